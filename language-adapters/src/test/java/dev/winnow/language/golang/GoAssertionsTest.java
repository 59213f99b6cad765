package dev.winnow.language.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoAssertionsTest {

  private static final String CHECKED = "\tif F(1) != 1 {\n\t\tt.Error(1)\n\t}\n\tif F(2) != 2 {\n\t\tt.Error(2)\n\t}\n";

  private static Source file(String name, String text) {
    return new Source(name, "package a\n\nimport (\n\t\"testing\"\n\tmust \"github.com/stretchr/testify/require\"\n)\n\n" + text);
  }

  private static String test(String body) {
    return "func TestF(t *testing.T) {\n" + body + "}\n";
  }

  private static List<Integer> lines(String text) {
    return GoAssertions.of(List.of(file("a_test.go", text))).map(GoAssertions::lines).orElse(List.of());
  }

  @Test
  void eachRunsInAFunctionOfItsOwnAndNoLineMoves() {
    GoAssertions assertions = GoAssertions.of(List.of(file("a_test.go", test("\tmust.Equal(t, 1, F(1)) // one\n\tif F(2) != 2 {\n\t\tt.Fatal()\n\t}\n")))).orElseThrow();
    assertThat(assertions.test()).isEqualTo("TestF");
    assertThat(assertions.lines()).containsExactly(9, 10);
    assertThat(assertions.noted()).isEqualTo(file("a_test.go", test("\tt.WinnowAssertion(func() { must.Equal(t, 1, F(1)) }) // one\n"
        + "\tt.WinnowAssertion(func() { if F(2) != 2 {\n\t\tt.Fatal()\n\t} })\n")));
  }

  @Test
  void functionsOfTheTestsAssertWhereTheirBodiesDo() {
    assertThat(lines("func check(tb testing.TB, got int) { check2(tb, got) }\n\nfunc check2(tb testing.TB, got int) { if got != 1 { tb.FailNow() }; check(tb, got) }\n\n"
        + test("\tcheck(t, F(1))\n\tcheck(t, F(2))\n"))).containsExactly(13, 14);
    assertThat(lines(test("\tis := must.New(t)\n\tcheck := func(a int) { is.Equal(a, F(a)) }\n\tcheck(1)\n\tcheck(2)\n"))).containsExactly(11, 12);
    assertThat(lines(test("\tnote := func(err error) { t.Log(err.Error()) }\n\tnote(F(1))\n\tnote(F(2))\n"))).isEmpty();
  }

  @Test
  void whatIsOnlyDefinedInAStatementIsNotItsOwn() {
    assertThat(lines(test("\tt.Cleanup(func() { t.Error(0) })\n" + CHECKED))).containsExactly(10, 13);
    assertThat(lines(test("\tfunc() { defer recover(); t.Error(0) }()\n" + CHECKED))).containsExactly(9, 10, 13);
  }

  @Test
  void aReturnBehindAFailureIsNoWayAround() {
    assertThat(lines(test("\tif F(0) != 0 {\n\t\tt.Errorf(\"no\")\n\t\treturn\n\t}\n" + CHECKED))).containsExactly(9, 13, 16);
    assertThat(lines(test("\tif F(0) != 0 {\n\t\tt.Log(\"no\")\n\t\treturn\n\t}\n" + CHECKED))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\tdefer F(0)\n", "\tif F(0) != 0 { goto end }\n", "\tif F(0) != 0 { t.Skip() }\n", "\tt.Run(\"a\", func(t *testing.T) {})\n",
      "\t_ = runtime.NumGoroutine()\n"})
  void whereItMayNotRunToItsEndItIsOneTest(String statement) {
    assertThat(lines(test(CHECKED))).hasSize(2);
    assertThat(lines(test(statement + CHECKED))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"func TestG(t *testing.T) {}\n", "func ExampleF() {}\n", "func FuzzF(f *testing.F) {}\n"})
  void twoTestsAreNoLoneOne(String other) {
    assertThat(GoAssertions.of(List.of(file("a_test.go", test(CHECKED)), file("b_test.go", other)))).isEmpty();
    assertThat(GoAssertions.of(List.of(file("a_test.go", test(CHECKED)), file("b_test.go", "func TestMain(m *testing.M) {}\n\nfunc Testify() {}\n")))).isPresent();
  }
}
