package dev.winnow.language.rust;

import dev.winnow.language.Layout;
import dev.winnow.language.Source;
import dev.winnow.language.TaskFiles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Cargo's conventions: tests in `tests/`, and inside the solution's own files.
final class RustLayout {

  private static final Set<String> ASIDE = Set.of("target", "vendor", "right", "wrong", "starter", "node_modules");

  private RustLayout() {}

  static Optional<Layout> of(TaskFiles files) {
    Optional<String> root = root(files.paths());
    if (root.isEmpty()) return Optional.empty();
    List<String> sources = files.paths().stream().filter(path -> path.startsWith(root.get()) && path.endsWith(".rs") && !aside(path))
        .filter(path -> !support(path, files.paths())).toList();
    Predicate<String> apart = path -> integration(path, files.paths()) || unit(path);
    List<String> solution = sources.stream().filter(apart.negate()).toList();
    Stream<String> inside = solution.stream().filter(path -> holdsTests(new Source(path, files.text(path))));
    return solution.isEmpty() ? Optional.empty()
        : Optional.of(new Layout(solution, Stream.concat(inside, sources.stream().filter(apart)).sorted().toList()));
  }

  /// The folder of the outermost manifest, empty or ending in `/`.
  static Optional<String> root(Set<String> paths) {
    return paths.stream().filter(path -> path.equals(CargoManifest.FILE) || path.endsWith("/" + CargoManifest.FILE)).filter(path -> !aside(path))
        .min(Comparator.comparingInt((String path) -> path.split("/").length).thenComparing(path -> path))
        .map(path -> path.substring(0, path.length() - CargoManifest.FILE.length()));
  }

  private static boolean holdsTests(Source source) {
    return RustRegions.holdsTests(source) || RustDocumentation.holdsExamples(source);
  }

  private static boolean aside(String path) {
    return Stream.of(path.split("/")).anyMatch(part -> ASIDE.contains(part) || part.startsWith("."));
  }

  /// Whether a file lies in a package's `tests`.
  static boolean integration(String path, Set<String> paths) {
    return below("tests", path, paths);
  }

  /// What a package's tests do not run, or only its build.
  private static boolean support(String path, Set<String> paths) {
    boolean script = path.equals("build.rs") || path.endsWith("/build.rs");
    return below("benches", path, paths) || below("examples", path, paths)
        || script && paths.contains(path.substring(0, path.length() - "build.rs".length()) + CargoManifest.FILE);
  }

  private static boolean below(String folder, String path, Set<String> paths) {
    int at = ("/" + path).lastIndexOf("/" + folder + "/");
    return at >= 0 && paths.contains(path.substring(0, at) + CargoManifest.FILE);
  }

  /// A module of unit tests in a file of its own.
  private static boolean unit(String path) {
    return path.matches(".*\\bsrc/(.*/)?tests?(\\.rs|/.*)");
  }
}
