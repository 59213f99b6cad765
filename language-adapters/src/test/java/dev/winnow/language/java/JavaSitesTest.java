package dev.winnow.language.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.language.Meaning;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.Suite;
import dev.winnow.language.Type;
import dev.winnow.language.Types;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaSitesTest {

  private static final String PROGRAM = """
      import java.util.List;
      class A {
        static int find(List<Integer> list, String text, int n) {
          if (n < 0 && text.isEmpty()) return -1;
          for (int i = n; i < list.size(); i++) {
            n += list.get(i) * 2;
          }
          list.add(n);
          String part = text.trim().substring(n) + "é😀";
          return Math.abs(part.length() - 7);
        }
      }
      """;

  private static List<Site> sites(Source source) throws ParseFailure {
    return new JavaAdapter().sites(source, new Suite(List.of(source), List.of(), new TreeMap<>()), Types.NONE);
  }

  private static <T extends Site> List<T> of(Class<T> kind, Source source) throws ParseFailure {
    return sites(source).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<String> texts(Class<? extends Site> kind, String program) throws ParseFailure {
    var source = new Source("A.java", program);
    return of(kind, source).stream().map(site -> source.text(site.span())).toList();
  }

  @Test
  void everyKindOfSiteIsFoundAtItsPlace() throws ParseFailure {
    assertThat(texts(Site.Comparison.class, PROGRAM)).containsExactly("n < 0", "i < list.size()");
    assertThat(texts(Site.Connective.class, PROGRAM)).containsExactly("n < 0 && text.isEmpty()");
    assertThat(texts(Site.Arithmetic.class, PROGRAM)).containsExactly("n += list.get(i) * 2", "list.get(i) * 2", "part.length() - 7");
    assertThat(texts(Site.NumberLiteral.class, PROGRAM)).containsExactly("0", "1", "2", "7");
    assertThat(texts(Site.StringLiteral.class, PROGRAM)).containsExactly("\"é😀\"");
    assertThat(texts(Site.Guard.class, PROGRAM)).containsExactly("if (n < 0 && text.isEmpty()) return -1;");
    assertThat(texts(Site.Return.class, PROGRAM)).containsExactly("return -1;", "return Math.abs(part.length() - 7);");
    assertThat(texts(Site.Range.class, PROGRAM)).containsExactly("for (int i = n; i < list.size(); i++", "text.trim().substring(n)");
    assertThat(texts(Site.Statement.class, PROGRAM)).containsExactly("n += list.get(i) * 2;", "list.add(n);");
    assertThat(of(Site.Loop.class, new Source("A.java", PROGRAM))).hasSize(1);
    assertThat(of(Site.Body.class, new Source("A.java", PROGRAM))).singleElement()
        .satisfies(body -> assertThat(body.results()).containsExactly(new Type(Type.Kind.INTEGER, "int")));
  }

  @Test
  void callsKnowWhatTheyMeanAndWhatTheyAreGiven() throws ParseFailure {
    List<Site.Call> calls = of(Site.Call.class, new Source("A.java", PROGRAM));
    assertThat(calls).filteredOn(call -> call.name().equals("trim")).singleElement().satisfies(call -> {
      assertThat(call.meaning()).isEqualTo(Meaning.TRIM);
      assertThat(call.method()).isTrue();
      assertThat(call.inputs().getFirst().type()).isEqualTo(call.type());
    });
    assertThat(calls).filteredOn(call -> call.name().equals("abs")).singleElement().satisfies(call -> {
      assertThat(call.method()).isFalse();
      assertThat(call.inputs().getFirst().grouped()).isEqualTo("(part.length() - 7)");
    });
    assertThat(calls).filteredOn(call -> call.name().equals("add")).singleElement()
        .satisfies(call -> assertThat(call.type()).isEqualTo(Type.NOTHING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void spansAreExactWhateverEndsTheLines(String end) throws ParseFailure {
    String awkward = "/* 😀 e\u0301 \u202e */\tclass A {\n\t/** 😀 */ boolean f(int a) {\n\t\tString s = \"e\u0301😀\" + \"\\u00e9\"; /* 👩‍👩‍👧 */ return a >\t3;\n\t}\n}\n"
        .replace("\n", end);
    var source = new Source("A.java", awkward);
    assertThat(texts(Site.Comparison.class, awkward)).containsExactly("a >\t3");
    assertThat(of(Site.Comparison.class, source).getFirst().operatorSpan())
        .isEqualTo(new Span("A.java", awkward.indexOf(">\t3"), awkward.indexOf(">\t3") + 1));
    assertThat(of(Site.StringLiteral.class, source)).extracting(Site.StringLiteral::content).containsExactly("e\u0301😀", "\\u00e9");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws ParseFailure {
    var source = Source.decode("A.java", "\uFEFFclass A { boolean f(int a) { return a == 3; } }".getBytes(StandardCharsets.UTF_8));
    Site.Comparison comparison = of(Site.Comparison.class, source).getFirst();
    assertThat(source.text(comparison.span())).isEqualTo("a == 3");
    assertThat(comparison.relation()).isEqualTo(Relation.EQUAL);
  }

  @Test
  void testRegionsYieldNothing() throws ParseFailure {
    int start = PROGRAM.indexOf("for");
    int end = PROGRAM.indexOf("list.add");
    var source = new Source("A.java", PROGRAM, false, List.of(new Span("A.java", start, end)));
    assertThat(of(Site.Loop.class, source)).isEmpty();
    assertThat(of(Site.Arithmetic.class, source)).extracting(Site.Arithmetic::sign).containsExactly(Sign.SUBTRACT);
  }

  @Test
  void textBlocksKeepTheirFirstLineEnd() throws ParseFailure {
    String program = "class A { String s = \"\"\"\r\n  hi\r\n  \"\"\"; }";
    Site.StringLiteral block = of(Site.StringLiteral.class, new Source("A.java", program)).getFirst();
    assertThat(block.content()).isEqualTo("  hi\r\n  ");
  }

  @Test
  void numbersKnowWhatTheirPlaceTakes() throws ParseFailure {
    Site.NumberLiteral top = of(Site.NumberLiteral.class, new Source("A.java", "class A { byte b = 127; }")).getFirst();
    assertThat(top.most()).isEqualTo(BigDecimal.valueOf(127));
    assertThat(texts(Site.NumberLiteral.class, "class A { @B(3) int a; byte c = 1 + 2; int d = 4; }")).containsExactly("4");
  }

  @Test
  void typesOfOtherSolutionFilesAreKnown() throws ParseFailure {
    var shape = new Source("p/Shape.java", "package p; public record Shape(int width) { public static Shape of(Shape a) { return a; } }");
    var user = new Source("p/User.java", "package p; class User { Shape f(Shape s) { return Shape.of(s); } }");
    var sites = new JavaAdapter().sites(user, new Suite(List.of(shape, user), List.of(), new TreeMap<>()), Types.NONE);
    assertThat(sites).filteredOn(Site.Call.class::isInstance).map(site -> ((Site.Call) site).type().name()).containsExactly("p.Shape");
  }

  @Test
  void theFirstProblemIsNamedWithItsPlace() {
    assertThatThrownBy(() -> sites(new Source("A.java", "class A {\n  int f( { return 1; }\n}\n")))
        .isInstanceOfSatisfying(ParseFailure.class, failure -> {
          assertThat(failure.path()).isEqualTo("A.java");
          assertThat(failure.position().line()).isEqualTo(2);
        });
  }
}
