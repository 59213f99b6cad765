package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.sandbox.Way;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Examples in a library's documentation are tests: those of the reference, whatever program is asked.
class RustExamplesAskedTest {

  private static final String MANIFEST = "[package]\nname = \"half\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";

  private static final String REFERENCE = """
      /// Half of an even number.
      ///
      /// ```
      /// assert_eq!(half::half(8), 4);
      /// ```
      ///
      /// ```should_panic
      /// half::half(3);
      /// ```
      pub fn half(n: i32) -> i32 {
          if n % 2 != 0 {
              panic!("{n} is odd");
          }
          n / 2
      }
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void aSuiteOfExamplesAloneIsMeasured(Way way) throws InterruptedException {
    String undocumented = REFERENCE.replaceAll("(?m)^///.*\n", "");
    TrialTask task = new TrialTask(folder.resolve("half"), "src/lib.rs").file("Cargo.toml", MANIFEST).file("src/lib.rs", REFERENCE)
        .right("without-examples", undocumented)
        .wrong("by-three", REFERENCE.replace("n / 2", "n / 3"))
        .wrong("takes-odd-ones", REFERENCE.replace("n % 2 != 0", "false"))
        .wrong("exits", REFERENCE.replace("n / 2", "std::process::exit(0)"))
        .wrong("wrong-without-examples", undocumented.replace("n / 2", "n"))
        .wrong("other-examples", REFERENCE.replace("assert_eq!(half::half(8), 4)", "assert_eq!(half::half(8), 8)").replace("n / 2", "n"))
        .wrong("no-such-function", REFERENCE.replace("pub fn half", "pub fn third").replace("half::half", "half::third"));
    try (var trials = new Trials(way)) {
      var report = (Measured) trials.measure(task);
      assertThat(report.reference().tests()).extracting(test -> test.result().id() + " " + test.result().file() + ":" + test.result().line())
          .containsExactly("src/lib.rs - half (line 3) src/lib.rs:3", "src/lib.rs - half (line 7) src/lib.rs:7");
      assertThat(Trials.told(report)).isEqualTo(Trials.expected("""
          by-three               rejected(assertion), grader fail
          exits                  rejected(crash), grader pass: gameable-harness
          no-such-function       unbuildable, grader pass: gameable-harness
          other-examples         rejected(assertion), grader pass: gameable-harness
          takes-odd-ones         rejected(assertion), grader fail
          without-examples       accepted, grader pass
          wrong-without-examples rejected(assertion), grader pass: gameable-harness
          """));
    }
  }
}
