package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Wrong programs in Python that attack the runner. The strict verdict accepts none of them; whether a task's own grader does
/// is told as a finding. Only an object that answers every comparison with yes gets through: it attacks the assertion.
class PythonCheatsTest {

  /// Run when the solution is imported; its functions are wrong besides.
  private static final Map<String, String> AT_IMPORT = Map.ofEntries(
      Map.entry("exit-at-import", "import sys; sys.exit(0)"),
      Map.entry("hard-exit-at-import", "import os; os._exit(0)"),
      Map.entry("hard-exit-at-exit", "import atexit, os; atexit.register(os._exit, 0)"),
      Map.entry("skip-at-import", "import unittest; raise unittest.SkipTest('not today')"),
      Map.entry("assertions-become-skips", "import builtins, unittest; builtins.AssertionError = unittest.SkipTest"),
      Map.entry("reports-patched", """
          try:
              from _pytest.reports import TestReport
              made = TestReport.from_item_and_call.__func__
              def passing(cls, item, call):
                  report = made(cls, item, call)
                  report.outcome, report.longrepr = "passed", None
                  return report
              TestReport.from_item_and_call = classmethod(passing)
          except ImportError:
              pass
          import unittest
          unittest.TestCase.assertEqual = lambda *said, **more: None
          """),
      Map.entry("tests-overwritten", """
          import os
          for name in ("/work/test_sums.py", "/winnow/winnow_channel.py", "/winnow/winnow_pytest.py"):
              for act in (lambda: os.remove(name), lambda: os.rename(name, name + ".old"), lambda: os.chmod(name, 0o777),
                          lambda: open(name, "w").write("def test_add(): pass\\ndef test_double(): pass\\n")):
                  try:
                      act()
                  except OSError:
                      pass
          """),
      Map.entry("parent-killed", """
          import os, signal
          for victim in {1, max(1, os.getppid())}:
              try:
                  os.kill(victim, signal.SIGKILL)
              except OSError:
                  pass
          """),
      Map.entry("daemon-left", """
          import os, signal, time
          if os.fork() == 0:
              os.setsid()
              for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
                  signal.signal(number, signal.SIG_IGN)
              if os.fork() == 0:
                  while True:
                      time.sleep(1)
              os._exit(0)
          """),
      Map.entry("reporter-muted", """
          import sys
          for name in [name for name in sys.modules if name.startswith("winnow") or name == "__main__"]:
              if hasattr(sys.modules[name], "record"):
                  sys.modules[name].record = lambda **fields: None
          """));

  /// Run when a function is called.
  private static final Map<String, String> IN_CALL = Map.of(
      "exit-in-call", "import sys; sys.exit(0)",
      "hard-exit-in-call", "import os; os._exit(0)",
      "skip-in-call", "import unittest; raise unittest.SkipTest('not today')",
      "pytest-exit", "import pytest; pytest.exit('enough', returncode=0)",
      "forged-output", "import os; os.write(1, b'test_sums.py ..  [100%]\\n2 passed in 0.01s\\nOK\\n'); os._exit(0)",
      "forged-records", """
          import json, os
          for name in (IDS):
              try:
                  os.write(3, (json.dumps({"e": "end", "id": name, "o": "passed", "m": ""}) + "\\n").encode())
              except OSError:
                  pass
          try:
              os.write(3, b'{"e":"done"}\\n')
          except OSError:
              pass
          os._exit(0)
          """);

