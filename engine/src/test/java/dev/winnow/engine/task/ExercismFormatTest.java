package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.language.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exercises as the languages' own adapters see them.
class ExercismFormatTest {

  @TempDir
  Path root;

  private TaskFixture tasks;

  @BeforeEach
  void fixture() {
    tasks = new TaskFixture(root);
  }

  private static String config(String solution, String test, String example, String editor) {
    return "{\"files\": {\"solution\": [" + quoted(solution) + "], \"test\": [" + quoted(test) + "], \"example\": [" + quoted(example) + "], \"editor\": ["
        + quoted(editor) + "]}}";
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "" : "\"" + words.replace(" ", "\", \"") + "\"";
  }

  private void python(String folder) {
    tasks.write(folder + "/.meta/config.json", config("two.py", "two_test.py two_data.py", ".meta/example.py", "")).write(folder + "/two.py", "pass")
        .write(folder + "/.meta/example.py", "x = 2\n").write(folder + "/two_data.py", "DATA = 1").write(folder + "/.docs/instructions.md", "Do it.\n")
        .write(folder + "/.docs/introduction.md", "# Two\n").write(folder + "/two_test.py",
            "import unittest\nclass T(unittest.TestCase):\n    @unittest.skip('later')\n    def test_x(self): pass\n");
  }

  private Task task(String... arguments) {
    List<TaskEntry> entries = Tasks.read(List.of(arguments).stream().map(root::resolve).toList(), TaskOptions.ALL);
    assertThat(entries).allMatch(TaskEntry.Readable.class::isInstance, entries.toString());
    return ((TaskEntry.Readable) entries.getFirst()).task();
  }

  private String reason(String folder) {
    python("good");
    return Tasks.read(List.of(root.resolve(folder), root.resolve("good")), TaskOptions.ALL).stream()
        .filter(TaskEntry.Unreadable.class::isInstance).map(entry -> ((TaskEntry.Unreadable) entry).reason()).findFirst().orElseThrow();
  }

  @Test
  void theReferenceTakesTheStartersPlaceAndSkippedTestsAreRevived() {
    python("two");
    Task task = task("two");
    assertThat(task.format()).isEqualTo("exercism");
    assertThat(task.requirement()).isEqualTo("# Two\n\nDo it.");
    assertThat(task.suite().solution()).containsExactly(new Source("two.py", "x = 2\n"));
    assertThat(task.suite().tests()).extracting(Source::path).containsExactly("two_test.py");
    assertThat(task.suite().tests().getFirst().text()).doesNotContain("skip").contains("def test_x");
    assertThat(task.revivals()).hasSize(1);
    assertThat(task.suite().support()).containsOnlyKeys("two_data.py");
  }

  @Test
  void aTracksExercisesAreTasksAndNothingElseOfIt() {
    python("track/exercises/practice/two");
    python("track/exercises/concept/one");
    tasks.write("track/config.json", "{}").write("track/exercises/build.gradle", "").write("track/bin/test.py", "").write("track/test_all.py", "")
        .write("track/concepts/loops/.meta/config.json", "{}").write("track/exercises/shared/.docs/tests.md", "");
    for (String place : List.of("track", "track/exercises")) {
      assertThat(Tasks.read(List.of(root.resolve(place)), TaskOptions.ALL)).extracting(TaskEntry::id).containsExactly("one", "two");
    }
    assertThat(Tasks.read(List.of(root.resolve("track/exercises/practice")), TaskOptions.ALL)).hasOnlyElementsOfType(TaskEntry.Readable.class)
        .extracting(TaskEntry::id).containsExactly("two");
    assertThat(task("track").path()).isEqualTo("exercises/concept/one");
  }

  @Test
  void javasFilesGoByNameAndWhatTheReferenceNeedsStays() {
    tasks.write("zip/.meta/config.json", config("src/main/java/Zip.java src/main/java/Tip.java src/main/java/Rip.java src/main/java/Old.java",
            "src/test/java/ZipTest.java", ".meta/src/reference/java/Zip.java", "src/main/java/Given.java"))
        .write("zip/.meta/src/reference/java/Zip.java", "class Zip { Tip tip; } class Old {}").write("zip/.meta/src/reference/java/Rip.java", "class Rip {}")
        .write("zip/src/main/java/Zip.java", "class Zip {}").write("zip/src/main/java/Tip.java", "class Tip {}")
        .write("zip/src/main/java/Rip.java", "class Rip { starter }").write("zip/src/main/java/Old.java", "class Old {}")
        .write("zip/src/main/java/Given.java", "interface Given {}").write("zip/build.gradle", "plugins {}").write("zip/src/test/java/ZipTest.java", "class ZipTest {}")
        .write("zip/src/test/java/Kit.java", "class Kit {}")
        .write("zip/.meta/src/reference/java/New.java", "class New {}");
    Task task = task("zip");
    assertThat(task.adapter().language()).isEqualTo("java");
    assertThat(task.suite().solution()).containsExactly(new Source("src/main/java/New.java", "class New {}"), new Source("src/main/java/Rip.java", "class Rip {}"),
        new Source("src/main/java/Zip.java", "class Zip { Tip tip; } class Old {}"));
    assertThat(task.suite().support()).containsOnlyKeys("build.gradle", "src/main/java/Given.java", "src/main/java/Tip.java");
    assertThat(new String(task.suite().support().get("src/main/java/Tip.java"), StandardCharsets.UTF_8)).isEqualTo("class Tip {}");
  }

