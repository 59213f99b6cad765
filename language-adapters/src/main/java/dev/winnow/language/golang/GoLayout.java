package dev.winnow.language.golang;

import dev.winnow.language.Layout;
import dev.winnow.language.TaskFiles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Go's conventions: a module's folder, tests in `_test.go`.
final class GoLayout {

  private static final Set<String> ASIDE = Set.of("vendor", "testdata", "right", "wrong", "node_modules");

  private GoLayout() {}

  static Optional<Layout> of(TaskFiles files) {
    Optional<String> root = root(files.paths().stream().toList());
    if (root.isEmpty()) return Optional.empty();
    List<String> sources = files.paths().stream().filter(path -> path.startsWith(root.get())).filter(GoLayout::source).toList();
    Predicate<String> test = path -> path.endsWith("_test.go");
    List<String> solution = sources.stream().filter(test.negate()).toList();
    return solution.isEmpty() ? Optional.empty() : Optional.of(new Layout(solution, sources.stream().filter(test).toList()));
  }

  /// The folder of the outermost module, empty or ending in `/`.
  static Optional<String> root(List<String> paths) {
    return paths.stream().filter(path -> path.equals("go.mod") || path.endsWith("/go.mod")).filter(path -> !aside(path))
        .min(Comparator.comparingInt((String path) -> path.split("/").length).thenComparing(path -> path))
        .map(path -> path.substring(0, path.length() - "go.mod".length()));
  }

  /// What `go build ./...` looks at.
  private static boolean source(String path) {
    return path.endsWith(".go") && !aside(path);
  }

  private static boolean aside(String path) {
    for (String part : path.split("/")) {
      if (ASIDE.contains(part) || part.startsWith(".") || part.startsWith("_")) return true;
    }
    return false;
  }

  /// The folder of a file, empty or ending in `/`.
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }
}
