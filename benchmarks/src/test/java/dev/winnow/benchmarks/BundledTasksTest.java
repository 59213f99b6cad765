package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.winnow.benchmarks.KnownHoles.Place;
import dev.winnow.engine.Options;
import dev.winnow.engine.Progress;
import dev.winnow.engine.Winnow;
import dev.winnow.engine.report.ReportJson;
import dev.winnow.engine.report.ReportReader;
import dev.winnow.engine.report.Screen;
import dev.winnow.engine.report.TerminalReport;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.task.TaskOptions;
import dev.winnow.engine.task.Tasks;
import dev.winnow.engine.verdict.Benches;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// The whole way, on tasks whose holes are known: what survives of the bundled tasks' mutants is what is written down beside
/// them, no more and no less.
final class BundledTasksTest {

  private static final Path TASKS = Path.of("tasks");

  /// Mutants of a task in which no hole is known that a sample could miss: all of them take minutes.
  private static final int SAMPLED = 20;

  private static Benches benches;

  @BeforeAll
  static void open() throws SandboxException {
    benches = RealBenches.open();
  }

  @AfterAll
  static void close() {
    if (benches != null) benches.close();
  }

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @MethodSource("ids")
  void testsOfATaskHaveTheHolesThatAreKnownAndNoOthers(String id) throws Exception {
    KnownHoles known = KnownHoles.beside(TASKS.resolve(id));
    ReportReader.Line report = measure(id, known);
    assertThat(report.measured()).as("%s: %s", id, report.json().path("reason").asString("")).isTrue();
    List<Judged> variants = Judged.of(report);

    var softly = new SoftAssertions();
    softly.assertThat(variants.stream().filter(variant -> !Set.of("accepted", "rejected", "unbuildable").contains(variant.verdict())))
        .as("variants whose verdict is unsteady, or says nothing of the tests").isEmpty();
    softly.assertThat(survivors(variants)).as("mutants that survive are those written down").isEqualTo(known.survivors());
    softly.assertThat(programs(variants, "wrong", "accepted")).as("wrong programs accepted").hasSameElementsAs(known.falsePositives());
    softly.assertThat(programs(variants, "right", "rejected")).as("right programs rejected").hasSameElementsAs(known.falseNegatives().keySet());
    softly.assertThat(variants.stream().filter(variant -> variant.family().equals("degenerate") && !variant.verdict().equals("rejected")
        || variant.family().equals("supplied") && variant.verdict().equals("unbuildable")))
        .as("degenerate programs that are not rejected, supplied ones that are not built").isEmpty();
    softly.assertThat(findings(report)).as("findings, but for undecided survivors").hasSameElementsAs(findings(known));
    softly.assertThat(TaskTable.read().get(id)).as("its row in the table of tasks").isEqualTo(new TaskTable.Row(
        report.json().path("task").path("language").asString(""), report.json().path("environment").path("runner").asString(""),
        report.json().path("reference").path("tests").size(), known.none() ? "sound" : "holes"));
    softly.assertAll();
  }

  @Test
  void theTableNamesAllTasksAndNoOthers() throws IOException {
    assertThat(TaskTable.read().keySet()).containsExactlyElementsOf(ids().toList());
  }

  @Test
  void ofEachLanguageOneTaskIsSoundAndOneHasHoles() throws IOException {
    assertThat(TaskTable.read().values()).extracting(row -> row.language() + " " + row.state()).containsExactlyInAnyOrderElementsOf(
        LanguageAdapters.ALL.stream().map(LanguageAdapter::language).flatMap(language -> Stream.of("sound", "holes").map(state -> language + " " + state)).toList());
  }

  static Stream<String> ids() {
    return Tasks.read(List.of(TASKS), TaskOptions.ALL).stream().map(TaskEntry::id);
  }

  @Test
  void theReadmeShowsWhatIsReallyPrinted() throws InterruptedException, IOException {
    String printed = new TerminalReport(Screen.PLAIN, Integer.MAX_VALUE, "./winnow replay last")
        .of(new Winnow(benches, options(40)).measure(task("python-bank-ledger"), Progress.NONE));
    assertThat(withoutSandbox(Files.readString(Path.of("../README.md")))).contains(withoutSandbox(printed).strip());
  }

  /// Which sandbox there was is the machine's own.
  private static String withoutSandbox(String text) {
    return text.replaceAll("(?m)^  sandbox .*\\n(?: {15}.*\\n)*", "");
  }

  private static ReportReader.Line measure(String id, KnownHoles known) throws InterruptedException {
    Options options = options(known.survivors().isEmpty() ? SAMPLED : 0);
    return ReportReader.line(new ReportJson(options).line(new Winnow(benches, options).measure(task(id), Progress.NONE), List.of(), ""));
  }

  private static Task task(String id) {
    List<TaskEntry> entries = Tasks.read(List.of(TASKS), new TaskOptions("", id, 0, ""));
    return entries.getFirst() instanceof TaskEntry.Readable(Task task) ? task : fail(entries.toString());
  }

  private static Options options(int maxVariants) {
    return new Options(1, maxVariants, Options.FAMILIES, Options.USUAL.operators(), "", "", false, RealBenches.JOBS);
  }

  private static Set<Place> survivors(List<Judged> variants) {
    return variants.stream().filter(variant -> variant.family().equals("mutant") && variant.verdict().equals("accepted")).map(Place::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> programs(List<Judged> variants, String side, String verdict) {
    return variants.stream().filter(variant -> variant.family().equals("supplied") && variant.side().equals(side) && variant.verdict().equals(verdict))
        .map(Judged::program).toList();
  }

  private static List<String> findings(ReportReader.Line report) {
    Map<String, String> programs = Judged.of(report).stream().collect(Collectors.toMap(Judged::id, Judged::program));
    return report.findings().stream().filter(finding -> !finding.path("kind").asString("").equals("undecided-survivor"))
        .map(finding -> finding.path("kind").asString("") + " " + told(finding.path("variants"), programs) + " " + told(finding.path("tests"), Map.of()))
        .toList();
  }

  private static List<String> told(JsonNode ids, Map<String, String> names) {
    return ids.valueStream().map(id -> id.asString("")).map(id -> names.getOrDefault(id, id)).toList();
  }

  private static List<String> findings(KnownHoles known) {
    return Stream.concat(known.falsePositives().stream().map(program -> "false-positive " + List.of(program) + " []"),
        known.falseNegatives().entrySet().stream().map(entry -> "false-negative " + List.of(entry.getKey()) + " " + List.of(entry.getValue()))).toList();
  }
}
