package dev.winnow.mutators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Change;
import dev.winnow.language.Edit;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import dev.winnow.language.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What holds of every operator in every language: on the golden programs and the bundled tasks' solutions, as they are
/// and with awkward text around them.
class EveryMutationTest {

  @TestFactory
  Stream<DynamicTest> parsesDiffersAndStaysInItsSite() throws IOException {
    var tests = Stream.<DynamicTest>builder();
    for (LanguageAdapter adapter : LanguageAdapters.ALL) {
      for (Path file : files(adapter)) {
        String text = text(file);
        tests.add(DynamicTest.dynamicTest(adapter.language() + " " + file, () -> check(adapter, new Source(Programs.path(adapter), text))));
        tests.add(DynamicTest.dynamicTest(adapter.language() + " with CRLF " + file,
            () -> check(adapter, new Source(Programs.path(adapter), text.replace("\n", "\r\n")))));
        tests.add(DynamicTest.dynamicTest(adapter.language() + " behind emoji and a mark " + file,
            () -> check(adapter, new Source(Programs.path(adapter), comment(adapter) + " 😀 e\u0301 \u202e\n" + text, true, List.of()))));
      }
    }
    return tests.build();
  }

  private static void check(LanguageAdapter adapter, Source source) throws Exception {
    var program = Programs.program(source);
    assertThat(Source.decode(source.path(), source.encode())).isEqualTo(source);
    assertThat(Change.NONE.apply(program)).as("the identity change").isEqualTo(program);
    var seen = new HashSet<String>();
    for (Mutation mutation : Programs.mutations(adapter, Mutators.ALL, source)) {
      var edits = (Change.Edits) mutation.change();
      assertThat(mutation.operator().isFor(mutation.site())).as("%s is for %s", mutation.operator().name(), mutation.site()).isTrue();
      for (Edit edit : edits.edits()) {
        assertThat(mutation.site().span().contains(edit.span())).as("%s stays in %s", edit, mutation.site()).isTrue();
      }
      String changed = Programs.changed(source, mutation.change());
      assertThat(changed).as("%s at %s", mutation.operator().name(), source.position(mutation.site().span().start())).isNotEqualTo(source.text());
      assertThat(seen.add(changed)).as("%s is new", mutation).isTrue();
      Programs.sites(adapter, source.withText(changed));   // a ParseFailure fails the test
    }
  }

  private static List<Path> files(LanguageAdapter adapter) throws IOException {
    String ending = Programs.path(adapter).replaceFirst(".*\\.", ".");
    try (Stream<Path> golden = Files.walk(Path.of("src/test/resources/golden")); Stream<Path> tasks = Files.walk(Path.of("../benchmarks/tasks"))) {
      return Stream.concat(golden.filter(file -> file.endsWith(adapter.language() + ".golden")),
          tasks.filter(file -> file.toString().endsWith(ending) && !file.toString().matches(".*(test|Test|right|wrong).*"))).sorted().toList();
    }
  }

  private static String text(Path file) throws IOException {
    String text = Files.readString(file);
    int separator = text.indexOf("=====\n");
    return separator < 0 ? text : text.substring(0, separator);
  }

  private static String comment(LanguageAdapter adapter) {
    return adapter.language().equals("python") ? "#" : "//";
  }
}
