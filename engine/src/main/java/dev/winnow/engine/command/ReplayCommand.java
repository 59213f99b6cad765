package dev.winnow.engine.command;

import dev.winnow.engine.Measurement;
import dev.winnow.engine.Options;
import dev.winnow.engine.UsageException;
import dev.winnow.engine.report.Diff;
import dev.winnow.engine.report.Escapes;
import dev.winnow.engine.report.ReportReader.Line;
import dev.winnow.engine.report.ReportReader.Stored;
import dev.winnow.engine.report.ReportReader;
import dev.winnow.engine.report.Said;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.task.TaskOptions;
import dev.winnow.engine.task.Tasks;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Replay;
import dev.winnow.engine.verdict.TestResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `winnow replay`.
@Command(name = "replay", description = "Judges one variant of a report again, plainly, in a fresh sandbox, and shows its change, "
    + "the tests that ran, what they printed, and whether the report is borne out.",
    footer = {"", "Examples:", "  replay report.jsonl m-3f2a90c1e7b4", "  replay last sort-3:f3       (of the last run that named no file)"})
final class ReplayCommand implements Callable<Integer> {

  private final Console console;
  private final Measurement.Opening opening;

  @Parameters(index = "0", paramLabel = "REPORT", description = "A file that 'run --json' wrote, or 'last'.")
  String report = "";

  @Parameters(index = "1", paramLabel = "[TASK:]VARIANT|FINDING",
      description = "The id of a variant, or the beginning of one; or the id of a finding, of which the first variant is taken. "
          + "TASK:ID where several tasks of the report have such an id.")
  String name = "";

  @Option(names = "--task", paramLabel = "PATH",
      description = "Where the task is now. Usual: where the report was made from, seen from this folder.")
  Optional<String> path = Optional.empty();

  @Mixin SandboxOption sandbox = new SandboxOption();

  ReplayCommand(Console console, Measurement.Opening opening) {
    this.console = console;
    this.opening = opening;
  }

  @Override
  public Integer call() throws InterruptedException {
    sandbox.checked();
    Stored stored = ReportReader.find(ReportFiles.named(report, console.environment()), name);
    Task task = task(stored.line());
    Variant variant = stored.variant(task);
    var options = new Options(stored.line().seed(), 0, Options.FAMILIES, Options.USUAL.operators(), stored.line().suite(),
        stored.line().format(), sandbox.offline, 1);
    try (var interruption = new Interruption(); Measurement measurement = opening.open(sandbox.sandbox, Set.of(task.adapter()), options)) {
      return tell(task, stored, variant, measurement.replay(task, variant)).code();
    }
  }

  private Task task(Line line) {
    List<String> arguments = path.map(List::of).orElse(line.arguments());
    List<Task> tasks = Tasks.read(arguments.stream().map(Path::of).toList(), new TaskOptions(line.format(), "", 0, line.suite()))
        .stream().filter(TaskEntry.Readable.class::isInstance).map(entry -> ((TaskEntry.Readable) entry).task()).toList();
    return tasks.stream().filter(task -> task.id().equals(line.taskId())).findFirst()
        .or(() -> path.isPresent() && tasks.size() == 1 ? Optional.of(tasks.getFirst()) : Optional.empty())
        .orElseThrow(() -> new UsageException("task " + line.taskId() + " is not among " + String.join(" ", arguments)
            + "; say where it is with --task PATH"));
  }

  private ExitCode tell(Task task, Stored stored, Variant variant, Replay replay) {
    Judgement judgement = replay.judgement();
    var out = console.out();
    out.println(console.screen().strong(Escapes.shown(task.id() + "  " + variant.id())) + "  " + Escapes.shown(variant.operator()) + "\n");
    out.println(Diff.unified(task, variant));
    out.println(console.screen().strong("Tests") + "  (" + Escapes.shown(replay.circumstances().runner() + ", "
        + replay.circumstances().sandbox()) + ")");
    for (TestResult test : replay.tests()) {
      out.println("  " + "%-8s".formatted(Said.of(test.status())) + Escapes.shown(test.id()));
      if (!test.message().isEmpty()) {
        out.println("          " + Escapes.shown(test.message()));
      }
    }
    out.println("\n" + console.screen().strong("Printed"));
    out.println(replay.output().isBlank() ? "  nothing" : Escapes.block(replay.output()).indent(2).stripTrailing());
    out.println("\n" + console.screen().strong("Verdict") + "  " + Escapes.shown(Said.of(judgement)));
    boolean agrees = Said.verdict(judgement).equals(stored.verdict())
        && (stored.grader().isEmpty() || Said.grader(judgement).isEmpty() || Said.grader(judgement).equals(stored.grader()));
    if (!stored.steady()) {
      out.println("         unsteady in the report: its runs differed");
    }
    out.println(agrees ? "         as the report says" : "         NOT as the report says: " + Escapes.shown(stored.verdict()
        + (stored.grader().isEmpty() ? "" : ", grader " + stored.grader())));
    return Said.verdict(judgement).equals("faulted") ? ExitCode.FAULT : agrees ? ExitCode.OK : ExitCode.RULE_BROKEN;
  }
}
