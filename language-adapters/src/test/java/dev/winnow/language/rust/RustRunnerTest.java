package dev.winnow.language.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Plan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RustRunnerTest {

  private static final String PACKAGE = "[package]\nname = \"sums\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
  private static final String PLAIN = "pub fn f() -> i32 { 1 }\n";
  private static final String TESTED = PLAIN + "#[cfg(test)]\nmod tests {\n    #[test]\n    fn adds() {}\n}\n";
  private static final String TEST = "#[test]\nfn adds() {}\n";

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
}
