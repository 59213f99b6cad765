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

/// A main that decides by a list of booleans is told element by element, and decides as it always did.
class MainsTest {

  private static final String REFERENCE = """
      class Solution {
        int twice(int a) { return 2 * a; }
      }
      """;

  private static final String MAIN = """
      import java.util.*;

      public class Main {
        public static void main(String[] args) {
          Solution s = new Solution();
          List<Boolean> correct = Arrays.asList(
              s.twice(1) == 2,
              s.twice(2) == 4, s.twice(3) == 6,
              s.twice(0) == 0 && s.twice(9) == 18
          );
          if (correct.subList(1, 4).contains(false)) {
            throw new AssertionError();
          }
          if (s.twice(100) != 200) throw new AssertionError("behind");
        }
      }
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void allElementsAreToldThoughOneIsFalse(Way way) throws InterruptedException {
    TrialTask task = new TrialTask(folder.resolve("twice"), "Solution.java").file("Solution.java", REFERENCE).file("Main.java", MAIN)
        .right("by-adding", program("return a + a;"))
        .wrong("two-are-false", program("return a == 2 || a == 9 ? -1 : 2 * a;"))
        .wrong("not-looked-at", program("return a == 1 ? -1 : 2 * a;"))
        .wrong("behind-the-list", program("return a == 100 ? -1 : 2 * a;"))
        .wrong("throws", program("if (a == 3) throw new IllegalStateException(\"no\"); return a == 2 ? -1 : 2 * a;"))
        .wrong("exits", program("if (a == 3) System.exit(0); return 2 * a;"));
    try (var trials = new Trials(way)) {
      TaskReport report = trials.measure(task);
      assertThat(((Measured) report).reference().tests().stream().map(test -> test.result().id() + " " + test.result().line()))
          .containsExactly("Main.main#1 7", "Main.main#2 8", "Main.main#3 8", "Main.main#4 9");
      assertThat(Trials.told(report)).isEqualTo(Trials.expected("""
          behind-the-list rejected(assertion), grader fail
          by-adding       accepted, grader pass
          exits           rejected(crash), grader pass: gameable-harness
          not-looked-at   accepted, grader pass: false-positive
          throws          rejected(assertion), grader fail
          two-are-false   rejected(assertion), grader fail
          """));
      assertThat(failed(report)).containsAllEntriesOf(Map.of(
          "behind-the-list", List.of("#4 behind"),
          "exits", List.of("#3 the process ended inside this test"),
          "throws", List.of("#2 is false", "#3 java.lang.IllegalStateException: no", "#4 not reached: java.lang.IllegalStateException: no"),
          "two-are-false", List.of("#2 is false", "#4 is false")));
    }
  }

  private static String program(String body) {
    return REFERENCE.replace("return 2 * a;", body);
  }

  private static Map<String, List<String>> failed(TaskReport report) {
    return ((Measured) report).judgements().stream().collect(Collectors.toMap(judgement -> judgement.variant().operator(),
        judgement -> judgement.verdict() instanceof Rejected rejected
            ? rejected.failures().stream().map(failure -> failure.test().replaceFirst(".*main", "") + " " + failure.message()).toList() : List.of(),
        (a, _) -> a, TreeMap::new));
  }
}
