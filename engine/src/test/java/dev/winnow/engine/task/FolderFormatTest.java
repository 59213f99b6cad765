package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.winnow.engine.UsageException;
import dev.winnow.language.Change;
import dev.winnow.language.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFormatTest {

  @TempDir
  Path root;

  private TaskFixture tasks;

  @BeforeEach
  void fixture() {
    tasks = new TaskFixture(root);
  }

  @Test
  void aFolderIsReadByItsConventions() {
    Task task = tasks.task("sort").write("sort/__pycache__/x.al", "no").write("sort/.git/HEAD", "no")
        .write("sort/target/x.al", "no").write("sort/HOLES.toml", "no").readOne("sort");
    assertThat(task.id()).isEqualTo("sort");
    assertThat(task.path()).isEqualTo(".");
    assertThat(task.adapter().language()).isEqualTo("alpha");
    assertThat(task.requirement()).isEqualTo("Sort it.");
    assertThat(task.suiteId()).isEqualTo("tests");
    assertThat(task.suite().solution()).extracting(Source::path).containsExactly("sort.al");
    assertThat(task.suite().tests()).extracting(Source::path).containsExactly("test_sort.al");
    assertThat(task.suite().support()).containsOnlyKeys("data/in.txt", "requirement.md");
    assertThat(task.grader()).isEqualTo(new Grader.Usual());
    assertThat(task.limits()).isEqualTo(TaskLimits.USUAL);
    assertThat(task.programs()).isEmpty();
  }

  @Test
  void suppliedProgramsAreNoPartOfTheSuite() {
    Task task = tasks.task("sort").write("sort/right/other/sort.al", "other").write("sort/wrong/lazy/sort.al", "lazy")
        .write("sort/wrong/split/sort.al", "split").write("sort/wrong/split/more.al", "more").readOne("sort");
    assertThat(task.suite().solution()).extracting(Source::path).containsExactly("sort.al");
    assertThat(task.suite().support()).doesNotContainKey("right/other/sort.al");
    assertThat(task.programs()).containsExactly(
        new Program("other", true, new Change.Files(Map.of("sort.al", "other"))),
        new Program("lazy", false, new Change.Files(Map.of("sort.al", "lazy"))),
        new Program("split", false, new Change.Files(Map.of("sort.al", "split", "more.al", "more"))));
  }

  @Test
  void aProgramMayNotReplaceTests() {
    tasks.task("sort").write("sort/wrong/cheat/test_sort.al", "");
    assertThat(tasks.reason("sort")).isEqualTo("wrong/cheat/test_sort.al: no solution file (nearest: 'sort.al'); "
        + "a program replaces solution files (sort.al) or adds sources beside them");
  }

  @Test
  void aProgramIsAFolder() {
    tasks.task("sort").write("sort/right/sort.al", "");
    assertThat(tasks.reason("sort")).isEqualTo(
        "right/sort.al: a file, but right holds folders, one program each; put it into right/NAME/");
  }

  @Test
  void anotherSuiteStandsWhereTheTestsStood() {
    tasks.task("sort").write("weak/test_sort.al", "weak").write("weak/sample.txt", "s");
    var options = new TaskOptions("", "", 0, root.resolve("weak").toString());
    Task task = ((TaskEntry.Readable) tasks.read(options, "sort").getFirst()).task();
    assertThat(task.suiteId()).isEqualTo("weak");
    assertThat(task.suite().tests()).containsExactly(new Source("test_sort.al", "weak"));
    assertThat(task.suite().support()).containsKeys("sample.txt", "data/in.txt");
  }

  @Test
  void anotherSuiteMayLieInTheTask() {
    tasks.task("sort").write("sort/other/test_more.al", "other");
    Task task = ((TaskEntry.Readable) tasks.read(new TaskOptions("", "", 0, "other"), "sort").getFirst()).task();
    assertThat(task.suiteId()).isEqualTo("other");
    assertThat(task.suite().tests()).containsExactly(new Source("test_more.al", "other"));
    assertThat(task.suite().support()).doesNotContainKey("other/test_more.al");
  }

  @Test
  void anotherSuiteMustExistAndHoldTests() {
    tasks.task("sort").write("sort/empty/notes.txt", "");
    assertThatThrownBy(() -> tasks.read(new TaskOptions("", "", 0, "nowhere"), "sort")).isInstanceOf(UsageException.class)
        .hasMessageContaining("sort: --tests nowhere: no such folder, neither in the task nor where winnow was called");
    assertThatThrownBy(() -> tasks.read(new TaskOptions("", "", 0, "empty"), "sort")).isInstanceOf(UsageException.class)
        .hasMessageContaining("--tests empty: no tests in it; alpha looks for *.al, at the paths the task's own tests have: [test_sort.al]");
  }

  @Test
  void aManifestBeatsLooseFiles() {
    tasks.task("sort").write("sort/help.be", "").write("sort/test_help.be", "").write("sort/alpha.mod", "");
    assertThat(tasks.readOne("sort").adapter().language()).isEqualTo("alpha");
  }

  @Test
  void aWholeTaskBeatsAHelperFile() {
    tasks.task("sort").write("sort/help.be", "");
    assertThat(tasks.readOne("sort").adapter().language()).isEqualTo("alpha");
  }

  @Test
  void twoLanguagesAlikeAskForTheLanguage() {
    tasks.task("sort").write("sort/help.be", "").write("sort/test_help.be", "");
    assertThat(tasks.reason("sort")).isEqualTo("could be alpha or beta; say which in winnow.toml: language = \"alpha\"");
  }

  @Test
  void aFolderWithoutAnyLanguageNamesWhatWasLookedFor() {
    tasks.write("sort/notes.txt", "");
    assertThat(tasks.reason("sort")).isEqualTo("no language's conventions found in this folder; looked for alpha (*.al), "
        + "beta (*.be); or say language, solution and tests in winnow.toml");
  }

  @Test
  void anEmptyFolderIsNamed() throws IOException {
    Files.createDirectories(root.resolve("sort"));
    assertThat(tasks.reason("sort")).startsWith("an empty folder; a task's folder holds a solution and its tests (alpha (*.al)");
  }

  @Test
  void missingTestsAreNamed() {
    tasks.write("sort/sort.al", "");
    assertThat(tasks.reason("sort")).isEqualTo("no tests found: alpha looks for *.al; the solution is [sort.al]; "
        + "or name the files in winnow.toml: tests = [\"...\"]");
  }

  @Test
  void aMissingSolutionIsNamed() {
    tasks.write("sort/test_sort.al", "");
    assertThat(tasks.reason("sort")).isEqualTo("no solution found: alpha looks for *.al; the tests are [test_sort.al]; "
        + "or name the files in winnow.toml: solution = [\"...\"]");
  }

  @Test
  void aSourceThatIsNoUtf8IsNamedWithItsPlace() {
    tasks.task("sort").write("sort/sort.al", new byte[] {'a', '\n', 'b', (byte) 0xFF});
    assertThat(tasks.reason("sort")).isEqualTo("sort.al:2:2: not UTF-8 text; save the file as UTF-8");
  }

  @Test
  void supportFilesMayHoldAnyBytes() {
    byte[] bytes = {0, (byte) 0xFF};
    assertThat(tasks.task("sort").write("sort/image.png", bytes).readOne("sort").suite().support().get("image.png")).isEqualTo(bytes);
  }

  @Test
  void aByteOrderMarkIsKept() {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'x'};
    Source source = tasks.task("sort").write("sort/sort.al", bytes).readOne("sort").suite().solution().getFirst();
    assertThat(source.text()).isEqualTo("x");
    assertThat(source.encode()).isEqualTo(bytes);
  }

  @Test
  void aHugeSourceIsRefused() {
    tasks.task("sort").write("sort/sort.al", new byte[TaskFolder.LARGEST_SOURCE + 1]);
    assertThat(tasks.reason("sort")).isEqualTo("sort.al: too large (1048577 bytes); a source may have 1 MB");
  }

  @Test
  void tooManyFilesAreRefused() {
    tasks.task("sort");
    for (int i = 0; i <= TaskFolder.MOST_FILES; i++) {
      tasks.write("sort/many/" + i, "");
    }
    assertThat(tasks.reason("sort")).isEqualTo("more than 10000 files; a task is small: name the task's own folder");
  }

  @Test
  void aLinkThatLeavesTheFolderIsRefused() throws IOException {
    tasks.task("sort").write("secret", "");
    Files.createSymbolicLink(root.resolve("sort/escape"), Path.of("../secret"));
    assertThat(tasks.reason("sort")).isEqualTo("escape: a link that leaves the task's folder; put the file itself there");
  }

  @Test
  void aLinkThatLeadsNowhereOrToAFolderIsRefused() throws IOException {
    tasks.task("sort");
    Files.createSymbolicLink(root.resolve("sort/loop"), Path.of("."));
    assertThat(tasks.reason("sort")).isEqualTo("loop: a link to a folder; put the folder itself there");
    Files.delete(root.resolve("sort/loop"));
    Files.createSymbolicLink(root.resolve("sort/loop"), Path.of("loop"));
    assertThat(tasks.reason("sort")).isEqualTo("loop: a link that leads nowhere; put the file itself there");
  }

  @Test
  void aLinkToAFileOfTheTaskIsFollowed() throws IOException {
    tasks.task("sort");
    Files.createSymbolicLink(root.resolve("sort/again.txt"), Path.of("data/in.txt"));
    assertThat(tasks.readOne("sort").suite().support().get("again.txt")).isEqualTo("1 2".getBytes());
  }

  @Test
  void aPipeIsRefused() throws Exception {
    tasks.task("sort");
    int status = new ProcessBuilder("mkfifo", root.resolve("sort/pipe").toString()).start().waitFor();
    assumeThat(status).as("mkfifo").isZero();
    assertThat(tasks.reason("sort")).isEqualTo(
        "pipe: neither a file nor a folder (a pipe, socket or device); remove it from the task");
    assertThat(tasks.reason("sort/pipe")).endsWith("neither a file nor a folder (a pipe, socket or device); name a folder or a file");
  }
}
