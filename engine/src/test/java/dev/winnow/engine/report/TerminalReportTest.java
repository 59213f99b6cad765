package dev.winnow.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.Options;
import dev.winnow.engine.verdict.Judgement;
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
