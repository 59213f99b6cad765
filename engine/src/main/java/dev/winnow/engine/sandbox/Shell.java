package dev.winnow.engine.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Commands of the machine, for building kits: shown before they run, with the end of what they said when they fail.
final class Shell {

  private final Consumer<String> log;

  Shell(Consumer<String> log) {
    this.log = log;
  }

  void run(List<String> command) throws SandboxException {
    said(command);
  }

  /// The end of what it said.
  String said(List<String> command) throws SandboxException {
    log.accept(spell(command));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile()).start();
      var last = new ArrayDeque<String>();
      try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          last.add(line);
          if (last.size() > 15) {
            last.removeFirst();
          }
        }
        var status = process.waitFor();
        if (status != 0) {
          throw new SandboxException(command.getFirst() + " ended with " + status + ":\n" + String.join("\n", last));
        }
        return String.join("\n", last);
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException trouble) {
      throw new SandboxException("cannot start " + command.getFirst() + ": " + trouble.getMessage(), trouble);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new SandboxException("stopped while building a kit", stop);
    }
  }

  /// The full path of a program, looked for where root has its own too.
  static Optional<String> find(String program) {
    var path = System.getenv().getOrDefault("PATH", "") + ":/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
    for (var folder : path.split(":")) {
      var file = Path.of(folder.isEmpty() ? "." : folder, program);
      if (Files.isExecutable(file) && !Files.isDirectory(file)) {
        return Optional.of(file.toAbsolutePath().toString());
      }
    }
    return Optional.empty();
  }

  static boolean root() {
    return uid() == 0;
  }

  static int uid() {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException trouble) {
      throw new IllegalStateException("/proc does not show this process", trouble);
    }
  }

  /// As a user would type it.
  static String spell(List<String> command) {
    return command.stream().map(word -> word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }
}
