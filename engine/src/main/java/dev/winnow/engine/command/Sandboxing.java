package dev.winnow.engine.command;

import dev.winnow.engine.Measurement.NoSandboxException;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.SandboxChoice;
import dev.winnow.engine.sandbox.Sandboxes;

/// The sandbox that is meant, or exit code 4.
final class Sandboxing {

  private final Kits kits;

  Sandboxing(Kits kits) {
    this.kits = kits;
  }

  /// @param wanted as `--sandbox` spells it
  Sandboxes choose(String wanted) {
    return switch (SandboxChoice.of(wanted, kits)) {
      case SandboxChoice.Chosen chosen -> chosen.sandboxes();
      case SandboxChoice.NoSandbox none -> throw new NoSandboxException(none.message());
    };
  }
}
