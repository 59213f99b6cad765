package dev.winnow.language.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.language.Operand;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Position;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.Types;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaScriptSitesTest {

  private static final String EVERYTHING = """
      'use strict';
      import { round } from './round.js';

      export class Ledger {
        #entries = [];

        total(limit, name) {
          let sum = 0;
          for (let i = 0; i < this.#entries.length; i++) {
            sum += this.#entries[i];
          }
          if (limit < 0 && name !== "é😀e\u0301") {
            return -1;
          }
          this.last = sum;
          return Math.max(round(sum * 2), limit);
        }

        first = count => this.#entries.slice(0, count);
      }
      """;

  private static List<Site> sites(String text) throws ParseFailure {
    return JavaScriptSites.of(new Source("a.js", text), Types.NONE);
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
    var source = Source.decode("a.js", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
    var comparison = JavaScriptSites.of(source, Types.NONE).stream().filter(Site.Comparison.class::isInstance).map(Site.Comparison.class::cast)
        .filter(site -> site.right().text().startsWith("\"")).findFirst().orElseThrow();
    assertThat(source.text(comparison.span())).isEqualTo("name !== \"é😀e\u0301\"");
    assertThat(source.text(comparison.operatorSpan())).isEqualTo("!==");
  }

  @Test
  void aFileThatDoesNotParseIsNamedWithItsPlace() {
    assertThatThrownBy(() -> sites("function f() {\n  let x = = 1;\n}\n")).isInstanceOfSatisfying(ParseFailure.class,
        failure -> assertThat(failure.position().line()).isEqualTo(new Position(2, 1).line()));
  }

  @Test
  void testRegionsHaveNoSites() throws ParseFailure {
    var whole = new Source("a.js", EVERYTHING, false, List.of(new Span("a.js", 0, EVERYTHING.length())));
    assertThat(JavaScriptSites.of(whole, Types.NONE)).isEmpty();
  }

  @Test
  void whatLoadsOtherFilesIsLeftAlone() throws ParseFailure {
    assertThat(sites("""
        import a from './a.js';
        export * from './b.js';
        const c = require('./c');
        import('./d.js');
        if (typeof module !== 'undefined') module.exports = {c};
        """)).noneMatch(site -> site instanceof Site.StringLiteral || site instanceof Site.Comparison);
  }

  @Test
  void directivesAndTaggedOrComposedStringsAreNoLiterals() throws ParseFailure {
    assertThat(sites("'use strict';\nconst a = tag`x`;\nconst b = `${a}!`;\nconst c = `plain`;\n")).filteredOn(Site.StringLiteral.class::isInstance)
        .extracting(site -> ((Site.StringLiteral) site).content()).containsExactly("plain");
  }

  @Test
  void numbersOfEveryBaseAreRead() throws ParseFailure {
    assertThat(sites("const a = [1_000, 0x10, 0b11, 0o17, 1.5e2, 2n];\n")).filteredOn(Site.NumberLiteral.class::isInstance)
        .extracting(site -> ((Site.NumberLiteral) site).value().intValueExact()).containsExactly(1000, 16, 3, 15, 150, 2);
  }

  @Test
  void anArrowsExpressionIsWhatItReturns() throws ParseFailure {
    assertThat(sites("const twice = a => a * 2;\n")).filteredOn(Site.Return.class::isInstance).singleElement()
        .satisfies(site -> assertThat(((Site.Return) site).values()).extracting(Operand::text).containsExactly("a * 2"));
  }

  @Test
  void whatAGeneratorReturnsIsLeftAlone() throws ParseFailure {
    assertThat(sites("function* f() { yield 1; return 2; }\n")).noneMatch(Site.Return.class::isInstance);
  }

  @Test
  void joinedStringsAreNoArithmetic() throws ParseFailure {
    assertThat(sites("const f = (a, b) => a + 'x' + b;\n")).noneMatch(Site.Arithmetic.class::isInstance);
  }

  @Test
  void jsxIsRead() throws ParseFailure {
    assertThat(JavaScriptSites.of(new Source("a.jsx", "export const A = ({n}) => n > 1 ? <b title=\"x\">{n}</b> : null;\n"), Types.NONE))
        .filteredOn(Site.Comparison.class::isInstance).hasSize(1);
  }
}
