package dev.winnow.engine.trust;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.winnow.engine.Options;
import dev.winnow.engine.Progress;
import dev.winnow.engine.Winnow;
import dev.winnow.engine.finding.Finding;
import dev.winnow.engine.finding.Finding.Kind;
import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.verdict.Benches;
import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Measures supplied programs with all that is real: adapter, kit, sandbox, rules.
public final class Trials implements AutoCloseable {

  private final Way way;
  private final Winnow winnow;

  public Trials(Way way) {
    this(way, Set.of(Family.SUPPLIED));
  }

  public Trials(Way way, Set<Family> families) {
    this.way = way;
    var options = new Options(1, 0, families, Options.USUAL.operators(), "", "", false, 2);
    this.winnow = new Winnow(new Benches(way.sandboxes(), Way.KITS, 2), options);
  }

  public TaskReport measure(TrialTask trial) throws InterruptedException {
    Task task = trial.read();
    try {
      Way.KITS.build(task.adapter().kit());
    } catch (SandboxException trouble) {
      return abort("no kit for " + task.adapter().language() + ": " + trouble.getMessage());
    }
    return winnow.measure(task, Progress.NONE);
  }

  /// What became of each program, by name: `rejected(crash), grader pass: gameable-harness`.
  public static Map<String, String> told(TaskReport report) {
    var measured = switch (report) {
      case Measured right -> right;
      case TaskReport.Unusable unusable -> throw new AssertionError("unusable: " + unusable.reason());
    };
    var told = new TreeMap<String, String>();
    measured.judgements().forEach(judgement -> told.put(judgement.variant().operator(), told(measured, judgement)));
    return told;
  }

  private static String told(Measured report, Judgement judgement) {
    String verdict = switch (judgement.verdict()) {
      case Verdict.Accepted _ -> "accepted";
      case Verdict.Rejected rejected -> "rejected(" + spelled(rejected.cause()) + ")";
      case Verdict.Invalid invalid -> "invalid(" + spelled(invalid.disorder()) + ")";
      case Verdict.Unbuildable _ -> "unbuildable";
      case Verdict.Faulted faulted -> "faulted(" + faulted.reason() + ")";
    };
    String grader = judgement.grader() == GraderAnswer.NOT_ASKED ? "" : ", grader " + spelled(judgement.grader());
    String findings = report.findings().stream().filter(finding -> finding.variants().contains(judgement.variant().id()))
        .map(Finding::kind).filter(kind -> kind != Kind.CANNOT_FAIL).map(Kind::spelled).collect(Collectors.joining(", "));
    return verdict + (judgement.steady() ? "" : ", unsteady") + grader + (findings.isEmpty() ? "" : ": " + findings);
  }

  /// A table of names and what is expected of them, one a line.
  public static Map<String, String> expected(String table) {
    return table.lines().map(line -> line.split(" +", 2)).collect(Collectors.toMap(row -> row[0], row -> row[1], (a, _) -> a, TreeMap::new));
  }

  private static String spelled(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return way.toString();
  }

  @Override
  public void close() {
    winnow.close();
  }
}
