package dev.winnow.language.python;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Resources;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a task imports that neither it nor the kit holds.
final class PythonImports {

  private static final Set<String> STANDARD =
      new String(Resources.bytes("/dev/winnow/language/python/stdlib.txt"), StandardCharsets.US_ASCII).lines().collect(Collectors.toUnmodifiableSet());
  private static final Set<String> KIT = Set.of("pytest", "_pytest", "hypothesis", "pytest_timeout", "numpy", "pluggy",
      "sortedcontainers");

  private PythonImports() {}

  static List<String> missing(Suite suite) {
    Set<String> own = Stream.concat(suite.sources().stream().map(Source::path), suite.support().keySet().stream())
        .flatMap(path -> Stream.of(path.replaceFirst("\\.py$", "").split("/"))).collect(Collectors.toSet());
    return suite.sources().stream().flatMap(PythonImports::imported)
        .filter(name -> !STANDARD.contains(name) && !KIT.contains(name) && !own.contains(name))
        .distinct().sorted().toList();
  }

  /// First parts of imported names; an import inside `try` is one its author can do without.
  private static Stream<String> imported(Source source) {
    try {
      return Syntax.parse("python", source).all()
          .filter(node -> node.is("import_statement", "import_from_statement") && node.around("try_statement").isEmpty())
          .flatMap(node -> node.is("import_from_statement") ? Stream.of(node.the("module_name"))
              : node.parts().stream().map(part -> part.is("aliased_import") ? part.the("name") : part))
          .filter(node -> !node.is("relative_import"))
          .map(node -> node.text().split("\\.")[0].strip());
    } catch (ParseFailure e) {
      // A solution that does not parse is reported where its sites are read; a test that does not is its runner's to tell.
      return Stream.empty();
    }
  }
}
