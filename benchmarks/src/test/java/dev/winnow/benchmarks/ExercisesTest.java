package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.Options;
import dev.winnow.engine.Progress;
import dev.winnow.engine.Winnow;
import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.task.TaskOptions;
import dev.winnow.engine.task.Tasks;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.verdict.Benches;
import dev.winnow.engine.verdict.TestStatus;
import dev.winnow.engine.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Exercises as tracks ship them are measured without a word of configuration, whole suites and all.
final class ExercisesTest {

  private static final List<Path> TRACKS = Stream.of("python", "javascript", "typescript", "go", "java", "rust").map(Path.of("exercism")::resolve).toList();

  private static Benches benches;

  @BeforeAll
  static void open() throws SandboxException {
    benches = RealBenches.open();
  }

  @AfterAll
  static void close() {
    if (benches != null) benches.close();
  }

  static Stream<Named<Task>> exercises() {
    return Tasks.read(TRACKS, TaskOptions.ALL).stream().map(entry -> Named.of(entry.id(), ((TaskEntry.Readable) entry).task()));
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @MethodSource("exercises")
  void everyTestRunsAndNoProgramThatDoesNothingPasses(Task task) throws InterruptedException, IOException {
    var options = new Options(1, 0, Set.of(Family.DEGENERATE), Options.USUAL.operators(), "", "", false, RealBenches.JOBS);
    TaskReport report = new Winnow(benches, options).measure(task, Progress.NONE);
    assertThat(report).as("%s", report).isInstanceOfSatisfying(TaskReport.Measured.class, measured -> {
      assertThat(measured.reference().tests()).allMatch(test -> test.result().status() == TestStatus.PASSED && test.counts());
      assertThat(measured.judgements()).isNotEmpty().allMatch(judgement -> judgement.verdict() instanceof Verdict.Rejected);
      assertThat(rows().get(task.id())).as("its row in the table").isEqualTo(String.join(" ", task.adapter().language(), measured.circumstances().runner(),
          String.valueOf(measured.reference().tests().size()), String.valueOf(task.revivals().size())));
    });
  }

  @Test
  void theTableNamesAllExercisesAndNoOthers() {
    assertThat(rows().keySet()).containsExactlyInAnyOrderElementsOf(exercises().map(Named::getName).toList());
  }

  private static Map<String, String> rows() {
    try {
      return Pattern.compile("(?m)^\\| ([a-z-]+) \\| (\\w+) \\| ([\\w ]+) \\| (\\d+) \\| (\\d+) \\|$").matcher(Files.readString(Path.of("exercism/README.md")))
          .results().collect(Collectors.toMap(row -> row.group(1), row -> row.group(2) + " " + row.group(3) + " " + row.group(4) + " " + row.group(5)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
