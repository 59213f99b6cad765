package dev.winnow.engine.verdict;

import dev.winnow.engine.verdict.Replay;
import dev.winnow.engine.verdict.Circumstances;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Grader;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.variant.Variant;
import dev.winnow.language.Checking;
import dev.winnow.language.Grading;
import dev.winnow.language.Kit;
import dev.winnow.language.Runner;
import dev.winnow.language.Types;
import dev.winnow.language.Typing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Where one task's programs are tried: its runner, its kit, and a place that is held until the bench is closed.
public final class Bench implements AutoCloseable {

  private static final int CHECKED_AT_ONCE = 100;

  private final Task task;
  private final Runner runner;
  private final Confirming confirming;
  private final Places places;
  private final Places.Place place;
  private final Trial trial;
  private final Setting setting;
  /// Why types are known by syntax alone; empty where they are known.
  private String untyped = "";
  /// Why mutants were not checked by the compiler; empty where they were, or where nothing checks them.
  private String unchecked = "";

  /// What a report says of the sandboxes.
  ///
  /// @param hash of the kit's content
  /// @param fetched what lies in it for this task: `name version`
  /// @param toolchain what compiles or runs the programs
  public record Setting(String sandbox, String limits, Kit kit, String hash, List<String> fetched, String toolchain) {}

  /// What is tried.
  ///
  /// @param trial runs the task's programs
  record Subject(Task task, Runner runner, Trial trial, Confirming confirming) {}

  Bench(Subject subject, Places places, Setting setting) throws InterruptedException {
    this.task = subject.task();
    this.places = places;
    this.setting = setting;
    this.runner = subject.runner();
    this.confirming = subject.confirming();
    this.trial = subject.trial();
    this.place = places.take();
  }

  /// The task with all its files: where an oracle makes the solution, it has.
  public Task task() {
    return task;
  }

  private Kit kit() {
    return setting.kit();
  }

  /// Types by a tool of the kit, where the language has one. Where the tool cannot make sense of the task there are none, and the
  /// report's circumstances say so: fewer changes are then known to build.
  public Types types() throws SandboxException {
    if (task.adapter().typing().isEmpty()) return Types.NONE;
    Typing typing = task.adapter().typing().get();
    try (Sandbox sandbox = place.open(kit(), trial.ceiling())) {
      Outcome outcome = trial.type(sandbox, typing.step(task.suite()));
      if (outcome.status() == 0 && outcome.excesses().isEmpty()) return typing.read(outcome.channel(), task.suite().solution());
      untyped = Trial.last(outcome);
      return Types.NONE;
    }
  }

  public Baseline baseline(BiConsumer<Integer, Integer> progress) throws SandboxException {
    return switch (Baseline.learn(trial, place, kit(), progress)) {
      case Baseline.Unusable unusable -> unusable;
      case Baseline.Unrewarded unrewarded -> unrewarded;
      case Baseline.Steady steady -> confirming.confirm(steady, trial, place, kit());
    };
  }

  public List<Judgement> judge(Baseline.Steady baseline, List<Variant> variants, Consumer<Judgement> judged)
      throws SandboxException, InterruptedException {
    Map<String, Judgement> refused = refused(variants);
    refused.values().forEach(judged);
    var left = variants.stream().filter(variant -> !refused.containsKey(variant.id())).toList();
    var ran = new Judge(attempts(baseline), kit(), places).judge(left, place, judged).iterator();
    return variants.stream().map(variant -> refused.containsKey(variant.id()) ? refused.get(variant.id()) : ran.next()).toList();
  }

