package dev.winnow.engine.verdict;

import java.util.List;

/// What the tests say of the reference: what every variant is held against.
///
/// @param runs how often it was run
/// @param said what the grader printed last
/// @param blind whether the grader passes although an assertion planted in the tests fails
/// @param idle whether the grader passes although there is no solution
/// @param tests in the order they ran
public record Reference(int runs, GraderAnswer grader, String said, boolean blind, boolean idle, List<Expected> tests) {

  public Reference {
    tests = List.copyOf(tests);
  }

  public Reference(int runs, GraderAnswer grader, String said, boolean blind, List<Expected> tests) {
    this(runs, grader, said, blind, false, tests);
  }

  Reference with(boolean idle) {
    return new Reference(runs, grader, said, blind, idle, tests);
  }

  /// One expected test.
  ///
  /// @param setAside why it does not count; empty where it does
  public record Expected(TestResult result, String setAside) {
    public boolean counts() {
      return setAside.isEmpty();
    }
  }
}
