package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.engine.UsageException;
import dev.winnow.language.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders as the languages' own adapters see them.
class RealLanguagesTest {

  @TempDir
  Path root;

  private TaskFixture tasks;

  @BeforeEach
  void fixture() {
    tasks = new TaskFixture(root);
  }

  private List<TaskEntry> read() {
    return Tasks.read(List.of(root), TaskOptions.ALL);
  }

  @Test
  void aPackageWithItsTestsIsAPythonTask() {
    tasks.write("cache/cache/__init__.py", "").write("cache/cache/store.py", "").write("cache/tests/__init__.py", "")
        .write("cache/tests/test_store.py", "").write("cache/right/other/cache/store.py", "x = 1").write("cache/requirement.md", "Keep.");
    Task task = ((TaskEntry.Readable) read().getFirst()).task();
    assertThat(task.id()).isEqualTo("cache");
    assertThat(task.adapter().language()).isEqualTo("python");
    assertThat(task.suite().solution()).extracting(Source::path).containsExactly("cache/__init__.py", "cache/store.py");
    assertThat(task.suite().tests()).extracting(Source::path).containsExactly("tests/test_store.py");
    assertThat(task.programs()).extracting(Program::name).containsExactly("other");
  }

  @Test
  void aModuleIsAGoTaskWhateverScriptsLieInIt() {
    tasks.write("limit/go.mod", "module limit\n").write("limit/limit.go", "package limit\n").write("limit/limit_test.go", "package limit\n")
        .write("limit/gen.py", "").write("limit/test_gen.py", "");
    assertThat(((TaskEntry.Readable) read().getFirst()).task().adapter().language()).isEqualTo("go");
  }

  @Test
  void aPackageWhoseSourcesHoldTheirTestsIsARustTask() {
    String tests = "#[cfg(test)]\nmod tests {\n    #[test]\n    fn ones() {}\n}\n";
    tasks.write("sums/Cargo.toml", "[package]\nname = \"sums\"\n").write("sums/src/lib.rs", "pub fn f() {}\n\n" + tests)
        .write("sums/src/plain.rs", "").write("sums/tests/all.rs", "").write("sums/wrong/other/src/lib.rs", "pub fn f() {}\n");
    Task task = ((TaskEntry.Readable) read().getFirst()).task();
    assertThat(task.adapter().language()).isEqualTo("rust");
    assertThat(task.suite().solution()).extracting(Source::path).containsExactly("src/lib.rs", "src/plain.rs");
    assertThat(task.suite().tests()).extracting(Source::path).containsExactly("tests/all.rs");
    Source lib = task.suite().solution().getFirst();
    assertThat(lib.testRegions()).extracting(lib::text).containsExactly(tests.strip());
    assertThat(task.programs()).extracting(Program::name).containsExactly("other");
  }

  @Test
  void aModuleWithoutTestsIsNamed() {
    tasks.write("limit/go.mod", "module limit\n").write("limit/limit.go", "package limit\n");
    assertThatThrownBy(this::read).isInstanceOf(UsageException.class).hasMessageContaining(
        "no tests found: go looks for go.mod, *_test.go and other .go files; the solution is [limit.go]");
  }

  @Test
  void whatIsMissingIsNamedInEachLanguage() {
    tasks.write("a/limit.py", "").write("b/Limit.java", "class Limit {}").write("c/test_limit.py", "").write("d/d.py", "").write("d/test_d.py", "");
    assertThat(read()).filteredOn(TaskEntry.Unreadable.class::isInstance).extracting(entry -> ((TaskEntry.Unreadable) entry).reason()).satisfiesExactly(
        python -> assertThat(python).startsWith("no tests found: python looks for test_*.py").contains("the solution is [limit.py]"),
        java -> assertThat(java).startsWith("no tests found: java looks for src/main/java with src/test/java"),
        tests -> assertThat(tests).startsWith("no solution found: python").contains("the tests are [test_limit.py]"));
  }

  @Test
  void aFolderOfBothIsAFolderOfTasks() {
    tasks.write("a/go.mod", "module a\n").write("a/a.go", "package a\n").write("a/a_test.go", "package a\n")
        .write("b/b.py", "").write("b/test_b.py", "").write("c/notes.txt", "");
    assertThat(read()).extracting(TaskEntry::id).containsExactly("a", "b", "c");
    assertThat(((TaskEntry.Unreadable) read().getLast()).reason())
        .startsWith("no language's conventions found in this folder; looked for go (go.mod, *_test.go and other .go files)");
  }
}
