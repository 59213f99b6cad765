package dev.winnow.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.engine.sandbox.ImageRecipe;
import dev.winnow.engine.sandbox.Job;
import dev.winnow.engine.sandbox.Limits;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.engine.sandbox.TaskImage;
import dev.winnow.engine.task.Environment;
import dev.winnow.engine.task.Grader;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskLimits;
import dev.winnow.language.Ground;
import dev.winnow.language.Kit;
import dev.winnow.language.LanguageAdapters;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What an oracle leaves is the solution, or is refused by name.
class SolvingTest {

  private static final Map<String, String> BEFORE = Map.of("data.csv", "1,2\n", "app.py", "raise NotImplementedError\n");

  @Test
  void theSourcesThatTheOracleChangedAreTheSolution() throws Exception {
    Solving.Solved solved = solve(Map.of("data.csv", "1,2\n", "app.py", "x = 1\n", "more.py", "y = 2\n"));
    assertThat(solved.whole().suite().solution()).extracting(Source::path).containsExactly("srv/app/app.py", "srv/app/more.py");
    assertThat(solved.whole().suite().support().keySet()).containsExactly("srv/app/data.csv", "tests/test.sh");
    assertThat(solved.whole().suite().ground()).isEqualTo(Ground.image("/srv/app", Map.of("PATH", "/bin")));
    assertThat(solved.nop().suite().solution()).isEmpty();
    assertThat(solved.nop().suite().support()).containsKeys("srv/app/app.py", "srv/app/data.csv").doesNotContainKey("srv/app/more.py");
  }

  @Test
  void whatAProgramMayHaveMadeIsRefused() {
    assertThatThrownBy(() -> solve(Map.of("data.csv", "1,2\n", "app.py", "x = 1\n", "result.txt", "3\n"))).isInstanceOf(Lacking.class)
        .hasMessageStartingWith("solution/solve.sh leaves result.txt beside its python sources: a changed program might have made another");
  }

  @Test
  void anOracleWithoutAProgramIsNamed() {
    assertThatThrownBy(() -> solve(BEFORE)).isInstanceOf(Lacking.class).hasMessageStartingWith("solution/solve.sh makes no python program in /srv/app; it makes nothing there");
  }

  @Test
  void aLinkIsNamed() {
    assertThatThrownBy(() -> solve(Map.of("app.py", "x = 1\n", "latest -> link", ""))).isInstanceOf(Lacking.class)
        .hasMessage("solution/solve.sh leaves /srv/app/latest, which cannot be laid anew for each run: it is a link");
  }

  private static Solving.Solved solve(Map<String, String> after) throws SandboxException, Lacking {
    var oracle = new Environment.Oracle(new TreeMap<>(Map.of("solve.sh", new byte[0])), new TreeMap<>(), new TreeMap<>(), Duration.ofSeconds(9));
    var own = new Environment.OfImage(new ImageRecipe("", Path.of("environment"), "", Duration.ofSeconds(9)), oracle);
    var suite = new Suite(List.of(), List.of(new Source("tests/test_app.py", "")), new TreeMap<>(Map.of("tests/test.sh", new byte[0])));
    var task = new Task("t", LanguageAdapters.of("python").orElseThrow(), "harbor", ".", "", suite, "tests", List.of(), new Grader.Usual(), TaskLimits.USUAL,
        List.of(), own);
    return new Solving(task, oracle, new TaskImage("sha256:0", "/srv/app", Map.of("PATH", "/bin"), List.of("/tests")), new Folders(after)).solve();
  }

  /// A working folder before and after the oracle.
  private record Folders(Map<String, String> after) implements Sandboxes {

    @Override
    public String name() {
      return "folders";
    }

    @Override
    public String limits() {
      return "none";
    }

    @Override
    public void ready(Kit kit) {}

    @Override
    public Sandboxes in(TaskImage image) {
      return this;
    }

    @Override
    public Sandbox open(Kit kit, Limits ceiling) {
      return new Sandbox() {
        @Override
        public Outcome run(Job job) {
          Map<String, String> files = job.command().contains("bash") ? after : BEFORE;
          return new Outcome(0, false, Duration.ZERO, Duration.ZERO, Set.of(), List.of(), false, new byte[0], told(files));
        }

        @Override
        public void close() {}
      };
    }

    @Override
    public void close() {}

    private static byte[] told(Map<String, String> files) {
      var told = new ByteArrayOutputStream();
      files.forEach((path, text) -> {
        String[] named = path.split(" -> ");
        for (String field : List.of(named[0], named.length > 1 ? named[1] : "file", text)) {
          byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
          told.writeBytes(ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array());
        }
      });
      return told.toByteArray();
    }
  }
}
