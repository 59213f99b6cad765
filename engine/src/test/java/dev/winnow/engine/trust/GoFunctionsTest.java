package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.verdict.Verdict.Rejected;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A suite that is one test function is told assertion by assertion, and decides as it always did.
class GoFunctionsTest {

  private static final String REFERENCE = "package sums\n\nfunc Twice(a int) int { return 2 * a }\n";

  private static final String TESTS = """
      package sums

      import (
      	"testing"

      	"github.com/stretchr/testify/assert"
      	"github.com/stretchr/testify/require"
      )

      func same(tb testing.TB, got, want int) {
      	tb.Helper()
      	if got != want {
      		tb.Fatalf("got %d, want %d", got, want)
      	}
      }

      func TestTwice(t *testing.T) {
      	is := assert.New(t)
      	is.Equal(2, Twice(1), "one") // behind it
      	if got := Twice(2); got != 4 { t.Errorf("Twice(2) = %d", got) }; require.Equal(t, 6, Twice(3), "three")
      	sum := 0
      	for i := range 3 {
      		if Twice(i) != 2*i {
      			t.Error("in the loop")
      			return
      		}
      		sum += Twice(i)
      	}
      	same(t, sum, 6)
      	last := Twice(50)
      	assert.True(t,
      		last == 100)
      	t.Cleanup(func() { is.Equal(18, Twice(9), "nine") })
      }
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void eachAssertionIsATestAndAllAreToldThoughOneFails(Way way) throws InterruptedException {
    TrialTask task = new TrialTask(folder.resolve("sums"), "sums.go").file("go.mod", "module sums\n\ngo 1.22\n").file("sums.go", REFERENCE)
        .file("sums_test.go", TESTS)
        .wrong("two-fail", body("if a == 1 || a == 3 {\nreturn 0\n}\nreturn 2 * a"))
        .wrong("panics-in-an-assertion", body("if a == 3 {\npanic(\"three\")\n}\nif a == 2 {\nreturn 5\n}\nreturn 2 * a"))
        .wrong("panics-between", body("if a == 50 {\npanic(\"fifty\")\n}\nreturn 2 * a"))
        .wrong("behind-the-end", body("if a == 9 {\nreturn 0\n}\nreturn 2 * a"))
        .wrong("ends-its-goroutine", "package sums\n\nimport \"runtime\"\n\nfunc Twice(a int) int {\nif a == 3 {\nruntime.Goexit()\n}\nreturn 2 * a\n}\n")
        .wrong("exits", "package sums\n\nimport \"syscall\"\n\nfunc Twice(a int) int {\nif a == 50 {\nsyscall.Exit(0)\n}\nreturn 2 * a\n}\n");
    try (var trials = new Trials(way)) {
      TaskReport report = trials.measure(task);
      assertThat(((Measured) report).reference().tests().stream().map(test -> test.result().id() + " " + test.result().line()))
          .containsExactly("TestTwice#1 19", "TestTwice#2 20", "TestTwice#3 20", "TestTwice#4 22", "TestTwice#5 29", "TestTwice#6 31");
      assertThat(Trials.told(report)).isEqualTo(Trials.expected("""
          behind-the-end         rejected(assertion), grader fail
          ends-its-goroutine     rejected(error), grader fail
          exits                  rejected(crash), grader pass: gameable-harness
          panics-between         rejected(error), grader fail
          panics-in-an-assertion rejected(assertion), grader fail
          two-fail               rejected(assertion), grader fail
          """));
      assertThat(failed(report)).containsAllEntriesOf(Map.of(
          "behind-the-end", List.of("6 Not equal:"),
          "ends-its-goroutine", List.of("3 panic: test executed panic(nil) or runtime.Goexit"),
          "exits", List.of("6 the process ended inside this test"),
          "panics-between", List.of("6 panic: fifty"),
          "panics-in-an-assertion", List.of("2 Twice(2) = 5", "3 panic: three", "4 in the loop", "5 got 2, want 6"),
          "two-fail", List.of("1 Not equal:", "3 Not equal:", "4 in the loop", "5 got 0, want 6")));
    }
  }

  private static String body(String body) {
    return REFERENCE.replace("return 2 * a", body);
  }

  private static Map<String, List<String>> failed(TaskReport report) {
    return ((Measured) report).judgements().stream().collect(Collectors.toMap(judgement -> judgement.variant().operator(),
        judgement -> judgement.verdict() instanceof Rejected rejected ? rejected.failures().stream().map(failure -> failure.test().replaceFirst(".*#", "")
            + " " + failure.message().lines().findFirst().orElse("")).toList() : List.of(), (a, _) -> a, TreeMap::new));
  }
}
