package dev.winnow.engine.finding;

import dev.winnow.engine.finding.Finding.Kind;
import dev.winnow.engine.finding.Finding.Severity;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.variant.Variant.Side;
import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Reference;
import dev.winnow.engine.verdict.TestResult;
import dev.winnow.engine.verdict.TestStatus;
import dev.winnow.engine.verdict.Verdict;
import dev.winnow.language.Edit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Reads findings out of a task's judgements. Pure; numbered in the order they are listed.
public final class Findings {

  private final Reference reference;
  private final List<Judgement> judgements;
  private final List<Finding> findings = new ArrayList<>();

  private Findings(Reference reference, List<Judgement> judgements) {
    this.reference = reference;
    this.judgements = judgements;
  }

  /// @param revivals what was edited in the tests, as shipped, to run those that were switched off
  public static List<Finding> of(Reference reference, List<Judgement> judgements, List<Edit> revivals) {
    var found = new Findings(reference, judgements);
    found.aboutTheSuite();
    found.aboutSkips(revivals);
    found.aboutTests();
    judgements.forEach(found::aboutOne);
    return found.findings;
  }

  /// Why a task could not be measured, where its tests are the reason.
  public static List<Finding> unusable(String reason, List<String> tests) {
    return List.of(new Finding("f1", Kind.REFERENCE_FAILS, Severity.BLOCKER, "the reference does not pass its own tests", reason,
        List.of(), tests, "mend the reference or the tests: nothing can be learnt from a suite that rejects its own answer"));
  }

  private void aboutTheSuite() {
    if (reference.grader() == GraderAnswer.FAIL) {
      add(Kind.REFERENCE_FAILS, Severity.BLOCKER, "the task's own grader rejects the reference",
          "every test passes on the reference, yet the grader's command does not pass; it said last: " + reference.said(), List.of(), List.of(),
          "run the grader's command by hand: something besides the tests fails");
    }
    if (reference.blind()) {
      add(Kind.CANNOT_FAIL, Severity.BLOCKER, "this suite cannot fail under the task's own grader",
          "its assertions print and go on: with one planted that must fail, the grader's command still passes", List.of(), List.of(),
          "throw where an assertion fails (node:assert does), or read what is printed; the verdicts here are read from the assertions themselves");
    }
    if (reference.idle()) {
      add(Kind.CANNOT_FAIL, Severity.BLOCKER, "the task's own grader passes before anybody has solved the task",
          "it was run on the task's image as it is, without a solution, and passed", List.of(), List.of(),
          "let the tests demand what the requirement asks for");
    }
    List<Judgement> wrong = judged(Family.DEGENERATE);
    if (wrong.isEmpty()) return;
    List<String> ids = wrong.stream().map(judgement -> judgement.variant().id()).toList();
    boolean nothingRejected = judgements.stream().filter(judgement -> judgement.variant().side() == Side.WRONG)
        .allMatch(judgement -> judgement.verdict() instanceof Verdict.Accepted);
    if (nothingRejected) {
      add(Kind.CANNOT_FAIL, Severity.BLOCKER, "this suite cannot fail",
          "it accepts every wrong program, even one whose every function raises an error", ids, List.of(),
          "let the tests call the solution and assert what it returns");
    } else if (!reference.blind() && wrong.stream().allMatch(judgement -> judgement.grader() == GraderAnswer.PASS)) {
      add(Kind.CANNOT_FAIL, Severity.BLOCKER, "this suite cannot fail under the task's own grader",
          "tests fail on programs whose every function raises or returns a constant, yet the grader's command passes them", ids, List.of(),
          "let the grader's exit status depend on its tests");
    }
  }

  private void aboutSkips(List<Edit> revivals) {
    if (!revivals.isEmpty()) {
      var files = new TreeMap<String, Integer>();
      revivals.forEach(edit -> files.merge(edit.span().path(), 1, Integer::sum));
      add(Kind.SKIPPED_TESTS, Severity.NOTE, "the suite ships with tests switched off, in " + revivals.size() + (revivals.size() == 1 ? " place" : " places"),
          "they were switched on in the copy that ran: " + files.entrySet().stream().map(file -> file.getKey() + " (" + file.getValue() + ")")
              .collect(Collectors.joining(", ")), List.of(), List.of(), "switch them on wherever this suite grades, or it grades with what is left");
    }
    List<String> skipped = reference.tests().stream().filter(Reference.Expected::counts).map(Reference.Expected::result)
        .filter(test -> test.status() == TestStatus.SKIPPED).map(TestResult::id).toList();
    if (!skipped.isEmpty()) {
      add(Kind.SKIPPED_TESTS, Severity.MINOR, skipped.size() + " of " + reference.tests().size() + " tests are skipped",
          "they say nothing of any program: " + skipped.stream().limit(3).collect(Collectors.joining(", ")) + (skipped.size() > 3 ? ", ..." : ""),
          List.of(), skipped, "let them run, or leave them out");
    }
  }

