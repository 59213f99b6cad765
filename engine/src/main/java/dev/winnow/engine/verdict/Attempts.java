package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Excess;
import dev.winnow.engine.sandbox.Limits;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.verdict.Verdict.Accepted;
import dev.winnow.engine.verdict.Verdict.Invalid;
import dev.winnow.engine.verdict.Verdict.Rejected;
import dev.winnow.engine.verdict.Verdict.Unbuildable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One variant in one sandbox: built once, run twice, graded where the answer is needed.
final class Attempts {

  /// A limit is a multiple of what the reference needs, with a floor, so that load on the machine is no kill.
  private static final int CPU_FACTOR = 5;
  private static final Duration CPU_FLOOR = Duration.ofSeconds(3);

  private final Trial trial;
  private final StrictRule rule;
  private final Duration cpu;

  /// @param named the task's own CPU limit; zero where it names none
  Attempts(Trial trial, Baseline.Steady baseline, Duration named) {
    this.trial = trial;
    this.rule = baseline.rule(trial.plan());
    Duration multiple = baseline.cpu().multipliedBy(CPU_FACTOR);
    this.cpu = !named.isZero() ? named : multiple.compareTo(CPU_FLOOR) > 0 ? multiple : CPU_FLOOR;
  }

  /// What became of a variant.
  ///
  /// @param suspect whether the sandbox should not be used again
  /// @param last the last run, for those who want to see it
  record Attempt(Judgement judgement, boolean suspect, TestRun last, Outcome outcome) {}

  Limits ceiling() {
    return trial.ceiling();
  }

  boolean referencePasses(Sandbox sandbox) throws SandboxException {
    Trial.Built built = trial.reference(sandbox);
    return !built.failed() && once(sandbox, built).verdict() instanceof Accepted;
  }

  Attempt attempt(Sandbox sandbox, Variant variant) throws SandboxException {
    Trial.Built built = trial.build(sandbox, variant);
    if (built.failed()) {
      var judgement = new Judgement(variant, new Unbuildable(built.diagnostic()), true, graded(sandbox, variant, built, false));
      return new Attempt(judgement, suspect(built.outcome()), Records.read(new byte[0]), built.outcome());
    }
    Once first = once(sandbox, built);
    if (first.doubtful()) {
      String trouble = trial.unloadable(sandbox, built, cpu);
      if (!trouble.isEmpty()) {
        var judgement = new Judgement(variant, new Unbuildable(trouble), true, graded(sandbox, variant, built, false));
        return new Attempt(judgement, suspect(first.outcome()), first.run(), first.outcome());
      }
    }
    // A sleeper has been seen twice by now; a third look would cost wall time and tell nothing.
    Once second = first.slept() ? first : once(sandbox, built);
    boolean agree = agree(first.verdict(), second.verdict());
    Verdict verdict = agree ? common(first.verdict(), second.verdict()) : first.verdict();
    // A program that never ends under our limits would not end under the grader's: a lab's time-out is a failure.
    boolean endless = verdict instanceof Rejected rejected && rejected.cause() == Verdict.Cause.TIMEOUT;
    GraderAnswer grader = endless ? GraderAnswer.FAIL : graded(sandbox, variant, built, verdict instanceof Accepted);
    return new Attempt(new Judgement(variant, verdict, agree, grader),
        suspect(first.outcome()) || suspect(second.outcome()), second.run(), second.outcome());
  }

  /// Rule 2 of trust: the grader is asked for what is shown to people: supplied programs, cheats, whatever is accepted.
  private GraderAnswer graded(Sandbox sandbox, Variant variant, Trial.Built built, boolean accepted) throws SandboxException {
    boolean asked = accepted || Set.of(Family.SUPPLIED, Family.DEGENERATE, Family.CHEAT, Family.CANDIDATE).contains(variant.family());
    return asked ? trial.grade(sandbox, built, cpu).answer() : GraderAnswer.NOT_ASKED;
  }

  /// One run of the tests.
  ///
  /// @param doubtful whether the program may be one that cannot be loaded at all. Where a script imports the solution, its
  ///     test has begun by then, so it is asked whether any test passed
  /// @param slept whether it ran out of wall time twice
  private record Once(Verdict verdict, boolean doubtful, boolean slept, TestRun run, Outcome outcome) {}

  private Once once(Sandbox sandbox, Trial.Built built) throws SandboxException {
    Outcome outcome = trial.test(sandbox, built, cpu);
    boolean slept = slept(outcome);
    if (slept) {
      // Only a sleeper runs out of wall time twice.
      outcome = trial.test(sandbox, built, cpu);
      slept = slept(outcome);
    }
    TestRun run = Records.read(outcome.channel());
    Verdict verdict = rule.judge(outcome, run);
    boolean passed = run.tests().stream().anyMatch(test -> rule.expected().containsKey(test.id()) && test.status() == TestStatus.PASSED);
    boolean asserted = verdict instanceof Rejected rejected && rejected.cause() == Verdict.Cause.ASSERTION;
    return new Once(verdict, !passed && !asserted && !(verdict instanceof Accepted), slept, run, outcome);
  }

  private static boolean slept(Outcome outcome) {
    return outcome.excesses().contains(Excess.WALL) && !outcome.excesses().contains(Excess.CPU);
  }

  private static boolean suspect(Outcome outcome) {
    return !outcome.excesses().isEmpty() || outcome.signalled() || outcome.survivors() || !outcome.changedInputs().isEmpty();
  }

  private static boolean agree(Verdict one, Verdict other) {
    return switch (one) {
      case Rejected rejected -> other instanceof Rejected again && rejected.cause() == again.cause()
          && tests(rejected).equals(tests(again));
      case Invalid invalid -> other instanceof Invalid again && invalid.disorder() == again.disorder();
      case Accepted _, Unbuildable _, Verdict.Faulted _ -> one.equals(other);
    };
  }

  private static List<String> tests(Rejected rejected) {
    return rejected.failures().stream().map(Verdict.Failure::test).toList();
  }

  /// Rule 9 of trust: a message that differs between two runs is dropped.
  private static Verdict common(Verdict one, Verdict other) {
    return switch (one) {
      case Rejected rejected -> {
        var failures = new ArrayList<Verdict.Failure>();
        for (int i = 0; i < rejected.failures().size(); i++) {
          Verdict.Failure failure = rejected.failures().get(i);
          boolean same = failure.equals(((Rejected) other).failures().get(i));
          failures.add(same ? failure : new Verdict.Failure(failure.test(), ""));
        }
        yield new Rejected(rejected.cause(), failures);
      }
      case Invalid invalid -> invalid.equals(other) ? invalid : new Invalid(invalid.disorder(), "");
      case Accepted _, Unbuildable _, Verdict.Faulted _ -> one;
    };
  }
}
