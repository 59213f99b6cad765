package dev.winnow.engine.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The pages in `docs`, and what they link to.
final class Pages {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path DOCS = ROOT.resolve("docs");

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  private Pages() {}

  static List<Path> all() throws IOException {
    return files(DOCS, ".md");
  }

  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /// Files that a page links to, without what lies on the web and without the place inside a page.
  static List<Path> links(Path page) throws IOException {
    return LINK.matcher(Files.readString(page)).results().map(link -> link.group(1).replaceFirst("#.*", ""))
        .filter(link -> !link.isEmpty() && !link.matches("[a-z]+:.*"))
        .map(link -> page.resolveSibling(link).normalize()).toList();
  }
}
