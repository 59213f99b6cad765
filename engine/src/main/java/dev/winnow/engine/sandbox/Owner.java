package dev.winnow.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The process that a container, slot or cgroup belongs to: boot, process namespace, number and start time, so that a
/// number that was given again is told from the old one.
record Owner(String home, long pid, long start) {

  private static final Pattern SPELLED = Pattern.compile("([0-9a-f]{8}-[0-9]+)-([0-9]+)-([0-9]+)");

  static Owner self() {
    var pid = ProcessHandle.current().pid();
    return new Owner(here(), pid, startOf(pid).orElseThrow(() -> new IllegalStateException("/proc does not show this process")));
  }

  static Optional<Owner> of(String text) {
    var matcher = SPELLED.matcher(text);
    return matcher.matches()
        ? Optional.of(new Owner(matcher.group(1), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  /// Whether it is surely gone. Of another process namespace nothing can be said from here, so it counts as living.
  boolean dead() {
    var here = here();
    if (!home.equals(here)) {
      return !home.substring(0, 8).equals(here.substring(0, 8));
    }
    return startOf(pid).map(found -> found != start).orElse(true);
  }

  @Override
  public String toString() {
    return home + "-" + pid + "-" + start;
  }

  private static String here() {
    try {
      var boot = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).substring(0, 8);
      var namespace = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString().replaceAll("[^0-9]", "");
      return boot + "-" + namespace;
    } catch (IOException trouble) {
      throw new IllegalStateException("/proc is not as Linux has it: " + trouble.getMessage(), trouble);
    }
  }

  private static Optional<Long> startOf(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return Optional.of(Long.valueOf(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[19]));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
