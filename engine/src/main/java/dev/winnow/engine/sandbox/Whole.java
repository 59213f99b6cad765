package dev.winnow.engine.sandbox;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Work that an interrupt must not cut in two: half a sandbox belongs to nobody, and nobody would end it.
final class Whole {

  private Whole() {}

  /// Does the work on a thread of its own and waits for it; the caller's interrupt is kept for afterwards.
  static <T> T of(Callable<T> work) throws SandboxException {
    var task = new FutureTask<>(work);
    Thread.ofVirtual().start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException _) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case SandboxException trouble -> throw trouble;
        case RuntimeException trouble -> throw trouble;
        default -> throw new IllegalStateException(failed.getCause());
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// The same for work that gives nothing.
  static void of(Runnable work) {
    try {
      of(() -> {
        work.run();
        return "";
      });
    } catch (SandboxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
