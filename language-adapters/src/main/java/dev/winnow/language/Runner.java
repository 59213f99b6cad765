package dev.winnow.language;

import java.util.Optional;

/// One test framework: how it is started, its canaries, its reporter.
public interface Runner {

  /// As its users call it: `pytest`, `go test`.
  String name();

  /// Whether these tests are written for it. The first runner of a language that says yes is taken.
  boolean suits(Suite suite);

  /// @param token letters and digits that no test can guess, for the names of the canaries
  Plan plan(Suite suite, String token);

  Grading grading(Suite suite);

  /// Ends with 0 where an image that is not of ours holds what the plan runs; empty: the plan runs in the language's kit only.
  default Optional<Step> probe(Ground ground) {
    return Optional.empty();
  }
}
