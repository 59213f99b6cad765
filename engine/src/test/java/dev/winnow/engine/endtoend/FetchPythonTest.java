package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.trust.TrialTask;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What a Python task needs beyond the kit is fetched, and none of its code runs for that.
class FetchPythonTest {

  private static final String TEST = """
      from sums import add, load


      def test_add(mocker):
          assert add(1, 2) == 3


      def test_load():
          assert load("[1, 2]") == [1, 2]
      """;

  @TempDir
  Path folder;

  private JsonNode measured(Way way, Map<String, String> environment) throws InterruptedException {
    way.sandboxes().close();
    RunningWinnow winnow = RunningWinnow.start(folder, environment, List.of("env"), System.getProperty("java.class.path"), List.of("run", "task", "--families",
        "supplied", "--sandbox", way == Way.DOCKER ? "docker" : "bubblewrap", "--json", "report.jsonl"));
    winnow.code();
    return RunningWinnow.report(folder.resolve("report.jsonl")).getFirst();
  }

  private TrialTask task(String requirements) {
    String reference = "import yaml\n\n\ndef add(a, b):\n    return a + b\n\n\ndef load(text):\n    return yaml.safe_load(text)\n";
    return TrialTask.python(folder.resolve("task"), TEST).file("sums.py", reference).file("requirements.txt", requirements)
        .wrong("none", reference.replace("yaml.safe_load(text)", "yaml"));
  }

  @ParameterizedTest
  @EnumSource(value = Way.class, names = {"DOCKER", "BUBBLEWRAP_BY_ROOT"})
  void aLibraryAndAPluginAreFetchedWithWhatTheyNeed(Way way) throws InterruptedException {
    task("PyYAML==6.0.2\npytest-mock==3.14.0\npytest==8.3.4\nruff\n");
    JsonNode line = measured(way, Map.of());
    assertThat(line.path("status").asString()).describedAs(line.toString()).isEqualTo("measured");
    assertThat(line.at("/environment/fetched").valueStream().map(JsonNode::asString)).contains("PyYAML 6.0.2", "pytest 8.3.4", "pytest-mock 3.14.0")
        .anyMatch(name -> name.startsWith("pluggy ")).noneMatch(name -> name.startsWith("ruff"));
    assertThat(line.at("/variants/0/verdict").asString()).isEqualTo("rejected");
  }

  /// Where a caller's pip would run code of the task: its build, its backend, its configuration, a package that comes as sources.
  @Test
  void noCodeOfTheTasksRunsToFetch() throws Exception {
    try (var trap = new Trap(folder.resolve("trace"))) {
      String attack = "import socket\nopen('%s', 'w').write('x')\nsocket.create_connection(('127.0.0.1', %d)).close()\n".formatted(trap.trace(), trap.port());
      task("-e .\nPyYAML==6.0.2\npytest-mock\n").file("setup.py", attack + "from setuptools import setup\nsetup(name='task', install_requires=['PyYAML'])\n")
          .file("backend.py", attack).file("sitecustomize.py", attack).file("pip.py", attack)
          .file("pyproject.toml", "[build-system]\nrequires = []\nbuild-backend = \"backend\"\nbackend-path = [\".\"]\n")
          .file("pip.conf", "[global]\nindex-url = " + trap.address() + "/simple\n");
      JsonNode line = measured(Way.BUBBLEWRAP_BY_ROOT, Map.of());
      assertThat(line.path("status").asString()).describedAs(line.toString()).isEqualTo("measured");
      trap.mustBeUntouched();
    }
  }

  @Test
  void whatComesAsSourcesOnlyOrIsNotThereIsNamed() throws Exception {
    TrialTask task = task("PyYAML\npytest-mock\ndocopt==0.6.2\n");
    task.file("sums.py", "import docopt\n" + Files.readString(folder.resolve("task/sums.py")));
    assertThat(measured(Way.BUBBLEWRAP_BY_ROOT, Map.of()).path("reason").asString())
        .isEqualTo("needs what the python kit does not hold: docopt==0.6.2, pytest-mock, PyYAML, which could not be fetched: "
            + "ERROR: Could not find a version that satisfies the requirement docopt==0.6.2 (from versions: none)");
  }
}
