package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.verdict.GraderAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Suites that use most of what their framework has: which tests are seen, where they stand, how they end.
class AwkwardTestsTest {

  private static final Path RESOURCES = Path.of("src/test/resources/dev/winnow/engine/trust");

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void everyRustTestIsSeenWhereverItStands(Way way) throws IOException, InterruptedException {
    try (var trials = new Trials(way)) {
      var report = (Measured) trials.measure(new TrialTask(RESOURCES.resolve("awkward-rust"), "src/lib.rs"));
      var seen = report.reference().tests().stream().filter(test -> test.counts()).map(test -> test.result()).map(test ->
          test.status().name().toLowerCase(Locale.ROOT) + " " + test.id() + " " + test.file() + ":" + test.line() + "\n");
      assertThat(seen.collect(Collectors.joining())).isEqualTo(Files.readString(RESOURCES.resolve("awkward-rust.ids")));
      assertThat(report.reference().grader()).isEqualTo(GraderAnswer.PASS);
    }
  }
}
