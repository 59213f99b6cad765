package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Programs that crash, hang, multiply or devour: each gets the verdict it deserves, and the next one is unharmed.
class HostileProgramsTest {

  private static final String LIMITS = """
      [limits]
      cpu = 1
      memory = "128M"
      processes = 24
      disk = "8M"
      output = "64K"
      """;

  private static final Map<String, String> HOSTILE = Map.ofEntries(
      Map.entry("segfault", "import ctypes; ctypes.string_at(0)"),
      Map.entry("killed-by-itself", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"),
      Map.entry("recursion-without-end", "return cheat()"),
      Map.entry("loop-without-end", "while True: pass"),
      Map.entry("memory-without-end", "held = []\nwhile True: held.append(bytearray(1 << 20))"),
      Map.entry("output-without-end", "import os\nwhile True: os.write(1, b'x' * 4096)"),
      Map.entry("records-without-end", "import os\nwhile True: os.write(3, b'x' * 65536)"),
      Map.entry("disk-without-end", """
          number = 0
          while True:
              number += 1
              try:
                  with open("/tmp/%d" % number, "wb") as file: file.write(b"x" * (1 << 20))
              except OSError: pass
          """),
      Map.entry("files-without-end", """
          number = 0
          while True:
              number += 1
              try: open("/work/%d" % number, "wb").close()
              except OSError: pass
          """),
      Map.entry("forks-without-end", """
          import os
          while True:
              try: os.fork()
              except OSError: pass
          """),
      Map.entry("threads-without-end", """
          import threading, time
          while True:
              try: threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
              except RuntimeError: pass
          """),
      Map.entry("stops-itself-and-its-children", """
          import os
          if os.fork() == 0:
              while True: pass
          os.waitpid(-1, 0)
          """));

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void eachGetsItsVerdictAndTheNextOneIsUnharmed(Way way) throws InterruptedException {
    var task = TrialTask.python(folder.resolve("sums"), TrialTask.UNITTEST).file("winnow.toml", LIMITS);
    var next = new TreeMap<String, String>();
    HOSTILE.forEach((name, code) -> {
      task.wrong(name, "def cheat():\n" + code.indent(4) + "\n" + TrialTask.WRONG.replace("return None", "return cheat()"));
      task.wrong(name + "~next", TrialTask.REFERENCE.replace("2 * a", "3 * a"));
      next.put(name + "~next", "rejected(assertion), grader fail");
    });
    Map<String, String> expected = Trials.expected("""
        disk-without-end               rejected(disk), grader fail
        files-without-end              rejected(disk), grader fail
        forks-without-end              rejected(timeout), grader fail
        killed-by-itself               rejected(crash), grader fail
        loop-without-end               rejected(timeout), grader fail
        memory-without-end             rejected(memory), grader fail
        output-without-end             rejected(output), grader fail
        records-without-end            invalid(channel), grader fail
        recursion-without-end          rejected(error), grader fail
        segfault                       rejected(crash), grader fail
        stops-itself-and-its-children  rejected(timeout), grader fail
        threads-without-end            rejected(timeout), grader fail
        """);
    expected.putAll(next);
    try (var trials = new Trials(way)) {
      assertThat(Trials.told(trials.measure(task))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void aSleeperRunsOutOfWallTime(Way way) throws InterruptedException {
    var task = TrialTask.python(folder.resolve("sums"), TrialTask.UNITTEST).file("winnow.toml", LIMITS)
        .wrong("sleeps", "import time\n" + TrialTask.WRONG.replace("return None", "time.sleep(100_000)"));
    try (var trials = new Trials(way)) {
      assertThat(Trials.told(trials.measure(task))).containsExactly(Map.entry("sleeps", "rejected(timeout), grader fail"));
    }
  }
}
