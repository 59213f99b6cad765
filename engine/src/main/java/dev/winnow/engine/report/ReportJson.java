package dev.winnow.engine.report;

import dev.winnow.engine.Options;
import dev.winnow.engine.Version;
import dev.winnow.engine.finding.Finding;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.verdict.Circumstances;
import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Reference;
import dev.winnow.engine.verdict.Verdict;
import dev.winnow.language.Source;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One task's report as one line of JSON, field by field as `docs/report.md` and `docs/report.schema.json` say.
public final class ReportJson {

  public static final String SCHEMA = "winnow/1";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Options options;

  public ReportJson(Options options) {
    this.options = options;
  }

  /// The line, without its end.
  ///
  /// @param arguments what the user typed to name the tasks
  /// @param key the hash of everything that shapes this report; empty where it must not be reused
  public String line(TaskReport report, List<String> arguments, String key) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("schema", SCHEMA).put("winnow", Version.WINNOW).put("key", text(key)).put("seed", options.seed());
    json.put("engine", "plain");
    options(json.putObject("options"), arguments);
    switch (report) {
      case TaskReport.Measured measured -> measured(json, measured);
      case TaskReport.Unusable unusable -> unusable(json, unusable);
    }
    TaskReport.Timing timing = timing(report);
    json.putObject("timing").put("wallSeconds", timing.wall().toMillis() / 1000.0)
        .put("testCpuSeconds", timing.tests().toMillis() / 1000.0).put("runs", timing.runs());
    return Escapes.json(MAPPER.writeValueAsString(json));
  }

  /// A line of an earlier run, as this run would have told it.
  public static String again(ReportReader.Line line, List<String> arguments) {
    ObjectNode json = line.json().deepCopy().asObject();
    tasks(json.withObject("options"), arguments);
    return Escapes.json(MAPPER.writeValueAsString(json));
  }

  private static void tasks(ObjectNode options, List<String> arguments) {
    ArrayNode tasks = options.putArray("tasks");
    arguments.forEach(tasks::add);
  }

  private void options(ObjectNode json, List<String> arguments) {
    tasks(json, arguments);
    json.put("suite", text(options.suite())).put("format", text(options.format()));
    json.put("maxVariants", options.maxVariants());
    ArrayNode families = json.putArray("families");
    options.families().forEach(family -> families.add(spelled(family)));
    ArrayNode operators = json.putArray("operators");
    options.operators().forEach(operator -> operators.add(operator.name()));
  }

  private void measured(ObjectNode json, TaskReport.Measured report) {
    Circumstances circumstances = report.circumstances();
    ObjectNode environment = json.putObject("environment").put("sandbox", circumstances.sandbox()).put("limits", circumstances.limits())
        .put("kit", circumstances.kit()).put("toolchain", circumstances.toolchain());
    circumstances.fetched().forEach(environment.putArray("fetched")::add);
    environment.put("runner", circumstances.runner());
    task(json.putObject("task"), report.task()).putObject("grader")
        .put("command", circumstances.grader()).put("rule", circumstances.rule());
    json.put("status", "measured").putNull("reason").put("proposed", report.proposed());
    reference(json.putObject("reference"), report.reference());
    SortedMap<String, Source> files = ReportedEdit.files(report.task());
    ArrayNode variants = json.putArray("variants");
    report.judgements().forEach(judgement -> variant(variants.addObject(), judgement, files));
    findings(json, report.findings());
    ObjectNode counts = json.putObject("counts");
    Counts.by(options.families(), report.judgements())
        .forEach((family, count) -> counts(counts.putObject(spelled(family)), count));
  }

  private static void unusable(ObjectNode json, TaskReport.Unusable report) {
    json.putNull("environment");
    switch (report.entry()) {
      case TaskEntry.Readable(Task task) -> task(json.putObject("task"), task).putNull("grader");
      case TaskEntry.Unreadable entry -> json.putObject("task").put("id", entry.id())
          .put("language", text(entry.language())).put("format", text(entry.format())).put("path", entry.path())
          .putNull("suite").putNull("grader");
    }
    json.put("status", "unusable").put("reason", report.reason()).put("proposed", 0).putNull("reference");
    json.putArray("variants");
    findings(json, report.findings());
    json.putObject("counts");
  }

  private static ObjectNode task(ObjectNode json, Task task) {
    json.put("id", task.id()).put("language", task.adapter().language()).put("format", task.format())
        .put("path", task.path());
    json.putObject("suite").put("id", task.suiteId()).put("hash", InputHash.suite(task));
    return json;
  }

  private static void reference(ObjectNode json, Reference reference) {
    json.put("runs", reference.runs()).put("grader", answer(reference.grader()));
    ArrayNode tests = json.putArray("tests");
    for (Reference.Expected test : reference.tests()) {
      tests.addObject().put("id", test.result().id()).put("file", text(test.result().file()))
          .put("line", test.result().line() == 0 ? null : (Integer) test.result().line())
          .put("status", spelled(test.result().status())).put("setAside", text(test.setAside()));
    }
  }

  private static void variant(ObjectNode json, Judgement judgement, SortedMap<String, Source> files) {
    Variant variant = judgement.variant();
    json.put("id", variant.id()).put("side", spelled(variant.side())).put("family", spelled(variant.family()))
        .put("operator", variant.operator()).put("aspect", text(variant.aspect()));
    ArrayNode edits = json.putArray("edits");
    for (ReportedEdit edit : ReportedEdit.of(variant.change(), files)) {
      edits.addObject().put("path", edit.path()).put("line", edit.from().line()).put("column", edit.from().column())
          .put("endLine", edit.to().line()).put("endColumn", edit.to().column())
          .put("before", edit.before()).put("after", edit.after());
    }
    json.put("verdict", spelled(judgement.verdict()));
    json.put("reached", judgement.verdict() instanceof Verdict.Accepted(var reach) ? reached(reach) : null);
    json.put("cause", cause(judgement.verdict())).put("detail", detail(judgement.verdict()));
    json.put("steady", judgement.steady()).put("grader", answer(judgement.grader())).put("by", "plain");
    ArrayNode failures = json.putArray("failures");
    if (judgement.verdict() instanceof Verdict.Rejected rejected) {
      rejected.failures().forEach(failure ->
          failures.addObject().put("test", failure.test()).put("message", failure.message()));
    }
    json.put("standing", standing(judgement)).putNull("witness").put("tried", 0);
  }

  private static void findings(ObjectNode json, List<Finding> all) {
    ArrayNode findings = json.putArray("findings");
    for (Finding finding : all) {
      ObjectNode told = findings.addObject().put("id", finding.id()).put("kind", finding.kind().spelled())
          .put("severity", spelled(finding.severity())).put("title", finding.title()).put("why", finding.why());
      ArrayNode variants = told.putArray("variants");
      finding.variants().forEach(variants::add);
      ArrayNode tests = told.putArray("tests");
      finding.tests().forEach(tests::add);
      told.putNull("stated").putNull("sentence").put("mend", finding.mend());
    }
  }

  private static void counts(ObjectNode json, Counts counts) {
    json.put("n", counts.n()).put("accepted", counts.accepted()).put("unreached", counts.unreached())
        .put("disputed", counts.disputed()).put("rejected", counts.rejected()).put("invalid", counts.invalid())
        .put("unbuildable", counts.unbuildable()).put("faulted", counts.faulted()).put("unsteady", counts.unsteady())
        .put("provenWrong", 0).put("equivalent", 0)
        .put("low", rounded(counts.low())).put("high", rounded(counts.high()));
    json.putObject("right").put("n", counts.right().n()).put("accepted", counts.right().accepted())
        .put("rejected", counts.right().rejected());
  }

  private static TaskReport.Timing timing(TaskReport report) {
    return switch (report) {
      case TaskReport.Measured measured -> measured.timing();
      case TaskReport.Unusable unusable -> unusable.timing();
    };
  }

  /// A supplied program has none: its supplier has decided already.
  private static @Nullable String standing(Judgement judgement) {
    return judgement.variant().side() == Variant.Side.WRONG && judgement.verdict() instanceof Verdict.Accepted
        && judgement.variant().family() != Variant.Family.SUPPLIED ? "undecided" : null;
  }

  private static @Nullable Boolean reached(Verdict.Reach reach) {
    return switch (reach) {
      case YES -> true;
      case NO -> false;
      case NOT_MEASURED -> null;
    };
  }

  static String spelled(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Accepted _ -> "accepted";
      case Verdict.Rejected _ -> "rejected";
      case Verdict.Invalid _ -> "invalid";
      case Verdict.Unbuildable _ -> "unbuildable";
      case Verdict.Faulted _ -> "faulted";
    };
  }

  private static @Nullable String cause(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Rejected rejected -> spelled(rejected.cause());
      case Verdict.Invalid invalid -> spelled(invalid.disorder());
      case Verdict.Accepted _, Verdict.Unbuildable _, Verdict.Faulted _ -> null;
    };
  }

  static @Nullable String detail(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Invalid invalid -> text(invalid.detail());
      case Verdict.Unbuildable unbuildable -> text(unbuildable.diagnostic());
      case Verdict.Faulted faulted -> text(faulted.reason());
      case Verdict.Accepted _, Verdict.Rejected _ -> null;
    };
  }

  private static @Nullable String answer(GraderAnswer answer) {
    return answer == GraderAnswer.NOT_ASKED ? null : spelled(answer);
  }

  static String spelled(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Double rounded(OptionalDouble share) {
    return share.isEmpty() ? null : (Double) (Math.round(share.getAsDouble() * 1e6) / 1e6);
  }

  private static @Nullable String text(String text) {
    return text.isEmpty() ? null : text;
  }
}
