package dev.winnow.engine.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.finding.Finding.Kind;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.variant.Variant.Side;
import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Reference;
import dev.winnow.engine.verdict.TestResult;
import dev.winnow.engine.verdict.TestStatus;
import dev.winnow.engine.verdict.Verdict;
import dev.winnow.engine.verdict.Verdict.Accepted;
import dev.winnow.engine.verdict.Verdict.Cause;
import dev.winnow.engine.verdict.Verdict.Disorder;
import dev.winnow.engine.verdict.Verdict.Failure;
import dev.winnow.engine.verdict.Verdict.Invalid;
import dev.winnow.engine.verdict.Verdict.Reach;
import dev.winnow.engine.verdict.Verdict.Rejected;
import dev.winnow.engine.verdict.Verdict.Unbuildable;
import dev.winnow.language.Change;
import dev.winnow.language.Edit;
import dev.winnow.language.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What may be said of a task, and what may not (rules 2, 4 and 10 of trust).
class FindingsTest {

  private static final Verdict ACCEPTED = new Accepted(Reach.NOT_MEASURED);
  private static final Verdict REJECTED = new Rejected(Cause.ASSERTION, List.of(new Failure("a", "1 != 2")));

  private static Judgement judged(Family family, Side side, Verdict verdict, GraderAnswer grader) {
    return new Judgement(new Variant(family + "-" + side, side, family, "op", "", Change.NONE, List.of()), verdict, true, grader);
  }

  private static List<Kind> kinds(Judgement... judgements) {
    return Findings.of(reference(), List.of(judgements), List.of()).stream().map(Finding::kind).toList();
  }

  private static Reference reference() {
    return new Reference(5, GraderAnswer.PASS, "", false, Stream.of("a", "b").map(id ->
        new Reference.Expected(new TestResult(id, "t.py", 1, TestStatus.PASSED, ""), "")).toList());
  }

  @Test
  void onlyASuppliedWrongProgramMakesAFalsePositive() {
    assertThat(kinds(judged(Family.SUPPLIED, Side.WRONG, ACCEPTED, GraderAnswer.PASS))).containsExactly(Kind.FALSE_POSITIVE);
    assertThat(kinds(judged(Family.MUTANT, Side.WRONG, ACCEPTED, GraderAnswer.PASS))).containsExactly(Kind.UNDECIDED_SURVIVOR);
  }

  @Test
  void whatTheGraderRejectsIsNoSurvivor() {
    assertThat(kinds(judged(Family.MUTANT, Side.WRONG, ACCEPTED, GraderAnswer.FAIL))).isEmpty();
    assertThat(kinds(judged(Family.SUPPLIED, Side.WRONG, ACCEPTED, GraderAnswer.FAIL))).isEmpty();
  }

  @Test
  void aGraderThatPassesWhatTheTestsDoNotAcceptIsGameable() {
    assertThat(kinds(judged(Family.SUPPLIED, Side.WRONG, new Invalid(Disorder.CANARY, ""), GraderAnswer.PASS))).containsExactly(Kind.GAMEABLE_HARNESS);
    assertThat(kinds(judged(Family.SUPPLIED, Side.WRONG, REJECTED, GraderAnswer.PASS))).containsExactly(Kind.GAMEABLE_HARNESS);
    assertThat(kinds(judged(Family.SUPPLIED, Side.WRONG, REJECTED, GraderAnswer.FAIL))).isEmpty();
  }

  @Test
  void aRightProgramRejectedOrUnbuildableWithTheTestsIsAFalseNegative() {
    assertThat(kinds(judged(Family.SUPPLIED, Side.RIGHT, REJECTED, GraderAnswer.FAIL))).containsExactly(Kind.FALSE_NEGATIVE);
    assertThat(kinds(judged(Family.SUPPLIED, Side.RIGHT, new Unbuildable("no g"), GraderAnswer.FAIL))).containsExactly(Kind.FALSE_NEGATIVE);
    assertThat(kinds(judged(Family.SUPPLIED, Side.RIGHT, ACCEPTED, GraderAnswer.PASS))).isEmpty();
  }

  @Test
  void anUnsteadyVariantSaysNothing() {
    var variant = judged(Family.SUPPLIED, Side.WRONG, ACCEPTED, GraderAnswer.PASS);
    assertThat(kinds(new Judgement(variant.variant(), ACCEPTED, false, GraderAnswer.PASS))).isEmpty();
  }

