package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarborFormatTest {

  @TempDir
  Path root;

  private TaskFixture tasks;

  @BeforeEach
  void fixture() {
    tasks = new TaskFixture(root).write("h/task.toml", "version = \"1.0\"\n[verifier]\ntimeout_sec = 60.0\n").write("h/instruction.md", "Do it.")
        .write("h/environment/Dockerfile", "FROM scratch").write("h/solution/solve.sh", "true").write("h/tests/test.sh", "true").write("h/tests/test_out.al", "");
  }

  @Test
  void aTaskIsRefusedWithWhatIsNotSupported() {
    assertThat(tasks.reason("h")).startsWith("a Harbor task, not supported yet: it runs in an image built of environment/Dockerfile, "
        + "its reference is what solution/solve.sh does there, and tests/test.sh decides");
    tasks.write("h/task.toml", "[environment]\ndocker_image = \"example/image:1\"\n");
    assertThat(tasks.reason("h")).contains("it runs in the image 'example/image:1'");
  }

  @Test
  void whatIsBrokenIsNamedFirst() {
    tasks.write("h/task.toml", "version = \n");
    assertThat(tasks.reason("h")).startsWith("task.toml:1:").contains("no valid TOML");
    tasks.write("i/task.toml", "").write("i/instruction.md", "Do it.").write("i/solution/solve.sh", "").write("i/tests/tests.sh", "");
    assertThat(tasks.reason("i")).isEqualTo("no tests/test.sh, which every Harbor task has (nearest: 'tests/tests.sh')");
    tasks.write("i/tests/test.sh", "");
    assertThat(tasks.reason("i")).startsWith("neither environment/Dockerfile nor docker_image");
  }

  @Test
  void winnowTomlMakesItAnOrdinaryFolder() {
    tasks.write("h/winnow.toml", "language = 'alpha'\nsolution = ['solution.al']\ntests = ['tests/test_out.al']\n").write("h/solution.al", "");
    assertThat(tasks.readOne("h").format()).isEqualTo("folder");
  }
}
