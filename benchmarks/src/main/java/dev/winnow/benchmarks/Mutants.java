package dev.winnow.benchmarks;

import dev.winnow.engine.report.ReportReader;
import dev.winnow.mutators.Mutators;
import dev.winnow.mutators.Operator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `mutants`: how many mutants operators make of real tasks, and what becomes of them.
@Command(name = "mutants", description = "Judges every mutant of every task of a data set.")
final class Mutants implements Callable<Integer> {

  @Parameters(paramLabel = "DATA", description = "A folder with python.jsonl, js.jsonl, go.jsonl, rust.jsonl, java.jsonl (HumanEvalPack).")
  Path data = Path.of("");

  @Mixin Measuring measuring = new Measuring();

  @Override
  public Integer call() throws Exception {
    var byLanguage = new Table("mutants", "tasks", "measured", "proposed", "a task", "judged", "unbuildable", "%", "rejected", "accepted", "invalid", "faulted",
        "unsteady");
    var byOperator = new Table("operator", "judged", "unbuildable", "rejected", "accepted", "invalid", "faulted", "unsteady");
    var notes = new ArrayList<String>();
    for (var language : measuring.languages(data).entrySet()) {
      List<ReportReader.Line> reports = measuring.measure("mutants-" + language.getKey(), language.getValue(), "--families", "mutant", "--resume");
      List<Judged> mutants = Judged.of(reports).toList();
      long measured = reports.stream().filter(ReportReader.Line::measured).count();
      int proposed = reports.stream().mapToInt(report -> report.json().path("proposed").asInt(0)).sum();
      byLanguage.row(language.getKey(), reports.size(), measured, proposed, share(proposed, measured), mutants.size(), count(mutants, "unbuildable"),
          share(100.0 * count(mutants, "unbuildable"), mutants.size()), count(mutants, "rejected"), count(mutants, "accepted"), count(mutants, "invalid"),
          count(mutants, "faulted"), count(mutants, Judged.UNSTEADY));
      for (Operator operator : Mutators.ALL) {
        List<Judged> own = mutants.stream().filter(mutant -> mutant.operator().equals(operator.name())).toList();
        byOperator.row(language.getKey() + " " + operator.name(), own.size(), count(own, "unbuildable"), count(own, "rejected"), count(own, "accepted"),
            count(own, "invalid"), count(own, "faulted"), count(own, Judged.UNSTEADY));
        if (own.isEmpty()) notes.add(language.getKey() + ": " + operator.name() + " never fired");
      }
      reports.stream().filter(report -> !report.measured())
          .forEach(report -> notes.add(report.taskId() + ": not measured: " + report.json().path("reason").asString("")));
      mutants.stream().filter(mutant -> List.of("invalid", "faulted", Judged.UNSTEADY).contains(mutant.verdict())).forEach(mutant ->
          notes.add("%s %s %s:%d %s: %s %s".formatted(mutant.task(), mutant.id(), mutant.file(), mutant.line(), mutant.operator(), mutant.verdict(), mutant.cause())));
    }
    byLanguage.print(System.out);
    byOperator.print(System.out);
    notes.forEach(System.out::println);
    return 0;
  }

  private static String share(double part, double whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f", part / whole);
  }

  private static long count(List<Judged> variants, String verdict) {
    return variants.stream().filter(variant -> variant.verdict().equals(verdict)).count();
  }
}
