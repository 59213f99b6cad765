package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Wrong programs in Go that attack the runner: its native report is the program's own standard output.
class GoCheatsTest {

  private static final String REFERENCE = """
      package sums

      func Add(a, b int) int { return a + b }

      func Double(a int) int { return 2 * a }
      """;

  private static final String WRONG = """

      func Add(a, b int) int { return cheat() }

      func Double(a int) int { return cheat() }
      """;

  private static final String TESTS = """
      package sums

      import "testing"

      func TestAdd(t *testing.T) {
      	if got := Add(1, 2); got != 3 {
      		t.Errorf("Add(1, 2) = %d", got)
      	}
      }

      func TestDouble(t *testing.T) {
      	if got := Double(4); got != 8 {
      		t.Errorf("Double(4) = %d", got)
      	}
      }
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void noCheatIsAcceptedAndWhereGoTestIsFooledThatIsSaid(Way way) throws InterruptedException {
    var task = new TrialTask(folder.resolve("sums"), "sums.go").file("go.mod", "module sums\n\ngo 1.22\n").file("sums.go", REFERENCE)
        .file("sums_test.go", TESTS)
        .wrong("exit-in-init", program("import \"os\"\n\nfunc init() { os.Exit(0) }\n\nfunc cheat() int { return 0 }\n"))
        .wrong("exit-in-call", program("import \"os\"\n\nfunc cheat() int { os.Exit(0); return 0 }\n"))
        .wrong("system-exit-in-call", program("import \"syscall\"\n\nfunc cheat() int { syscall.Exit(0); return 0 }\n"))
        .wrong("forged-output", program("""
            import (
            	"fmt"
            	"syscall"
            )

            func cheat() int {
            	fmt.Println("--- PASS: TestAdd (0.00s)\\n=== RUN   TestDouble\\n--- PASS: TestDouble (0.00s)\\nPASS")
            	syscall.Exit(0)
            	return 0
            }
            """))
        .wrong("no-test-asked-for", program("import \"os\"\n\nfunc init() { os.Args = append(os.Args, \"-test.run=^$\") }\n\nfunc cheat() int { return 0 }\n"))
        .wrong("goroutine-ends", program("import \"runtime\"\n\nfunc cheat() int { runtime.Goexit(); return 0 }\n"))
        .wrong("panics", program("func cheat() int { panic(\"wrong\") }\n"))
        .wrong("does-not-compile", program("func cheat() int { return \"no number\" }\n"));
    try (var trials = new Trials(way)) {
      assertThat(Trials.told(trials.measure(task))).isEqualTo(Trials.expected("""
          does-not-compile     unbuildable, grader fail
          exit-in-call         rejected(error), grader fail
          exit-in-init         unbuildable, grader pass: gameable-harness
          forged-output        rejected(crash), grader pass: gameable-harness
          goroutine-ends       rejected(error), grader fail
          no-test-asked-for    invalid(ids), grader pass: gameable-harness
          panics               rejected(error), grader fail
          system-exit-in-call  rejected(crash), grader pass: gameable-harness
          """));
    }
  }

  private static String program(String code) {
    return "package sums\n\n" + code + WRONG;
  }
}
