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

/// A suite that is one test function is told assertion by assertion, and decides as it always did.
class RustAssertionsApartTest {

  private static final String MANIFEST = "[package]\nname = \"twice\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";

  private static final String TESTS = """

      #[cfg(test)]
      mod tests {
          use super::*;

          #[test]
          fn all() {
              assert_eq!(twice(1), 2);
              let four = vec![twice(2)];
              assert_eq!(four, [4]);
              assert_eq!(taken(four), 4, "moved");
              for n in 5..7 {
                  assert!(twice(n) == n + n);
              }
              assert!(twice(0) == 0);
              assert!(twice(100) > 100, "behind");
          }
      }

      #[cfg(test)]
      fn taken(all: Vec<i32>) -> i32 {
          all.into_iter().sum()
      }
      """;

  @TempDir
  Path folder;

  private static String program(String body) {
    return "pub fn twice(n: i32) -> i32 {\n    " + body + "\n}\n" + TESTS;
  }

  private static List<String> failed(TaskReport report, String program) {
    return ((Measured) report).judgements().stream().collect(Collectors.toMap(judgement -> judgement.variant().operator(), judgement ->
        judgement.verdict() instanceof Rejected rejected ? rejected.failures().stream().map(failure -> failure.test().replaceFirst(".*#", "#") + " "
            + failure.message().lines().findFirst().orElse("")).toList() : List.<String>of(), (a, _) -> a, TreeMap::new)).get(program);
  }

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void allAssertionsAreToldThoughOneFails(Way way) throws InterruptedException {
    TrialTask task = new TrialTask(folder.resolve("twice"), "src/lib.rs").file("Cargo.toml", MANIFEST).file("src/lib.rs", program("2 * n"))
        .right("by-adding", program("n + n"))
        .wrong("two-are-wrong", program("if n == 1 || n == 100 { 0 } else { 2 * n }"))
        .wrong("between", program("if n == 6 { 0 } else { 2 * n }"))
        .wrong("panics", program("if n == 2 { panic!(\"no\") } else { 2 * n }"))
        .wrong("panics-in-an-assertion", program("[0, 2, 4][n as usize % 100]"))
        .wrong("exits", program("if n == 0 { std::process::exit(0) } else { 2 * n }"))
        .wrong("asserts-less", program("2 * n").replace("        assert!(twice(0) == 0);\n", ""))
        .wrong("asserts-more", program("2 * n").replace("        assert!(twice(0) == 0);\n", "        assert!(twice(0) == 0); assert!(twice(0) == 0);\n"))
        .wrong("asserts-nothing", program("2 * n").replaceAll("assert[^;]*;", ""));
    try (var trials = new Trials(way)) {
      TaskReport report = trials.measure(task);
      assertThat(((Measured) report).reference().tests().stream().map(test -> test.result().id() + " " + test.result().file() + ":" + test.result().line()))
          .containsExactly("src/lib.rs::tests::all#1 src/lib.rs:11", "src/lib.rs::tests::all#2 src/lib.rs:13", "src/lib.rs::tests::all#3 src/lib.rs:14",
              "src/lib.rs::tests::all#4 src/lib.rs:18", "src/lib.rs::tests::all#5 src/lib.rs:19");
      assertThat(Trials.told(report)).isEqualTo(Trials.expected("""
          asserts-less           invalid(skipped), grader pass: gameable-harness
          asserts-more           invalid(ids), grader pass: gameable-harness
          asserts-nothing        invalid(skipped), grader pass: gameable-harness
          between                rejected(assertion), grader fail
          by-adding              accepted, grader pass
          exits                  rejected(crash), grader pass: gameable-harness
          panics                 rejected(error), grader fail
          panics-in-an-assertion rejected(error), grader fail
          two-are-wrong          rejected(assertion), grader fail
          """));
      assertThat(failed(report, "two-are-wrong")).containsExactly("#1 assertion `left == right` failed", "#5 behind");
      assertThat(failed(report, "between")).containsExactly("#4 assertion failed: twice(n) == n + n", "#5 not reached: assertion failed: twice(n) == n + n");
      assertThat(failed(report, "panics")).containsExactly("#2 no", "#3 not reached: no", "#4 not reached: no", "#5 not reached: no");
      assertThat(failed(report, "exits")).containsExactly("#4 the process ended inside this test");
    }
  }
}
