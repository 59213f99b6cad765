package dev.winnow.language.python;

import dev.winnow.language.Layout;
import dev.winnow.language.TaskFiles;
import java.util.List;
import java.util.Optional;

/// Tests are `test_*.py`, `*_test.py` and `tests.py`; what else lies in a `tests` folder helps them; the rest is the solution.
final class PythonLayout {

  private PythonLayout() {}

  static Optional<Layout> of(TaskFiles files) {
    List<String> python = files.paths().stream().filter(path -> path.endsWith(".py")).toList();
    List<String> tests = python.stream().filter(PythonLayout::test).toList();
    List<String> solution = python.stream().filter(path -> !test(path) && !helper(path)).toList();
    return tests.isEmpty() && solution.isEmpty() ? Optional.empty() : Optional.of(new Layout(solution, tests));
  }

  private static boolean test(String path) {
    return path.matches("(.*/)?(test_[^/]*|[^/]*_test|tests?)\\.py");
  }

  private static boolean helper(String path) {
    return path.matches("(.*/)?(conftest|setup|noxfile)\\.py") || path.matches("(.*/)?(tests?|docs)/.*");
  }
}
