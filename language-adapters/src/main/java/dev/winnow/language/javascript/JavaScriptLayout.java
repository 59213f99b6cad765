package dev.winnow.language.javascript;

import dev.winnow.language.Layout;
import dev.winnow.language.TaskFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Node's conventions: tests are `*.test.js`, `*.spec.js`, `*_test.js`, `test_*.js`, `test.js`, and what declares tests in a folder
/// `test`, `tests`, `__tests__` or `spec`; configuration is none of both; the rest is the solution.
public final class JavaScriptLayout {

  private static final Set<String> ASIDE = Set.of("node_modules", "dist", "build", "out", "coverage", "right", "wrong", "__mocks__", "__snapshots__",
      "__fixtures__", "fixtures", "docs", "examples");
  private static final String CONFIGURATION = ".*\\.(config|conf|setup|d)\\.[cm]?[jt]sx?|(.*/)?\\.[^/]*|(.*/)?(gulpfile|Gruntfile|setupTests|jest[.-]setup)[^/]*";

  private JavaScriptLayout() {}

  /// @param extensions of the language's files, as a pattern: `[cm]?jsx?`
  public static Optional<Layout> of(TaskFiles files, String extensions) {
    List<String> sources = files.paths().stream().filter(path -> path.matches(".*\\." + extensions) && !aside(path)).toList();
    List<String> tests = sources.stream().filter(path -> test(path, files)).toList();
    List<String> solution = sources.stream().filter(path -> !test(path, files) && !helper(path)).toList();
    return tests.isEmpty() && solution.isEmpty() ? Optional.empty() : Optional.of(new Layout(solution, tests));
  }

  private static boolean test(String path, TaskFiles files) {
    return path.matches("(.*/)?([^/]*[._-](test|spec)|(test|spec)[._-][^/]*|tests?|spec)\\.[^./]+")
        || helper(path) && files.text(path).matches("(?s).*\\b(describe|it|test|suite)(\\.\\w+)*\\s*\\(.*");
  }

  /// What lies among tests.
  private static boolean helper(String path) {
    return path.matches("(.*/)?(tests?|__tests__|specs?)/.*");
  }

  private static boolean aside(String path) {
    for (String part : path.split("/")) {
      if (ASIDE.contains(part)) return true;
    }
    return path.matches(CONFIGURATION);
  }
}
