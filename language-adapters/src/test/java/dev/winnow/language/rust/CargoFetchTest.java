package dev.winnow.language.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Fetch;
import dev.winnow.language.Needs;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CargoFetchTest {

  private static final String PACKAGE = "[package]\nname = \"sums\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
  private static final String PLAIN = "pub fn f() -> i32 { 1 }\n";

  private static Needs needs(Map<String, String> added, Map<String, String> files) {
    var all = new HashMap<>(Map.of("src/lib.rs", PLAIN));
    all.putAll(files);
    return new RustAdapter().needs(new Project(all).suite(added));
  }

  private static Needs needs(String manifest) {
    return needs(Map.of(), Map.of("Cargo.toml", manifest));
  }

  private static Fetch fetch(Map<String, String> files) {
    return ((Needs.Fetched) needs(Map.of(), files)).fetch();
  }

  private static String file(Fetch fetch, String name) {
    return new String(fetch.files().get(name), StandardCharsets.UTF_8);
  }

  @Test
  void nothingIsNeededWhereTheKitHoldsAllRanges() {
    assertThat(needs(PACKAGE + """
        [dependencies]
        rand = "0.8"
        renamed = { package = "itertools", version = "0.13.0", default-features = false }
        serde = { version = "1", features = ["derive"] }
        [target.'cfg(unix)'.dev-dependencies]
        proptest = { version = "1.0", registry = "crates-io" }
        """)).isEqualTo(new Needs.Nothing());
  }

  @Test
  void whatTheKitDoesNotHoldIsFetchedByNameAndRange() {
    assertThat(fetch(Map.of("Cargo.toml", PACKAGE + """
        [dependencies]
        regex = { version = "1.5", features = ["unicode"] }
        tokio = { version = "1", features = ["full"] }
        anyhow = "1"
        [dev-dependencies]
        rand8 = { package = "rand", version = "=0.8.0" }
        [target.'cfg(windows)'.build-dependencies]
        winapi = "0.3"
        """)).names()).containsExactly("rand =0.8.0", "regex 1.5", "tokio 1", "winapi 0.3");
  }

  @Test
  void placesOtherRegistriesAndNewerCompilersAreNamed() {
    assertThat(needs(PACKAGE + """
        rust-version = "1.99"
        [dependencies]
        tokio = "1"
        far = { git = "https://example.org/far" }
        ours = { version = "1", registry = "ours" }
        outside = { path = "../outside" }
        [patch.crates-io]
        libc = { git = "https://example.org/libc", branch = "main" }
        """)).isEqualTo(new Needs.Unobtainable(List.of("far from https://example.org/far", "libc from https://example.org/libc", "ours from registry ours",
            "outside from ../outside/", "rust 1.99")));
  }

  @Test
  void theSkeletonAsksForTheSameAndSaysNothingElse() {
    Fetch fetch = fetch(Map.of("Cargo.toml", PACKAGE + """
        build = "made.rs"
        description = "nobody's business"
        [features]
        default = ["std", "more?/extra"]
        std = ["dep:more"]
        [dependencies]
        tokio = { version = "1", features = ["rt"], default_features = false }
        more = { package = "smallvec", version = "1", optional = true }
        [target.'cfg(not(windows))'.dependencies]
        libc = "0.2"
        [profile.dev.package."*"]
        opt-level = 3
        [[bin]]
        name = "tool"
        """));
    assertThat(file(fetch, "winnow-task-0.toml")).isEqualTo("""
        "dependencies" = { "more" = { "optional" = true, "package" = "smallvec", "version" = "1" }, \
        "tokio" = { "default-features" = false, "features" = ["rt"], "package" = "tokio", "version" = "1" } }
        "features" = { "default" = ["std", "more?/extra"], "std" = ["dep:more"] }
        "lib" = { "path" = "../lib.rs", "proc-macro" = false }
        "package" = { "build" = "../build.rs", "edition" = "2021", "name" = "winnow-task-0", "version" = "0.0.0" }
        "target" = { "cfg(not(windows))" = { "dependencies" = { "libc" = { "package" = "libc", "version" = "0.2" } } } }
        """);
    assertThat(file(fetch, "Cargo.toml")).isEqualTo("""
        "profile" = { "dev" = { "package" = { "*" = { "opt-level" = 3 } } } }
        "workspace" = { "members" = ["winnow-task-0"], "resolver" = "2" }
        """);
    assertThat(fetch.files()).containsOnlyKeys("Cargo.toml", "Cargo.lock", "winnow-task-0.toml", "lib.rs", "build.rs");
  }

  @Test
  void packagesByPathAreNumberedAndTheTestsOfThoseBesideAreNobodys() {
    Fetch fetch = fetch(Map.of("Cargo.toml", "[workspace]\nmembers = [\"a\"]\nexclude = [\"aside\"]\n[workspace.dependencies]\nmacros = { path = \"aside\" }\n"
            + "tokio = { version = \"1\", default-features = false }\n",
        "a/Cargo.toml", PACKAGE + "[dependencies]\nmacros.workspace = true\ntokio = { workspace = true, features = [\"rt\"] }\n", "a/src/lib.rs", PLAIN,
        "aside/Cargo.toml", PACKAGE + "[lib]\nproc-macro = true\n[dependencies]\ndarling = \"0.20\"\n[dev-dependencies]\ntrybuild = \"1\"\n", "aside/src/lib.rs", PLAIN));
    assertThat(fetch.names()).containsExactly("darling 0.20", "tokio 1");
    assertThat(file(fetch, "winnow-task-0.toml")).contains("""
        "dependencies" = { "macros" = { "package" = "winnow-task-1", "path" = "../winnow-task-1" }, \
        "tokio" = { "default-features" = false, "features" = ["rt"], "package" = "tokio", "version" = "1" } }
        """);
    assertThat(file(fetch, "winnow-task-1.toml")).contains("\"proc-macro\" = true").doesNotContain("trybuild");
    assertThat(file(fetch, "Cargo.toml")).contains("\"resolver\" = \"1\"");
  }

  @Test
  void lockedVersionsHoldAndWithoutThemTheKits() {
    String manifest = PACKAGE + "[dependencies]\ntokio = \"1\"\n";
    String locked = file(fetch(Map.of("Cargo.toml", manifest, "Cargo.lock", """
        version = 4
        [[package]]
        name = "sums"
        version = "0.1.0"
        dependencies = ["tokio"]
        [[package]]
        name = "tokio"
        version = "1.40.0"
        source = "registry+https://github.com/rust-lang/crates.io-index"
        checksum = "e2b0"
        dependencies = ["pin-project-lite"]
        [[package]]
        name = "far"
        version = "0.1.0"
        source = "git+https://example.org/far#1234"
        """)), "Cargo.lock");
    assertThat(locked).isEqualTo("""
        "package" = [{ "checksum" = "e2b0", "dependencies" = ["pin-project-lite"], "name" = "tokio", \
        "source" = "registry+https://github.com/rust-lang/crates.io-index", "version" = "1.40.0" }]
        "version" = 4
        """);
    assertThat(file(fetch(Map.of("Cargo.toml", manifest)), "Cargo.lock")).contains("\"name\" = \"rand\"").doesNotContain("set1");
  }

  @Test
  void whatTheAuthorAddsIsAPackageMore() {
    Needs.Fetched needs = (Needs.Fetched) needs(Map.of("rand", "=0.8.4"), Map.of("Cargo.toml", PACKAGE + "[dependencies]\nrand = \"0.8\"\n"));
    assertThat(needs.fetch().names()).containsExactly("rand =0.8.4");
    assertThat(file(needs.fetch(), "winnow-task-1.toml")).contains("\"rand\" = { \"package\" = \"rand\", \"version\" = \"=0.8.4\" }");
  }

  @Test
  void tasksWithEqualDependenciesAskForTheSame() {
    String dependencies = "[dependencies]\ntokio = \"1\"\n";
    Fetch one = fetch(Map.of("Cargo.toml", PACKAGE + dependencies));
    Fetch other = fetch(Map.of("task/Cargo.toml", PACKAGE.replace("sums", "other") + "publish = false\n" + dependencies, "task/src/main.rs", "fn main() {}\n"));
    assertThat(other.files()).hasSameSizeAs(one.files()).allSatisfy((name, bytes) -> assertThat(bytes).isEqualTo(one.files().get(name)));
  }

  @Test
  void textsAreQuoted() {
    Fetch fetch = fetch(Map.of("Cargo.toml", PACKAGE + "[dependencies]\n\"a\\\"b\\nc\" = \"1\\\\\\u0007\"\ntokio = \"1\"\n"));
    assertThat(file(fetch, "winnow-task-0.toml")).contains("\"a\\\"b\\u000ac\" = { ").contains("\"version\" = \"1\\\\\\u0007\"");
  }
}
