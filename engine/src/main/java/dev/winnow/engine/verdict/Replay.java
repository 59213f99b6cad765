package dev.winnow.engine.verdict;

import java.util.List;

/// One variant, judged again.
///
/// @param tests what each test said, in the order they ran
/// @param output what the tests and the program printed, capped
public record Replay(Circumstances circumstances, Judgement judgement, List<TestResult> tests, String output) {
  public Replay {
    tests = List.copyOf(tests);
  }
}
