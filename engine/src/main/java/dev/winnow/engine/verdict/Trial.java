package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Excess;
import dev.winnow.engine.sandbox.Input;
import dev.winnow.engine.sandbox.Job;
import dev.winnow.engine.sandbox.Limits;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Grader;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.variant.Variant;
import dev.winnow.language.Change;
import dev.winnow.language.Checking;
import dev.winnow.language.Grading;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Runs programs of one task in a sandbox: build, tests, load, grader. Each is one clean copy and one fresh process.
final class Trial {

  /// Building is ours to wait for; a compiler that needs more than this does not come back.
  private static final Duration BUILD_CPU = Duration.ofSeconds(120);
  private static final Duration FIRST_CPU = Duration.ofSeconds(60);
  private static final Duration GRADER_BUILD_CPU = Duration.ofSeconds(20);
  private static final long BUILD_MEMORY = 2L << 30;
  private static final long CHANNEL = 64L << 20;
  private static final Pattern DURATION = Pattern.compile("\\d+(?:\\.\\d+)?(?= ?(?:s|ms|sec|seconds)\\b)");
  private static final int WALL_FACTOR = 4;
  private static final Duration WALL_FLOOR = Duration.ofSeconds(20);

  private final Task task;
  private final Runner runner;
  private final Plan plan;
  private final AtomicReference<@Nullable Built> reference = new AtomicReference<>();
  private final AtomicReference<@Nullable Boolean> loadable = new AtomicReference<>();
  private final AtomicLong cpuNanos = new AtomicLong();
  private final AtomicLong runs = new AtomicLong();

  Trial(Task task, Runner runner, String token) {
    this.task = task;
    this.runner = runner;
    this.plan = runner.plan(task.suite(), token);
  }

  String framework() {
    return runner.name();
  }

  Plan plan() {
    return plan;
  }

  /// CPU time of all processes so far.
  Duration cpu() {
    return Duration.ofNanos(cpuNanos.get());
  }

  int runs() {
    return runs.intValue();
  }

  /// What the reference may use before it is known what it needs: the task's own limit, or a generous one.
  Duration firstCpu() {
    return task.limits().cpu() > 0 ? Duration.ofSeconds(task.limits().cpu()) : FIRST_CPU;
  }

  /// What a sandbox of this task must be able to grant at most.
  Limits ceiling() {
    return limits(BUILD_CPU, Math.max(BUILD_MEMORY, task.limits().memory()));
  }

  /// A tool of the kit over the reference's files.
  Outcome type(Sandbox sandbox, Step step) throws SandboxException {
    return run(sandbox, step, files(task.suite().solution()), limits(BUILD_CPU, BUILD_MEMORY));
  }

  /// A compiler of the kit over all of these programs at once.
  Outcome check(Sandbox sandbox, Checking checking, List<SortedMap<String, Source>> programs) throws SandboxException {
    List<Input> inputs = with(files(task.suite().solution()), new TreeMap<>(checking.files(programs)));
    return run(sandbox, checking.step(task.suite()), inputs, limits(BUILD_CPU, BUILD_MEMORY));
  }

  /// A program that is ready to be tested.
  ///
  /// @param artefact what the build made; empty where nothing is built
  /// @param diagnostic why there is none; empty where it was built
  record Built(List<Input> files, byte[] artefact, String diagnostic, Outcome outcome) {
    boolean failed() {
      return !diagnostic.isEmpty();
    }
  }

  /// The files of a variant.
  SortedMap<String, Source> program(Variant variant) {
    var reference = new TreeMap<String, Source>();
    task.suite().solution().forEach(source -> reference.put(source.path(), source));
    var changed = variant.change().apply(reference);
    return variant.mends().isEmpty() ? changed : new Change.Edits(variant.mends(),
        new dev.winnow.language.Anchor(variant.mends().getFirst().span(), dev.winnow.language.Anchor.Place.STATEMENT)).apply(changed);
  }

  Built build(Sandbox sandbox, Variant variant) throws SandboxException {
    Collection<Source> program = program(variant).values();
    List<Input> files = files(program);
    if (plan.builds().isEmpty()) return new Built(files, new byte[0], "", NOTHING);
    List<Input> compiled = with(files(program, plan.prepared()), plan.files());
    Outcome outcome = run(sandbox, plan.builds().get(), compiled, limits(BUILD_CPU, BUILD_MEMORY));
    boolean built = outcome.status() == 0 && !outcome.signalled() && outcome.excesses().isEmpty();
    return new Built(files, outcome.channel(), built ? "" : diagnostic(outcome), outcome);
  }

