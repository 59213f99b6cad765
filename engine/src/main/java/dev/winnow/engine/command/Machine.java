package dev.winnow.engine.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The programs of the machine that `doctor` looks for and `setup` calls. No task code comes here.
final class Machine {

  private static final int SECONDS_FOR_A_VERSION = 20;

  private final Map<String, String> environment;
  private final Consumer<String> told;

  /// @param told each command before it is run, and what it prints
  Machine(Map<String, String> environment, Consumer<String> told) {
    this.environment = Map.copyOf(environment);
    this.told = told;
  }

  boolean root() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException e) {
      return false;
    }
  }

  /// Administrators' folders too: they are not on everybody's path.
  boolean has(String program) {
    return Stream.concat(Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator)), Stream.of("/usr/sbin", "/sbin"))
        .filter(folder -> !folder.isEmpty()).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /// The first line a program prints, where it is there.
  Optional<String> says(String... command) {
    if (!has(command[0])) {
      return Optional.empty();
    }
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null")).start();
      try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
        String first = lines.readLine();
        return process.waitFor(SECONDS_FOR_A_VERSION, TimeUnit.SECONDS) && first != null ? Optional.of(first.strip()) : Optional.of("");
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /// Runs a command after showing it, and tells what it prints.
  ///
  /// @return whether it ended well
  boolean run(String... command) throws InterruptedException {
    told.accept("$ " + String.join(" ", command));
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"));
    builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
    try {
      Process process = builder.start();
      try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          told.accept("  " + line);
        }
        return process.waitFor() == 0;
      } finally {
        process.destroy();
      }
    } catch (IOException e) {
      told.accept("  cannot be started: " + e.getMessage());
      return false;
    }
  }

  /// Starts a service that is to outlive Winnow.
  void start(String program, Path log) throws IOException {
    var command = new ArrayList<>(has("setsid") ? List.of("setsid", program) : List.of(program));
    told.accept("$ " + String.join(" ", command) + " > " + log + " 2>&1 &");
    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .redirectInput(new File("/dev/null")).start();
  }
}
