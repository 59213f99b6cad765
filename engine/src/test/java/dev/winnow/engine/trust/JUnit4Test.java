package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.sandbox.Way;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// JUnit 4 as it is: parameters, ignored tests, rules, set-up that fails, one JVM that a program may end.
class JUnit4Test {

  private static final String SOLUTION = "src/main/java/Sums.java";

  private static final String REFERENCE = """
      public class Sums {
        public static int limit() { return 9; }

        public static int twice(int a) { return 2 * a; }
      }
      """;

  private static final String PLAIN = """
      import static org.hamcrest.CoreMatchers.is;
      import static org.junit.Assert.*;
      import static org.junit.Assume.assumeTrue;
      import org.junit.*;

      public class PlainTest {
        private static int limit;

        @BeforeClass public static void limit() { limit = Sums.limit(); if (limit < 9) throw new IllegalStateException("no limit"); }

        @Test public void doubles() { assertEquals(limit - 1, Sums.twice(4)); }

        @Test public void doublesNothing() { assertThat(Sums.twice(0), is(0)); }

        @Ignore("another day") @Test public void later() { fail(); }

        @Test public void somewhereElse() { assumeTrue(limit == 0); }
      }
      """;

  private static final String ROWS = """
      import static org.junit.Assert.assertEquals;
      import java.util.*;
      import org.junit.Test;
      import org.junit.runner.RunWith;
      import org.junit.runners.Parameterized;

      @RunWith(Parameterized.class)
      public class RowsTest {
        @Parameterized.Parameters(name = "{0} (twice)") public static List<Integer> rows() { return Arrays.asList(1, 2); }

        @Parameterized.Parameter public int value;

        @Test public void doubles() { assertEquals(value + value, Sums.twice(value)); }
      }
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void testsAreKnownByNameAndParameterAndFailForTheirOwnReason(Way way) throws InterruptedException {
    var task = new TrialTask(folder.resolve("sums"), SOLUTION).file(SOLUTION, REFERENCE)
        .file("build.gradle", "dependencies { testImplementation 'junit:junit:4.13.2' }\n")
        .file("src/test/java/PlainTest.java", PLAIN).file("src/test/java/RowsTest.java", ROWS)
        .wrong("wrong-value", program("return a == 2 ? 5 : 2 * a;"))
        .wrong("throws", program("throw new IllegalStateException();"))
        .wrong("breaks-set-up", REFERENCE.replace("return 9", "return 8"))
        .wrong("assumes", program("throw new org.junit.AssumptionViolatedException(\"not today\");"))
        .wrong("ends-the-jvm", program("System.exit(0); return 0;"));
    try (var trials = new Trials(way)) {
      TaskReport report = trials.measure(task);
      assertThat(Trials.told(report)).isEqualTo(Trials.expected("""
          assumes       invalid(skipped), grader pass: gameable-harness
          breaks-set-up rejected(error), grader fail
          ends-the-jvm  rejected(crash), grader fail
          throws        rejected(error), grader fail
          wrong-value   rejected(assertion), grader fail
          """));
      assertThat(((Measured) report).reference().tests()).extracting(test -> test.result().id() + " " + test.result().line() + " " + test.result().status())
          .containsExactlyInAnyOrder("PlainTest#doubles() 11 PASSED", "PlainTest#doublesNothing() 13 PASSED", "PlainTest#later() 0 SKIPPED",
              "PlainTest#somewhereElse() 17 SKIPPED", "RowsTest#doubles[1 (twice)]() 13 PASSED", "RowsTest#doubles[2 (twice)]() 13 PASSED");
    }
  }

  private static String program(String body) {
    return REFERENCE.replace("return 2 * a;", body);
  }
}
