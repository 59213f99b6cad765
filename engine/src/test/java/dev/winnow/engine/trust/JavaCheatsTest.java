package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Wrong programs in Java that attack the runner, or stand in for the assertion library.
class JavaCheatsTest {

  private static final String SOLUTION = "src/main/java/Sums.java";

  private static final String REFERENCE = """
      public class Sums {
        public static int add(int a, int b) { return a + b; }

        public static int twice(int a) { return 2 * a; }
      }
      """;

  private static final String TESTS = """
      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class SumsTest {
        @Test
        void adds() { assertEquals(3, Sums.add(1, 2)); }

        @Test
        void doubles() { assertEquals(8, Sums.twice(4)); }
      }
      """;

  private static final String SHADOW = """
      package org.junit.jupiter.api;

      public class Assertions {
        public static void assertEquals(int expected, int actual) {}

        public static void assertEquals(int expected, int actual, String message) {}
      }
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @Execution(ExecutionMode.CONCURRENT)
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void noCheatIsAcceptedAndWhereTheGraderIsFooledThatIsSaid(Way way) throws InterruptedException {
    var task = new TrialTask(folder.resolve("sums"), SOLUTION).file(SOLUTION, REFERENCE).file("src/test/java/SumsTest.java", TESTS)
        .wrong("exit-in-call", program("System.exit(0)"))
        .wrong("halt-in-call", program("Runtime.getRuntime().halt(0)"))
        .wrong("exit-at-exit", program("Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(0)))"))
        .wrong("exit-while-loading", REFERENCE.replace("public class Sums {", "public class Sums {\n  static { System.exit(0); }"))
        .wrong("throws-while-loading", REFERENCE.replace("public class Sums {", "public class Sums {\n  static final int LIMIT = Integer.parseInt(\"\");"))
        .wrong("aborted", program("if (true) throw new org.opentest4j.TestAbortedException(\"not today\")"))
        .wrong("assertions-shadowed", program("int shadowed = 0")).file("wrong/assertions-shadowed/src/main/java/org/junit/jupiter/api/Assertions.java", SHADOW)
        .wrong("does-not-compile", program("int number = \"no number\""));
    try (var trials = new Trials(way)) {
      assertThat(Trials.told(trials.measure(task))).isEqualTo(Trials.expected("""
          aborted              invalid(skipped), grader pass: gameable-harness
          assertions-shadowed  rejected(assertion), grader pass: gameable-harness
          does-not-compile     unbuildable, grader fail
          exit-at-exit         rejected(assertion), grader fail
          exit-in-call         rejected(crash), grader fail
          exit-while-loading   unbuildable, grader fail
          halt-in-call         rejected(crash), grader fail
          throws-while-loading unbuildable, grader fail
          """));
    }
  }

  private static String program(String statement) {
    return """
        public class Sums {
          private static int cheat() { STATEMENT; return 0; }

          public static int add(int a, int b) { return cheat(); }

          public static int twice(int a) { return cheat(); }
        }
        """.replace("STATEMENT", statement);
  }
}
