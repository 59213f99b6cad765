package dev.winnow.language.rust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.language.Operand;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RustSitesTest {

  private static final String EVERYTHING = """
      pub fn all(xs: &[i32], n: usize, name: &str) -> Option<i32> {
          let mut total = 0;
          for i in 0..n {
              total += xs[i];
          }
          if n < 1 && name != "é😀e\u0301" {
              return None;
          }
          Some(total.max(1) + xs[1..n].len() as i32)
      }
      """;

  private static List<Site> sites(String text) throws ParseFailure {
    return RustSites.of(new Source("src/lib.rs", text));
  }

  private static <S> Stream<S> sites(String text, Class<S> kind) throws ParseFailure {
    return sites(text).stream().filter(kind::isInstance).map(kind::cast);
  }

  @Test
  void everyKindOfSiteIsFound() throws ParseFailure {
    assertThat(sites(EVERYTHING)).extracting(site -> (Object) site.getClass()).contains(Site.Comparison.class, Site.Connective.class,
        Site.Arithmetic.class, Site.NumberLiteral.class, Site.StringLiteral.class, Site.Call.class, Site.Range.class,
        Site.Guard.class, Site.Return.class, Site.Body.class, Site.Statement.class, Site.Loop.class);
  }

  @Test
  void sitesComeInOrderOfTheirStart() throws ParseFailure {
    assertThat(sites(EVERYTHING)).extracting(site -> site.span().start()).isSorted();
  }

  @Test
  void spansAreExactOverWideCharactersLineEndsAndAMark() throws ParseFailure {
    String text = ("// 😀 e\u0301\n" + EVERYTHING).replace("\n", "\r\n");
    var source = Source.decode("src/lib.rs", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    var comparison = RustSites.of(source).stream().filter(Site.Comparison.class::isInstance).map(Site.Comparison.class::cast)
        .filter(site -> site.right().text().startsWith("\"")).findFirst().orElseThrow();
    assertThat(source.text(comparison.span())).isEqualTo("name != \"é😀e\u0301\"");
    assertThat(source.text(comparison.operatorSpan())).isEqualTo("!=");
  }

  @Test
  void aFileThatDoesNotParseIsNamedWithItsPlace() {
    assertThatThrownBy(() -> sites("fn f() {\n    let x = ;\n}\n")).isInstanceOfSatisfying(ParseFailure.class,
        failure -> assertThat(failure.position().line()).isEqualTo(2));
  }

  @Test
  void testsInsideAFileHaveNoSites() throws ParseFailure {
    String tests = """

        #[cfg(test)]
        fn helper() -> i32 { 1 + 1 }

        #[cfg(all(test, unix))]
        mod tests {
            use super::*;

            #[test]
            fn adds() { assert!(helper() < 3); }
        }

        #[test]
        #[should_panic]
        fn alone() { panic!("{}", 1 + 2); }
        """;
    assertThat(sites(EVERYTHING + tests)).isEqualTo(sites(EVERYTHING));
    assertThat(RustRegions.of(new Source("src/lib.rs", EVERYTHING + tests))).extracting(Span::start)
        .containsExactly(EVERYTHING.length() + 1, (EVERYTHING + tests).indexOf("#[cfg(all"), (EVERYTHING + tests).indexOf("#[test]\n#[should"));
    assertThat(RustSites.of(new Source("src/lib.rs", EVERYTHING, false, List.of(new Span("src/lib.rs", 0, EVERYTHING.length()))))).isEmpty();
  }

  @Test
  void whatOnlyLooksLikeATestIsNone() throws ParseFailure {
    assertThat(RustRegions.of(new Source("a.rs", "#[cfg(not(test))]\nfn f() {}\n#[cfg_attr(test, derive(Debug))]\nstruct S;\n#[derive(Default)]\nstruct T;\n")))
        .isEmpty();
  }

  @Test
  void whatTheCompilerComputesIsLeftAlone() throws ParseFailure {
    assertThat(sites("""
        const A: i32 = 1 + 2;
        static B: &str = "b";
        enum E { X = 1, Y = 2 }
        struct S<const N: usize> { cells: [u8; 4 + 4] }
        const fn c(n: i32) -> i32 { if n < 1 { return 2; } n }
        #[doc = "text"]
        type T = [i32; 3];
        macro_rules! m { () => { 1 + 1 }; }
        """)).isEmpty();
  }

  @Test
  void patternsAreLeftAloneAndTheirGuardsAreNot() throws ParseFailure {
    String text = "fn f(n: i32) -> bool { match n { 1 | 2 => true, 3..=5 => false, x if x > 7 => true, _ => false } }\n";
    assertThat(sites(text, Site.NumberLiteral.class).map(Site.NumberLiteral::value)).extracting(Number::intValue).containsExactly(7);
    assertThat(sites(text, Site.Comparison.class)).hasSize(1);
  }

  @Test
  void joinedStringsAreNoArithmetic() throws ParseFailure {
    assertThat(sites("fn f(a: String, b: &str) -> String { let mut c = a + b; c += b; c }\n", Site.Arithmetic.class)).isEmpty();
  }

  @Test
  void aLoopWithoutAnEndIsLeftAlone() throws ParseFailure {
    assertThat(sites("fn f() { loop { g(); } }\nfn h() { while true { g(); } }\n", Site.Loop.class)).isEmpty();
  }

  @Test
  void everyBranchThatEndsABodyIsAReturn() throws ParseFailure {
    String text = "fn f(n: i32) -> i32 { if n > 0 { 1 } else { match n { 0 => 2, -1 => { g(); 3 } _ => return 4 } } }\n";
    assertThat(sites(text, Site.Return.class).map(site -> site.values().getFirst().text())).containsExactly("1", "2", "3", "4");
  }

  @Test
  void aClosureReturnsToItself() throws ParseFailure {
    assertThat(sites("fn f(xs: &[i32]) { xs.iter().for_each(|x| { return g(*x); }); }\n", Site.Return.class)).isEmpty();
  }

  @Test
  void typesComeFromWhatTheFileDeclares() throws ParseFailure {
    var call = sites("""
        struct Point { x: f32 }
        impl Point {
            fn near(&self, x: f32, limit: u8) -> bool { self.x - x < limit as f32 }
        }
        fn f(point: &Point, names: Vec<String>, mut n: u8) -> bool {
            for (i, name) in names.iter().enumerate() { n += (i + name.len()) as u8; }
            point.near(point.x, n)
        }
        """, Site.Call.class).filter(site -> site.name().equals("near")).findFirst().orElseThrow();
    assertThat(call.method()).isTrue();
    assertThat(call.arguments()).extracting(Operand::type).containsExactly(new Type(Type.Kind.FLOAT, "f32"), RustTypes.U8);
    assertThat(call.type().kind()).isEqualTo(Type.Kind.BOOLEAN);
  }

  @Test
  void aVariableThatIsUsedAgainDoesNotStandForACall() throws ParseFailure {
    var phrases = new RustPhrases();
    var calls = sites("fn f(a: Vec<i32>, b: Vec<i32>) -> usize { let c = a.clone(); let d = b.clone(); a.len() + c.len() + d.len() }\n", Site.Call.class)
        .filter(site -> site.name().equals("clone")).toList();
    assertThat(calls).extracting(site -> phrases.interchangeable(site.inputs().getFirst().type(), site.type())).containsExactly(false, true);
  }

  @Test
  void numbersStayInTheirTypes() throws ParseFailure {
    var numbers = sites("fn f(a: u8, b: i8, xs: &[i32]) -> bool { a < 255 && b > -128 && xs[0] / 1 > 0 }\n", Site.NumberLiteral.class).toList();
    assertThat(numbers).extracting(site -> site.value() + ": " + site.least() + ".." + site.most().min(new java.math.BigDecimal(1000)))
        .containsExactly("255: 0..255", "128: 0..128", "0: 0..1000", "1: 1..1000", "0: -2147483648..1000");
  }
}
