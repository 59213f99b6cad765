package dev.winnow.engine.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each kind of finding has its page, and no page is left over.
class FindingPagesTest {

  private static final Path PAGES = Path.of("../docs/findings");
  private static final List<String> KINDS = Arrays.stream(Finding.Kind.values()).map(Finding.Kind::spelled).toList();

  @Test
  void everyKindHasItsPageAndEveryPageItsKind() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
          .containsExactlyInAnyOrderElementsOf(KINDS.stream().map(kind -> kind + ".md").toList());
    }
  }

  @Test
  void theTableListsEveryKindInOrder() throws IOException {
    var linked = Pattern.compile("(?m)^\\| \\[([a-z-]+)]\\(\\1\\.md\\) \\|").matcher(Files.readString(PAGES.resolve("README.md")));
    assertThat(linked.results().map((MatchResult row) -> row.group(1))).containsExactlyElementsOf(KINDS);
  }

  @ParameterizedTest
  @EnumSource(Finding.Kind.class)
  void everyPageAnswersTheSameQuestions(Finding.Kind kind) throws IOException {
    List<String> lines = Files.readAllLines(PAGES.resolve(kind.spelled() + ".md"));
    assertThat(lines.getFirst()).isEqualTo("# " + kind.spelled());
    assertThat(lines.stream().filter(line -> line.startsWith("## ")))
        .containsExactly("## What is shown", "## What to do", "## When it is wrong");
  }
}
