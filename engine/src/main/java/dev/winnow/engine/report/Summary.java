package dev.winnow.engine.report;

import dev.winnow.engine.finding.Finding;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.variant.Variant.Side;
import dev.winnow.engine.verdict.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Several tasks at a glance: one line each, worst findings named, totals by status.
public final class Summary {

  /// What a task comes down to: enough for one line, so that thousands of reports need not be held.
  ///
  /// @param worst the kind of its gravest finding, with how many there are in all; or the reason why it was not measured
  public record Row(String id, String language, boolean measured, int tests, int judged, int survivors, String known,
                    String right, String worst) {

    public static Row of(TaskReport report) {
      return switch (report) {
        case TaskReport.Measured measured -> measured(measured);
        case TaskReport.Unusable unusable ->
            new Row(unusable.entry().id(), "", false, 0, 0, 0, "", "", unusable.reason());
      };
    }

    private static Row measured(TaskReport.Measured report) {
      List<Judgement> wrong = report.judgements().stream().filter(TerminalReport::wrongSide).toList();
      List<Judgement> made = wrong.stream().filter(judgement -> judgement.variant().family() != Family.SUPPLIED).toList();
      int survivors = (int) made.stream().filter(Counts::survives).count();
      return new Row(report.task().id(), report.task().adapter().language(), true, report.reference().tests().size(),
          survivors + (int) made.stream().filter(Counts::rejected).count(), survivors,
          share(wrong.stream().filter(judgement -> judgement.variant().family() == Family.SUPPLIED).toList(), false),
          share(report.judgements().stream().filter(judgement -> judgement.variant().side() == Side.RIGHT).toList(), true),
          worst(report.findings()));
    }

    private static String share(List<Judgement> programs, boolean accepted) {
      long good = programs.stream().filter(accepted ? Counts::accepted : Counts::rejected).count();
      return programs.isEmpty() ? "-" : good + "/" + programs.size();
    }

    private static String worst(List<Finding> findings) {
      return findings.stream().min(java.util.Comparator.comparing(Finding::severity))
          .map(finding -> finding.kind().spelled() + (findings.size() > 1 ? " +" + (findings.size() - 1) : "")).orElse("-");
    }
  }

  private Summary() {}

  public static String of(List<Row> rows, Screen screen) {
    var table = new ArrayList<List<String>>();
    table.add(List.of("task", "language", "tests", "judged", "passed", "wrong rejected", "right accepted", "findings"));
    rows.stream().filter(Row::measured).forEach(row -> table.add(List.of(Escapes.shown(row.id), row.language,
        String.valueOf(row.tests), String.valueOf(row.judged), String.valueOf(row.survivors), row.known, row.right, row.worst)));
    var text = new StringBuilder();
    if (table.size() > 1) {
      text.append(screen.strong("All tasks")).append("\n\n").append(screen.table(table, List.of(2, 3, 4, 5, 6)));
      text.append("\n  ").append(screen.wrap("judged: changed programs whose verdict counts; passed: those that no test tells "
          + "from the reference, each undecided until an input shows the difference.", 2)).append("\n");
    }
    List<Row> apart = rows.stream().filter(row -> !row.measured).toList();
    if (!apart.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(screen.strong("Not measured")).append("\n\n");
      apart.forEach(row -> text.append("  ").append(Escapes.shown(row.id)).append(": ")
          .append(screen.wrap(Escapes.shown(row.worst), 4)).append('\n'));
    }
    return text.append('\n').append(totals(rows)).toString();
  }

  private static String totals(List<Row> rows) {
    long measured = rows.stream().filter(Row::measured).count();
    Map<String, Integer> kinds = new TreeMap<>();
    rows.stream().filter(Row::measured).filter(row -> !row.worst.equals("-"))
        .forEach(row -> kinds.merge(row.worst.split(" ")[0], 1, Integer::sum));
    var text = new StringBuilder("  ").append(TerminalReport.some((int) measured, "task")).append(" measured");
    if (measured < rows.size()) {
      text.append(", ").append(rows.size() - measured).append(" not");
    }
    text.append(".\n");
    kinds.forEach((kind, n) -> text.append("  ").append(TerminalReport.some(n, "task")).append(" whose gravest finding is ")
        .append(kind).append(".\n"));
    return text.toString();
  }
}
