package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.verdict.Bench.Setting;
import dev.winnow.language.LanguageAdapter;
import java.security.SecureRandom;
import java.util.HexFormat;

/// Makes a bench a task, over sandboxes and kits that all tasks share.
public final class Benches implements AutoCloseable {

  private static final int TOKEN_BYTES = 8;

  private final Sandboxes sandboxes;
  private final Kits kits;
  private final Places places;
  private final SecureRandom random = new SecureRandom();

  /// @param jobs how many sandboxes may be open at once
  public Benches(Sandboxes sandboxes, Kits kits, int jobs) {
    this.sandboxes = sandboxes;
    this.kits = kits;
    this.places = new Places(sandboxes, jobs);
  }

  /// Waits for a place.
  public Bench bench(Task task) throws InterruptedException {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    var setting = new Setting(sandboxes.name(), sandboxes.limits(), kit(task.adapter()));
    return new Bench(task, places, setting, HexFormat.of().formatHex(token));
  }

  /// The content hash of a language's kit.
  public String kit(LanguageAdapter adapter) {
    return kits.tree(adapter.kit()).hash();
  }

  @Override
  public void close() {
    sandboxes.close();
  }
}
