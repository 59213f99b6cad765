package dev.winnow.engine.report;

import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.TestStatus;
import dev.winnow.engine.verdict.Verdict;

/// Judgements in words.
public final class Said {

  private Said() {}

  public static String of(TestStatus status) {
    return ReportJson.spelled(status);
  }

  /// As reports spell it.
  public static String verdict(Judgement judgement) {
    return ReportJson.spelled(judgement.verdict());
  }

  /// Empty where it was not asked.
  public static String grader(Judgement judgement) {
    return judgement.grader() == GraderAnswer.NOT_ASKED ? "" : ReportJson.spelled(judgement.grader());
  }

  /// A verdict with its cause, and the grader's answer.
  public static String of(Judgement judgement) {
    String why = switch (judgement.verdict()) {
      case Verdict.Accepted _ -> "";
      case Verdict.Rejected rejected -> " (" + ReportJson.spelled(rejected.cause()) + ")";
      case Verdict.Invalid invalid -> " (" + ReportJson.spelled(invalid.disorder()) + ": " + invalid.detail() + ")";
      case Verdict.Unbuildable unbuildable -> " (" + unbuildable.diagnostic() + ")";
      case Verdict.Faulted faulted -> " (" + faulted.reason() + ")";
    };
    return verdict(judgement) + why + (judgement.steady() ? "" : ", unsteady: its runs differed")
        + (grader(judgement).isEmpty() ? "" : "; the task's own grader: " + grader(judgement));
  }
}
