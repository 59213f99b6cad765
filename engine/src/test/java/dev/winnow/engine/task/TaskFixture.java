package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.LanguageAdapter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Writes small tasks and reads them with two made-up languages: `alpha` (`.al`, `alpha.mod`) and `beta` (`.be`).
record TaskFixture(Path root) {

  static final List<LanguageAdapter> LANGUAGES = List.of(
      new FakeAdapter("alpha", ".al", List.of("alpha.mod")), new FakeAdapter("beta", ".be", List.of()));

  static final Map<String, String> GOOD = Map.of("sort.al", "sort", "test_sort.al", "tests", "data/in.txt", "1 2",
      "requirement.md", "Sort it.");

  TaskFixture write(String path, String text) {
    return write(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  TaskFixture write(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A whole task in a folder of this name.
  TaskFixture task(String name) {
    GOOD.forEach((path, text) -> write(name + "/" + path, text));
    return this;
  }

  List<TaskEntry> read(TaskOptions options, String... arguments) {
    return new Tasks(LANGUAGES, options).read(List.of(arguments).stream().map(root::resolve).toList());
  }

  Task readOne(String name) {
    TaskEntry entry = read(TaskOptions.ALL, name).getFirst();
    assertThat(entry).isInstanceOf(TaskEntry.Readable.class);
    return ((TaskEntry.Readable) entry).task();
  }

  /// Why a task cannot be read, with a good one beside it that can.
  String reason(String name) {
    return reason(TaskOptions.ALL, name);
  }

  String reason(TaskOptions options, String name) {
    if (!Files.exists(root.resolve("good"))) {
      task("good");
      GOOD.forEach((path, text) -> write("good/other/" + path, text));
    }
    return read(options, name, "good").stream().filter(TaskEntry.Unreadable.class::isInstance)
        .map(TaskEntry.Unreadable.class::cast).findFirst().orElseThrow().reason();
  }
}