  /// The reference, built once and kept: what a build gives back is bytes, which no later run can reach.
  Built reference(Sandbox sandbox) throws SandboxException {
    Built kept = reference.get();
    if (kept != null) return kept;
    Built built = build(sandbox, Variant.REFERENCE);
    if (!built.failed()) reference.set(built);
    return built;
  }

  Outcome test(Sandbox sandbox, Built built, Duration cpu) throws SandboxException {
    return run(sandbox, plan.test(), testable(built), limits(cpu, task.limits().memory()));
  }

  private List<Input> testable(Built built) {
    List<Input> inputs = with(built.files(), plan.files());
    if (!plan.artefact().isEmpty()) inputs.add(new Input(plan.artefact(), built.artefact(), true));
    return inputs;
  }

  /// Why a program cannot be loaded by itself; empty where it can, and where the reference cannot be either: some need their tests.
  String unloadable(Sandbox sandbox, Built built, Duration cpu) throws SandboxException {
    String trouble = loadTrouble(sandbox, built, cpu);
    if (trouble.isEmpty()) return "";
    Boolean known = loadable.get();
    if (known == null) {
      known = loadTrouble(sandbox, reference(sandbox), cpu).isEmpty();
      loadable.set(known);
    }
    return known ? trouble : "";
  }

  /// What a program printed that cannot be loaded by itself; empty where it can.
  String loadTrouble(Sandbox sandbox, Built built, Duration cpu) throws SandboxException {
    if (plan.loads().isEmpty()) return "";
    Outcome outcome = run(sandbox, plan.loads().get(), testable(built), limits(cpu, task.limits().memory()));
    boolean loaded = outcome.status() == 0 && Records.read(outcome.channel()).done();
    return loaded ? "" : last(outcome);
  }

  /// What the task's own rule answers.
  ///
  /// @param said what the grader printed last
  record Grade(GraderAnswer answer, String said) {

    private static Grade of(boolean passed, Outcome outcome) {
      return new Grade(passed ? GraderAnswer.PASS : GraderAnswer.FAIL, DURATION.matcher(last(outcome)).replaceAll("…"));
    }
  }

  /// The task's own rule, without canaries.
  Grade grade(Sandbox sandbox, Built built, Duration cpu) throws SandboxException {
    return switch (task.grader()) {
      case Grader.Usual _ -> {
        Grading grading = runner.grading(task.suite());
        Outcome outcome = run(sandbox, grading.step(), with(built.files(), new TreeMap<>(grading.files())), graderLimits(cpu));
        yield Grade.of(zero(outcome), outcome);
      }
      case Grader.Verifier verifier -> verified(sandbox, built, verifier, cpu);
      case Grader.Named named -> switch (named.rule()) {
        case Grader.Rule.ExitStatus _ -> {
          Outcome outcome = named(sandbox, built, named.command(), cpu);
          yield Grade.of(zero(outcome), outcome);
        }
        case Grader.Rule.RewardFile reward -> {
          String command = named.command() + "\ncat -- '" + reward.path().replace("'", "'\\''") + "' >&3";
          Outcome outcome = named(sandbox, built, command, cpu);
          yield Grade.of(clean(outcome) && rewarded(outcome.channel()), outcome);
        }
        case Grader.Rule.Tests tests -> {
          Outcome outcome = test(sandbox, built, cpu);
          Map<String, Boolean> passed = Records.read(outcome.channel()).tests().stream()
              .collect(Collectors.toMap(TestResult::id, result -> result.status() == TestStatus.PASSED, Boolean::logicalAnd));
          yield Grade.of(clean(outcome) && tests.hold(passed), outcome);
        }
      };
    };
  }

  /// Harbor's verifier: what it prints is nobody's answer, and what the tests write on the channel neither.
  private Grade verified(Sandbox sandbox, Built built, Grader.Verifier verifier, Duration cpu) throws SandboxException {
    String command = "mkdir -p /logs/verifier; " + Grader.Verifier.COMMAND + " 3>&-; { cat /logs/verifier/reward.txt || cat /logs/verifier/reward.json; } 2>/dev/null >&3";
    var environment = new TreeMap<>(task.suite().ground().environment());
    environment.putAll(verifier.environment());
    Limits limits = graderLimits(cpu);
    limits = limits.withWall(verifier.patience().compareTo(limits.wall()) < 0 ? verifier.patience() : limits.wall());
    Outcome outcome = run(sandbox, new Step(List.of("sh", "-c", command), environment, task.suite().ground().folder()), new ArrayList<>(built.files()), limits);
    return Grade.of(clean(outcome) && Reward.passes(outcome.channel()), outcome);
  }

