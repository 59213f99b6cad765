package dev.winnow.engine.command;

import dev.winnow.engine.Measurement.NoSandboxException;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.SandboxChoice;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.language.LanguageAdapter;
import java.util.Set;
import java.util.TreeSet;

/// The sandbox that is meant, or exit code 4.
final class Sandboxing {

  private final Kits kits;

  Sandboxing(Kits kits) {
    this.kits = kits;
  }

  /// One that holds the kits of these languages.
  ///
  /// @param wanted as `--sandbox` spells it
  Sandboxes choose(String wanted, Set<LanguageAdapter> adapters) {
    Sandboxes sandboxes = choose(wanted);
    var missing = new TreeSet<String>();
    for (LanguageAdapter adapter : adapters) {
      try {
        sandboxes.ready(adapter.kit());
      } catch (SandboxException e) {
        missing.add(e.getMessage());
      }
    }
    if (!missing.isEmpty()) {
      sandboxes.close();
      throw new NoSandboxException(String.join("\n", missing));
    }
    return sandboxes;
  }

  /// @param wanted as `--sandbox` spells it
  Sandboxes choose(String wanted) {
    return switch (SandboxChoice.of(wanted, kits)) {
      case SandboxChoice.Chosen chosen -> chosen.sandboxes();
      case SandboxChoice.NoSandbox none -> throw new NoSandboxException(none.message());
    };
  }
}