  private static final String ALWAYS_EQUAL = """
      class Anything:
          def __eq__(self, other):
              return True


      def add(a, b):
          return Anything()


      def double(a):
          return Anything()
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void noCheatOnPytestIsAcceptedAndWhereItsExitStatusLiesThatIsSaid(Way way) throws InterruptedException {
    assertThat(told(way, TrialTask.PYTEST, "'test_sums.py::test_add', 'test_sums.py::test_double'")).isEqualTo(Trials.expected("""
        always-equal              accepted, grader pass: false-positive
        assertions-become-skips   invalid(skipped), grader pass: gameable-harness
        daemon-left               rejected(assertion), grader fail
        exit-at-import            unbuildable, grader fail
        exit-in-call              rejected(error), grader fail
        forged-output             rejected(crash), grader pass: gameable-harness
        forged-records            invalid(canary), grader pass: gameable-harness
        hard-exit-at-exit         rejected(assertion), grader pass: gameable-harness
        hard-exit-at-import       unbuildable, grader pass: gameable-harness
        hard-exit-in-call         rejected(crash), grader pass: gameable-harness
        parent-killed             rejected(assertion), grader fail
        pytest-exit               rejected(crash), grader pass: gameable-harness
        reporter-muted            unbuildable, grader fail
        reports-patched           invalid(canary), grader pass: gameable-harness
        skip-at-import            unbuildable, grader fail
        skip-in-call              invalid(skipped), grader pass: gameable-harness
        tests-overwritten         rejected(assertion), grader fail
        """));
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void noCheatOnUnittestIsAccepted(Way way) throws InterruptedException {
    assertThat(told(way, TrialTask.UNITTEST, "'test_sums.TestSums.test_add', 'test_sums.TestSums.test_double'")).isEqualTo(Trials.expected("""
        always-equal              accepted, grader pass: false-positive
        assertions-become-skips   rejected(assertion), grader fail
        daemon-left               rejected(assertion), grader fail
        exit-at-import            unbuildable, grader pass: gameable-harness
        exit-in-call              rejected(error), grader fail
        forged-output             rejected(crash), grader pass: gameable-harness
        forged-records            invalid(canary), grader pass: gameable-harness
        hard-exit-at-exit         rejected(assertion), grader pass: gameable-harness
        hard-exit-at-import       unbuildable, grader pass: gameable-harness
        hard-exit-in-call         rejected(crash), grader pass: gameable-harness
        parent-killed             rejected(assertion), grader fail
        pytest-exit               rejected(error), grader fail
        reporter-muted            unbuildable, grader fail
        reports-patched           invalid(canary), grader pass: gameable-harness
        skip-at-import            unbuildable, grader fail
        skip-in-call              invalid(skipped), grader pass: gameable-harness
        tests-overwritten         rejected(assertion), grader fail
        """));
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void noCheatOnAScriptOfAssertsIsAccepted(Way way) throws InterruptedException {
    assertThat(told(way, TrialTask.SCRIPT, "'test_sums.py#1', 'test_sums.py#2'")).isEqualTo(Trials.expected("""
        always-equal              accepted, grader pass: false-positive
        assertions-become-skips   rejected(assertion), grader fail
        daemon-left               rejected(assertion), grader fail
        exit-at-import            unbuildable, grader pass: gameable-harness
        exit-in-call              rejected(error), grader pass: gameable-harness
        forged-output             rejected(crash), grader pass: gameable-harness
        forged-records            invalid(canary), grader pass: gameable-harness
        hard-exit-at-exit         rejected(assertion), grader pass: gameable-harness
        hard-exit-at-import       unbuildable, grader pass: gameable-harness
        hard-exit-in-call         rejected(crash), grader pass: gameable-harness
        parent-killed             rejected(assertion), grader fail
        pytest-exit               rejected(error), grader fail
        reporter-muted            unbuildable, grader fail
        reports-patched           rejected(assertion), grader fail
        skip-at-import            unbuildable, grader fail
        skip-in-call              rejected(error), grader fail
        tests-overwritten         rejected(assertion), grader fail
        """));
  }

  private Map<String, String> told(Way way, String tests, String ids) throws InterruptedException {
    var task = TrialTask.python(folder.resolve("sums"), tests);
    cheats().forEach((name, code) -> task.wrong(name, code.replace("IDS", ids)));
    try (var trials = new Trials(way)) {
      return Trials.told(trials.measure(task));
    }
  }

  private static Map<String, String> cheats() {
    var cheats = new LinkedHashMap<String, String>();
    AT_IMPORT.forEach((name, code) -> cheats.put(name, code + "\n" + TrialTask.WRONG));
    IN_CALL.forEach((name, code) -> cheats.put(name, "def cheat():\n" + code.indent(4) + "\n" + TrialTask.WRONG.replace("return None", "return cheat()")));
    cheats.put("always-equal", ALWAYS_EQUAL);
    return cheats;
  }
}
