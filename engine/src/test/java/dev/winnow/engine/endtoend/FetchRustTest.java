package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.trust.TrialTask;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What a Rust task needs beyond the kit is fetched without running anything of it, and compiled without a network.
class FetchRustTest {

  private static final String PACKAGE = "[package]\nname = \"sums\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";

  private static final String REFERENCE = """
      pub fn large(values: &[i64]) -> usize {
          let large: smallvec::SmallVec<[i64; 4]> = values.iter().copied().filter(|value| *value > 2).collect();
          large.len()
      }
      """;

  private static final String TEST = """
      #[rustversion::attr(all(), test)]
      fn counts() {
          assert_eq!(sums::large(&[1, 2, 3, 4]), 2);
      }
      """;

  /// Tries, and tells as an expression what it could do.
  private static final String ATTACK = """
      fn attack() -> String {
          let mut done = Vec::new();
          if std::net::TcpStream::connect("127.0.0.1:PORT").is_ok() {
              done.push("connected");
          }
          for path in ["TRACE", "/opt/fetched/x", "/opt/fetched/crates/x", "/opt/fetched/built/x", "/opt/rust/crates/x", "/opt/winnow/x", "/winnow/rust/run.sh",
              "/work/tests/sums.rs", "/work/src/lib.rs", "/etc/passwd"] {
              if std::fs::write(path, "x").is_ok() || std::fs::remove_file(path).is_ok() {
                  done.push(path);
              }
          }
          done.join(" ")
      }
      """;

  @TempDir
  Path folder;

  private JsonNode measured(Way way) throws InterruptedException {
    way.sandboxes().close();
    RunningWinnow winnow = RunningWinnow.start(folder, "run", "task", "--families", "supplied", "--sandbox", way == Way.DOCKER ? "docker" : "bubblewrap",
        "--json", "report.jsonl");
    winnow.code();
    return RunningWinnow.report(folder.resolve("report.jsonl")).getFirst();
  }

  private TrialTask task(String manifest) {
    return new TrialTask(folder.resolve("task"), "src/lib.rs").file("Cargo.toml", PACKAGE + manifest).file("src/lib.rs", REFERENCE).file("tests/sums.rs", TEST)
        .wrong("none", REFERENCE.replace("> 2", "> 3"));
  }

  @ParameterizedTest
  @EnumSource(value = Way.class, names = {"DOCKER", "BUBBLEWRAP_BY_ROOT"})
  void aLibraryAndAMacroWithABuildScriptAreFetchedAndCompiled(Way way) throws InterruptedException {
    task("[dependencies]\nsmallvec = \"1.11\"\n[dev-dependencies]\nrustversion = \"=1.0.17\"\n[target.'cfg(windows)'.dependencies]\nmd5 = \"0.7\"\n");
    JsonNode line = measured(way);
    assertThat(line.path("status").asString()).describedAs(line.toString()).isEqualTo("measured");
    assertThat(line.at("/environment/fetched").valueStream().map(JsonNode::asString)).contains("rustversion 1.0.17").anyMatch(crate -> crate.startsWith("smallvec 1."));
    assertThat(line.at("/variants/0/verdict").asString()).isEqualTo("rejected");
  }

  /// Where an author could hope that his code runs with a network or outside: a build script, a macro, cargo's configuration.
  private void hostile(Trap trap, String manifest) {
    String attack = ATTACK.replace("TRACE", trap.trace().toString()).replace("PORT", "" + trap.port());
    String attempt = "#!/bin/sh\necho x >%s\necho x >/opt/fetched/x\nexec \"$@\"\n".formatted(trap.trace());
    task("[workspace]\nmembers = [\"planted\"]\n[dependencies]\nsmallvec = \"1.11\"\nplanted = { path = \"planted\" }\n"
            + "[dev-dependencies]\nrustversion = \"=1.0.17\"\n" + manifest)
        .file("build.rs", attack + "fn main() {\n    println!(\"cargo:rustc-env=DONE={}\", attack());\n}\n")
        .file("planted/Cargo.toml", PACKAGE.replace("sums", "planted") + "[lib]\nproc-macro = true\n")
        .file("planted/src/lib.rs", attack + "#[proc_macro]\npub fn done(_: proc_macro::TokenStream) -> proc_macro::TokenStream {\n"
            + "    format!(\"{:?}\", attack()).parse().unwrap()\n}\n")
        .file("src/lib.rs", REFERENCE + "pub const DONE: [&str; 2] = [env!(\"DONE\"), planted::done!()];\n")
        .file("tests/sums.rs", TEST + "#[test]\nfn nothing_was_done() {\n    assert_eq!(sums::DONE, [\"\", \"\"]);\n}\n")
        .file("wrong/none/src/lib.rs", REFERENCE.replace("> 2", "> 3") + "pub const DONE: [&str; 2] = [\"\", \"\"];\n")
        .file("attempt.sh", attempt)
        .file(".cargo/config.toml", """
            [source.crates-io]
            replace-with = "theirs"
            [source.theirs]
            registry = "sparse+%s/"
            [build]
            rustc-wrapper = "./attempt.sh"
            [target.'cfg(all())']
            runner = ["sh", "attempt.sh"]
            [net]
            git-fetch-with-cli = true
            offline = false
            """.formatted(trap.address()));
  }

  @Test
  void codeOfTheTasksNeitherConnectsNorWritesOutside() throws Exception {
    try (var trap = new Trap(folder.resolve("trace"))) {
      hostile(trap, "");
      JsonNode line = measured(Way.BUBBLEWRAP_BY_ROOT);
      assertThat(line.path("status").asString()).describedAs(line.toString()).isEqualTo("measured");
      assertThat(line.at("/reference/tests").valueStream().map(test -> test.path("id").asString() + " " + test.path("status").asString()))
          .contains("tests/sums.rs::nothing_was_done passed");
      assertThat(line.at("/variants/0/failures/0/test").asString()).isEqualTo("tests/sums.rs::counts");
      trap.mustBeUntouched();
    }
  }

  @Test
  void aPatchFromARepositoryIsNamedAndNotAskedFor() throws Exception {
    try (var trap = new Trap(folder.resolve("trace"))) {
      hostile(trap, "[patch.crates-io]\nsmallvec = { git = \"%s/smallvec\" }\n".formatted(trap.address()));
      assertThat(measured(Way.BUBBLEWRAP_BY_ROOT).path("reason").asString())
          .isEqualTo("needs what the rust kit does not hold: smallvec from %s/smallvec".formatted(trap.address()));
      trap.mustBeUntouched();
    }
  }

  @Test
  void whatCannotBeHadIsNamedInCargosWords() throws InterruptedException {
    task("[dependencies]\nsmallvec = \"99\"\n");
    assertThat(measured(Way.BUBBLEWRAP_BY_ROOT).path("reason").asString()).isEqualTo("needs what the rust kit does not hold: smallvec 99, which could not be fetched: "
        + "error: failed to select a version for the requirement `smallvec = \"^99\"`");
  }
}
