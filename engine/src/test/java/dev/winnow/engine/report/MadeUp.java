package dev.winnow.engine.report;

import dev.winnow.engine.finding.Finding.Kind;
import dev.winnow.engine.finding.Finding.Severity;
import dev.winnow.engine.finding.Finding;
import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.report.TaskReport.Timing;
import dev.winnow.engine.task.Grader;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.task.TaskLimits;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.variant.Variant.Side;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.verdict.Circumstances;
import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Reference;
import dev.winnow.engine.verdict.TestResult;
import dev.winnow.engine.verdict.TestStatus;
import dev.winnow.engine.verdict.Verdict;
import dev.winnow.language.Anchor;
import dev.winnow.language.Change;
import dev.winnow.language.Edit;
import dev.winnow.language.LanguageAdapters;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.Suite;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Made-up reports: no task of this kind was ever run.
public final class MadeUp {

  public static final String SOLUTION = """
      def clamp(value, low, high):
          if value < low or low > high:
              return low
          return min(value, high)
      """;
  private static final Timing TIMING = new Timing(Duration.ofMillis(1500), Duration.ofMillis(900), 12);
  static final Circumstances WHERE = new Circumstances("docker", "cgroup", "0123", "CPython 3.11", List.of("left-pad 1.3.0"), "pytest", "pytest -q", "exit status 0 passes");

  private MadeUp() {}

  public static Task task(String id) {
    return new Task(id, LanguageAdapters.of("python").orElseThrow(), "folder", id, "", new Suite(
        List.of(new Source("clamp.py", SOLUTION)), List.of(new Source("test_clamp.py", "def test_low(): ...\n")), new TreeMap<>()),
        "tests", List.of(), new Grader.Usual(), TaskLimits.USUAL, List.of());
  }

  static Variant mutant(String id, String operator, String before, String after) {
    int start = SOLUTION.indexOf(before);
    var span = new Span("clamp.py", start, start + before.length());
    return new Variant(id, Side.WRONG, Family.MUTANT, operator, "",
        new Change.Edits(List.of(new Edit(span, after)), new Anchor(span, Anchor.Place.VALUE)), List.of());
  }

  static Variant supplied(String id, Side side, String text) {
    return new Variant(id, side, Family.SUPPLIED, id, "", new Change.Files(Map.of("clamp.py", text)), List.of());
  }

  static Judgement accepted(Variant variant) {
    return new Judgement(variant, new Verdict.Accepted(Verdict.Reach.YES), true, GraderAnswer.PASS);
  }

  static Judgement rejected(Variant variant, String message) {
    return new Judgement(variant, new Verdict.Rejected(Verdict.Cause.ASSERTION, List.of(new Verdict.Failure("test_low", message))),
        true, GraderAnswer.NOT_ASKED);
  }

  static Reference reference() {
    return new Reference(5, GraderAnswer.PASS, "", false, List.of(
        new Reference.Expected(new TestResult("test_low", "test_clamp.py", 1, TestStatus.PASSED, ""), ""),
        new Reference.Expected(new TestResult("test_high", "", 0, TestStatus.PASSED, ""), ""),
        new Reference.Expected(new TestResult("test_time", "", 0, TestStatus.PASSED, ""), "passed in 3 of 5 runs")));
  }

  static Finding finding(Kind kind, Severity severity, String variant) {
    return new Finding("f-" + variant, kind, severity, "what was seen of " + variant, "why it matters", List.of(variant), List.of(),
        "mend " + variant);
  }

  public static Measured measured(String id, List<Judgement> judgements, List<Finding> findings) {
    return new Measured(task(id), WHERE, reference(), judgements, findings, 40, TIMING);
  }

  /// Something of everything.
  public static Measured full(String id) {
    var invalid = new Judgement(mutant("m-4", "arithmetic", "min", "max"), new Verdict.Invalid(Verdict.Disorder.CANARY, "no canary"),
        true, GraderAnswer.NOT_ASKED);
    var disputed = new Judgement(mutant("m-5", "return-value", "return low", "return 0"), new Verdict.Accepted(Verdict.Reach.NO), true,
        GraderAnswer.FAIL);
    var unsteady = new Judgement(mutant("m-6", "number-literal", "value", "low"), new Verdict.Accepted(Verdict.Reach.NOT_MEASURED),
        false, GraderAnswer.NOT_ASKED);
    return measured(id, List.of(
        accepted(supplied("s-wrong", Side.WRONG, SOLUTION.replace("min(value, high)", "value"))),
        rejected(supplied("s-right", Side.RIGHT, SOLUTION.replace("min(value, high)", "high if value > high else value")), "1 == 2"),
        accepted(mutant("m-1", "relational-boundary", "value < low", "value <= low")),
        accepted(mutant("m-2", "condition-operand", "value < low or low > high", "value < low")),
        rejected(mutant("m-3", "guard-removal", "value < low or low > high", "False"), "expected 3, got \033[31m7\u202e"),
        invalid, disputed, unsteady),
        List.of(finding(Kind.FALSE_NEGATIVE, Severity.MAJOR, "s-right"), finding(Kind.FALSE_POSITIVE, Severity.MAJOR, "s-wrong"),
            finding(Kind.UNDECIDED_SURVIVOR, Severity.MINOR, "m-1"), finding(Kind.UNDECIDED_SURVIVOR, Severity.MINOR, "m-2")));
  }

  public static TaskReport.Unusable unusable(String id) {
    return new TaskReport.Unusable(new TaskEntry.Unreadable(id, "", "folder", ".", id + ":57: not JSON\nsecond \007line"), "row 57 is not JSON",
        true, List.of(), TIMING);
  }
}
