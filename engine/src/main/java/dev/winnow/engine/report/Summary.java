package dev.winnow.engine.report;

import dev.winnow.engine.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// Several tasks at a glance: one line each, worst findings named, totals by status.
public final class Summary {

  /// What a task comes down to: enough for one line, so that thousands of reports need not be held.
  ///
  /// @param worst the kind of its gravest finding, with how many there are in all; or the reason why it was not measured
  public record Row(String id, String language, boolean measured, int tests, int judged, int survivors, String known,
                    String right, String worst) {

    public static Row of(ReportReader.Line line) {
      JsonNode json = line.json();
      String id = line.taskId();
      String language = json.path("task").path("language").asString("");
      if (!line.measured()) {
        return new Row(id, language, false, 0, 0, 0, "", "", json.path("reason").asString(""));
      }
      int judged = 0;
      int survivors = 0;
      int[] right = new int[2];
      String known = "-";
      for (var family : json.path("counts").properties()) {
        JsonNode counts = family.getValue();
        JsonNode spared = counts.path("right");
        right[0] += spared.path("accepted").asInt();
        right[1] += spared.path("n").asInt();
        int accepted = counts.path("accepted").asInt() - spared.path("accepted").asInt();
        int rejected = counts.path("rejected").asInt() - spared.path("rejected").asInt();
        if (family.getKey().equals("supplied")) {
          int n = counts.path("n").asInt() - spared.path("n").asInt();
          known = n == 0 ? "-" : rejected + "/" + n;
        } else {
          judged += accepted + rejected;
          survivors += accepted;
        }
      }
      return new Row(id, language, true, json.path("reference").path("tests").size(), judged, survivors, known,
          right[1] == 0 ? "-" : right[0] + "/" + right[1], worst(line.findings()));
    }

    private static String worst(List<JsonNode> findings) {
      return findings.stream().min(Comparator.comparing(finding ->
              Finding.Severity.valueOf(finding.path("severity").asString("").toUpperCase(Locale.ROOT))))
          .map(finding -> finding.path("kind").asString("") + (findings.size() > 1 ? " +" + (findings.size() - 1) : ""))
          .orElse("-");
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
