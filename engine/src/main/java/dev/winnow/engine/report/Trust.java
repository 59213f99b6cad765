package dev.winnow.engine.report;

import dev.winnow.engine.finding.Finding;
import dev.winnow.engine.finding.Finding.Kind;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.verdict.Judgement;
import java.util.List;

/// The answer to the first question: can these tests be trusted at all?
final class Trust {

  private Trust() {}

  static String sentence(TaskReport.Measured report, Screen screen) {
    List<Finding> findings = report.findings();
    List<Judgement> wrong = report.judgements().stream().filter(TerminalReport::wrongSide).toList();
    long rejected = wrong.stream().filter(Counts::rejected).count();
    long survivors = wrong.stream().filter(Counts::survives).count();
    long known = wrong.stream().filter(Counts::survives).filter(j -> j.variant().family() == Family.SUPPLIED).count();
    long judged = rejected + survivors;
    var blocker = findings.stream().filter(finding -> finding.severity() == Finding.Severity.BLOCKER).findFirst();
    if (blocker.isPresent()) {
      return screen.bad("No:") + " " + Escapes.shown(blocker.get().title()) + ".";
    }
    if (has(findings, Kind.FALSE_NEGATIVE)) {
      return screen.bad("No.") + " They reject a program that is known to be right" + (known > 0 ? ", and accept "
          + TerminalReport.some((int) known, "program") + " known to be wrong." : ".");
    }
    if (known > 0) {
      return screen.bad("No.") + " They accept " + TerminalReport.some((int) known, "program") + " known to be wrong.";
    }
    if (judged == 0) {
      return screen.strong("Cannot be said.") + " There was no wrong program that the tests could be held against.";
    }
    if (survivors == 0) {
      return screen.good("Nothing speaks against them.") + (judged == 1 ? " The one wrong program that was judged was rejected"
          : " All " + judged + " wrong programs that were judged were rejected")
          + (has(findings, Kind.FLAKY) ? "; but some tests are flaky and were set aside." : ".");
    }
    return screen.strong("With " + TerminalReport.some((int) survivors, "open question") + ".") + " Of "
        + TerminalReport.some((int) judged, "wrong program") + " that were judged, the tests rejected " + rejected + " and let " + survivors
        + " pass. Whether those are really wrong is undecided: some will behave just like the reference.";
  }

  private static boolean has(List<Finding> findings, Kind kind) {
    return findings.stream().anyMatch(finding -> finding.kind() == kind);
  }
}
