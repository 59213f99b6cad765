package dev.winnow.engine.sandbox;

import java.util.ArrayList;

/// Which sandbox there is for what the caller asked, or why there is none.
public sealed interface SandboxChoice {

  /// @param rejected what was tried first and why it could not be had; empty where nothing was
  record Chosen(Sandboxes sandboxes, String rejected) implements SandboxChoice {}

  /// @param message what was tried, and the command that mends it
  record NoSandbox(String message) implements SandboxChoice {}

  /// @param wanted `auto`, `docker`, `bubblewrap` or `none-i-trust-this-code`
  static SandboxChoice of(String wanted, Kits kits) {
    var tried = new ArrayList<String>();
    if (!System.getProperty("os.name").equals("Linux") || !System.getProperty("os.arch").equals("amd64")) {
      return new NoSandbox("the sandbox is made for Linux on x86_64, and this is " + System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
    }
    switch (wanted) {
      case "auto", "docker", "bubblewrap" -> { }
      case "none-i-trust-this-code" -> {
        return new NoSandbox("running without a sandbox is not built: the kits are root filesystems, and nothing but a sandbox can enter one."
            + " Use --sandbox bubblewrap, which needs neither root nor an Engine (as root, once: apt-get install bubblewrap)");
      }
      default -> throw new IllegalArgumentException("'" + wanted + "' is no sandbox; known: auto, docker, bubblewrap, none-i-trust-this-code");
    }
    if (!wanted.equals("bubblewrap")) {
      try {
        return new Chosen(DockerSandboxes.connect(kits), "");
      } catch (SandboxException trouble) {
        tried.add("docker: " + trouble.getMessage());
      }
    }
    if (!wanted.equals("docker")) {
      try {
        return new Chosen(BubblewrapSandboxes.connect(kits), String.join("\n", tried));
      } catch (SandboxException trouble) {
        tried.add("bubblewrap: " + trouble.getMessage());
      }
    }
    return new NoSandbox("no sandbox can be had, and task code runs nowhere else.\n" + String.join("\n", tried));
  }
}
