package dev.winnow.language.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Layout;
import dev.winnow.language.Needs;
import dev.winnow.language.Plan;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.TaskFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RustRunnerTest {

  private static final String PACKAGE = "[package]\nname = \"sums\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
  private static final String PLAIN = "pub fn f() -> i32 { 1 }\n";
  private static final String TESTED = PLAIN + "#[cfg(test)]\nmod tests {\n    #[test]\n    fn adds() {}\n}\n";
  private static final String TEST = "#[test]\nfn adds() {}\n";

  /// A project as its layout tells its parts.
  private record Project(Map<String, String> files) implements TaskFiles {

    @Override
    public SortedSet<String> paths() {
      return new TreeSet<>(files.keySet());
    }

    @Override
    public String text(String path) {
      return files.get(path);
    }

    Layout layout() {
      return RustLayout.of(this).orElseThrow();
    }

    Suite suite() {
      var solution = layout().solution().stream().map(path -> new Source(path, text(path))).toList();
      var tests = new ArrayList<>(layout().tests());
      tests.removeAll(layout().solution());
      var support = new TreeMap<String, byte[]>();
      files.forEach((path, text) -> support.put(path, text.getBytes(StandardCharsets.UTF_8)));
      support.keySet().removeAll(layout().solution());
      support.keySet().removeAll(tests);
      return new Suite(solution, tests.stream().map(path -> new Source(path, text(path))).toList(), support);
    }
  }

  private static Plan plan(Map<String, String> files) {
    return new RustRunner().plan(new Project(files).suite(), "t0k");
  }

  private static List<String> kinds(Plan plan) {
    List<String> command = plan.builds().orElseThrow().command();
    return command.subList(2, command.size());
  }

  @Test
  void everyTargetHasACanaryBeforeAndBehindItsTests() {
    Plan plan = plan(Map.of("Cargo.toml", PACKAGE, "src/lib.rs", TESTED, "tests/a.rs", TEST));
    assertThat(plan.canaries()).containsExactlyInAnyOrder("src/lib.rs::winnow_canary_t0k_first", "src/lib.rs::winnow_canary_t0k_last",
        "tests/a.rs::winnow_canary_t0k_first", "tests/a.rs::winnow_canary_t0k_last");
    assertThat(kinds(plan)).containsExactly("--lib", "--test", "*");
  }

  @Test
  void unitsWithoutTestsAreNotBuilt() {
    Plan plan = plan(Map.of("Cargo.toml", PACKAGE, "src/lib.rs", PLAIN, "src/main.rs", "fn main() {}\n", "tests/a.rs", TEST, "tests/b/main.rs", TEST,
        "tests/common/mod.rs", PLAIN));
    assertThat(kinds(plan)).containsExactly("--test", "*");
    assertThat(plan.canaries()).allMatch(canary -> canary.startsWith("tests/a.rs::") || canary.startsWith("tests/b/main.rs::")).hasSize(4);
  }

  @Test
  void targetsAreThoseOfTheManifest() {
    Plan plan = plan(Map.of("Cargo.toml", PACKAGE + "autotests = false\n[lib]\npath = \"lib/sums.rs\"\n[[bin]]\nname = \"tool\"\npath = \"tool.rs\"\n"
        + "[[test]]\nname = \"named\"\n[[test]]\nname = \"own\"\npath = \"tests/own.rs\"\nharness = false\n",
        "lib/sums.rs", TESTED, "tool.rs", "fn main() {}\n", "tests/named.rs", TEST, "tests/own.rs", "fn main() {}\n", "tests/forgotten.rs", TEST));
    assertThat(plan.canaries()).extracting(canary -> canary.split("::")[0]).containsOnly("lib/sums.rs", "tool.rs", "tests/named.rs");
    assertThat(kinds(plan)).containsExactly("--lib", "--bins", "--test", "*");
  }

  @Test
  void membersOfAWorkspaceAreTestedToo() {
    Plan plan = plan(Map.of("task/Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\nexclude = [\"crates/old\"]\n",
        "task/crates/a/Cargo.toml", PACKAGE + "[dependencies]\nb = { path = \"../../b\" }\n", "task/crates/a/src/lib.rs", TESTED,
        "task/crates/old/Cargo.toml", PACKAGE, "task/crates/old/src/lib.rs", TESTED,
        "task/b/Cargo.toml", PACKAGE, "task/b/src/lib.rs", PLAIN, "task/b/tests/b.rs", TEST));
    assertThat(plan.canaries()).extracting(canary -> canary.split("::")[0]).containsOnly("crates/a/src/lib.rs", "b/src/lib.rs", "b/tests/b.rs");
    assertThat(plan.builds().orElseThrow().folder()).isEqualTo("/work/task/");
    assertThat(plan.test().environment()).containsEntry("WINNOW_ROOT", "task/");
  }

  @Test
  void aSolutionFileThatHoldsTestsIsBoth() {
    var layout = new Project(Map.of("Cargo.toml", PACKAGE, "src/lib.rs", TESTED, "src/plain.rs", PLAIN, "src/plain/tests.rs", TEST, "build.rs", "fn main() {}\n",
        "tests/a.rs", TEST, "benches/b.rs", TEST, "right/other/src/lib.rs", PLAIN, "target/debug/x.rs", PLAIN)).layout();
    assertThat(layout.solution()).containsExactly("src/lib.rs", "src/plain.rs");
    assertThat(layout.tests()).containsExactly("src/lib.rs", "src/plain/tests.rs", "tests/a.rs");
  }

  @Test
  void whatTheKitLacksIsNamed() {
    var suite = new Project(Map.of("Cargo.toml", PACKAGE + """
        rust-version = "1.99"
        [dependencies]
        rand = "0.7"
        regex = { version = "1.5", features = ["unicode"] }
        tokio = { version = "1", features = ["full"] }
        here = { path = "here" }
        far = { git = "https://example.org/far" }
        renamed = { package = "itertools", version = "0.13.0" }
        [dev-dependencies]
        rand8 = { package = "rand", version = "=0.8.0" }
        [target.'cfg(windows)'.dependencies]
        winapi = "0.3"
        """, "src/lib.rs", TESTED)).suite();
    assertThat(new RustAdapter().needs(suite)).isEqualTo(new Needs.Unobtainable(List.of("far from https://example.org/far", "rand =0.8.0", "rust 1.99", "tokio 1", "winapi 0.3")));
  }

  @Test
  void whatAWorkspaceFixesIsLookedUpThere() {
    var suite = new Project(Map.of("Cargo.toml", "[workspace]\nmembers = [\"a\"]\n[workspace.dependencies]\nregex = \"1\"\nserde = \"0.9\"\n",
        "a/Cargo.toml", PACKAGE + "[dependencies]\nregex.workspace = true\nserde = { workspace = true }\n", "a/src/lib.rs", TESTED)).suite();
    assertThat(new RustAdapter().needs(suite)).isEqualTo(new Needs.Unobtainable(List.of("serde 0.9")));
  }
}
