package dev.winnow.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.Options;
import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Reference;
import dev.winnow.engine.verdict.TestResult;
import dev.winnow.engine.verdict.TestStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Golden texts lie in the resource folder of this package. To take new ones over, run with -Dwinnow.golden=write and read
/// the difference.
class TerminalReportTest {

  private static final Path GOLDEN = Path.of("src/test/resources/dev/winnow/engine/report");
  private final TerminalReport terminal = new TerminalReport(Screen.PLAIN, 3, "./winnow replay report.jsonl");

  private static void expect(String name, String text) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if (System.getProperty("winnow.golden", "").equals("write")) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }

  @Test
  void aTaskWithHoles() throws IOException {
    expect("holes.txt", terminal.of(MadeUp.full("clamp")));
  }

  @Test
  void onlyUndecided() throws IOException {
    expect("undecided.txt", terminal.of(MadeUp.measured("clamp", judgements("m-"), List.of())));
  }

  @Test
  void nothingFound() throws IOException {
    expect("clean.txt", terminal.of(MadeUp.measured("clamp", judgements("m-3"), List.of())));
  }

  @Test
  void notMeasured() throws IOException {
    expect("unusable.txt", terminal.of(MadeUp.unusable("set.jsonl")));
  }

  @Test
  void manyTasks() throws IOException {
    var json = new ReportJson(Options.USUAL);
    expect("summary.txt", Summary.of(Stream.of(MadeUp.full("clamp"), MadeUp.measured("clean", judgements("m-3"), List.of()),
        MadeUp.unusable("set.jsonl")).map(report -> Summary.Row.of(ReportReader.line(json.line(report, List.of("t"), "")))).toList(),
        Screen.PLAIN));
  }

  @Test
  void aChangeFarToTheRightIsSeenOnANarrowScreen() {
    var report = MadeUp.measured("clamp", List.of(MadeUp.accepted(MadeUp.mutant("m-9", "arithmetic", "low > high", "low > low"))), List.of());
    assertThat(new TerminalReport(new Screen(40, false), 3, "replay").of(report))
        .contains("- …if value < low or low > high:\n", "+ …if value < low or low > low:\n");
    assertThat(terminal.of(report)).contains("-     if value < low or low > high:\n");
  }

  @Test
  void whatTheTestsDidIsCounted() {
    var tests = MadeUp.reference().tests().stream().map(test -> new Reference.Expected(new TestResult(test.result().id(), "", 0,
        test.result().id().equals("test_high") ? TestStatus.SKIPPED : TestStatus.PASSED, ""), "")).toList();
    var made = MadeUp.measured("clamp", judgements("m-2"), List.of());
    var report = new TaskReport.Measured(made.task(), made.circumstances(), new Reference(5, GraderAnswer.PASS, "", false, tests), made.judgements(),
        made.findings(), made.proposed(), made.timing());
    assertThat(terminal.of(report)).contains("3 tests, 2 passed, 1 skipped in 5 runs", "all 3 tests did as on the reference: 2 passed, 1 skipped");
  }

  @Test
  void colourIsTheOnlyDifference() {
    String coloured = new TerminalReport(new Screen(100, true), 3, "./winnow replay report.jsonl").of(MadeUp.full("clamp"));
    assertThat(coloured).contains("\033[31m");
    assertThat(coloured.replaceAll("\033\\[\\d+m", "")).contains("known wrong");
    assertThat(terminal.of(MadeUp.full("clamp"))).doesNotContain("\033");
  }

  private static List<Judgement> judgements(String start) {
    return MadeUp.full("clamp").judgements().stream().filter(judgement -> judgement.variant().id().startsWith(start)).toList();
  }
}
