package dev.winnow.language;

import java.util.List;

/// Which of a task's files are what, by its language's conventions. Files named in neither list are support; a solution file that
/// holds tests too is named in both.
public record Layout(List<String> solution, List<String> tests) {

  public Layout {
    solution = List.copyOf(solution);
    tests = List.copyOf(tests);
  }
}
