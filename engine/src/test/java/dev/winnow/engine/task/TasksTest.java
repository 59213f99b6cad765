package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.engine.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TasksTest {

  @TempDir
  Path root;

  private TaskFixture tasks;

  @BeforeEach
  void fixture() {
    tasks = new TaskFixture(root);
  }

  private List<String> ids(TaskOptions options, String... arguments) {
    return tasks.read(options, arguments).stream().map(TaskEntry::id).toList();
  }

  @Test
  void foldersOfTasksAreReadInOrderOfTheirNames() {
    tasks.task("all/z").task("all/a").task("all/deep/m").write("all/README.md", "").write("all/.cache/x", "");
    assertThat(ids(TaskOptions.ALL, "all")).containsExactly("a", "m", "z");
    assertThat(tasks.read(TaskOptions.ALL, "all")).extracting(entry -> ((TaskEntry.Readable) entry).task().path())
        .containsExactly("a", "deep/m", "z");
  }

  @Test
  void aFolderWithoutATaskBesideTasksIsNamed() {
    tasks.task("all/a").write("all/b/sort.al", "");
    assertThat(ids(TaskOptions.ALL, "all")).containsExactly("a", "b");
    assertThat(tasks.reason("all")).startsWith("no tests found: alpha looks for *.al; the solution is [sort.al]");
  }

  @Test
  void solutionAndTestsInFoldersOfTheirOwnAreOneTask() {
    tasks.write("sort/pack/sort.al", "").write("sort/tests/test_sort.al", "").write("sort/tests/help.al", "");
    assertThat(tasks.readOne("sort").suite().tests()).hasSize(1);
  }

  @Test
  void aFileThatHelpsBesideTasksMakesThemNoTask() {
    tasks.task("all/a").task("all/b").write("all/generate.al", "");
    assertThat(ids(TaskOptions.ALL, "all")).containsExactly("a", "b");
  }

  @Test
  void aLinkAmongTasksIsNamed() throws java.io.IOException {
    tasks.task("all/a").task("b");
    java.nio.file.Files.createSymbolicLink(root.resolve("all/c"), root.resolve("b"));
    assertThat(ids(TaskOptions.ALL, "all")).containsExactly("a", "c");
    assertThat(tasks.reason("all")).isEqualTo("a link to a folder; name the task's own folder");
  }

  @Test
  void winnowTomlMakesAFolderATask() {
    tasks.task("all/a").task("all/b").write("all/winnow.toml", "");
    assertThat(ids(TaskOptions.ALL, "all")).containsExactly("all");
  }

  @Test
  void argumentsKeepTheirOrderAndSameIdsAreNumbered() {
    tasks.task("one/sort").task("two/sort").task("b");
    assertThat(ids(TaskOptions.ALL, "two/sort", "b", "one")).containsExactly("sort", "b", "sort~2");
  }

  @Test
  void onlyAndLimitChooseByIdAndNumber() {
    tasks.task("all/sort-1").task("all/sort-2").task("all/walk-1");
    assertThat(ids(new TaskOptions("", "*-1", 0, ""), "all")).containsExactly("sort-1", "walk-1");
    assertThat(ids(new TaskOptions("", "sort-?", 1, ""), "all")).containsExactly("sort-1");
    assertThatThrownBy(() -> ids(new TaskOptions("", "x*", 0, ""), "all")).isInstanceOf(UsageException.class)
        .hasMessage("--only 'x*' matches none of 3 tasks; their ids: sort-1, sort-2, walk-1");
  }

  @Test
  void aMissingArgumentIsToldBesideGoodOnesWhateverIsChosen() {
    tasks.task("sort");
    assertThat(ids(new TaskOptions("", "so*", 1, ""), "sort", "nowhere")).containsExactly("sort", "nowhere");
    assertThat(tasks.reason("nowhere")).isEqualTo(root.resolve("nowhere")
        + ": there is no such file or folder; name a task folder, a folder of them, or a data-set file (.jsonl)");
  }

  @Test
  void nothingReadableIsWrongUsage() {
    assertThatThrownBy(() -> ids(TaskOptions.ALL, "nowhere")).isInstanceOf(UsageException.class)
        .hasMessageStartingWith("nothing could be read:\nnowhere: ").hasMessageContaining("there is no such file or folder");
    assertThatThrownBy(() -> new Tasks(TaskFixture.LANGUAGES, TaskOptions.ALL).read(List.of())).isInstanceOf(UsageException.class)
        .hasMessageContaining("no tasks named");
  }

  @Test
  void otherFilesAreNoDataSets() {
    tasks.write("notes.txt", "x");
    assertThat(tasks.reason("notes.txt")).endsWith("neither a task folder nor a data set; data sets end in .jsonl or .json, "
        + "for other names add --format humanevalpack|mbpp|humaneval");
  }

  @Test
  void aRowOfNoKnownFormatIsNamedWithWhatIsLookedFor() {
    tasks.task("good").write("rows.jsonl", "{\"question\": \"?\", \"answer\": 1}\n");
    assertThat(tasks.reason("rows.jsonl")).startsWith("rows.jsonl:1: a row of no format that is known by its fields [question, answer]; known: humanevalpack (")
        .endsWith("mbpp (task_id, text or prompt, code, test_list), humaneval (task_id, prompt, canonical_solution, entry_point, test)");
  }

  @Test
  void aFormatMustBeKnownAndFit() {
    tasks.task("sort").write("rows.jsonl", "{}");
    assertThatThrownBy(() -> ids(new TaskOptions("folders", "", 0, ""), "sort")).isInstanceOf(UsageException.class)
        .hasMessage("--format: unknown format 'folders'; known: [exercism, folder, harbor, humaneval, humanevalpack, mbpp]");
    assertThat(tasks.reason(new TaskOptions("folder", "", 0, ""), "rows.jsonl")).endsWith("a file, but the format 'folder' reads folders");
    assertThatThrownBy(() -> ids(new TaskOptions("humanevalpack", "", 0, ""), "sort"))
        .hasMessageContaining("a folder, but the format 'humanevalpack' reads files of JSON Lines; name the file");
  }
}
