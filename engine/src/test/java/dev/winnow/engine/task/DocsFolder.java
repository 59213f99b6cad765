package dev.winnow.engine.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Files beside the modules, found from wherever the tests run.
final class DocsFolder {

  private DocsFolder() {}

  static Path page(String name) {
    return upwards("docs/formats/" + name).orElseThrow();
  }

  /// The nearest place of this name in the working directory or above it.
  static Optional<Path> upwards(String name) {
    return Stream.iterate(Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve(name)).filter(Files::exists).findFirst();
  }
}
