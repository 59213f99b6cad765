package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.winnow.engine.UsageException;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The real files, where they lie beside the clone.
class SharedHumanEvalPackTest {

  private static List<TaskEntry> read(String language, String tests) {
    Path file = DocsFolder.upwards("shared/data/humanevalpack/" + (language.equals("javascript") ? "js" : language) + ".jsonl").orElse(Path.of(""));
    assumeThat(file).as("shared HumanEvalPack data beside the clone").isRegularFile();
    LanguageAdapter adapter = LanguageAdapters.of(language).orElse(new FakeAdapter(language, "." + language, List.of()));
    return new Tasks(List.of(adapter), new TaskOptions("", "", 0, tests)).read(List.of(file));
  }

  @ParameterizedTest
  @CsvSource({"python", "javascript", "go", "java", "rust"})
  void everyRowIsATaskWithAWrongProgram(String language) {
    var entries = read(language, "");
    assertThat(entries).hasSize(82).hasOnlyElementsOfType(TaskEntry.Readable.class);
    assertThat(entries).allSatisfy(entry -> {
      Task task = ((TaskEntry.Readable) entry).task();
      assertThat(task.requirement()).isNotBlank();
      assertThat(task.programs()).hasSize(1);
      assertThat(task.suite().solution()).hasSize(1);
      assertThat(task.suite().tests()).hasSize(1);
    });
  }

  @ParameterizedTest
  @CsvSource({"python", "javascript", "go", "java"})
  void fourRowsHaveNoSecondSuite(String language) {
    assertThat(read(language, "example_test")).filteredOn(TaskEntry.Unreadable.class::isInstance)
        .extracting(entry -> entry.id().replaceFirst(".*/", "")).containsExactly("38", "50", "84", "160");
  }

  @Test
  void noRowInRustHasASecondSuite() {
    assertThatThrownBy(() -> read("rust", "example_test")).isInstanceOf(UsageException.class)
        .hasMessageContaining("the row has no such suite (the field is empty)");
  }
}
