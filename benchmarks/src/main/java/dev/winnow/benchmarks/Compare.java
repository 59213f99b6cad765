package dev.winnow.benchmarks;

import dev.winnow.engine.UsageException;
import dev.winnow.engine.report.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `compare`: two reports of the same tasks must say the same, to the byte, save what cannot be the same twice.
@Command(name = "compare", description = {"Compares two reports of the same tasks, or the equally named reports of two folders.",
    "Left out are timing, environment, variants that are unsteady in either, and what counts or names these. Ends with 1 where the rest differs."})
final class Compare implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "A report, or a folder of them.")
  Path one = Path.of("");

  @Parameters(index = "1", paramLabel = "B", description = "The other.")
  Path other = Path.of("");

  @Override
  public Integer call() throws IOException {
    var table = new Table("report", "tasks", "variants", "unsteady", "verdicts that differ", "tasks equal to the byte");
    var notes = new ArrayList<String>();
    boolean equal = true;
    for (String name : names()) {
      var difference = new Difference(name.isEmpty() ? one : one.resolve(name), name.isEmpty() ? other : other.resolve(name));
      table.row(name.isEmpty() ? one.getFileName() : name, difference.tasks, difference.variants, difference.unsteady, difference.verdicts,
          difference.same);
      notes.addAll(difference.notes);
      equal &= difference.notes.isEmpty();
    }
    table.print(System.out);
    notes.forEach(System.out::println);
    return equal ? 0 : 1;
  }

  private List<String> names() throws IOException {
    if (!Files.isDirectory(one)) return List.of("");
    try (Stream<Path> files = Files.list(one)) {
      List<String> names = files.map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jsonl") && Files.exists(other.resolve(name))).sorted().toList();
      if (names.isEmpty()) throw new UsageException(one + " and " + other + " hold no reports of the same name");
      return names;
    }
  }

  /// What two reports say differently.
  private static final class Difference {
    final List<String> notes = new ArrayList<>();
    int tasks;
    int variants;
    int unsteady;
    int verdicts;
    int same;

    Difference(Path one, Path other) {
      Map<String, ReportReader.Line> others = byTask(other);
      Map<String, ReportReader.Line> ones = byTask(one);
      ones.forEach((task, line) -> {
        tasks++;
        ReportReader.Line twin = others.remove(task);
        if (twin == null) notes.add(task + ": only in " + one);
        else compare(task, line, twin);
      });
      others.keySet().forEach(task -> notes.add(task + ": only in " + other));
    }

    private static Map<String, ReportReader.Line> byTask(Path report) {
      return ReportReader.lines(report).stream()
          .collect(Collectors.toMap(ReportReader.Line::taskId, line -> line, (first, _) -> first, LinkedHashMap::new));
    }

    private void compare(String task, ReportReader.Line one, ReportReader.Line other) {
      List<Judged> ones = Judged.of(one);
      List<Judged> twins = Judged.of(other);
      variants += ones.size();
      Set<String> apart = Stream.concat(ones.stream(), twins.stream()).filter(variant -> variant.verdict().equals(Judged.UNSTEADY)).map(Judged::id)
          .collect(Collectors.toCollection(HashSet::new));
      unsteady += apart.size();
      Map<String, String> said = twins.stream().collect(Collectors.toMap(Judged::id, Difference::said));
      int before = notes.size();
      ones.stream().filter(variant -> !apart.contains(variant.id()) && !said(variant).equals(said.get(variant.id()))).forEach(variant -> {
        verdicts++;
        notes.add(task + " " + variant.id() + ": " + said(variant) + " and " + said.get(variant.id()));
      });
      if (steadyPart(one.json(), apart).equals(steadyPart(other.json(), apart))) {
        same++;
      } else if (notes.size() == before) {
        notes.add(task + ": the same verdicts, yet " + differing(steadyPart(one.json(), apart), steadyPart(other.json(), apart)) + " differ");
      }
    }

    private static String said(Judged variant) {
      return variant.verdict() + " cause=" + variant.cause() + " grader=" + variant.grader();
    }

    private static ObjectNode steadyPart(JsonNode report, Set<String> apart) {
      ObjectNode part = report.deepCopy().asObject();
      part.remove(List.of("timing", "environment"));
      if (apart.isEmpty()) return part;
      part.remove("counts");
      part.withArray("variants").removeIf(variant -> apart.contains(variant.path("id").asString("")));
      part.withArray("findings").removeIf(finding -> finding.path("variants").valueStream().anyMatch(id -> apart.contains(id.asString(""))));
      // Findings are numbered: one more shifts all that follow.
      part.withArray("findings").forEach(finding -> finding.asObject().remove("id"));
      return part;
    }

    private static List<String> differing(ObjectNode one, ObjectNode other) {
      return one.propertyNames().stream().filter(name -> !one.get(name).equals(other.get(name))).toList();
    }
  }
}
