package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.trust.TrialTask;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// A reference that does not pass makes its own task unusable, with a reason that says which and where, and no other task.
class UnusableTasksTest {

  private static final String LIMITS = """
      [limits]
      cpu = 1
      memory = "128M"
      processes = 24
      disk = "8M"
      output = "64K"
      """;

  @TempDir
  Path folder;

  private void task(String name, String cheat) {
    TrialTask.python(folder.resolve("tasks/" + name), TrialTask.UNITTEST).file("winnow.toml", LIMITS)
        .file("sums.py", "def cheat():\n" + cheat.indent(4) + "\n" + TrialTask.WRONG.replace("return None", "return cheat()"));
  }

  private static String reason(JsonNode line) {
    return line.path("reason").asString("") + line.path("findings").valueStream().map(finding -> " [" + finding.path("kind").asString() + "]")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @EnumSource(value = Way.class, names = {"DOCKER", "BUBBLEWRAP_BY_ROOT"})
  void eachIsNamedAndTheOthersAreMeasured(Way way) throws InterruptedException {
    way.sandboxes().close();
    TrialTask.python(folder.resolve("tasks/good"), TrialTask.UNITTEST).wrong("none", TrialTask.WRONG);
    TrialTask.python(folder.resolve("tasks/does-not-parse"), TrialTask.UNITTEST).file("sums.py", "def add(a, b):\n    return a +\n");
    TrialTask.python(folder.resolve("tasks/needs-more"), TrialTask.UNITTEST).file("sums.py", "import no_such_package\n" + TrialTask.REFERENCE);
    TrialTask.python(folder.resolve("tasks/cannot-be-loaded"), TrialTask.UNITTEST).file("sums.py", "raise ValueError('no config')\n" + TrialTask.REFERENCE);
    TrialTask.python(folder.resolve("tasks/tests-cannot-be-loaded"), TrialTask.UNITTEST.replace("add, double", "add, twice"));
    TrialTask.python(folder.resolve("tasks/fails"), TrialTask.UNITTEST.replace("8)", "9)"));
    new TrialTask(folder.resolve("tasks/go-does-not-build"), "sums.go").file("go.mod", "module sums\n\ngo 1.22\n")
        .file("sums.go", "package sums\n\nfunc Add(a, b int) int { return a + b }\n")
        .file("sums_test.go", "package sums\n\nimport \"testing\"\n\nfunc TestAdd(t *testing.T) { Sum(1, 2) }\n");
    new TrialTask(folder.resolve("tasks/java-does-not-build"), "Sums.java").file("Sums.java", "class Sums { static int add(int a, int b) { return a + b; } }\n")
        .file("Main.java", "class Main { public static void main(String[] arguments) { Sums.sum(1, 2); } }\n");
    new TrialTask(folder.resolve("tasks/no-known-framework"), "src/lib.rs").file("src/lib.rs", "pub fn add(a: i64, b: i64) -> i64 { a + b }\n")
        .file("Cargo.toml", "[package]\nname = \"sums\"\nedition = \"2021\"\n[[test]]\nname = \"own\"\nharness = false\n")
        .file("tests/own.rs", "fn main() { assert_eq!(sums::add(1, 2), 3); }\n");
    task("loops", "while True: pass");
    task("sleeps", "import time; time.sleep(100_000)");
    task("forks", "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass");
    task("floods", "import os\nwhile True: os.write(1, b'x' * 4096)");
    task("eats", "held = []\nwhile True: held.append(bytearray(1 << 20))");
    task("fills", "number = 0\nwhile True:\n    number += 1\n    try: open('/tmp/%d' % number, 'wb').write(b'x' * (1 << 20))\n    except OSError: pass");
    task("crashes", "import ctypes; ctypes.string_at(0)");
    task("leaves-early", "import os; os._exit(0)");
    RunningWinnow winnow = RunningWinnow.start(folder, "run", "tasks", "--families", "supplied", "--jobs", "3", "--sandbox",
        way == Way.DOCKER ? "docker" : "bubblewrap", "--json", "report.jsonl");
    int code = winnow.code();
    List<JsonNode> report = RunningWinnow.report(folder.resolve("report.jsonl"));
    Map<String, String> reasons = new TreeMap<>();
    report.forEach(line -> reasons.put(line.at("/task/id").asString(), line.path("status").asString() + ": " + reason(line)));
    String inside = " inside test_sums.TestSums.test_add [reference-fails]";
    assertThat(reasons).describedAs(winnow.said()).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
        Map.entry("good", "measured: "),
        Map.entry("go-does-not-build", "unusable: the reference does not build with its tests: ./sums_test.go:5:30: undefined: Sum [reference-fails]"),
        Map.entry("java-does-not-build", "unusable: the reference does not build with its tests: Main.java:1: error: cannot find symbol [reference-fails]"),
        Map.entry("no-known-framework", "unusable: its tests are for no framework that Winnow runs in rust; known: cargo test"),
        Map.entry("does-not-parse", "unusable: the solution does not parse: sums.py:2:5: syntax error"),
        Map.entry("needs-more", "unusable: needs what the python kit does not hold: no_such_package"),
        Map.entry("cannot-be-loaded", "unusable: the reference cannot be loaded: ValueError: no config [reference-fails]"),
        Map.entry("tests-cannot-be-loaded", "unusable: the tests cannot be loaded with the reference: test_sums.: ImportError: cannot import name 'twice' from 'sums' (/work/sums.py) [reference-fails]"),
        Map.entry("fails", "unusable: the reference fails 1 of 2 tests, first test_sums.TestSums.test_double: AssertionError: 8 != 9 [reference-fails]"),
        Map.entry("loops", "unusable: the reference ran out of CPU" + inside),
        Map.entry("sleeps", "unusable: the reference ran out of WALL" + inside),
        Map.entry("forks", "unusable: the reference ran out of CPU, PROCESSES" + inside),
        Map.entry("floods", "unusable: the reference ran out of OUTPUT" + inside),
        Map.entry("eats", "unusable: the reference ran out of MEMORY" + inside),
        Map.entry("fills", "unusable: the reference ran out of DISK" + inside),
        Map.entry("crashes", "unusable: the reference's process ended" + inside),
        Map.entry("leaves-early", "unusable: the reference's process ended" + inside)));
    assertThat(code).isEqualTo(3);
  }
}
