package dev.winnow.language;

import java.util.List;

/// Which of a task's files are what, by its language's conventions. Files named in neither list are support.
public record Layout(List<String> solution, List<String> tests) {

  public Layout {
    solution = List.copyOf(solution);
    tests = List.copyOf(tests);
  }
}
