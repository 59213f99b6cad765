package dev.winnow.engine.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What holds of every page.
class PagesTest {

  @TestFactory
  Stream<DynamicTest> everyLinkLeadsToAFile() throws IOException {
    return Pages.all().stream().map(page -> DynamicTest.dynamicTest(Pages.DOCS.relativize(page).toString(),
        () -> assertThat(Pages.links(page)).allSatisfy(file -> assertThat(file).exists())));
  }

  @Test
  void everyPageIsReachedFromTheIndex() throws IOException {
    var reached = new HashSet<Path>();
    var next = new ArrayDeque<>(List.of(Pages.DOCS.resolve("README.md")));
    while (!next.isEmpty()) {
      Path page = next.poll();
      if (page.toString().endsWith(".md") && page.startsWith(Pages.DOCS) && Files.exists(page) && reached.add(page)) {
        next.addAll(Pages.links(page));
      }
    }
    assertThat(Pages.all()).as("link each page from docs/README.md or from the README.md of its folder").allSatisfy(page -> assertThat(reached).contains(page));
  }

  @Test
  void everyDependencyHasItsLine() throws IOException {
    String table = Files.readString(Pages.DOCS.resolve("adr/0011-dependencies.md"));
    for (String module : List.of(".", "language-adapters", "mutators", "engine", "benchmarks")) {
      String pom = Files.readString(Pages.ROOT.resolve(module).resolve("pom.xml")).replaceFirst("(?s)<dependencyManagement>.*</dependencyManagement>", "");
      assertThat(artifacts(pom)).as(module).allSatisfy(artifact -> assertThat(table).contains("| `" + artifact + "` |"));
    }
  }

  private static List<String> artifacts(String pom) {
    return Pattern.compile("<dependency>\\s*<groupId>(?!dev\\.winnow<)[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>").matcher(pom)
        .results().map((MatchResult found) -> found.group(1)).toList();
  }
}
