package dev.winnow.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.winnow.engine.Options;
import dev.winnow.engine.UsageException;
import dev.winnow.engine.Version;
import dev.winnow.language.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReportJsonTest {

  private static final Path DOCS = Path.of("../docs/report.schema.json");
  private final ReportJson json = new ReportJson(Options.USUAL);

  private static List<?> complaints(String line) throws IOException {
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(DOCS), InputFormat.JSON);
    return schema.validate(line, InputFormat.JSON);
  }

  private String full() {
    return json.line(MadeUp.full("clamp"), List.of("tasks"), "abc");
  }

  @Test
  void everyKindOfLineKeepsTheSchema() throws IOException {
    assertThat(complaints(full())).isEmpty();
    assertThat(complaints(json.line(MadeUp.unusable("set"), List.of("tasks"), ""))).isEmpty();
    assertThat(complaints(json.line(MadeUp.measured("empty", List.of(), List.of()), List.of("tasks"), "k"))).isEmpty();
  }

  @Test
  void aDamagedReportIsRefusedByTheSchema() throws IOException {
    assertThat(complaints(full().replace("\"verdict\":\"accepted\"", "\"verdict\":\"killed\""))).isNotEmpty();
    assertThat(complaints(full().replace("\"steady\":true,", ""))).isNotEmpty();
    assertThat(complaints(full().replace("\"tried\":0", "\"tried\":0,\"score\":1"))).isNotEmpty();
    assertThat(complaints(full().replace("\"status\":\"measured\",\"reason\":null", "\"status\":\"unusable\",\"reason\":null"))).isNotEmpty();
  }

  @Test
  void countsAddUpAndBoundsLeaveOutWhatIsNoVerdict() {
    JsonNode counts = ReportReader.line(full()).json().path("counts");
    JsonNode mutant = counts.path("mutant");
    assertThat(mutant.path("n").asInt()).isEqualTo(6);
    assertThat(mutant.path("accepted").asInt()).isEqualTo(2);
    assertThat(mutant.path("disputed").asInt()).isEqualTo(1);
    assertThat(mutant.path("unsteady").asInt()).isEqualTo(1);
    assertThat(mutant.path("low").asDouble()).isZero();
    assertThat(mutant.path("high").asDouble()).isEqualTo(0.666667);
    assertThat(counts.path("supplied").path("low").asDouble()).isEqualTo(1);
    assertThat(counts.path("degenerate").path("high").isNull()).isTrue();
  }

  @Test
  void aSuppliedProgramHasNoStanding() {
    JsonNode variants = ReportReader.line(full()).json().path("variants");
    assertThat(variants.path(0).path("standing").isNull()).isTrue();
    assertThat(variants.path(2).path("standing").asString()).isEqualTo("undecided");
    assertThat(variants.path(4).path("standing").isNull()).isTrue();
  }

  @Test
  void aWholeFileIsToldAsItsSmallestDifference() {
    JsonNode edit = ReportReader.line(full()).json().path("variants").path(0).path("edits").path(0);
    assertThat(edit.path("line").asInt()).isEqualTo(4);
    assertThat(edit.path("column").asInt()).isEqualTo(12);
    assertThat(edit.path("before").asString()).isEqualTo("min(value, high)");
    assertThat(edit.path("after").asString()).isEqualTo("value");
  }

  @Test
  void neitherASurrogatePairNorALineEndIsTorn() {
    var files = new java.util.TreeMap<>(Map.of("a.py", new dev.winnow.language.Source("a.py", "x = '\uD83D\uDE00'\r\n")));
    assertThat(ReportedEdit.of(new Change.Files(Map.of("a.py", "x = '\uD83D\uDE01'\r\n")), files))
        .singleElement().extracting(ReportedEdit::before).isEqualTo("\uD83D\uDE00");
    assertThat(ReportedEdit.of(new Change.Files(Map.of("a.py", "x = '\uD83D\uDE00'\n")), files))
        .singleElement().extracting(ReportedEdit::before).isEqualTo("\r\n");
  }

  @Test
  void nothingThatMovesACursorIsWritten() {
    assertThat(full()).doesNotContain("\033", "\u202e").contains("\\u001B[31m7\\u202e");
    assertThat(Escapes.shown("\033]0;t\007 \u2066a\u2069 \u200f\tb\n")).isEqualTo("\\u001b]0;t\\u0007 \\u2066a\\u2069 \\u200f\\tb\\n");
    assertThat(Escapes.json("\"\uDB40\uDC41 \uD800\"")).isEqualTo("\"\\udb40\\udc41 \\ud800\"");
  }

  @Test
  void aVariantIsMadeAgainFromItsReport(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("r.jsonl");
    Files.writeString(file, full() + "\n");
    var task = MadeUp.task("clamp");
    for (String id : List.of("m-2", "s-wrong", "f-m-1")) {
      var stored = ReportReader.find(file, id);
      var original = MadeUp.full("clamp").judgements().stream().map(judgement -> judgement.variant())
          .filter(variant -> variant.id().equals(stored.id())).findFirst().orElseThrow();
      var files = ReportedEdit.files(task);
      assertThat(stored.variant(task).change().apply(files)).isEqualTo(original.change().apply(files));
    }
    assertThatThrownBy(() -> ReportReader.find(file, "m-")).isInstanceOf(UsageException.class).hasMessageContaining("6 variants");
    assertThatThrownBy(() -> ReportReader.find(file, "zz")).hasMessageContaining("no variant and no finding");
  }

  @Test
  void anIdThatSeveralTasksHaveIsGivenWithItsTask(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("r.jsonl");
    Files.writeString(file, full() + "\n" + full().replace("\"id\":\"clamp\"", "\"id\":\"set/1\"") + "\n");
    for (String id : List.of("m-2", "s-wrong", "f-m-1")) {
      assertThatThrownBy(() -> ReportReader.find(file, id)).isInstanceOf(UsageException.class).hasMessageContaining("2 tasks")
          .hasMessageContaining("say which, as clamp:" + id);
      assertThat(ReportReader.find(file, "set/1:" + id).line().taskId()).isEqualTo("set/1");
    }
    assertThatThrownBy(() -> ReportReader.find(file, "set/2:m-2")).hasMessageContaining("no task has the id 'set/2'");
  }

  @Test
  void aReferenceThatHasChangedSinceIsNotPatched(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("r.jsonl");
    Files.writeString(file, full().replace("\"before\":\"value < low or low > high\"", "\"before\":\"other\"") + "\n");
    assertThatThrownBy(() -> ReportReader.find(file, "m-2").variant(MadeUp.task("clamp"))).hasMessageContaining("no longer");
  }

  @Test
  void aBrokenReportIsNamedByLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("r.jsonl");
    Files.writeString(file, full() + "\n{\"schema\":");
    assertThatThrownBy(() -> ReportReader.lines(file)).isInstanceOf(UsageException.class).hasMessageContaining("r.jsonl:2");
  }

  @Test
  void theVersionIsThePoms() throws IOException {
    assertThat(Files.readString(Path.of("../pom.xml"))).contains("<version>" + Version.WINNOW + "</version>");
  }
}
