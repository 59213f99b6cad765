package dev.winnow.language.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Fetch;
import dev.winnow.language.Needs;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoModulesTest {

  private static Needs needs(String module, String... imports) {
    return needs(Map.of("go.mod", module.getBytes(StandardCharsets.UTF_8)), Map.of(), imports);
  }

  private static Needs needs(Map<String, byte[]> support, Map<String, String> dependencies, String... imports) {
    String specs = String.join("", List.of(imports).stream().map(path -> "import _ \"" + path + "\"\n").toList());
    return GoModules.needs(new Suite(List.of(new Source("a.go", "package a\n\n" + specs)), List.of(new Source("a_test.go", "package a\n")),
        new TreeMap<>(support), new TreeMap<>(dependencies)));
  }

  private static Fetch fetch(Needs needs) {
    assertThat(needs).isInstanceOf(Needs.Fetched.class);
    return ((Needs.Fetched) needs).fetch();
  }

  private static String file(Fetch fetch, String name) {
    return new String(fetch.files().get(name), StandardCharsets.UTF_8);
  }

  @Test
  void onlyWhatIsImportedIsAskedForAndAllThatIsRequiredDecidesTheVersions() {
    Fetch fetch = fetch(needs("""
        module example.org/m

        go 1.22
        toolchain go1.23.1

        require (
        	github.com/google/uuid v1.6.0 // ids
        	golang.org/x/text v0.14.0
        )

        require github.com/google/go-cmp v0.6.0 // indirect
        """, "fmt", "example.org/m/inner", "github.com/google/uuid"));
    assertThat(fetch.names()).containsExactly("github.com/google/uuid v1.6.0");
    assertThat(file(fetch, "go.mod")).isEqualTo("module example.org/m\n\ngo 1.22\n\nrequire github.com/google/go-cmp v0.6.0\n"
        + "require github.com/google/uuid v1.6.0\nrequire golang.org/x/text v0.14.0\n");
    assertThat(file(fetch, "needs_test.go")).contains("\t_ \"github.com/google/uuid\"\n").doesNotContain("text").doesNotContain("inner");
  }

  @Test
  void aNewerVersionOfTheKitWillDoAndAnOlderOneWillNot() {
    assertThat(needs("module m\n\nrequire github.com/stretchr/testify v1.8.0\n", "github.com/stretchr/testify/assert")).isEqualTo(new Needs.Nothing());
    assertThat(fetch(needs("module m\n\nrequire github.com/stretchr/testify v1.99.0\n", "github.com/stretchr/testify/assert")).names())
        .containsExactly("github.com/stretchr/testify v1.99.0");
  }

  @Test
  void modulesInTheTaskStayThereAndOthersMayStandForThem() {
    Fetch fetch = fetch(needs("module m\n\nrequire (\n\texample.org/own v0.0.0\n\texample.org/old v1.0.0\n)\n\nreplace example.org/own => ./own\n\n"
        + "replace example.org/old => github.com/google/uuid v1.6.0\n", "example.org/own/x", "example.org/old"));
    assertThat(fetch.names()).containsExactly("example.org/old v1.0.0");
    assertThat(file(fetch, "go.mod")).contains("replace example.org/old => github.com/google/uuid v1.6.0\n").doesNotContain("own");
    assertThat(file(fetch, "local.txt")).contains("replace example.org/own => ./own\n");
    assertThat(file(fetch, "needs_test.go")).doesNotContain("own");
  }

  @Test
  void whatNothingRequiresIsNamed() {
    assertThat(needs("module m\n", "github.com/google/uuid/x")).isEqualTo(new Needs.Unobtainable(List.of("github.com/google/uuid")));
    assertThat(needs("module m\n", "C")).isEqualTo(new Needs.Unobtainable(List.of("C")));
  }

  @Test
  void vendoredModulesAndDeclaredOnes() {
    byte[] module = "module m\n\nrequire github.com/google/uuid v1.6.0\n".getBytes(StandardCharsets.UTF_8);
    assertThat(needs(Map.of("go.mod", module, "vendor/modules.txt", new byte[0]), Map.of(), "github.com/google/uuid")).isEqualTo(new Needs.Nothing());
    assertThat(fetch(needs(Map.of(), Map.of("github.com/google/uuid", "v1.6.0"), "github.com/google/uuid")).names()).containsExactly("github.com/google/uuid v1.6.0");
  }
}
