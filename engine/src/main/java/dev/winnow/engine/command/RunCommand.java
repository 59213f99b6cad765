package dev.winnow.engine.command;

import dev.winnow.engine.Measurement;
import dev.winnow.engine.Options;
import dev.winnow.engine.UsageException;
import dev.winnow.engine.report.TerminalReport;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.language.LanguageAdapter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `winnow run`: the main job.
@Command(name = "run", description = "Measures the tests of each task: builds wrong and right programs from its reference, runs "
    + "the tests on each in a sandbox, and tells which wrong ones they accept and which right ones they reject.",
    footer = {"", "Examples:",
        "  One task, while editing its tests:   run tasks/sort-3",
        "  A data set, unattended:              run set.jsonl --json report.jsonl --resume --quiet --jobs 4",
        "  A gate:                              run tasks --fail-on 'undecided-survivor>10'",
        "  A quick look at many tasks:          run tasks --max-variants 40"})
final class RunCommand implements Callable<Integer> {

  private final Console console;
  private final Measurement.Opening opening;

  @Mixin TaskSelection tasks = new TaskSelection();
  @Mixin VariantSelection variants = new VariantSelection();
  @Mixin SandboxOption sandbox = new SandboxOption();

  @Option(names = "--jobs", paramLabel = "N",
      description = "How many sandboxes may work at once. The report is the same whatever N. Usual: as many as there are processors.")
  int jobs = Runtime.getRuntime().availableProcessors();

  @Option(names = "--json", paramLabel = "FILE",
      description = "Write the report as JSON Lines, one object a task; - writes it to standard output, and nothing else. Each "
          + "finished task is safe on disk at once, in FILE.spool.")
  Optional<String> json = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", description = "Write report.jsonl and report.txt into this folder.")
  Optional<Path> out = Optional.empty();

  @Option(names = "--resume",
      description = "Use again what FILE says of tasks whose files, options, kit and Winnow are unchanged.")
  boolean resume;

  @Option(names = "--fail-on", paramLabel = "RULE",
      description = "End with 1 if a rule is broken: KIND (any such finding), 'KIND>N' (more than N), 'severity>=LEVEL'. May be "
          + "repeated.")
  List<String> failOn = List.of();

  @Option(names = "--engine", paramLabel = "plain|fast", defaultValue = "plain",
      description = "How variants are run. plain: each as a program of its own, in a fresh process. Usual: ${DEFAULT-VALUE}.")
  String engine = "plain";

  @Option(names = "--quiet", description = "No progress on standard error.")
  boolean quiet;

  RunCommand(Console console, Measurement.Opening opening) {
    this.console = console;
    this.opening = opening;
  }

  @Override
  public Integer call() {
    if (!engine.equals("plain")) {
      throw new UsageException("--engine " + engine + ": not yet; plain is what there is");
    }
    List<FailOn> rules = failOn.stream().map(FailOn::parse).toList();
    Options options = variants.options(tasks, sandbox.offline, jobs);
    sandbox.checked();
    var files = new ReportFiles(json, out);
    if (resume && files.spooled().isEmpty()) {
      throw new UsageException("--resume needs the report that is to be resumed: add --json FILE or --out DIR");
    }
    List<TaskEntry> entries = tasks.read();
    try (var interruption = new Interruption()) {
      return run(entries, options, rules, files).code();
    }
  }

  private static Set<LanguageAdapter> adapters(List<TaskEntry> entries) {
    return entries.stream().filter(TaskEntry.Readable.class::isInstance).map(entry -> ((TaskEntry.Readable) entry).task().adapter())
        .collect(Collectors.toSet());
  }

  private ExitCode run(List<TaskEntry> entries, Options options, List<FailOn> rules, ReportFiles files) {
    var progress = new ProgressLines(console, entries.size(), quiet);
    var telling = new Telling(console, files, entries.size());
    Session.End end;
    try (SpoolHold hold = SpoolHold.open(files, resume); Measurement measurement = opening.open(sandbox.sandbox, adapters(entries), options)) {
      if (hold.rescued() > 0 && !quiet) {
        console.err().println(hold.rescued() + " finished tasks of a run that was killed are safe in " + files.spooled().orElseThrow());
      }
      end = new Session(measurement, options, tasks.arguments, progress).run(entries, hold.spool(), telling::task);
      progress.end();
    }
    files.write(end, telling.end(end));
    List<FailOn> broken = rules.stream().filter(rule -> rule.count(end.lines()) > rule.allowed()).toList();
    broken.forEach(rule -> console.err().println("--fail-on " + rule.text() + ": broken by "
        + TerminalReport.some(rule.count(end.lines()), "finding")));
    if (end.interrupted()) {
      console.err().println("interrupted: " + end.lines().size() + " of " + entries.size() + " tasks were finished"
          + files.spooled().map(file -> " and are in " + file + "; the same command with --resume does the rest").orElse(""));
    }
    return ExitCode.of(new ExitCode.Outcome(end.interrupted(), end.fault(),
        end.lines().stream().anyMatch(line -> !line.measured()), !broken.isEmpty()));
  }
}
