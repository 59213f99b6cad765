package dev.winnow.engine.verdict;

import java.util.List;

/// What the strict rule makes of a variant's runs. Only accepted and rejected enter a denominator.
public sealed interface Verdict {

  /// Exactly the expected tests, each once, each as on the reference; the canaries failed; the status agrees.
  record Accepted(Reach reach) implements Verdict {}

  /// A test that passes on the reference failed, or the process died or ran out inside a started test.
  record Rejected(Cause cause, List<Failure> failures) implements Verdict {
    public Rejected {
      failures = List.copyOf(failures);
    }
  }

  /// The run does not add up: never a kill, never an acceptance.
  record Invalid(Disorder disorder, String detail) implements Verdict {}

  /// It does not compile, or cannot be loaded by itself.
  record Unbuildable(String diagnostic) implements Verdict {}

  /// Our trouble, never the task's.
  record Faulted(String reason) implements Verdict {}

  /// Whether a test reaches the change.
  enum Reach { YES, NO, NOT_MEASURED }

  /// Why a variant is rejected.
  enum Cause { ASSERTION, ERROR, CRASH, TIMEOUT, MEMORY, OUTPUT, DISK }

  /// What does not add up.
  enum Disorder { IDS, SKIPPED, CANARY, CHANNEL }

  /// One test that tells the variant from the reference.
  record Failure(String test, String message) {}
}
