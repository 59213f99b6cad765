package dev.winnow.benchmarks;

import dev.winnow.engine.UsageException;
import dev.winnow.engine.report.ReportReader;
import dev.winnow.engine.sandbox.Input;
import dev.winnow.engine.sandbox.Job;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.Limits;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxChoice;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.task.TaskOptions;
import dev.winnow.engine.task.Tasks;
import dev.winnow.language.Grading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `cost`: what a variant costs, as a multiple of the task's bare test command.
@Command(name = "cost", description = "Measures seconds a task and a variant, beside the task's bare test command in the same kind of sandbox.")
final class Cost implements Callable<Integer> {

  private static final int RUNS = 5;

  @Parameters(paramLabel = "TASKS", arity = "0..1", defaultValue = "${sys:winnow.benchmarks}/tasks",
      description = "Task folders. Usual: the bundled ones.")
  Path tasks = Path.of("tasks");

  @Option(names = "--max-variants", paramLabel = "N", defaultValue = "0", description = "At most so many mutants a task. 0, the usual: all.")
  int maxVariants = 0;

  @Mixin Measuring measuring = new Measuring();

  /// Seconds of one run.
  private record Seconds(double wall, double cpu) {}

  @Override
  public Integer call() throws Exception {
    System.out.println("Load before: " + load());
    Map<String, Seconds> bare = bare();
    List<ReportReader.Line> reports = measuring.measure("cost", tasks, "--max-variants", String.valueOf(maxVariants));
    System.out.println("Load after: " + load() + "\n");
    var table = new Table("cost", "variants", "task s", "CPU s", "variant s", "CPU s", "bare s", "CPU s", "variant / bare", "CPU");
    var wall = new ArrayList<Double>();
    var cpu = new ArrayList<Double>();
    for (ReportReader.Line report : reports) {
      int variants = Judged.of(report).size();
      if (!report.measured() || variants == 0) {
        table.row(report.taskId(), "not measured", "", "", "", "", "", "", "", "");
        continue;
      }
      var task = new Seconds(report.json().path("timing").path("wallSeconds").asDouble(), report.json().path("timing").path("testCpuSeconds").asDouble());
      var each = new Seconds(task.wall / variants, task.cpu / variants);
      Seconds command = bare.get(report.taskId());
      wall.add(each.wall / command.wall);
      cpu.add(each.cpu / command.cpu);
      table.row(report.taskId(), variants, figure(task.wall), figure(task.cpu), figure(each.wall), figure(each.cpu), figure(command.wall),
          figure(command.cpu), figure(wall.getLast()), figure(cpu.getLast()));
    }
    table.row("median", "", "", "", "", "", "", "", figure(median(wall)), figure(median(cpu)));
    table.print(System.out);
    return 0;
  }

  /// The grader's command by itself, over the reference: the median of several runs in one sandbox.
  private Map<String, Seconds> bare() throws SandboxException {
    Kits kits = Kits.of(System.getenv(), System.err::println);
    try (Sandboxes sandboxes = switch (SandboxChoice.of(measuring.sandbox, kits)) {
      case SandboxChoice.Chosen chosen -> chosen.sandboxes();
      case SandboxChoice.NoSandbox none -> throw new UsageException(none.message());
    }) {
      var seconds = new HashMap<String, Seconds>();
      for (TaskEntry entry : Tasks.read(List.of(tasks), new TaskOptions("", "", measuring.limit, ""))) {
        if (entry instanceof TaskEntry.Readable(Task task)) seconds.put(task.id(), bare(task, sandboxes));
      }
      return seconds;
    }
  }

  private static Seconds bare(Task task, Sandboxes sandboxes) throws SandboxException {
    Grading grading = task.adapter().runners().stream().filter(runner -> runner.suits(task.suite())).findFirst().orElseThrow().grading(task.suite());
    var inputs = new ArrayList<Input>();
    task.suite().sources().forEach(source -> inputs.add(Input.of("/work/" + source.path(), source.encode())));
    task.suite().support().forEach((path, bytes) -> inputs.add(Input.of("/work/" + path, bytes)));
    grading.files().forEach((path, bytes) -> inputs.add(Input.of(path, bytes)));
    Limits limits = Limits.USUAL.withCpu(Duration.ofMinutes(2)).withWall(Duration.ofMinutes(10)).withMemory(2L << 30);
    var job = new Job(inputs, grading.step().command(), grading.step().environment(), grading.step().folder(), limits);
    var runs = new ArrayList<Outcome>();
    try (Sandbox sandbox = sandboxes.open(task.adapter().kit(), limits)) {
      for (int i = 0; i < RUNS; i++) runs.add(sandbox.run(job));
    }
    if (runs.stream().anyMatch(run -> run.status() != 0)) throw new IllegalStateException(task.id() + ": the bare command does not pass");
    return new Seconds(median(runs.stream().map(run -> seconds(run.wall())).toList()), median(runs.stream().map(run -> seconds(run.cpu())).toList()));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    if (sorted.isEmpty()) return Double.NaN;
    return IntStream.of((sorted.size() - 1) / 2, sorted.size() / 2).mapToDouble(sorted::get).average().orElseThrow();
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).lines().map(line -> line.split(" ")).map(words -> words[0] + " " + words[1] + " " + words[2])
        .collect(Collectors.joining()) + " on " + Runtime.getRuntime().availableProcessors() + " cores";
  }
}