  @Test
  void aSuiteThatAcceptsEvenProgramsThatOnlyRaiseCannotFail() {
    assertThat(kinds(judged(Family.DEGENERATE, Side.WRONG, ACCEPTED, GraderAnswer.PASS))).startsWith(Kind.CANNOT_FAIL);
  }

  @Test
  void aGraderThatPassesEveryDegenerateProgramCannotFail() {
    assertThat(kinds(judged(Family.DEGENERATE, Side.WRONG, REJECTED, GraderAnswer.PASS),
        judged(Family.DEGENERATE, Side.WRONG, REJECTED, GraderAnswer.PASS))).startsWith(Kind.CANNOT_FAIL);
  }

  @Test
  void aTestThatNoWrongProgramFailsIsNamed() {
    var findings = Findings.of(reference(), List.of(judged(Family.DEGENERATE, Side.WRONG, REJECTED, GraderAnswer.FAIL),
        judged(Family.DEGENERATE, Side.WRONG, REJECTED, GraderAnswer.FAIL)), List.of());
    assertThat(findings).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(Kind.CANNOT_FAIL);
      assertThat(finding.tests()).containsExactly("b");
    });
  }

  @Test
  void aTestSetAsideIsNamedAsFlaky() {
    var reference = new Reference(5, GraderAnswer.PASS, "", false, List.of(
        new Reference.Expected(new TestResult("a", "", 0, TestStatus.PASSED, ""), "was failed and passed in 5 runs of the reference")));
    assertThat(Findings.of(reference, List.of(), List.of())).extracting(Finding::kind).containsExactly(Kind.ONE_TEST, Kind.FLAKY);
  }

  @Test
  void testsThatShipSwitchedOffAreCountedByFile() {
    var edit = new Edit(new Span("t.py", 0, 9), "");
    assertThat(Findings.of(reference(), List.of(), List.of(edit, edit))).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(Kind.SKIPPED_TESTS);
      assertThat(finding.title()).isEqualTo("the suite ships with tests switched off, in 2 places");
      assertThat(finding.why()).endsWith("t.py (2)");
    });
  }

  @Test
  void testsThatTheReferenceSkipsAreNamed() {
    var reference = new Reference(5, GraderAnswer.PASS, "", false, Stream.concat(reference().tests().stream(), Stream.of(
        new Reference.Expected(new TestResult("c", "", 0, TestStatus.SKIPPED, "not here"), ""))).toList());
    assertThat(Findings.of(reference, List.of(), List.of())).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(Kind.SKIPPED_TESTS);
      assertThat(finding.title()).isEqualTo("1 of 3 tests are skipped");
      assertThat(finding.tests()).containsExactly("c");
    });
  }

  @Test
  void aGraderThatRejectsTheReferenceIsABlocker() {
    assertThat(Findings.of(new Reference(5, GraderAnswer.FAIL, "no such option", false, reference().tests()), List.of(), List.of())).singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.REFERENCE_FAILS))
        .satisfies(finding -> assertThat(finding.why()).contains("no such option"));
  }

  @Test
  void aGraderThatPassesAPlantedFailureIsSaidOnceAndNotForEachProgramThatItPasses() {
    var blind = new Reference(5, GraderAnswer.PASS, "", true, reference().tests());
    var judgements = List.of(judged(Family.SUPPLIED, Side.WRONG, REJECTED, GraderAnswer.PASS), judged(Family.DEGENERATE, Side.WRONG, REJECTED, GraderAnswer.PASS));
    assertThat(Findings.of(blind, judgements, List.of())).singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.CANNOT_FAIL))
        .satisfies(finding -> assertThat(finding.why()).contains("planted"));
  }

  @Test
  void aGraderThatPassesBeforeAnybodyHasSolvedTheTaskCannotFail() {
    var idle = new Reference(5, GraderAnswer.PASS, "", false, true, reference().tests());
    assertThat(Findings.of(idle, List.of(), List.of())).singleElement().satisfies(finding -> {
      assertThat(finding.kind()).isEqualTo(Kind.CANNOT_FAIL);
      assertThat(finding.title()).isEqualTo("the task's own grader passes before anybody has solved the task");
    });
  }
}
