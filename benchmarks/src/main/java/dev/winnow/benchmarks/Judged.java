package dev.winnow.benchmarks;

import dev.winnow.engine.report.ReportReader;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One variant as a report tells it.
///
/// @param file of the first edit; empty where there is none
/// @param line of the first edit, as the report shows it
/// @param verdict `unsteady` where runs differed, whatever they said
/// @param cause empty where there is none
/// @param grader empty where it was not asked
record Judged(String task, String language, String id, String side, String family, String operator, String file, int line,
              String verdict, String cause, String grader) {

  static final String UNSTEADY = "unsteady";

  static List<Judged> of(ReportReader.Line report) {
    JsonNode task = report.json().path("task");
    return report.json().path("variants").valueStream()
        .map(variant -> of(task.path("id").asString(""), task.path("language").asString(""), variant)).toList();
  }

  static Stream<Judged> of(List<ReportReader.Line> reports) {
    return reports.stream().flatMap(report -> of(report).stream());
  }

  private static Judged of(String task, String language, JsonNode variant) {
    JsonNode edit = variant.path("edits").path(0);
    String verdict = variant.path("steady").asBoolean(false) ? variant.path("verdict").asString("") : UNSTEADY;
    return new Judged(task, language, variant.path("id").asString(""), variant.path("side").asString(""),
        variant.path("family").asString(""), variant.path("operator").asString(""), edit.path("path").asString(""),
        edit.path("line").asInt(0), verdict, variant.path("cause").asString(""), variant.path("grader").asString(""));
  }

  /// A program as `HOLES.toml` names it.
  String program() {
    return side + "/" + operator;
  }
}
