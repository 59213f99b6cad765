package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Excess;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.verdict.Verdict.Accepted;
import dev.winnow.engine.verdict.Verdict.Cause;
import dev.winnow.engine.verdict.Verdict.Disorder;
import dev.winnow.engine.verdict.Verdict.Failure;
import dev.winnow.engine.verdict.Verdict.Invalid;
import dev.winnow.engine.verdict.Verdict.Reach;
import dev.winnow.engine.verdict.Verdict.Rejected;
import dev.winnow.language.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Rules 3 and 4 of trust: what one run says of a program, held against the reference. Pure.
///
/// @param plan how the suite was run: its canaries and the status that means "tests failed"
/// @param expected status of each test on the reference, in the order they ran
/// @param setAside ids that do not count
record StrictRule(Plan plan, Map<String, TestStatus> expected, Set<String> setAside) {

  Verdict judge(Outcome outcome, TestRun run) {
    var ran = run.tests().stream().filter(test -> counts(test.id())).collect(Collectors.toMap(TestResult::id, Function.identity()));
    boolean begun = run.tests().stream().map(TestResult::id).anyMatch(this::counts) || run.dangling().stream().anyMatch(this::counts);

    Optional<Cause> exhausted = exhausted(outcome.excesses());
    if (exhausted.isPresent()) {
      return begun ? new Rejected(exhausted.get(), failures(run, ran))
          : new Invalid(Disorder.IDS, "ran out (" + exhausted.get() + ") before any test started");
    }
    if (outcome.excesses().contains(Excess.CHANNEL)) return new Invalid(Disorder.CHANNEL, "wrote more than its channel takes");
    if (!run.garbled().isEmpty()) return new Invalid(Disorder.CHANNEL, "wrote what is no record: " + run.garbled());

    List<Failure> failures = failures(run, ran);
    if (!failures.isEmpty()) return new Rejected(cause(failures.getFirst(), run, ran), failures);
    return disorder(outcome, run, ran.keySet()).<Verdict>map(Function.identity()).orElseGet(() -> new Accepted(Reach.NOT_MEASURED));
  }

  /// What keeps a run without a failure from being an acceptance.
  private Optional<Invalid> disorder(Outcome outcome, TestRun run, Set<String> ran) {
    if (!run.repeated().isEmpty()) return invalid(Disorder.IDS, "reported more than once: " + first(run.repeated()));
    var unknown = new LinkedHashSet<>(ran);
    unknown.removeAll(expected.keySet());
    if (!unknown.isEmpty()) return invalid(Disorder.IDS, "not a test of the reference: " + first(unknown));
    var missing = new LinkedHashSet<>(expected.keySet());
    missing.removeIf(id -> !counts(id) || ran.contains(id));
    if (!missing.isEmpty()) return invalid(Disorder.IDS, "not reported: " + first(missing));
    for (TestResult test : run.tests()) {
      if (counts(test.id()) && test.status() != expected.get(test.id())) {
        return invalid(Disorder.SKIPPED, test.id() + " was " + test.status() + ", on the reference " + expected.get(test.id()));
      }
    }
    for (String canary : plan.canaries()) {
      Optional<TestResult> planted = run.tests().stream().filter(test -> test.id().equals(canary)).findFirst();
      if (planted.isEmpty()) return invalid(Disorder.CANARY, "a planted failing test was not reported");
      if (!failed(planted.get())) return invalid(Disorder.CANARY, "a planted failing test was reported as " + planted.get().status());
      if (!planted.get().message().contains(Plan.CANARY)) {
        return invalid(Disorder.CANARY, "a planted failing test failed for another reason: " + planted.get().message());
      }
    }
    if (!run.done()) return invalid(Disorder.CHANNEL, "the framework did not come to its own end");
    if (outcome.signalled() || outcome.status() != plan.failed()) {
      return invalid(Disorder.CHANNEL, "ended with status " + outcome.status() + " where failing tests give " + plan.failed());
    }
    if (!outcome.changedInputs().isEmpty()) return invalid(Disorder.CHANNEL, "changed its inputs: " + first(outcome.changedInputs()));
    return Optional.empty();
  }

  private static boolean failed(TestResult test) {
    return test.status() == TestStatus.FAILED || test.status() == TestStatus.ERROR;
  }

  private static Optional<Invalid> invalid(Disorder disorder, String detail) {
    return Optional.of(new Invalid(disorder, detail));
  }

  private static String first(Iterable<String> ids) {
    return ids.iterator().next();
  }

  private boolean counts(String id) {
    return !plan.canaries().contains(id) && !setAside.contains(id);
  }

  private static Optional<Cause> exhausted(Set<Excess> excesses) {
    if (excesses.contains(Excess.MEMORY)) return Optional.of(Cause.MEMORY);
    if (excesses.contains(Excess.DISK)) return Optional.of(Cause.DISK);
    if (excesses.contains(Excess.OUTPUT)) return Optional.of(Cause.OUTPUT);
    if (excesses.contains(Excess.CPU) || excesses.contains(Excess.WALL)) return Optional.of(Cause.TIMEOUT);
    return Optional.empty();
  }

  /// Tests that passed on the reference and went wrong here, in the reference's order.
  private List<Failure> failures(TestRun run, Map<String, TestResult> ran) {
    var failures = new ArrayList<Failure>();
    expected.forEach((id, status) -> {
      if (!counts(id) || status != TestStatus.PASSED && status != TestStatus.XFAILED) return;
      TestResult test = ran.get(id);
      if (test == null) {
        if (run.dangling().contains(id)) failures.add(new Failure(id, "the process ended inside this test"));
        else brokenScope(run, id).ifPresent(message -> failures.add(new Failure(id, message)));
      } else if (failed(test)) {
        failures.add(new Failure(id, test.message()));
      }
    });
    return failures;
  }

  private static Optional<String> brokenScope(TestRun run, String id) {
    return run.broken().entrySet().stream().filter(entry -> id.startsWith(entry.getKey())).map(Map.Entry::getValue).findFirst();
  }

  private static Cause cause(Failure first, TestRun run, Map<String, TestResult> ran) {
    if (run.dangling().contains(first.test())) return Cause.CRASH;
    TestResult test = ran.get(first.test());
    return test != null && test.status() == TestStatus.FAILED ? Cause.ASSERTION : Cause.ERROR;
  }
}
