package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Source;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HarborFormatTest {

  @TempDir
  Path root;

  private TaskFixture tasks;

  @BeforeEach
  void fixture() {
    tasks = new TaskFixture(root).write("h/task.toml", "version = \"1.0\"\n[verifier]\ntimeout_sec = 60.0\n").write("h/instruction.md", "Do it.")
        .write("h/environment/Dockerfile", "FROM scratch").write("h/solution/solve.sh", "true").write("h/tests/test.sh", "true")
        .write("h/tests/test_out.al", "").write("h/tests/data/in.txt", "1");
  }

  @Test
  void aTaskIsItsTestsAndAnImageInWhichAnOracleMakesTheRest() {
    Task task = tasks.readOne("h");
    assertThat(task.requirement()).isEqualTo("Do it.");
    assertThat(task.adapter().language()).isEqualTo("alpha");
    assertThat(task.suite().solution()).isEmpty();
    assertThat(task.suite().tests()).extracting(Source::path).containsExactly("tests/test_out.al");
    assertThat(task.suite().support().keySet()).containsExactly("tests/data/in.txt", "tests/test.sh");
    assertThat(task.environment()).isInstanceOfSatisfying(Environment.OfImage.class, own -> {
      assertThat(own.recipe().named()).isEmpty();
      assertThat(own.recipe().context()).isEqualTo(root.resolve("h/environment").toAbsolutePath());
      assertThat(own.oracle().files().keySet()).containsExactly("solve.sh");
    });
  }

  @Test
  void keysOfBothVersionsAreReadAndOthersLeftAlone() {
    tasks.write("h/task.toml", """
        schema_version = "1.1"
        [task]
        name = "a/b"
        [verifier]
        timeout_sec = 90
        env = { MODE = "strict" }
        [agent]
        timeout_sec = 30.5
        [solution.env]
        SEED = "1"
        [environment]
        docker_image = "example/image:1"
        workdir = "/srv/task"
        memory_mb = 4096
        storage_mb = 100
        allow_internet = true
        something_new = [1, 2]
        """);
    Task task = tasks.readOne("h");
    assertThat(task.grader()).isInstanceOfSatisfying(Grader.Verifier.class, verifier -> {
      assertThat(verifier.patience()).isEqualTo(Duration.ofSeconds(90));
      assertThat(verifier.environment()).containsEntry("MODE", "strict");
    });
    assertThat(task.limits().memory()).isEqualTo(4L << 30);
    assertThat(task.environment()).isInstanceOfSatisfying(Environment.OfImage.class, own -> {
      assertThat(own.recipe().named()).isEqualTo("example/image:1");
      assertThat(own.recipe().folder()).isEqualTo("/srv/task");
      assertThat(own.oracle().patience()).isEqualTo(Duration.ofMillis(30_500));
      assertThat(own.oracle().environment()).containsEntry("SEED", "1");
    });
    tasks.write("h/task.toml", "version = \"1.0\"\n[environment]\nmemory = \"2G\"\n");
    assertThat(tasks.readOne("h").limits().memory()).isEqualTo(2L << 30);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      environment.gpus = 1                          | task.toml:1:1: environment.gpus: the sandbox has no GPU
      environment.os = "windows"                    | task.toml:1:1: environment.os: the sandbox is a Linux, not 'windows'
      verifier.environment_mode = "separate"        | task.toml:1:1: verifier.environment_mode: a verifier in a container of its own sees no program, and Winnow changes programs
      environment.docker_image = "--all-tags"       | task.toml:1:1: environment.docker_image: '--all-tags' is no name of an image
      environment.memory = "much"                   | task.toml:1:1: environment.memory: no size ("2G")
      verifier.timeout_sec = 0                      | task.toml:1:1: verifier.timeout_sec: must be seconds, 1 to 86400
      verifier.env.KEY = "${API_KEY}"               | task.toml:1:1: verifier.env: KEY is no plain text: what it asks of the caller's own environment is not handed to task code
      """)
  void whatCannotBeMeasuredIsNamedWithItsLine(String line, String reason) {
    tasks.write("h/task.toml", line + "\n");
    assertThat(tasks.reason("h")).isEqualTo(reason);
  }

  @Test
  void tasksOfSeveralContainersAreRefused() {
    tasks.write("h/environment/docker-compose.yaml", "services:\n");
    assertThat(tasks.reason("h")).isEqualTo("environment/docker-compose.yaml: a task of several containers; Winnow measures those of one image");
  }

  @Test
  void whereNoTestsAreKnownARewardAloneProvesNothing() {
    tasks.write("i/task.toml", "").write("i/instruction.md", "Do it.").write("i/environment/Dockerfile", "").write("i/solution/solve.sh", "").write("i/tests/test.sh", "");
    assertThat(tasks.reason("i")).startsWith("no tests below tests/ that Winnow knows, so only its reward could judge a program");
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
