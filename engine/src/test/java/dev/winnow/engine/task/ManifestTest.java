package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

  @TempDir
  Path root;

  private TaskFixture tasks;

  @BeforeEach
  void fixture() {
    tasks = new TaskFixture(root).task("sort");
  }

  @Test
  void everyKeyOverridesItsConvention() {
    Task task = tasks.write("sort/winnow.toml", """
        language = "beta"
        requirement = "docs/ask.txt"
        starter = ["start.be"]
        solution = ["main.odd"]
        tests = ["check.odd"]
        right = "good-ones"
        wrong = ["bad/lazy"]

        [grader]
        command = "sh grade.sh"
        rule = "reward-file"
        path = "reward.txt"

        [limits]
        cpu = 10
        memory = "512 MiB"
        processes = 5
        disk = 1000
        output = "1k"

        [dependencies]
        left-pad = "1.0"
        """).write("sort/docs/ask.txt", "Ask.").write("sort/start.be", "").write("sort/main.odd", "m").write("sort/check.odd", "c")
        .write("sort/good-ones/a/main.odd", "a").write("sort/bad/lazy/main.odd", "l").readOne("sort");
    assertThat(task.adapter().language()).isEqualTo("beta");
    assertThat(task.requirement()).isEqualTo("Ask.");
    assertThat(task.suite().solution()).containsExactly(new Source("main.odd", "m"));
    assertThat(task.suite().tests()).containsExactly(new Source("check.odd", "c"));
    assertThat(task.suite().support()).containsOnlyKeys("data/in.txt", "docs/ask.txt", "requirement.md", "sort.al", "test_sort.al");
    assertThat(task.programs()).extracting(Program::name).containsExactly("a", "lazy");
    assertThat(task.grader()).isEqualTo(new Grader.Named("sh grade.sh", new Grader.Rule.RewardFile("reward.txt")));
    assertThat(task.limits()).isEqualTo(new TaskLimits(10, 512L << 20, 5, 1000, 1024));
  }

  @Test
  void aCommandAloneIsGradedByItsExitStatus() {
    tasks.write("sort/winnow.toml", "[grader]\ncommand = \"make check\"");
    assertThat(tasks.readOne("sort").grader()).isEqualTo(new Grader.Named("make check", new Grader.Rule.ExitStatus()));
  }

  @Test
  void aCommandMayBeGradedByTests() {
    tasks.write("sort/winnow.toml", "[grader]\ncommand = \"make\"\nrule = \"tests\"\nids = [\"a\", \"b\"]");
    assertThat(tasks.readOne("sort").grader()).isEqualTo(new Grader.Named("make", new Grader.Rule.Tests(List.of("a", "b"))));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      soluton = ["a"]                          | winnow.toml:1:1: soluton: unknown key (nearest: 'solution'); known: language, requirement, starter, solution, tests, right, wrong, grader, limits, dependencies
      [limits]~memroy = 5                      | winnow.toml:2:1: limits.memroy: unknown key (nearest: 'memory'); known: cpu, memory, processes, disk, output
      [grader]~comand = "x"                    | winnow.toml:2:1: grader.comand: unknown key (nearest: 'command'); known: command, rule, path, ids
      language = "alpa"                        | winnow.toml:1:1: language: unknown language 'alpa' (nearest: 'alpha'); known: alpha, beta
      language = 3                             | winnow.toml:1:1: language: must be a text in quotes, but is 3
      solution = [1]                           | winnow.toml:1:1: solution: must be a list of texts, but is 1
      tests = true                             | winnow.toml:1:1: tests: must be a list of texts, but is true
      limits = "much"                          | winnow.toml:1:1: limits: must be a table, [limits], but is the text "much"
      [limits]~cpu = 0                         | winnow.toml:2:1: limits.cpu: must be a whole number above 0, but is 0
      [limits]~cpu = "10"                      | winnow.toml:2:1: limits.cpu: must be a whole number above 0, but is the text "10"
      [limits]~memory = "lots"                 | winnow.toml:2:1: limits.memory: must be bytes as a whole number above 0 or with a unit ("512 MiB"), but is the text "lots"
      [limits]~memory = -1                     | winnow.toml:2:1: limits.memory: must be bytes as a whole number above 0 or with a unit ("512 MiB"), but is -1
      [dependencies]~pad = 1                   | winnow.toml:2:1: dependencies.pad: must be a text in quotes, but is 1
      [grader]~rule = "tests"                  | winnow.toml:1:1: grader: names no command; add command = "...", or leave [grader] out for the framework's usual one
      [grader]~command = "x"~rule = "test"     | winnow.toml:3:1: grader.rule: unknown rule 'test' (nearest: 'tests'); known: exit-status, reward-file, tests
      [grader]~command = "x"~rule = "tests"    | winnow.toml:3:1: grader.rule: 'tests' needs ids beside it
      [grader]~command = "x"~path = "r"        | winnow.toml:3:1: grader.path: belongs to rule = "reward-file", but the rule is 'exit-status'
      solution = ["srt.al"]                    | winnow.toml:1:1: solution: names 'srt.al', which is no file of the task (nearest: 'sort.al'); files are named by their path from the task's folder
      requirement = "../x"                     | winnow.toml:1:1: requirement: names '../x', which is no file of the task (nearest: 'sort.al'); files are named by their path from the task's folder
      starter = ["s.al"]                       | winnow.toml:1:1: starter: names 's.al', which is no file of the task (nearest: 'sort.al'); files are named by their path from the task's folder
      right = "rigth"                          | winnow.toml:1:1: right: names 'rigth', which is no folder of the task or is empty; it holds one folder a program
      solution = ["sort.al"]~tests = ["sort.al"] | winnow.toml:2:1: tests: names 'sort.al', which solution names too; a file is one of both
      """)
  void whatIsWrongIsNamedWithItsLine(String toml, String reason) {
    tasks.write("sort/winnow.toml", toml.replace('~', '\n'));
    assertThat(tasks.reason("sort")).isEqualTo(reason);
  }

  @Test
  void brokenTomlIsNamedWithItsPlace() {
    tasks.write("sort/winnow.toml", "language = \"alpha\"\nsolution = [\n");
    assertThat(tasks.reason("sort")).startsWith("winnow.toml:3:1: no valid TOML: ");
  }

  @Test
  void aProgramFolderThatIsNamedMustBeThere() {
    tasks.write("sort/winnow.toml", "wrong = [\"bad/lazy\"]");
    assertThat(tasks.reason("sort")).isEqualTo("bad/lazy: no such folder, or no file in it; a program's folder holds its files "
        + "by the solution's paths: [sort.al]");
  }

  @Test
  void thePageNamesEveryKey() throws IOException {
    String page = Files.readString(DocsFolder.page("winnow-toml.md"));
    assertThat(page.replace("`[", "`").replace("]`", "`")).contains(Manifest.KEYS.stream().map(key -> "`" + key + "`").toList());
    assertThat(page).contains(Manifest.GRADER_KEYS.stream().map(key -> "`" + key + "`").toList());
    assertThat(page).contains(Manifest.LIMITS_KEYS.stream().map(key -> "`" + key + "`").toList());
  }

  @Test
  void thePagesExampleIsRead() throws IOException {
    String page = Files.readString(DocsFolder.page("winnow-toml.md"));
    int start = page.indexOf("```toml\n") + 8;
    Task task = new TaskFixture(root).write("doc/winnow.toml", page.substring(start, page.indexOf("```", start)).replace("\"python\"", "\"alpha\""))
        .write("doc/ASSIGNMENT.md", "x").write("doc/starter/queue.py", "").write("doc/queue.py", "").write("doc/checks/test_queue.py", "")
        .write("doc/right/two-stacks/queue.py", "").readOne("doc");
    assertThat(task.suite().tests()).extracting(Source::path).containsExactly("checks/test_queue.py");
    assertThat(task.limits().memory()).isEqualTo(512L << 20);
  }
}
