package dev.winnow.language.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Needs;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavaPackagesTest {

  private static Needs needs(String gradle, String... imports) {
    return needs(gradle, Map.of(), imports);
  }

  private static Needs needs(String gradle, Map<String, String> dependencies, String... imports) {
    String text = "package p;\n" + Stream.of(imports).map(name -> "import " + name + ";\n").collect(Collectors.joining()) + "class ATest {}\n";
    return new JavaAdapter().needs(new Suite(List.of(new Source("src/main/java/p/A.java", "package p;\nimport java.util.List;\nclass A {}\n")),
        List.of(new Source("src/test/java/p/ATest.java", text)),
        new TreeMap<>(Map.of("build.gradle", ("dependencies {\n" + gradle + "\n}\n").getBytes(StandardCharsets.UTF_8))), new TreeMap<>(dependencies)));
  }

  private static List<String> fetched(Needs needs) {
    return ((Needs.Fetched) needs).fetch().names();
  }

  private static String asked(Needs needs, String file) {
    return new String(((Needs.Fetched) needs).fetch().files().get(file), StandardCharsets.UTF_8);
  }

  @Test
  void theKitServesWhatItCan() {
    assertThat(needs("""
        testImplementation 'org.junit.jupiter:junit-jupiter:5.9.3'
        testImplementation 'org.assertj:assertj-core:3.25.1'
        testRuntimeOnly 'org.junit.platform:junit-platform-launcher'
        implementation 'com.google.guava:guava:33.4.0-jre'""", "org.junit.jupiter.api.Test", "static org.assertj.core.api.Assertions.*")).isEqualTo(new Needs.Nothing());
  }

  @Test
  void anotherLineOfWhatItHoldsIsFetched() {
    assertThat(fetched(needs("testImplementation platform('org.junit:junit-bom:6.0.1')\ntestImplementation 'org.junit.jupiter:junit-jupiter'", "org.junit.jupiter.api.Test")))
        .containsExactly("org.junit.jupiter:junit-jupiter");
    assertThat(fetched(needs("testImplementation 'org.assertj:assertj-core:2.9.1'\ntestImplementation 'junit:junit:4.12'", "org.junit.Test", "static org.assertj.core.api.Assertions.*")))
        .containsExactly("org.assertj:assertj-core:2.9.1");
  }

  @Test
  void onlyWhatIsImportedIsFetchedAndWhatTheKitHoldsHasItsSay() {
    Needs needs = needs("""
        implementation 'com.google.guava:guava:33.4.0-jre'
        implementation 'org.slf4j:slf4j-api:2.0.16'
        testImplementation 'org.assertj:assertj-core:3.25.1'
        runtimeOnly 'com.h2database:h2:2.3.232'
        annotationProcessor 'com.google.errorprone:error_prone_core:2.30.0'""", "com.google.common.collect.ImmutableList");
    assertThat(fetched(needs)).containsExactly("com.google.guava:guava:33.4.0-jre", "com.h2database:h2:2.3.232");
    assertThat(asked(needs, "libraries.xml")).containsSubsequence("guava", "assertj-core", "h2").doesNotContain("slf4j", "error_prone");
  }

  @Test
  void anImportThatNoNameExplainsMayComeFromAnyOfTheOthers() {
    assertThat(fetched(needs("testImplementation 'org.springframework.boot:spring-boot-starter-test:3.3.4'\nimplementation 'com.google.guava:guava:33.4.0-jre'", "org.mockito.Mockito")))
        .containsExactly("org.springframework.boot:spring-boot-starter-test:3.3.4", "com.google.guava:guava:33.4.0-jre");
  }

  @Test
  void processorsAreAskedForApart() {
    Needs needs = needs("compileOnly 'org.projectlombok:lombok:1.18.42'\nannotationProcessor 'org.projectlombok:lombok:1.18.42'", "lombok.Data");
    assertThat(asked(needs, "libraries.xml")).contains("<artifactId>lombok</artifactId>");
    assertThat(asked(needs, "processors.xml")).contains("<artifactId>lombok</artifactId>");
  }

  @Test
  void whatCannotBeHadIsNamed() {
    assertThat(needs("", "com.corp.Thing")).isEqualTo(new Needs.Unobtainable(List.of("com.corp")));
    assertThat(needs("implementation files('libs/corp.jar')", "com.corp.Thing")).isEqualTo(new Needs.Unobtainable(List.of("implementation files('libs/corp.jar')")));
    assertThat(needs("implementation files('libs/corp.jar')", "org.junit.jupiter.api.Test")).isEqualTo(new Needs.Nothing());
    assertThat(needs("implementation 'com.corp:thing'", "com.corp.Thing")).isEqualTo(new Needs.Unobtainable(List.of("com.corp:thing (no version)")));
  }

  @Test
  void whatTheTasksAuthorAddsIsDeclaredToo() {
    assertThat(fetched(needs("", Map.of("org.json:json", "20240303"), "org.json.JSONObject"))).containsExactly("org.json:json:20240303");
  }

  @Test
  void theVersionsThatTheKitServesAreThoseOfItsRecipe() throws Exception {
    Path kit = Path.of("src/main/resources/dev/winnow/language/java/kit");
    Map<String, String> recipe = Pattern.compile("\\S+/([\\d.]+)/\\S+\\.jar \\\\?\\s*/opt/jars/([\\w-]+)\\.jar").matcher(Files.readString(kit.resolve("install.sh"))).results()
        .collect(Collectors.toMap(found -> found.group(2), found -> found.group(1)));
    assertThat(recipe).hasSize(5);
    Files.readAllLines(kit.resolve("held.txt")).stream().filter(line -> !line.startsWith("#")).map(line -> line.split(" ")).forEach(line -> {
      String jupiter = recipe.get("junit-platform-console-standalone").replaceFirst("^1\\.", "5.");
      String own = switch (line[0].split(":")[0]) {
        case "org.junit.jupiter", "org.junit.vintage" -> jupiter;
        case "org.opentest4j", "org.apiguardian" -> line[2];
        default -> recipe.get(line[3]);
      };
      assertThat(line[2]).as(line[0]).isEqualTo(own);
    });
  }
}
