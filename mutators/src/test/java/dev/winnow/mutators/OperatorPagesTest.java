package dev.winnow.mutators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What the pages of the operators say is what the operators do: every example is one of the golden changes.
class OperatorPagesTest {

  private static final Path PAGES = Path.of("../docs/operators");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<String> SECTIONS = List.of("## Examples", "## Where it does not fire", "## What a survivor usually means",
      "## When a survivor is harmless", "## What others call it");

  /// One change as a page or a golden file shows it; `line` counts from 1, and is 0 on a page.
  private record Hunk(int line, List<String> before, List<String> old, List<String> now, List<String> after) {}

  @TestFactory
  Stream<DynamicTest> everyExampleIsAGoldenChange() {
    return Mutators.ALL.stream().map(operator -> DynamicTest.dynamicTest(operator.name(), () -> {
      List<String> lines = page(operator.name() + ".md").lines().toList();
      assertThat(lines.getFirst()).isEqualTo("# " + operator.name());
      assertThat(lines.stream().filter(line -> line.startsWith("## "))).isEqualTo(SECTIONS);
      List<LanguageAdapter> shown = LanguageAdapters.ALL.stream().filter(adapter -> lines.contains(heading(adapter))).toList();
      assertThat(shown).as("languages of the page are those with a golden pair").isEqualTo(languages(operator));
      for (LanguageAdapter adapter : shown) {
        List<Hunk> examples = examples(lines, adapter);
        assertThat(examples).as(adapter.language()).isNotEmpty();
        examples.forEach(example -> assertThat(golden(operator, adapter, example)).as("%s: %s", adapter.language(), example).isTrue());
      }
    }));
  }

  @Test
  void theTableListsEveryOperatorInOrder() throws IOException {
    List<String> expected = Mutators.ALL.stream().map(operator -> "| [%s](%s.md) | %s | %s |".formatted(operator.name(), operator.name(),
        operator.summary(), languages(operator).stream().map(OperatorPagesTest::named).collect(Collectors.joining(", ")))).toList();
    assertThat(page("README.md").lines().filter(line -> line.startsWith("| ["))).isEqualTo(expected);
  }

  private static String page(String name) throws IOException {
    return Files.readString(PAGES.resolve(name));
  }

  private static String named(LanguageAdapter adapter) {
    return switch (adapter.language()) {
      case "javascript" -> "JavaScript";
      case "typescript" -> "TypeScript";
      default -> adapter.language().substring(0, 1).toUpperCase(Locale.ROOT) + adapter.language().substring(1);
    };
  }

  private static String heading(LanguageAdapter adapter) {
    return "### " + named(adapter);
  }

  private static List<LanguageAdapter> languages(Operator operator) {
    return LanguageAdapters.ALL.stream().filter(adapter -> Files.exists(file(operator, adapter))).toList();
  }

  private static Path file(Operator operator, LanguageAdapter adapter) {
    return GOLDEN.resolve(operator.name()).resolve(adapter.language() + ".golden");
  }

  /// The changes in the diff block below a language's heading; an empty line stands between two.
  private static List<Hunk> examples(List<String> lines, LanguageAdapter adapter) {
    var hunks = new ArrayList<Hunk>();
    var hunk = new ArrayList<String>();
    int at = lines.indexOf(heading(adapter)) + 1;
    assertThat(lines.get(at)).isEqualTo("```diff");
    for (String line : lines.subList(at + 1, lines.size())) {
      boolean end = line.equals("```");
      if (end || line.isEmpty()) {
        hunks.add(hunk(0, hunk));
        hunk.clear();
      } else hunk.add(line);
      if (end) break;
    }
    return hunks;
  }

  private static Hunk hunk(int at, List<String> lines) {
    int first = (int) lines.stream().takeWhile(line -> line.startsWith("  ")).count();
    int last = lines.size() - (int) lines.reversed().stream().takeWhile(line -> line.startsWith("  ")).count();
    List<String> changed = first < last ? lines.subList(first, last) : List.of();
    assertThat(changed).isNotEmpty().allMatch(line -> line.matches("[-+]( .*)?"));
    return new Hunk(at, texts(lines.subList(0, first), ' '), texts(changed, '-'), texts(changed, '+'),
        texts(lines.subList(last, lines.size()), ' '));
  }

  private static List<String> texts(List<String> lines, char sign) {
    return lines.stream().filter(line -> line.charAt(0) == sign).map(line -> line.substring(Math.min(2, line.length()))).toList();
  }

  private static boolean golden(Operator operator, LanguageAdapter adapter, Hunk example) {
    try {
      String[] parts = Files.readString(file(operator, adapter)).split("=====\n", 2);
      List<String> program = parts[0].lines().toList();
      return Stream.of(parts[1].split("(?m)^@@ ")).filter(part -> !part.isBlank()).map(part -> part.strip().lines().toList())
          .map(lines -> hunk(Integer.parseInt(lines.getFirst()), lines.subList(1, lines.size())))
          .anyMatch(hunk -> hunk.old().equals(example.old()) && hunk.now().equals(example.now())
              && surrounds(program, hunk.line() - 1 - example.before().size(), example.before())
              && surrounds(program, hunk.line() - 1 + hunk.old().size(), example.after()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean surrounds(List<String> program, int from, List<String> lines) {
    return IntStream.range(0, lines.size()).allMatch(i -> program.get(from + i).equals(lines.get(i)));
  }
}