  private void aboutTests() {
    if (reference.tests().size() == 1) {
      String only = reference.tests().getFirst().result().id();
      add(Kind.ONE_TEST, Severity.NOTE, "the whole suite is one test", "it says yes or no once, so which of its assertions fails is not known: " + only,
          List.of(), List.of(only), "write a test, or an assertion that stands for itself, for each thing that is asked");
    }
    reference.tests().stream().filter(test -> !test.counts()).forEach(test -> add(Kind.FLAKY, Severity.MAJOR,
        "flaky test: " + test.result().id(), test.setAside() + "; it counts in no verdict", List.of(), List.of(test.result().id()),
        "make the test give the same answer each time: fix seeds, clocks, order and shared state"));
    Set<String> failing = new HashSet<>();
    judgements.forEach(judgement -> {
      if (judgement.verdict() instanceof Verdict.Rejected rejected) rejected.failures().forEach(failure -> failing.add(failure.test()));
    });
    // A run that was cut short says nothing of the tests after the cut.
    List<Judgement> whole = judged(Family.DEGENERATE).stream().filter(judgement -> judgement.steady()
        && (judgement.verdict() instanceof Verdict.Accepted || judgement.verdict() instanceof Verdict.Rejected rejected
            && Set.of(Verdict.Cause.ASSERTION, Verdict.Cause.ERROR).contains(rejected.cause()))).toList();
    long counted = reference.tests().stream().filter(Reference.Expected::counts).count();
    if (whole.size() < 2 || counted < 2) return;
    reference.tests().stream().filter(Reference.Expected::counts).map(Reference.Expected::result)
        .filter(test -> test.status() == TestStatus.PASSED).map(TestResult::id).filter(id -> !failing.contains(id))
        .forEach(id -> add(Kind.CANNOT_FAIL, Severity.MINOR, "no wrong program fails " + id,
            "it passes even where every function raises, and where every function returns a constant",
            whole.stream().map(judgement -> judgement.variant().id()).toList(), List.of(id),
            "let it assert something of the solution, or leave it out"));
  }

  private List<Judgement> judged(Family family) {
    return judgements.stream().filter(judgement -> judgement.variant().family() == family
        && (judgement.verdict() instanceof Verdict.Accepted || judgement.verdict() instanceof Verdict.Rejected)).toList();
  }

  private void aboutOne(Judgement judgement) {
    Variant variant = judgement.variant();
    List<String> id = List.of(variant.id());
    if (!judgement.steady()) return;
    switch (judgement.verdict()) {
      case Verdict.Accepted _ -> {
        // What the lab's own rule rejects has not slipped through.
        if (judgement.grader() == GraderAnswer.FAIL) break;
        if (variant.side() == Side.WRONG) accepted(variant, id);
      }
      case Verdict.Rejected rejected -> {
        gameable(judgement, "tests fail on it: " + rejected.cause().name().toLowerCase(Locale.ROOT));
        if (variant.side() == Side.RIGHT) rightRejected(variant, rejected, id);
      }
      case Verdict.Invalid invalid -> gameable(judgement, "its run does not add up: " + invalid.detail());
      case Verdict.Unbuildable unbuildable -> {
        gameable(judgement, "it cannot be built or loaded: " + unbuildable.diagnostic());
        if (variant.side() == Side.RIGHT) {
          add(Kind.FALSE_NEGATIVE, Severity.MAJOR, "a right program does not build with the tests: " + variant.operator(),
              unbuildable.diagnostic(), id, List.of(), "say in the requirement which names and signatures the tests need");
        }
      }
      case Verdict.Faulted _ -> { }
    }
  }

  private void accepted(Variant variant, List<String> id) {
    if (variant.family() == Family.SUPPLIED) {
      add(Kind.FALSE_POSITIVE, Severity.MAJOR, "the tests accept a wrong program: " + variant.operator(),
          "it was supplied as wrong, and every test passes on it", id, List.of(), "add a test on which it differs from the reference");
    } else {
      add(Kind.UNDECIDED_SURVIVOR, variant.family() == Family.DEGENERATE ? Severity.MAJOR : Severity.MINOR,
          "no test notices " + variant.operator(),
          "every test passes on this changed program; whether the change is a mistake is not decided", id, List.of(),
          "if the requirement forbids what the change does, add a test on which it shows; if not, nothing is to be done");
    }
  }

  private void rightRejected(Variant variant, Verdict.Rejected rejected, List<String> id) {
    List<String> tests = rejected.failures().stream().map(Verdict.Failure::test).toList();
    String seen = rejected.failures().stream().findFirst().map(failure -> failure.test() + ": " + failure.message()).orElse("the process died");
    add(Kind.FALSE_NEGATIVE, Severity.MAJOR, "the tests reject a right program: " + variant.operator(), seen, id, tests,
        "loosen the assertion to what the requirement says, or say in the requirement what it demands");
  }

  private void gameable(Judgement judgement, String seen) {
    // A grader that sees no failed assertion passes nearly everything: said once.
    if (!reference.blind() && judgement.grader() == GraderAnswer.PASS && judgement.variant().side() == Side.WRONG) {
      add(Kind.GAMEABLE_HARNESS, Severity.BLOCKER, "the task's own grader passes a program that its tests do not accept",
          judgement.variant().operator() + ": " + seen, List.of(judgement.variant().id()), List.of(),
          "believe the list of tests and their results, not the exit status alone");
    }
  }

  private void add(Kind kind, Severity severity, String title, String why, List<String> variants, List<String> tests, String mend) {
    findings.add(new Finding("f" + (findings.size() + 1), kind, severity, title, why, variants, tests, mend));
  }
}
