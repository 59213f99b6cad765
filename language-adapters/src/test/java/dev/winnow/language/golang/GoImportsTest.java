package dev.winnow.language.golang;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Change;
import dev.winnow.language.Edit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoImportsTest {

  @Test
  void dropsWhatNothingUses() throws ParseFailure {
    assertThat(GoImports.prune("package p\n\nimport (\n\t\"fmt\"\n\t\"math\"\n)\n\n// math.Abs is only spoken of\nvar x = fmt.Sprint(\"math.Pi\")\n"))
        .isEqualTo("package p\n\nimport (\n\t\"fmt\"\n)\n\n// math.Abs is only spoken of\nvar x = fmt.Sprint(\"math.Pi\")\n");
  }

  @Test
  void dropsAWholeDeclarationAndARepeatedImport() throws ParseFailure {
    assertThat(GoImports.prune("package p\nimport \"math\"\nimport (\n\t\"fmt\"\n\t\"fmt\"\n)\nvar x = fmt.Sprint()\n"))
        .isEqualTo("package p\nimport (\n\t\"fmt\"\n)\nvar x = fmt.Sprint()\n");
  }

  @Test
  void aLocalNameIsNoUseOfAPackageButWhatItWasMadeFromIs() throws ParseFailure {
    String used = "package p\nimport \"a/assert\"\nfunc f() { assert := assert.New(); assert.Equal(1) }\n";
    assertThat(GoImports.prune(used)).isEqualTo(used);
    assertThat(GoImports.prune("package p\nimport \"math\"\nfunc f(math point) int { return math.x }\n"))
        .isEqualTo("package p\nfunc f(math point) int { return math.x }\n");
  }

  @Test
  void keepsNamedTypesOfPackagesAndImportsForTheirEffect() throws ParseFailure {
    String text = "package p\nimport (\n\t\"time\"\n\t_ \"embed\"\n\tr \"math/rand/v2\"\n)\nvar d time.Duration\nvar i = r.Int()\n";
    assertThat(GoImports.prune(text)).isEqualTo(text);
  }

  @Test
  void addsTheStandardPackagesThatAreMissing() throws ParseFailure {
    assertThat(GoImports.complete("package p\n\nimport \"fmt\"\n\nvar x = math.Abs(1)\n"))
        .isEqualTo("package p\n\nimport \"math\"\n\n\nvar x = math.Abs(1)\n");
  }

  @Test
  void mendsAnImportAndAVariableThatAChangeLeftUnused() {
    String mended = mended("package p\n\nimport \"math\"\n\nfunc f(xs []int) []int {\n\tfor _, x := range xs {\n\t\txs = xs\n\t}\n\ty := 1\n\treturn xs\n}\n");
    assertThat(mended).contains("import _ \"math\"").contains("range xs { _ = x;").contains("y := 1; _ = y");
  }

  @Test
  void aVariableThatIsUsedNeedsNoMending() {
    String text = "package p\n\nfunc f() (n int, err error) {\n\ta, err := 1, err\n\tb, err := a, err\n\tb++\n\tif c := b; c > 0 {\n\t\tn += c\n\t}\n\treturn n, err\n}\n";
    assertThat(mended(text)).isEqualTo(text);
  }

  private static String mended(String text) {
    var source = new Source("a.go", text);
    List<Edit> edits = GoMends.of(List.of(source));
    var program = new TreeMap<>(Map.of("a.go", source));
    if (edits.isEmpty()) return text;
    return new Change.Edits(edits, new dev.winnow.language.Anchor(edits.getFirst().span(), dev.winnow.language.Anchor.Place.STATEMENT))
        .apply(program).get("a.go").text();
  }
}
