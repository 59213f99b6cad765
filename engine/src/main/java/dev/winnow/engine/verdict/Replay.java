package dev.winnow.engine.verdict;

import dev.winnow.engine.task.Task;
import java.util.List;

/// One variant, judged again.
///
/// @param task with all its files, as it was judged
/// @param tests what each test said, in the order they ran
/// @param output what the tests and the program printed, capped
public record Replay(Task task, Circumstances circumstances, Judgement judgement, List<TestResult> tests, String output) {
  public Replay {
    tests = List.copyOf(tests);
  }
}
