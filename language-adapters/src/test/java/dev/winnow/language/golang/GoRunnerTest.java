package dev.winnow.language.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Needs;
import dev.winnow.language.Plan;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoRunnerTest {

  private static final Source SOLUTION = new Source("a.go", "package a\n\nfunc F() int { return 1 }\n");

  private static Suite suite(String module, Source... tests) {
    return new Suite(List.of(SOLUTION), List.of(tests), new TreeMap<>(Map.of("go.mod", module.getBytes(StandardCharsets.UTF_8))));
  }

  private static Source test(String path, String packageName, String more) {
    return new Source(path, "package " + packageName + "\n\nimport (\n\t\"testing\"\n" + more + ")\n\nfunc TestF(t *testing.T) {}\n");
  }

  @Test
  void canariesStandBeforeAndBehindAllTests() {
    Plan plan = new GoRunner().plan(suite("module m\n\ngo 1.26\n", test("a_test.go", "a_test", "")), "t0k");
    assertThat(plan.canaries()).containsExactlyInAnyOrder("TestWinnowCanaryFirstt0k", "TestWinnowCanaryLastt0k");
    assertThat(text(plan, "/work/00_t0k_winnow_test.go")).startsWith("package a\n").contains(Plan.CANARY);
    assertThat(text(plan, "/work/zzzz_t0k_winnow_test.go")).startsWith("package a_test\n").contains(Plan.CANARY);
    assertThat(plan.files()).doesNotContainKey("/winnow/go/go.mod");
  }

  @Test
  void testifyGetsACanaryOfItsOwnAndTheKitsVersions() {
    var suite = suite("module m\n\ngo 1.22\n\nrequire github.com/stretchr/testify v1.8.0\n",
        test("a_test.go", "a", "\t\"github.com/stretchr/testify/assert\"\n"));
    Plan plan = new GoRunner().plan(suite, "t0k");
    assertThat(plan.canaries()).contains("TestWinnowCanaryAssertLastt0k");
    assertThat(text(plan, "/winnow/go/go.mod")).contains("module m\n").contains("go 1.22\n").doesNotContain("v1.8.0");
    assertThat(new GoAdapter().needs(suite)).isEqualTo(new Needs.Nothing());
  }

  @Test
  void severalPackagesPrefixTheirIds() {
    Plan plan = new GoRunner().plan(suite("module m\n\ngo 1.26\n", test("a_test.go", "a", ""), test("sub/b_test.go", "sub", "")), "t0k");
    assertThat(plan.canaries()).contains(".: TestWinnowCanaryFirstt0k", "./sub: TestWinnowCanaryLastt0k");
    assertThat(plan.builds().orElseThrow().command()).containsExactly("sh", "/winnow/go/build.sh", "./", "./sub/");
  }

  @Test
  void whatTheKitLacksIsNamed() {
    var suite = suite("module m\n\ngo 1.99\n\nrequire github.com/google/go-cmp v0.6.0\n",
        test("a_test.go", "a", "\t\"github.com/google/go-cmp/cmp\"\n\t\"m/inner\"\n"));
    assertThat(new GoAdapter().needs(suite)).isEqualTo(new Needs.Unobtainable(List.of("github.com/google/go-cmp v0.6.0", "go 1.99")));
  }

  private static String text(Plan plan, String path) {
    return new String(plan.files().get(path), StandardCharsets.UTF_8);
  }
}