  /// Whether the usual grader passes although an assertion of the tests must fail.
  boolean blind(Sandbox sandbox, Built built, Duration cpu) throws SandboxException {
    Grading grading = runner.grading(task.suite());
    if (!(task.grader() instanceof Grader.Usual) || grading.planted().isEmpty()) return false;
    var overlaid = built.files().stream().filter(input -> !grading.planted().containsKey(input.path())).toList();
    var planted = new TreeMap<>(grading.files());
    planted.putAll(grading.planted());
    return zero(run(sandbox, grading.step(), with(overlaid, planted), graderLimits(cpu)));
  }

  private Outcome named(Sandbox sandbox, Built built, String command, Duration cpu) throws SandboxException {
    Map<String, String> environment = runner.grading(task.suite()).step().environment();
    return run(sandbox, new Step(List.of("sh", "-c", command), environment, task.suite().ground().folder()), new ArrayList<>(built.files()), graderLimits(cpu));
  }

  /// A grader may build first.
  private Limits graderLimits(Duration cpu) {
    Duration building = plan.builds().isPresent() ? GRADER_BUILD_CPU : Duration.ZERO;
    return limits(cpu.multipliedBy(2).plus(building), Math.max(BUILD_MEMORY, task.limits().memory()));
  }

  private static boolean zero(Outcome outcome) {
    return outcome.status() == 0 && clean(outcome);
  }

  private static boolean clean(Outcome outcome) {
    return outcome.excesses().stream().noneMatch(excess -> excess != Excess.PROCESSES);
  }

  private static boolean rewarded(byte[] reward) {
    try {
      return Double.parseDouble(new String(reward, StandardCharsets.UTF_8).strip()) >= 1;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private Outcome run(Sandbox sandbox, Step step, List<Input> inputs, Limits limits) throws SandboxException {
    Outcome outcome = sandbox.run(new Job(inputs, step.command(), step.environment(), step.folder(), limits));
    cpuNanos.addAndGet(outcome.cpu().toNanos());
    runs.incrementAndGet();
    return outcome;
  }

  private List<Input> files(Collection<Source> program) {
    return files(program, UnaryOperator.identity());
  }

  private List<Input> files(Collection<Source> program, UnaryOperator<Source> prepared) {
    var files = new ArrayList<Input>();
    Stream.concat(program.stream(), task.suite().tests().stream()).map(prepared).forEach(source -> files.add(laid(source.path(), source.encode())));
    task.suite().support().forEach((path, bytes) -> files.add(laid(path, bytes)));
    return files;
  }

  /// A file that says what runs it may be run.
  private Input laid(String path, byte[] bytes) {
    return new Input(task.suite().ground().place(path), bytes, bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!');
  }

  private static List<Input> with(List<Input> files, SortedMap<String, byte[]> added) {
    var all = new ArrayList<>(files);
    all.removeIf(input -> added.containsKey(input.path()));
    added.forEach((path, bytes) -> all.add(new Input(path, bytes, false)));
    return all;
  }

  private Limits limits(Duration cpu, long memory) {
    Duration wall = cpu.multipliedBy(WALL_FACTOR).plus(WALL_FLOOR);
    return new Limits(cpu, wall, memory, task.limits().processes(), task.limits().disk(), task.limits().output(), CHANNEL);
  }

  /// A compiler says first what is wrong.
  private static String diagnostic(Outcome outcome) {
    String printed = new String(outcome.output(), StandardCharsets.UTF_8).strip();
    String first = printed.lines().filter(line -> line.contains("rror") || line.contains(".go:")).findFirst()
        .orElse(printed.lines().reduce((_, last) -> last).orElse(""));
    return said(first, outcome);
  }

  /// An interpreter says it last, below the lines it came through.
  static String last(Outcome outcome) {
    return said(new String(outcome.output(), StandardCharsets.UTF_8).strip().lines().reduce((_, last) -> last).orElse(""), outcome);
  }

  private static String said(String line, Outcome outcome) {
    String ran = outcome.excesses().isEmpty() ? "status " + outcome.status() : "ran out of " + outcome.excesses();
    return Messages.normalised(line.isEmpty() ? ran : line);
  }

  private static final Outcome NOTHING =
      new Outcome(0, false, Duration.ZERO, Duration.ZERO, java.util.Set.of(), List.of(), false, new byte[0], new byte[0]);
}
