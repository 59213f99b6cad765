package dev.winnow.engine.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C, a hang-up or a request to end into an interrupt of the thread that made this, and gives it time to put its
/// report together before the process ends with exit code 130.
final class Interruption implements AutoCloseable {

  private static final int SECONDS_TO_END = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean happened;

  Interruption() {
    Thread worker = Thread.currentThread();
    hook = new Thread(() -> {
      happened = true;
      worker.interrupt();
      try {
        ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        // The process is ending anyhow.
      }
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
    }, "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean happened() {
    return happened;
  }

  /// All is written: the process may end.
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // Already ending; the hook sees the latch.
    }
  }
}
