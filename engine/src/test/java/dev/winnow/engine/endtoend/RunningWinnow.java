package dev.winnow.engine.endtoend;

import dev.winnow.engine.sandbox.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Winnow as a process of its own, as a caller has it.
final class RunningWinnow {

  private static final long MINUTES = 8;

  final Process process;
  private final Path out;
  private final Path err;

  private RunningWinnow(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /// In a process group of its own, as a shell starts it; whoever started these tests may have had Ctrl-C ignored.
  static RunningWinnow start(Path folder, String... arguments) {
    return start(folder, Map.of(), List.of("env", "--default-signal=INT", "setsid"), System.getProperty("java.class.path"), List.of(arguments));
  }

  /// @param environment added to this process's own
  /// @param prefix what it is started through
  static RunningWinnow start(Path folder, Map<String, String> environment, List<String> prefix, String classPath, List<String> arguments) {
    try {
      var command = new ArrayList<>(prefix);
      command.addAll(List.of(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1", "-cp", classPath, "dev.winnow.engine.command.Main"));
      command.addAll(arguments);
      Path out = Files.createTempFile("winnow-out", "");
      Path err = Files.createTempFile("winnow-err", "");
      out.toFile().deleteOnExit();
      err.toFile().deleteOnExit();
      var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      return new RunningWinnow(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits for its end.
  int code() throws InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("it does not end; it said " + said());
    }
    return process.exitValue();
  }

  String printed() {
    return read(out);
  }

  String said() {
    return read(err);
  }

  /// Ctrl-C as a terminal sends it: to every process of the group.
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).start().waitFor();
  }

  /// What is there of this process's sandboxes: containers, slots, cgroups, mounts.
  List<String> leftovers() throws IOException {
    String mark = "-" + process.pid() + "-";
    var left = new ArrayList<String>();
    for (Path place : List.of(Way.KITS.cache().resolve("slots"), Path.of("/sys/fs/cgroup/memory/winnow"), Path.of("/sys/fs/cgroup/pids/winnow"),
        Path.of("/sys/fs/cgroup/cpuacct/winnow"), Path.of("/sys/fs/cgroup/winnow"))) {
      if (Files.isDirectory(place)) {
        try (var found = Files.list(place)) {
          found.map(Path::toString).filter(name -> name.contains(mark)).forEach(left::add);
        }
      }
    }
    Files.readAllLines(Path.of("/proc/self/mounts")).stream().filter(mount -> mount.contains(mark)).forEach(left::add);
    try {
      var docker = new ProcessBuilder("docker", "ps", "-a", "--filter", "label=dev.winnow.owner", "--format", "{{.Label \"dev.winnow.owner\"}}")
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      docker.inputReader().lines().filter(owner -> owner.contains(mark)).forEach(left::add);
    } catch (IOException _) {
      // No Docker here, so no container.
    }
    return left;
  }

  static boolean soon(BooleanSupplier condition) throws InterruptedException {
    for (int tries = 0; tries < 900; tries++) {
      if (condition.getAsBoolean()) return true;
      Thread.sleep(100);
    }
    return false;
  }

  /// Whether a process with these last words is there, in whatever sandbox.
  static boolean running(String words) {
    return ProcessHandle.allProcesses().anyMatch(process -> process.info().commandLine().orElse("").endsWith(words));
  }

  static List<JsonNode> report(Path file) {
    return report(read(file));
  }

  static List<JsonNode> report(String text) {
    return text.lines().map(JsonMapper.shared()::readTree).toList();
  }

  /// A report without what may differ between two runs of the same.
  static List<String> comparable(List<JsonNode> report) {
    return report.stream().map(line -> {
      var copy = (ObjectNode) line.deepCopy();
      copy.remove(List.of("timing", "environment"));
      return copy.toString();
    }).toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
