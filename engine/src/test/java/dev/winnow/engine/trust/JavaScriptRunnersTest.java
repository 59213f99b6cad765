package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A suite for each of Node's frameworks with all that is awkward: equal names, tables, focus, hooks that fail, retries, bail, late errors.
/// The golden file beside it holds its tests with their status on the reference, then each wrong program with the tests that it failed.
///
/// After a wanted change, `-Dwinnow.golden=write` writes the files anew; read their diff.
class JavaScriptRunnersTest {

  private static final Path SUITES = Path.of("src/test/resources/suites/javascript");

  /// In Docker; [JavaScriptCheatsTest] runs the same frameworks in bubblewrap.
  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @ValueSource(strings = {"jest", "jest-esm", "jest-exercise", "mocha", "mocha-tdd", "node-test", "script", "vitest"})
  void whatASuiteSaysIsHeardTestByTest(String suite) throws InterruptedException, IOException {
    Path golden = SUITES.resolve(suite + ".golden");
    try (var trials = new Trials(Way.DOCKER)) {
      String actual = told((Measured) trials.measure(new TrialTask(SUITES.resolve(suite), "shelf.js")));
      if (System.getProperty("winnow.golden", "").equals("write")) Files.writeString(golden, actual);
      assertThat(golden).content().isEqualTo(actual);
    }
  }

  private static String told(Measured report) {
    String tests = report.reference().tests().stream()
        .map(test -> spelled(test.result().status()) + "  " + test.result().id() + (test.counts() ? "" : "  set aside: " + test.setAside()) + "\n").collect(Collectors.joining());
    var verdicts = Trials.told(report);
    String programs = report.judgements().stream().map(judgement -> judgement.variant().operator() + ": " + verdicts.get(judgement.variant().operator()) + "\n" + failures(judgement))
        .sorted().collect(Collectors.joining());
    return "grader  " + spelled(report.reference().grader()) + "\n" + tests + "\n" + programs;
  }

  private static String failures(Judgement judgement) {
    if (!(judgement.verdict() instanceof Verdict.Rejected rejected)) return "";
    return rejected.failures().stream().map(failure -> "    " + failure.test() + ": " + failure.message() + "\n").collect(Collectors.joining());
  }

  private static String spelled(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
