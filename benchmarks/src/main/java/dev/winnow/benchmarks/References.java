package dev.winnow.benchmarks;

import dev.winnow.engine.report.ReportReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `references`: every reference must be measured, every program that is known to be wrong rejected.
@Command(name = "references", description = "Measures the references of a data set and the programs it supplies as wrong; no mutants.")
final class References implements Callable<Integer> {

  @Parameters(paramLabel = "DATA", description = "A folder with python.jsonl, js.jsonl, go.jsonl, rust.jsonl, java.jsonl (HumanEvalPack).")
  Path data = Path.of("");

  @Mixin Measuring measuring = new Measuring();

  @Override
  public Integer call() throws Exception {
    var table = new Table("references", "tasks", "measured", "wrong programs", "rejected", "unbuildable", "accepted", "invalid", "faulted", "unsteady");
    var notes = new ArrayList<String>();
    for (var language : measuring.languages(data).entrySet()) {
      List<ReportReader.Line> reports = measuring.measure("references-" + language.getKey(), language.getValue(), "--families", "supplied", "--resume");
      List<Judged> wrong = Judged.of(reports).filter(variant -> variant.side().equals("wrong")).toList();
      table.row(language.getKey(), reports.size(), reports.stream().filter(ReportReader.Line::measured).count(), wrong.size(), count(wrong, "rejected"),
          count(wrong, "unbuildable"), count(wrong, "accepted"), count(wrong, "invalid"), count(wrong, "faulted"), count(wrong, Judged.UNSTEADY));
      reports.stream().filter(report -> !report.measured())
          .forEach(report -> notes.add(report.taskId() + ": not measured: " + report.json().path("reason").asString("")));
      wrong.stream().filter(variant -> !variant.verdict().equals("rejected"))
          .forEach(variant -> notes.add(variant.task() + ": wrong program " + variant.verdict() + " " + variant.cause()));
      reports.forEach(report -> setAside(report).forEach(notes::add));
    }
    table.print(System.out);
    System.out.println(notes.isEmpty() ? "Every wrong program is plainly rejected." : "Not plainly rejected:\n" + String.join("\n", notes));
    return 0;
  }

  private static Stream<String> setAside(ReportReader.Line report) {
    return report.json().path("reference").path("tests").valueStream().filter(test -> !test.path("setAside").isNull())
        .map(test -> report.taskId() + ": test set aside: " + test.path("id").asString("") + ": " + test.path("setAside").asString(""));
  }

  private static long count(List<Judged> variants, String verdict) {
    return variants.stream().filter(variant -> variant.verdict().equals(verdict)).count();
  }
}