  @Test
  void manifestsAmongTheStartersStayOrAreReplacedByTheirExample() {
    python("two");
    tasks.write("two/.meta/config.json", config("two.py kept.cfg two.toml", "two_test.py", ".meta/example.py", "")).write("two/kept.cfg", "kept")
        .write("two/two.toml", "starter").write("two/.meta/two-example.toml", "example");
    Task task = task("two");
    assertThat(task.suite().solution()).containsExactly(new Source("two.py", "x = 2\n"));
    assertThat(task.suite().support()).containsOnlyKeys("kept.cfg", "two.toml", "two_data.py");
    assertThat(new String(task.suite().support().get("two.toml"), StandardCharsets.UTF_8)).isEqualTo("example");
  }

  @Test
  void gosTablesBelongToTheTests() {
    tasks.write("add/.meta/config.json", config("add.go", "add_test.go", ".meta/example.go", "given.go")).write("add/.meta/example.go", "package add\n")
        .write("add/add.go", "package add // starter\n").write("add/add_test.go", "package add\n").write("add/cases_test.go", "package add\n")
        .write("add/given.go", "package add\n").write("add/go.mod", "module add\n");
    Task task = task("add");
    assertThat(task.suite().solution()).containsExactly(new Source("add.go", "package add\n"));
    assertThat(task.suite().tests()).extracting(Source::path).containsExactly("add_test.go", "cases_test.go");
    assertThat(task.suite().support()).containsOnlyKeys("given.go", "go.mod");
  }

  @Test
  void winnowTomlMakesItAnOrdinaryFolder() {
    python("two");
    tasks.write("two/winnow.toml", "tests = ['two_test.py']\nsolution = ['two.py']\n");
    assertThat(task("two").format()).isEqualTo("folder");
  }

  @Test
  void theFormatCanBeAskedFor() {
    tasks.task("plain");
    assertThatThrownBy(() -> Tasks.read(List.of(root.resolve("plain")), new TaskOptions("exercism", "", 0, "")))
        .hasMessageEndingWith("plain: no .meta/config.json, which every exercise of a track has");
  }

  @Test
  void whatIsWrongWithAConfigIsSaid() {
    tasks.write("a/.meta/config.json", "{\"files\": {\"solution\": [");
    assertThat(reason("a")).startsWith(".meta/config.json:1:").contains("no valid JSON");
    tasks.write("a/.meta/config.json", "{\"files\": {\"solution\": \"a.py\"}}");
    assertThat(reason("a")).isEqualTo(".meta/config.json: files.solution must be a list of paths");
    tasks.write("a/.meta/config.json", config("a.py", "a_test.py", "", ""));
    assertThat(reason("a")).startsWith(".meta/config.json: files.example (or files.exemplar) names no file");
    tasks.write("a/.meta/config.json", config("a.py", "a_test.py", ".meta/exmaple.py", "")).write("a/.meta/example.py", "");
    assertThat(reason("a")).endsWith("names '.meta/exmaple.py', which is no file of the exercise (nearest: '.meta/example.py')");
    tasks.write("a/.meta/config.json", config("a.py", "a_test.py", ".meta/example.py", ""));
    assertThat(reason("a")).startsWith("no tests found: .meta/config.json names [a_test.py] and [.meta/example.py], and python looks for");
    tasks.write("b/.meta/config.json", config("b.cob", "b_test.cob", ".meta/example.cob", "")).write("b/.meta/example.cob", "");
    assertThat(reason("b")).startsWith("no known language has such a solution: [b.cob]; known: go, java, javascript, python, rust, typescript");
  }

  @Test
  void anotherSuiteTakesTheTestsPlace() {
    python("two");
    tasks.write("other/two_test.py", "def test_y(): pass\n");
    var options = new TaskOptions("", "", 0, root.resolve("other").toString());
    Task task = ((TaskEntry.Readable) Tasks.read(List.of(root.resolve("two")), options).getFirst()).task();
    assertThat(task.suiteId()).isEqualTo("other");
    assertThat(task.suite().tests()).containsExactly(new Source("two_test.py", "def test_y(): pass\n"));
    assertThat(task.revivals()).isEmpty();
  }

  @Test
  void thePagesExampleIsRead() throws IOException {
    String page = Files.readString(DocsFolder.page("exercism.md"));
    int start = page.indexOf("```json\n") + 8;
    tasks.write("two-bucket/.meta/config.json", page.substring(start, page.indexOf("```", start))).write("two-bucket/.meta/example.py", "x = 1\n")
        .write("two-bucket/two_bucket.py", "").write("two-bucket/two_bucket_test.py", "");
    assertThat(task("two-bucket").suite().solution()).containsExactly(new Source("two_bucket.py", "x = 1\n"));
  }
}
