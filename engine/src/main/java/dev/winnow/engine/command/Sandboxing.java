package dev.winnow.engine.command;

import dev.winnow.engine.Measurement.NoSandboxException;
import dev.winnow.engine.sandbox.BubblewrapSandboxes;
import dev.winnow.engine.sandbox.DockerSandboxes;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;

/// The sandbox that is meant.
final class Sandboxing {

  private final Kits kits;

  Sandboxing(Kits kits) {
    this.kits = kits;
  }

  /// @param wanted as `--sandbox` spells it
  Sandboxes choose(String wanted) {
    String why = "";
    if (wanted.equals("none-i-trust-this-code")) {
      throw new NoSandboxException("--sandbox none-i-trust-this-code: not yet; bubblewrap needs neither root nor an Engine");
    }
    if (!wanted.equals("bubblewrap")) {
      try {
        return DockerSandboxes.connect(kits);
      } catch (SandboxException e) {
        why += "\n  docker: " + e.getMessage();
      }
    }
    if (!wanted.equals("docker")) {
      try {
        return BubblewrapSandboxes.connect(kits);
      } catch (SandboxException e) {
        why += "\n  bubblewrap: " + e.getMessage();
      }
    }
    throw new NoSandboxException("no sandbox can be had, and task code is run nowhere else; 'setup' mends this:" + why);
  }
}
