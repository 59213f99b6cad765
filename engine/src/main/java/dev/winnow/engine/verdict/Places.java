package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Limits;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.language.Kit;
import java.util.concurrent.Semaphore;

/// Sandboxes for all tasks together, never more than allowed at once.
public final class Places {

  private final Sandboxes sandboxes;
  private final Semaphore free;

  public Places(Sandboxes sandboxes, int atOnce) {
    this(sandboxes, new Semaphore(atOnce, true));
  }

  private Places(Sandboxes sandboxes, Semaphore free) {
    this.sandboxes = sandboxes;
    this.free = free;
  }

  /// The same places, for other sandboxes.
  Places over(Sandboxes others) {
    return new Places(others, free);
  }

  /// A place held by one thread; it may be used for one sandbox after another.
  public interface Place extends AutoCloseable {
    Sandbox open(Kit kit, Limits ceiling) throws SandboxException;

    @Override
    void close();
  }

  public Place take() throws InterruptedException {
    free.acquire();
    return new Held();
  }

  /// How many more could be taken now; only a hint.
  public int spare() {
    return free.hasQueuedThreads() ? 0 : free.availablePermits();
  }

  private final class Held implements Place {
    @Override
    public Sandbox open(Kit kit, Limits ceiling) throws SandboxException {
      return sandboxes.open(kit, ceiling);
    }

    @Override
    public void close() {
      free.release();
    }
  }
}
