package dev.winnow.language.java;

import dev.winnow.language.Layout;
import dev.winnow.language.TaskFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which files are what: Maven's and Gradle's folders, or a plain folder whose tests are known by name or import.
final class JavaLayout {

  private static final Set<String> IGNORED = Set.of("right", "wrong", "starter", "target", "build", "out", "bin", ".git", ".gradle", ".idea");
  private static final Pattern TEST_NAME = Pattern.compile("(?:.*/)?(?:Test[A-Z_0-9].*|.*Test|.*Tests|.*TestCase|Main)\\.java");
  private static final Pattern TEST_TEXT = Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?(?:org\\.junit|junit\\.framework)\\.");

  private JavaLayout() {}

  static Optional<Layout> of(TaskFiles files) {
    List<String> sources = files.paths().stream().filter(path -> path.endsWith(".java") && !IGNORED.contains(path.split("/", 2)[0])
        && !path.endsWith("module-info.java") && !path.endsWith("package-info.java")).toList();
    List<String> main = sources.stream().filter(path -> path.startsWith("src/main/java/")).toList();
    List<String> test = sources.stream().filter(path -> path.startsWith("src/test/java/")).toList();
    if (!main.isEmpty() && !test.isEmpty()) return Optional.of(new Layout(main, test));
    List<String> tests = sources.stream()
        .filter(path -> TEST_NAME.matcher(path).matches() || TEST_TEXT.matcher(files.text(path)).find()).toList();
    List<String> solution = sources.stream().filter(path -> !tests.contains(path)).toList();
    return solution.isEmpty() && tests.isEmpty() ? Optional.empty() : Optional.of(new Layout(solution, tests));
  }
}
