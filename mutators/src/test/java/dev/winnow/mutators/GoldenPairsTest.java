package dev.winnow.mutators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each operator, in each language its page lists, against a program and all changes it proposes there.
///
/// After a wanted change: `mvn test -pl mutators -am -Dwinnow.golden=write` writes the files anew; read their diff.
class GoldenPairsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TestFactory
  Stream<DynamicTest> proposesExactlyTheseChanges() {
    return Mutators.ALL.stream().flatMap(operator -> LanguageAdapters.ALL.stream().map(adapter ->
        DynamicTest.dynamicTest(operator.name() + " in " + adapter.language(), () -> compare(operator, adapter))));
  }

  private static void compare(Operator operator, LanguageAdapter adapter) throws Exception {
    Path file = GOLDEN.resolve(operator.name()).resolve(adapter.language() + ".golden");
    assertThat(file).as("golden pair of %s in %s", operator.name(), adapter.language()).exists();
    String golden = Files.readString(file);
    int separator = golden.indexOf("=====\n");
    String text = separator < 0 ? golden : golden.substring(0, separator);
    String actual = text + "=====\n" + Programs.changes(adapter, operator, text);
    if (System.getProperty("winnow.golden", "").equals("write")) Files.writeString(file, actual);
    assertThat(actual).isEqualTo(golden);
    assertThat(actual).as("the operator fires").contains("@@ ");
  }

  @Test
  void everyGoldenFileHasItsOperator() throws IOException {
    var names = Mutators.ALL.stream().map(Operator::name).toList();
    var strays = new ArrayList<String>();
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      folders.map(folder -> folder.getFileName().toString()).filter(name -> !names.contains(name)).forEach(strays::add);
    }
    assertThat(strays).isEmpty();
  }

  @Test
  void everyOperatorHasItsPageAndEveryPageItsOperator() throws IOException {
    Path pages = Path.of("../docs/operators");
    List<String> expected = Mutators.ALL.stream().map(operator -> operator.name() + ".md").sorted().toList();
    try (Stream<Path> files = Files.list(pages)) {
      assertThat(files.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")).sorted()).isEqualTo(expected);
    }
  }
}
