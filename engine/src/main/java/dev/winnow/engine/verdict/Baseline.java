package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.language.Kit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Rule 1 of trust: the reference passes before anything else, five times, in two fresh sandboxes; what to expect of a
/// variant is learnt here, exactly.
public sealed interface Baseline {

  /// What every variant is held against.
  ///
  /// @param cpu the most one run of the tests needed
  record Steady(Reference reference, Duration cpu) implements Baseline {

    StrictRule rule(dev.winnow.language.Plan plan) {
      var expected = new LinkedHashMap<String, TestStatus>();
      reference.tests().stream().filter(Reference.Expected::counts)
          .forEach(test -> expected.put(test.result().id(), test.result().status()));
      Set<String> setAside = reference.tests().stream().filter(test -> !test.counts())
          .map(test -> test.result().id()).collect(Collectors.toUnmodifiableSet());
      return new StrictRule(plan, expected, setAside);
    }
  }

  /// The reference does not pass its own tests, or not always.
  ///
  /// @param tests the tests concerned, if it is a matter of tests
  record Unusable(String reason, List<String> tests) implements Baseline {
    public Unusable {
      tests = List.copyOf(tests);
    }
  }

  /// The reference passes its tests, and the task's own verifier gives it no reward here: whose fault that is, is not known.
  record Unrewarded(String reason) implements Baseline {}

  int RUNS = 5;

  /// Runs the reference.
  ///
  /// @param progress hears of each run: done, of
  static Baseline learn(Trial trial, Places.Place place, Kit kit, BiConsumer<Integer, Integer> progress) throws SandboxException {
    var runs = new ArrayList<TestRun>();
    Duration cpu = Duration.ZERO;
    var grade = new Trial.Grade(GraderAnswer.NOT_ASKED, "");
    boolean blind = false;
    for (int opened = 0; opened < 2; opened++) {
      try (Sandbox sandbox = place.open(kit, trial.ceiling())) {
        Trial.Built built = trial.reference(sandbox);
        if (built.failed()) return new Unusable("the reference does not build with its tests: " + built.diagnostic(), List.of());
        for (int i = 0; i < (opened == 0 ? RUNS / 2 + 1 : RUNS / 2); i++) {
          Outcome outcome = trial.test(sandbox, built, trial.firstCpu());
          TestRun run = Records.read(outcome.channel());
          String trouble = trouble(trial, outcome, run);
          if (!trouble.isEmpty()) {
            String load = run.tests().isEmpty() && run.dangling().isEmpty() ? trial.loadTrouble(sandbox, built, trial.firstCpu()) : "";
            return new Unusable(load.isEmpty() ? trouble : "the reference cannot be loaded: " + load, List.of());
          }
          runs.add(run);
          cpu = outcome.cpu().compareTo(cpu) > 0 ? outcome.cpu() : cpu;
          progress.accept(runs.size(), RUNS);
        }
        if (opened == 0) {
          grade = trial.grade(sandbox, built, trial.firstCpu());
          blind = grade.answer() == GraderAnswer.PASS && trial.blind(sandbox, built, trial.firstCpu());
        }
      }
    }
    return compare(trial, runs, grade, blind, cpu);
  }

  /// What makes a run of the reference worthless as a whole; empty where it is in order.
  private static String trouble(Trial trial, Outcome outcome, TestRun run) {
    if (!outcome.excesses().isEmpty()) {
      String inside = run.dangling().isEmpty() ? "" : " inside " + run.dangling().getFirst();
      return "the reference ran out of " + outcome.excesses().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")) + inside;
    }
    if (!run.garbled().isEmpty()) return "the reference's run wrote what is no record: " + run.garbled();
    if (!run.broken().isEmpty()) {
      var entry = run.broken().entrySet().iterator().next();
      return "the tests cannot be loaded with the reference: " + entry.getKey() + ": " + entry.getValue();
    }
    if (!run.dangling().isEmpty()) return "the reference's process ended inside " + run.dangling().getFirst();
    if (!run.done()) return "the tests did not come to their end on the reference (status " + outcome.status() + "): " + printed(outcome);
    long planted = run.tests().stream().filter(test -> trial.plan().canaries().contains(test.id())).count();
    if (run.tests().size() == planted) return "there is no test to run; is the test framework " + trial.framework() + "?";
    // Everything but the counted tests must be right even now: canaries failed, status, inputs.
    var expected = new LinkedHashMap<String, TestStatus>();
    run.tests().stream().filter(test -> !trial.plan().canaries().contains(test.id())).forEach(test -> expected.put(test.id(), test.status()));
    var asReported = new StrictRule(trial.plan(), expected, Set.of()).judge(outcome, run);
    return switch (asReported) {
      case Verdict.Invalid invalid -> "the reference's run does not add up: " + invalid.detail();
      case Verdict.Accepted _, Verdict.Rejected _, Verdict.Unbuildable _, Verdict.Faulted _ -> "";
    };
  }

  private static String printed(Outcome outcome) {
    String output = new String(outcome.output(), java.nio.charset.StandardCharsets.UTF_8).strip();
    return Messages.normalised(output.lines().reduce((_, last) -> last).orElse("nothing was printed"));
  }

  private static Baseline compare(Trial trial, List<TestRun> runs, Trial.Grade grade, boolean blind, Duration cpu) {
    Map<String, Set<TestStatus>> seen = new LinkedHashMap<>();
    Map<String, Integer> reported = new LinkedHashMap<>();
    for (TestRun run : runs) {
      for (TestResult test : run.tests()) {
        if (trial.plan().canaries().contains(test.id())) continue;
        seen.computeIfAbsent(test.id(), _ -> new java.util.TreeSet<>()).add(test.status());
        reported.merge(test.id(), 1, Integer::sum);
      }
    }
    List<String> failing = seen.entrySet().stream()
        .filter(entry -> entry.getValue().stream().allMatch(status -> status == TestStatus.FAILED || status == TestStatus.ERROR))
        .map(Map.Entry::getKey).toList();
    if (!failing.isEmpty()) {
      String message = runs.getFirst().tests().stream().filter(test -> test.id().equals(failing.getFirst())).findFirst()
          .map(test -> ": " + test.message()).orElse("");
      return new Unusable("the reference fails " + failing.size() + " of " + seen.size() + " tests, first " + failing.getFirst() + message, failing);
    }
    var order = runs.getFirst().tests().stream().collect(Collectors.toMap(TestResult::id, test -> test, (a, _) -> a, LinkedHashMap::new));
    runs.forEach(run -> run.tests().forEach(test -> order.putIfAbsent(test.id(), test)));
    order.keySet().removeAll(trial.plan().canaries());
    List<Reference.Expected> tests = order.values().stream().map(test -> new Reference.Expected(test,
        reported.get(test.id()) < runs.size() ? "reported in " + reported.get(test.id()) + " of " + runs.size() + " runs of the reference"
            : seen.get(test.id()).size() > 1 ? "was " + seen.get(test.id()).stream().map(status -> status.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(" and ")) + " in " + runs.size() + " runs of the reference" : "")).toList();
    if (tests.stream().noneMatch(Reference.Expected::counts)) {
      return new Unusable("no test is steady on the reference", tests.stream().map(test -> test.result().id()).toList());
    }
    return new Steady(new Reference(runs.size(), grade.answer(), grade.said(), blind, tests), cpu);
  }
}
