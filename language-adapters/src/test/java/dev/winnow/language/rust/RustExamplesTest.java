package dev.winnow.language.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RustExamplesTest {

  private static final String MANIFEST = "[package]\nname = \"sums\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";

  private static RustExamples of(String manifest, Source... solution) {
    var support = new TreeMap<String, byte[]>();
    support.put("Cargo.toml", manifest.getBytes(StandardCharsets.UTF_8));
    Suite suite = new Suite(List.of(solution), List.of(), support);
    return RustExamples.of(suite, CargoProject.of(suite));
  }

  private static Source lib(String text) {
    return new Source("src/lib.rs", text);
  }

  private static String documented(String... lines) {
    return "/// " + String.join("\n/// ", lines) + "\npub fn f() {}\n";
  }

  private static List<String> ids(RustExamples examples) {
    return examples.asked().values().stream().flatMap(List::stream).map(example -> example.place().id()).toList();
  }

  @Test
  void anExampleBecomesAModuleWithATestForTheHarness() {
    var files = of(MANIFEST, lib(documented("```", "# use sums::f;", "f();", "```"))).files("h");
    assertThat(files).containsOnlyKeys("tests/winnow_examples.rs");
    assertThat(new String(files.get("tests/winnow_examples.rs"), StandardCharsets.UTF_8)).isEqualTo("""
        mod example_1 {
            #[test_case]
            const WINNOW_EXAMPLE: h::Example = h::example("src/lib.rs - f (line 1)", "src/lib.rs", 1, h::Ends::Well, || h::main(main()));
            fn main() {
        use sums::f;
        f();
            }
        }
        """);
  }

  @Test
  void anExampleIsAPartOfTheTestsInsideTheSolution() {
    Source source = lib("/// Says.\n///\n/// ```\n/// f();\n/// ```\npub fn f() {}\n#[test]\nfn g() {}\n");
    assertThat(new RustAdapter().testRegions(source)).extracting(region -> source.text(region).strip())
        .containsExactly("#[test]\nfn g() {}", "/// ```\n/// f();\n/// ```");
  }

  @Test
  void onlyModulesOfTheLibraryAreRead() {
    Source inner = new Source("src/shapes/round.rs", "//! ```\n//! let a = 1;\n//! ```\n");
    Source shapes = new Source("src/shapes/mod.rs", "pub mod round;\n");
    Source main = new Source("src/main.rs", documented("```", "f();", "```"));
    Source apart = new Source("src/apart.rs", documented("```", "f();", "```"));
    Source deep = new Source("src/inline/deep.rs", documented("```", "f();", "```"));
    Source root = lib("pub mod shapes;\npub mod inline {\n    pub mod deep;\n}\n#[cfg(test)]\nmod apart;\n");
    assertThat(ids(of(MANIFEST, root, main, shapes, inner, deep, apart)))
        .containsExactly("src/shapes/round.rs - shapes::round (line 1)", "src/inline/deep.rs - inline::deep::f (line 1)");
    assertThat(ids(of(MANIFEST + "[lib]\ndoctest = false\n", root, shapes, inner))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'' | f(); | RUNS", "rust | f(); | RUNS", "'rust,should_panic' | f(); | PANICS", "no_run | f(); | COMPILED", "'rust, ignore' | f( | IGNORED",
      "ignore-windows | f(); | IGNORED", "compile_fail | f(1); | RUSTDOC_ONLY", "edition2018 | f(); | RUSTDOC_ONLY", "text | f | TEXT", "toml | a = 1 | TEXT",
      "'' | use crate::f; | RUSTDOC_ONLY", "'' | std::process::exit(0); | RUSTDOC_ONLY", "'' | #![allow(unused)] | RUSTDOC_ONLY", "'' | f( | RUSTDOC_ONLY",
      "'' | Ok::<(), String>(()) | RUNS"})
  void whatStandsBehindTheFenceDecidesHowAnExampleIsAsked(String tags, String code, RustExample.Kind kind) {
    assertThat(RustDocumentation.examples(lib(documented("```" + tags, code, "```")), "src/lib.rs", "")).extracting(RustExample::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'/** Says.\n```\nf();\n```\n*/\npub fn f() {}\n'", "'#![doc = include_str!(\"../README.md\")]\n'", "'#[doc = \"```\\nf();\\n```\"]\npub fn f() {}\n'",
      "'#![doc(test(attr(deny(warnings))))]\n'", "'#[cfg(feature = \"extra\")]\npub mod extra;\n'", "'#[path = \"other.rs\"]\nmod one;\n'"})
  void whatStandsElsewhereIsLeftToTheGraderByName(String text) {
    assertThat(of(MANIFEST, lib(text)).aside()).containsExactly("src/lib.rs");
    assertThat(of(MANIFEST, lib("/** Plain. */\n#[doc(hidden)]\n#[doc = \"one line\"]\n// ```\nfn f() {}\n")).aside()).isEmpty();
  }

  @Test
  void whatIsThereUnderAConditionIsLeftToTheGraderByLine() {
    String conditional = "#[cfg(feature = \"extra\")]\npub mod extra {\n" + documented("```", "f();", "```") + "}\n";
    assertThat(of(MANIFEST, lib(conditional))).isEqualTo(new RustExamples(new TreeMap<>(), List.of("src/lib.rs:3")));
  }

  @Test
  void wherePackagesTakeNoFurtherTargetsTheGraderAloneAsks() {
    Source source = lib(documented("```", "f();", "```", "```compile_fail", "f(1);", "```"));
    assertThat(of(MANIFEST, source).aside()).containsExactly("src/lib.rs:4");
    assertThat(of(MANIFEST.replace("edition", "autotests = false\nedition"), source)).isEqualTo(of(MANIFEST.replace("2021", "2015"), source))
        .isEqualTo(new RustExamples(new TreeMap<>(), List.of("src/lib.rs:1", "src/lib.rs:4")));
  }
}
