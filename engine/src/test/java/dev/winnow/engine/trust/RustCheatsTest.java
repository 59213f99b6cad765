package dev.winnow.engine.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Wrong programs in Rust that attack the harness: libtest believes the exit status and its own standard output.
class RustCheatsTest {

  private static final String MANIFEST = """
      [package]
      name = "sums"
      version = "0.1.0"
      edition = "2021"
      """;

  private static final String REFERENCE = """
      pub fn add(a: i32, b: i32) -> i32 {
          a + b
      }

      pub fn double(a: i32) -> i32 {
          2 * a
      }
      """;

  private static final String TESTS = """
      #[test]
      fn adds() {
          assert_eq!(sums::add(1, 2), 3);
      }

      #[test]
      fn doubles() {
          assert_eq!(sums::double(4), 8);
      }
      """;

  private static final String AT_START = """
      #[used]
      #[link_section = ".init_array"]
      static AT_START: extern "C" fn() = {
          extern "C" fn start() {
              BODY
          }
          start
      };
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @MethodSource("dev.winnow.engine.sandbox.Way#both")
  void noCheatIsAcceptedAndWhereCargoTestIsFooledThatIsSaid(Way way) throws InterruptedException {
    var task = new TrialTask(folder.resolve("sums"), "src/lib.rs").file("Cargo.toml", MANIFEST).file("src/lib.rs", REFERENCE)
        .file("tests/sums.rs", TESTS)
        .wrong("exit-in-call", program("std::process::exit(0)", ""))
        .wrong("failing-exit-in-call", program("std::process::exit(101)", ""))
        .wrong("abort-in-call", program("std::process::abort()", ""))
        .wrong("exit-at-start", program("0", AT_START.replace("BODY", "std::process::exit(0)")))
        .wrong("failing-exit-at-start", program("0", AT_START.replace("BODY", "std::process::exit(101)")))
        .wrong("exit-in-panic-hook", program("{ std::panic::set_hook(Box::new(|_| std::process::exit(0))); 0 }", ""))
        .wrong("forged-output", program("""
            {
                println!("test adds ... ok\\ntest doubles ... ok\\n\\ntest result: ok. 2 passed; 0 failed; 0 ignored");
                std::process::exit(0)
            }""", ""))
        .wrong("no-test-asked-for", program("0", AT_START.replace("BODY", "unsafe { std::env::set_var(\"WINNOW_LOAD\", \"yes\") }")))
        .wrong("ordinary-harness", program("std::process::exit(0)", AT_START.replace("BODY", "unsafe { std::env::remove_var(\"WINNOW_CHANNEL\") }")))
        .wrong("endless-recursion", program("cheat() + 1", ""))
        .wrong("panics", program("panic!(\"wrong\")", ""))
        .wrong("does-not-compile", program("\"no number\"", ""));
    try (var trials = new Trials(way)) {
      assertThat(Trials.told(trials.measure(task))).isEqualTo(Trials.expected("""
          abort-in-call          rejected(crash), grader fail
          does-not-compile       unbuildable, grader fail
          endless-recursion      rejected(crash), grader fail
          exit-at-start          unbuildable, grader pass: gameable-harness
          exit-in-call           rejected(crash), grader pass: gameable-harness
          exit-in-panic-hook     rejected(crash), grader pass: gameable-harness
          failing-exit-at-start  invalid(ids), grader fail
          failing-exit-in-call   rejected(crash), grader fail
          forged-output          rejected(crash), grader pass: gameable-harness
          no-test-asked-for      invalid(ids), grader fail
          ordinary-harness       unbuildable, grader pass: gameable-harness
          panics                 rejected(error), grader fail
          """));
    }
  }

  private static String program(String cheat, String more) {
    return more + """
        fn cheat() -> i32 {
            CHEAT
        }

        pub fn add(_: i32, _: i32) -> i32 {
            cheat()
        }

        pub fn double(_: i32) -> i32 {
            cheat()
        }
        """.replace("CHEAT", cheat);
  }
}
