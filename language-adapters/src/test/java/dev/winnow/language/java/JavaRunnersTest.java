package dev.winnow.language.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Layout;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.TaskFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JavaRunnersTest {

  private static final Source SOLUTION = new Source("src/main/java/p/Calc.java", "package p; import java.util.List; public class Calc {}");
  private static final Source TEST = new Source("src/test/java/p/CalcTest.java", """
      package p;
      import static org.assertj.core.api.Assertions.assertThat;
      import org.junit.jupiter.api.Test;
      class CalcTest {
        @Test void adds() {}
        class In {
          @Test void more() {}
        }
      }
      abstract class Base {}
      class Helper {}
      """);

  private static Suite suite(String pom, Source... tests) {
    return new Suite(List.of(SOLUTION), List.of(tests), new TreeMap<>(Map.of("pom.xml", pom.getBytes(StandardCharsets.UTF_8))));
  }

  private static Runner runner(Suite suite) {
    return new JavaAdapter().runners().stream().filter(runner -> runner.suits(suite)).findFirst().orElseThrow();
  }

  @Test
  void canariesBiteThroughEachLibraryFirstAndLast() {
    Suite suite = suite("<project/>", TEST);
    Plan plan = runner(suite).plan(suite, "t0k");
    assertThat(plan.canaries()).containsExactlyInAnyOrder("WinnowCanaryt0kFirst#junit()", "WinnowCanaryt0kFirst#assertj()",
        "WinnowCanaryt0kLast#junit()", "WinnowCanaryt0kLast#assertj()");
    assertThat(new String(plan.files().get("/winnow/tests.list"), StandardCharsets.UTF_8))
        .contains("class\tp.CalcTest\n", "at\tp.CalcTest#adds\tsrc/test/java/p/CalcTest.java\t5\n", "at\tp.CalcTest$In#more\t")
        .doesNotContain("class\tp.Helper", "class\tp.Base");
  }

  @Test
  void mainsAreForTestsWithoutJUnit() {
    var main = new Source("Main.java", "public class Main { public static void main(String[] args) {} }");
    var suite = new Suite(List.of(new Source("Solution.java", "class Solution {}")), List.of(main), new TreeMap<>());
    assertThat(runner(suite).name()).isEqualTo("main");
    Plan plan = runner(suite).plan(suite, "t0k");
    assertThat(plan.canaries()).containsExactlyInAnyOrder("WinnowCanaryt0kFirst.main", "WinnowCanaryt0kLast.main");
    assertThat(plan.test().command()).containsSubsequence("WinnowCanaryt0kFirst", "Main", "Main.java", "1", "WinnowCanaryt0kLast");
    assertThat(runner(suite).grading(suite).shown()).isEqualTo("javac *.java && java Main");
  }

  @Test
  void aListThatAMainDecidesByIsToldElementByElement() {
    var main = new Source("Main.java", """
        public class Main {
          public static void main(String[] args) {
            List<Boolean> correct = Arrays.asList(
                f(1) == 2, // 😀
                !f(2, "a,b"), !(f(3)
                  && g()));
            if (correct.contains(false)) throw new AssertionError();
          }
        }
        """);
    var suite = new Suite(List.of(new Source("Solution.java", "class Solution {}")), List.of(main), new TreeMap<>());
    Plan plan = runner(suite).plan(suite, "t0k");
    assertThat(new String(plan.files().get("/work/Main.java"), StandardCharsets.UTF_8)).isEqualTo(main.text()
        .replace("f(1) == 2", "dev.winnow.inside.Elements.that(f(1) == 2)").replace("!f(2, \"a,b\")", "dev.winnow.inside.Elements.that(!f(2, \"a,b\"))")
        .replace("!(f(3)", "dev.winnow.inside.Elements.that(!(f(3)").replace("&& g())", "&& g()))"));
    assertThat(plan.test().command()).containsSubsequence("Main", "Main.java", "4,5,5");
  }

  @Test
  void whatIsNoSuchListStaysOneTest() {
    for (String declared : List.of("List<Object> correct = Arrays.asList(true, false)", "List<Boolean> correct = Arrays.asList(f())",
        "List<Boolean> correct = all(true, false)", "List<Boolean> a = List.of(true, true); List<Boolean> b = List.of(true, true)")) {
      assertThat(MainElements.of(new Source("Main.java", "class Main { public static void main(String[] a) { " + declared + "; } }"))).as(declared).isEmpty();
    }
  }

  @Test
  void theReleaseOfThePomIsKept() {
    assertThat(new JavaProject(suite("<project><properties><maven.compiler.source>1.8</maven.compiler.source></properties></project>")).release()).contains(8);
    assertThat(new JavaProject(suite("<project><properties><v>17</v><maven.compiler.release>${v}</maven.compiler.release></properties></project>")).release()).contains(17);
    assertThat(new JavaProject(suite("<project><properties><maven.compiler.release>25</maven.compiler.release></properties></project>")).release()).isEmpty();
    assertThat(new JavaProject(suite("<!DOCTYPE p [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><project>&e;</project>")).release()).isEmpty();
  }

  @Test
  void foldersAreRecognised() {
    assertThat(layout(Map.of("pom.xml", "", "src/main/java/A.java", "", "src/test/java/ATest.java", "", "right/x/src/main/java/A.java", "")))
        .isEqualTo(new Layout(List.of("src/main/java/A.java"), List.of("src/test/java/ATest.java")));
    assertThat(layout(Map.of("Solution.java", "", "Main.java", "", "target/X.java", "")))
        .isEqualTo(new Layout(List.of("Solution.java"), List.of("Main.java")));
    assertThat(new JavaAdapter().layout(files(Map.of("main.py", "", "docs/a.txt", "")))).isEmpty();
    assertThat(layout(Map.of("Solution.java", ""))).describedAs("half of a project is one too, so that what is missing can be named")
        .isEqualTo(new Layout(List.of("Solution.java"), List.of()));
  }

  private static Layout layout(Map<String, String> files) {
    return new JavaAdapter().layout(files(files)).orElseThrow();
  }

  private static TaskFiles files(Map<String, String> files) {
    return new TaskFiles() {
      @Override
      public SortedSet<String> paths() {
        return new TreeSet<>(files.keySet());
      }

      @Override
      public String text(String path) {
        return files.getOrDefault(path, "");
      }
    };
  }
}
