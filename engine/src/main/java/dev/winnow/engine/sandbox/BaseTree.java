package dev.winnow.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Debian that every kit begins with, as one archive.
record BaseTree(Path kits, Optional<String> image, Shell shell) {

  /// What decides its content, as far as anything does: Debian moves on below it.
  static final String RECIPE = "bookworm minbase ca-certificates 1";

  /// Makes the archive unless it is there.
  Path archive() throws SandboxException, IOException {
    var archive = kits.resolve("base-" + (image.orElse(RECIPE)).replaceAll("[^A-Za-z0-9.]+", "-") + ".tar");
    if (Files.exists(archive)) {
      return archive;
    }
    var part = kits.resolve(".part-" + archive.getFileName());
    Files.deleteIfExists(part);
    if (image.isPresent()) {
      var docker = program("docker", "apt-get install docker.io");
      var name = "winnow-base-" + ProcessHandle.current().pid();
      shell.run(List.of(docker, "create", "--name", name, image.get(), "true"));
      try {
        shell.run(List.of(docker, "export", "-o", part.toString(), name));
      } finally {
        shell.run(List.of(docker, "rm", name));
      }
    } else {
      shell.run(debian("root", List.of(), part));
    }
    Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
    return archive;
  }

  /// @param mode `root`, or `unshare` for an ordinary caller
  List<String> debian(String mode, List<String> hooks, Path archive) throws SandboxException {
    var command = new ArrayList<>(List.of("env", "SOURCE_DATE_EPOCH=1700000000", program("mmdebstrap", "apt-get install mmdebstrap"),
        "--mode=" + mode, "--variant=minbase", "--include=ca-certificates", "--aptopt=Apt::Install-Recommends \"false\"",
        "--aptopt=Acquire::Languages \"none\"", "--dpkgopt=path-exclude=/usr/share/doc/*", "--dpkgopt=path-exclude=/usr/share/man/*",
        "--dpkgopt=path-exclude=/usr/share/locale/*", "--dpkgopt=path-exclude=/usr/share/info/*"));
    hooks.forEach(hook -> command.add("--customize-hook=" + hook));
    command.add("bookworm");
    command.add(archive.toString());
    return command;
  }

  static String program(String name, String mend) throws SandboxException {
    return Shell.find(name).orElseThrow(() -> new SandboxException(name + " is not on this machine; " + mend + " (as root) brings it"));
  }
}
