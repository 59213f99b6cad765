package dev.winnow.benchmarks;

import dev.winnow.engine.Options;
import dev.winnow.engine.UsageException;
import dev.winnow.engine.report.InputHash;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.SandboxChoice;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.task.TaskOptions;
import dev.winnow.engine.task.Tasks;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.verdict.Bench;
import dev.winnow.engine.verdict.Benches;
import dev.winnow.engine.verdict.Lacking;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import dev.winnow.language.ParseFailure;
import dev.winnow.mutators.Mutators;
import dev.winnow.mutators.Operator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// `sites`: on how many of the sites of its kind an operator makes a change, in every language.
@Command(name = "sites", description = {"Counts the sites of each operator's kind, those it used, its mutants, and of these the unbuildable ones,",
    "over the bundled tasks, the exercises, and a data set where one is given. No test is run."})
final class Sites implements Callable<Integer> {

  /// What is aimed at, in percent.
  private static final int USED = 60;

  @Parameters(paramLabel = "DATA", arity = "0..1", defaultValue = "", description = "A folder with HumanEvalPack's rows, as for 'mutants'.")
  String data = "";

  @Option(names = "--build", paramLabel = "N", defaultValue = "0",
      description = "Build so many mutants a task, taken in turn from the operators. 0, the usual: none.")
  int build = 0;

  @Mixin Measuring measuring = new Measuring();

  private final Kits kits = Kits.of(System.getenv(), System.err::println);
  private final Map<String, TaskSites> known = new HashMap<>();
  private final List<TaskSites> counted = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Path kept = measuring.results.resolve(measuring.sandbox).resolve("sites.jsonl");
    Files.createDirectories(kept.getParent());
    if (Files.exists(kept)) Files.readAllLines(kept).stream().map(Sites::line).forEach(task -> known.put(task.key(), task));
    try (var benches = new Benches(switch (SandboxChoice.of(measuring.sandbox, kits)) {
      case SandboxChoice.Chosen chosen -> chosen.sandboxes();
      case SandboxChoice.NoSandbox none -> throw new UsageException(none.message());
    }, kits, measuring.jobs)) {
      for (Path tasks : tasks()) {
        for (TaskEntry entry : Tasks.read(List.of(tasks), new TaskOptions("", "", measuring.limit, ""))) count(entry, benches, kept);
      }
    }
    LanguageAdapters.ALL.forEach(this::print);
    notes.forEach(System.out::println);
    return 0;
  }

  private List<Path> tasks() {
    Path benchmarks = Path.of(System.getProperty("winnow.benchmarks"));
    var all = new ArrayList<>(List.of(benchmarks.resolve("tasks")));
    LanguageAdapters.ALL.forEach(adapter -> all.add(benchmarks.resolve("exercism").resolve(adapter.language())));
    if (!data.isEmpty()) all.addAll(measuring.languages(Path.of(data)).values());
    return all;
  }

  private void count(TaskEntry entry, Benches benches, Path kept) throws IOException, InterruptedException, SandboxException {
    if (!(entry instanceof TaskEntry.Readable(Task task))) {
      notes.add(entry.id() + ": not read");
      return;
    }
    var options = new Options(Options.USUAL.seed(), build, Set.of(Variant.Family.MUTANT), Mutators.ALL, "", "", false, 1);
    String key = InputHash.of(task, options, benches.kit(task.adapter()));
    if (!known.containsKey(key)) {
      System.err.println(task.id());
      try (Bench bench = benches.bench(task, false, () -> { })) {
        known.put(key, TaskSites.of(key, task, bench, options));
        Files.writeString(kept, JsonMapper.shared().writeValueAsString(known.get(key)) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (ParseFailure | Lacking e) {
        notes.add(task.id() + ": " + e.getMessage());
        return;
      }
    }
    counted.add(known.get(key));
  }

  private static TaskSites line(String text) {
    return JsonMapper.shared().readValue(text, TaskSites.class);
  }

  private void print(LanguageAdapter adapter) {
    List<TaskSites> own = counted.stream().filter(task -> task.language().equals(adapter.language())).toList();
    var table = new Table(adapter.language() + ", " + own.size() + " tasks", "sites", "used", "%", "mutants", "built", "unbuildable", "%");
    for (Operator operator : Mutators.ALL) {
      SiteCount all = own.stream().map(task -> task.operators().get(operator.name())).reduce(SiteCount.NONE, SiteCount::plus);
      table.row(operator.name(), all.sites(), all.used(), share(all.used(), all.sites()), all.mutants(), all.built(), all.unbuildable(),
          share(all.unbuildable(), all.built()));
      if (all.mutants() == 0) notes.add(adapter.language() + ": " + operator.name() + " never fired");
      else if (100 * all.used() < USED * all.sites()) notes.add(adapter.language() + ": " + operator.name() + " uses less than " + USED + " % of its sites");
    }
    SiteCount all = own.stream().flatMap(task -> task.operators().values().stream()).reduce(SiteCount.NONE, SiteCount::plus);
    table.row("all", all.sites(), all.used(), share(all.used(), all.sites()), all.mutants(), all.built(), all.unbuildable(), share(all.unbuildable(), all.built()));
    table.print(System.out);
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * part / whole);
  }
}