  /// Mutants that the language's compiler refuses, where the tests would run them all the same. What was supplied is not ours to refuse.
  private Map<String, Judgement> refused(List<Variant> variants) throws SandboxException {
    var refused = new HashMap<String, Judgement>();
    List<Variant> mutants = variants.stream().filter(variant -> variant.family() == Variant.Family.MUTANT).toList();
    if (task.adapter().checking().isEmpty() || mutants.isEmpty()) return refused;
    Checking checking = task.adapter().checking().get();
    try (Sandbox sandbox = place.open(kit(), trial.ceiling())) {
      for (int from = 0; from < mutants.size(); from += CHECKED_AT_ONCE) {
        List<Variant> batch = mutants.subList(from, Math.min(mutants.size(), from + CHECKED_AT_ONCE));
        Outcome outcome = trial.check(sandbox, checking, batch.stream().map(trial::program).toList());
        if (outcome.status() != 0 || !outcome.excesses().isEmpty()) {
          unchecked = Trial.last(outcome);
          return Map.of();
        }
        checking.read(outcome.channel()).forEach((index, diagnostic) -> refused.put(batch.get(index).id(),
            new Judgement(batch.get(index), new Verdict.Unbuildable(diagnostic), true, GraderAnswer.NOT_ASKED)));
      }
    }
    return refused;
  }

  /// Those of these programs that do not build, or cannot be loaded by themselves. No test is run.
  public List<Variant> unbuildable(List<Variant> variants) throws SandboxException {
    Map<String, Judgement> refused = refused(variants);
    var unbuildable = new ArrayList<Variant>();
    try (Sandbox sandbox = place.open(kit(), trial.ceiling())) {
      for (Variant variant : variants) {
        if (refused.containsKey(variant.id()) || unbuildable(sandbox, variant)) unbuildable.add(variant);
      }
    }
    return unbuildable;
  }

  private boolean unbuildable(Sandbox sandbox, Variant variant) throws SandboxException {
    Trial.Built built = trial.build(sandbox, variant);
    return built.failed() || !trial.unloadable(sandbox, built, trial.firstCpu()).isEmpty();
  }

  /// Judges one variant in a fresh sandbox and keeps what was printed.
  public Replay replay(Baseline.Steady baseline, Variant variant) throws SandboxException {
    Judgement refused = refused(List.of(variant)).get(variant.id());
    if (refused != null) return new Replay(task, circumstances(), refused, List.of(), ((Verdict.Unbuildable) refused.verdict()).diagnostic());
    Attempts attempts = attempts(baseline);
    try (Sandbox sandbox = place.open(kit(), trial.ceiling())) {
      Attempts.Attempt attempt = attempts.attempt(sandbox, variant);
      List<TestResult> tests = attempt.last().tests().stream().filter(test -> !trial.plan().canaries().contains(test.id())).toList();
      return new Replay(task, circumstances(), attempt.judgement(), tests, new String(attempt.outcome().output(), StandardCharsets.UTF_8));
    }
  }

  private Attempts attempts(Baseline.Steady baseline) {
    return new Attempts(trial, baseline, Duration.ofSeconds(task.limits().cpu()));
  }

  public Circumstances circumstances() {
    Grading grading = runner.grading(task.suite());
    String command = switch (task.grader()) {
      case Grader.Usual _ -> grading.shown();
      case Grader.Verifier _ -> Grader.Verifier.COMMAND;
      case Grader.Named named -> named.command();
    };
    String rule = switch (task.grader()) {
      case Grader.Usual _ -> grading.rule();
      case Grader.Verifier _ -> Grader.Verifier.RULE;
      case Grader.Named named -> switch (named.rule()) {
        case Grader.Rule.ExitStatus _ -> "exit status 0 passes";
        case Grader.Rule.RewardFile file -> "a number of 1 or more in " + file.path() + " passes";
        case Grader.Rule.Tests tests -> "these tests must pass: " + String.join(", ", tests.ids());
      };
    };
    return new Circumstances(setting.sandbox(), setting.limits(), setting.hash(), toolchain(), setting.fetched(), runner.name(), command, rule);
  }

  private String toolchain() {
    return setting.toolchain() + (untyped.isEmpty() ? "" : " (types from syntax alone: " + untyped + ")")
        + (unchecked.isEmpty() ? "" : " (mutants not checked: " + unchecked + ")");
  }

  public Duration cpu() {
    return trial.cpu();
  }

  public int runs() {
    return trial.runs();
  }

  @Override
  public void close() {
    place.close();
  }
}
