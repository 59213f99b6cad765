package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.verdict.Verdict.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A suite that is one script, or one function of it, is told assertion by assertion, and decides as it always did.
class ScriptsTest {

  private static final String CHECK = """
      from __future__ import annotations
      from sums import *


      def close(a, b):
          assert abs(a - b) < 1, "not close"


      def check(candidate):
          "says what"
          assert candidate(1, 2) == 3
          for n in range(3):
              assert candidate(n, n) == double(n), n
          twice = candidate(4, 4)
          if twice > 0:
              assert twice == 8
          close(candidate(2, 2), 4)


      assert double(4) == 8
      done = []
      check(add)
      done.append(1)
      if __name__ == "__main__":
          assert done
          assert add(0, 0) == 0; assert add(-1, 1) == 0
      for helper in (close,):
          helper(1, 1)
      print("all went well")
      """;

  /// `check` is called twice, and `leaves` may be left early: neither runs once and for all.
  private static final String WHOLE = """
      from sums import *

      def check(candidate):
          assert candidate(1, 2) == 3
          assert candidate(0, 0) == 0

      def leaves(candidate):
          if candidate(0, 0):
              return
          assert candidate(1, 1) == 2

      for function in (add, lambda a, b: add(b, a)):
          check(function)
      """;

  @TempDir
  Path folder;

  private static Map<String, List<String>> failed(TaskReport report) {
    return ((Measured) report).judgements().stream().collect(Collectors.toMap(judgement -> judgement.variant().operator(),
        judgement -> judgement.verdict() instanceof Rejected rejected ? rejected.failures().stream().map(failure -> failure.test().replaceFirst(".*#", "")
            + " " + failure.message()).toList() : List.of(), (a, _) -> a, TreeMap::new));
  }

  private static List<String> tests(TaskReport report) {
    return ((Measured) report).reference().tests().stream().map(test -> test.result().id() + " " + test.result().line()).toList();
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void eachAssertionIsATestAndAllAreToldThoughOneFails(Way way) throws InterruptedException {
    TrialTask task = TrialTask.python(folder.resolve("sums"), CHECK)
        .right("the-other-way", TrialTask.REFERENCE.replace("a + b", "b + a"))
        .wrong("off-by-one-at-three", TrialTask.REFERENCE.replace("return a + b", "return a + b + (b == 2)"))
        .wrong("raises-behind", TrialTask.REFERENCE.replace("return a + b", "return {8: 1}[8] * (a + b) if a != 4 else {}[a]"))
        .wrong("exits", TrialTask.REFERENCE.replace("return a + b", "import sys; return a + b if a != 2 else sys.exit(0)"))
        .wrong("vanishes", TrialTask.REFERENCE.replace("return a + b", "import os; return a + b if a != 4 else os._exit(0)"))
        .wrong("says-so-itself", TrialTask.REFERENCE.replace("return a + b", "assert a >= 0\n    return a + b"))
        .wrong("cannot-be-imported", "raise ImportError('no')\n" + TrialTask.REFERENCE);
    try (var trials = new Trials(way)) {
      TaskReport report = trials.measure(task);
      assertThat(tests(report)).containsExactly("test_sums.py#1 20", "test_sums.py#2 11", "test_sums.py#3 12", "test_sums.py#4 15", "test_sums.py#5 17",
          "test_sums.py#6 25", "test_sums.py#7 26", "test_sums.py#8 26");
      assertThat(Trials.told(report)).isEqualTo(Trials.expected("""
          cannot-be-imported  unbuildable, grader fail
          exits               rejected(error), grader pass: gameable-harness
          off-by-one-at-three rejected(assertion), grader fail
          raises-behind       rejected(error), grader fail
          says-so-itself      rejected(assertion), grader fail
          the-other-way       accepted, grader pass
          vanishes            rejected(crash), grader pass: gameable-harness
          """));
      assertThat(failed(report)).containsAllEntriesOf(Map.of(
          "off-by-one-at-three", List.of("2 AssertionError: assert candidate(1, 2) == 3", "3 AssertionError: 2", "5 AssertionError: not close"),
          "exits", List.of("3 SystemExit: 0", "4 not reached: SystemExit: 0", "5 not reached: SystemExit: 0", "6 not reached: SystemExit: 0",
              "7 not reached: SystemExit: 0", "8 not reached: SystemExit: 0"),
          "raises-behind", List.of("4 KeyError: 4", "5 not reached: KeyError: 4", "6 not reached: KeyError: 4", "7 not reached: KeyError: 4", "8 not reached: KeyError: 4"),
          "vanishes", List.of("4 the process ended inside this test"),
          "says-so-itself", List.of("8 AssertionError: assert a >= 0")));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void whatCannotBeToldApartStaysOneTest(Way way) throws InterruptedException {
    TrialTask task = TrialTask.python(folder.resolve("sums"), WHOLE).wrong("wrong", TrialTask.WRONG);
    try (var trials = new Trials(way)) {
      TaskReport report = trials.measure(task);
      assertThat(tests(report)).containsExactly("test_sums.py 12");
      assertThat(Trials.told(report)).containsExactly(Map.entry("wrong", "rejected(assertion), grader fail"));
      assertThat(((Measured) report).findings()).singleElement().satisfies(finding -> assertThat(finding.kind().spelled()).isEqualTo("one-test"));
    }
  }
}
