package dev.winnow.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The way through as the docs tell it is the way through: files and tests it names exist, and every rule names a test.
class HowItWorksTest {

  private static final Path PAGE = Pages.DOCS.resolve("how-it-works.md");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))\\.(\\w+)`");

  @Test
  void everyFileItLinksExists() throws IOException {
    assertThat(Pages.links(PAGE)).isNotEmpty().allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void aLinkIsNamedAfterItsFile() throws IOException {
    Pattern.compile("\\[(\\w+\\.(?:java|pl))]\\(([^)]+)\\)").matcher(Files.readString(PAGE)).results()
        .forEach(link -> assertThat(link.group(2)).endsWith("/" + link.group(1)));
  }

  @Test
  void everyTestItNamesExists() throws IOException {
    var named = TEST.matcher(Files.readString(PAGE)).results().toList();
    assertThat(named).isNotEmpty();
    for (var test : named) {
      List<Path> files = Pages.files(Pages.ROOT, "/" + test.group(1) + ".java").stream().filter(file -> file.toString().contains("/src/test/")).toList();
      assertThat(files).as(test.group(1)).hasSize(1);
      assertThat(Files.readString(files.getFirst())).as(test.group()).contains(" " + test.group(2) + "(");
    }
  }

  @Test
  void everyRuleOfTrustNamesWhereItLivesAndWhatHoldsIt() throws IOException {
    List<String> rules = Files.readAllLines(PAGE).stream().dropWhile(line -> !line.startsWith("| rule |")).skip(2)
        .takeWhile(line -> line.startsWith("|")).toList();
    assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> {
      String[] cells = rule.split("\\|");
      assertThat(cells[2]).contains(".java](");
      assertThat(TEST.matcher(cells[3]).find()).as(rule).isTrue();
    });
  }
}
