package dev.winnow.language.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RustAssertionsTest {

  private static final String LIB = "pub fn f(n: i32) -> i32 { n }\n";
  private static final String TWO = "    assert_eq!(f(1), 1);\n    assert!(f(2) == 2);\n";

  private static Optional<RustAssertions> of(String edition, String solution, String test) {
    var support = new TreeMap<String, byte[]>();
    support.put("Cargo.toml", ("[package]\nname = \"one\"\nversion = \"0.1.0\"\n" + edition).getBytes(StandardCharsets.UTF_8));
    Suite suite = new Suite(List.of(new Source("src/lib.rs", solution)), List.of(new Source("tests/one.rs", test)), support);
    return RustAssertions.of(suite, CargoProject.of(suite));
  }

  private static Optional<RustAssertions> of(String test) {
    return of("edition = \"2021\"\n", LIB, test);
  }

  private static String function(String body) {
    return "use one::f;\n\n#[test]\nfn all() {\n" + body + "}\n";
  }

  @Test
  void eachStatementThatOnlyAssertsIsHandedToTheHarnessWhereItStands() {
    String test = function("    let two = f(2);\n    assert_eq!(f(1), 1); // one\n    for n in 0..3 {\n        assert!(f(n) == n);\n    }\n    assert!(\n        two == 2,\n"
        + "        \"why?\"\n    );\n    assert_ne!(two, 3)\n");
    RustAssertions assertions = of(test).orElseThrow();
    assertThat(assertions.told()).isEqualTo("all 6 10 14");
    assertThat(assertions.caught(new Source("tests/one.rs", test), "h").text()).isEqualTo(function(
        "    let two = f(2);\n    h::check(|| { assert_eq!(f(1), 1); }); // one\n    for n in 0..3 {\n        assert!(f(n) == n);\n    }\n"
        + "    h::check(|| { assert!(\n        two == 2,\n        \"why?\"\n    ); });\n    h::check(|| { assert_ne!(two, 3) });\n"));
  }

  @Test
  void aTestInsideTheSolutionIsFoundInWhateverProgramBringsIt() {
    String tests = "#[cfg(test)]\nmod tests {\n    use super::*;\n    #[test]\n    fn all() {\n" + TWO + "    }\n}\n";
    RustAssertions assertions = of("edition = \"2024\"\n", LIB + tests, "").orElseThrow();
    assertThat(assertions.told()).isEqualTo("all 7 8");
    String other = "// another program\n" + tests;
    assertThat(assertions.caught(new Source("src/lib.rs", other), "h").text()).contains("h::check(|| { assert_eq!(f(1), 1); });").hasLineCount(10);
    assertThat(assertions.caught(new Source("src/lib.rs", "fn broken("), "h").text()).isEqualTo("fn broken(");
    assertThat(assertions.caught(new Source("src/other.rs", tests), "h").text()).isEqualTo(tests);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "    assert_eq!(f(1), 1);\n",
      "    let mut n = 1;\n    assert_eq!({ n += 1; f(n) }, 2);\n    assert_eq!(n, 2);\n",
      "    let mut all = vec![1].into_iter();\n    assert_eq!(all.next(), Some(1));\n    assert_eq!(all.next(), None);\n",
      "    assert_eq!(f(1), 1);\n    if f(2) == 3 { return; }\n    assert_eq!(f(2), 2);\n",
      "    assert_eq!(f(1), 1);\n    #[cfg(unix)]\n    assert_eq!(f(2), 2);\n"})
  void whatALaterOneMightSeeOrMissStaysOneTest(String body) {
    assertThat(of(function(body))).isEmpty();
  }

  @Test
  void aSecondTestAnotherEndOrStateThatIsSharedLeavesTheFunctionWhole() {
    String test = function(TWO);
    assertThat(of(test)).isPresent();
    assertThat(of(test + "#[test]\nfn another() {}\n")).isEmpty();
    assertThat(of(test.replace("#[test]", "#[test]\n#[should_panic]"))).isEmpty();
    assertThat(of(test.replace("fn all", "async fn all").replace("#[test]", "#[tokio::test]"))).isEmpty();
    assertThat(of("edition = \"2018\"\n", LIB, test)).isEmpty();
    assertThat(of("edition = \"2021\"\n", LIB + "static COUNT: std::sync::atomic::AtomicI32 = std::sync::atomic::AtomicI32::new(0);\n", test)).isEmpty();
    assertThat(of("edition = \"2021\"\n", LIB + "pub fn name() -> &'static str { \"f\" }\n", test)).isPresent();
  }
}
