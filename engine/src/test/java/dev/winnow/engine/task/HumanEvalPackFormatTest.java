package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.engine.UsageException;
import dev.winnow.language.Change;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HumanEvalPackFormatTest {

  private static final List<LanguageAdapter> LANGUAGES = List.of(new FakeAdapter("python", ".py", List.of()),
      new FakeAdapter("go", ".go", List.of()), new FakeAdapter("java", ".java", List.of()));

  private static final String GOOD = """
      {"task_id": "Python/0", "prompt": "def f():\\n", "canonical_solution": "    return 1\\n", "buggy_solution": "    return 2\\n", \
      "test": "assert f() == 1\\n", "example_test": "f()\\n", "instruction": "Give one."}
      """;

  @TempDir
  Path root;

  private List<TaskEntry> read(String text, String suite) throws IOException {
    Path file = Files.writeString(root.resolve("rows.jsonl"), text);
    return new Tasks(LANGUAGES, new TaskOptions("", "", 0, suite)).read(List.of(file));
  }

  private Task task(String text, String suite) throws IOException {
    return ((TaskEntry.Readable) read(text, suite).getFirst()).task();
  }

  private String reason(String row) throws IOException {
    return ((TaskEntry.Unreadable) read(GOOD + row, "").getLast()).reason();
  }

  @Test
  void aPythonRowBecomesASolutionAndAScriptOfAsserts() throws IOException {
    Task task = task(GOOD, "");
    assertThat(task.id()).isEqualTo("Python/0");
    assertThat(task.path()).isEqualTo("rows.jsonl:1");
    assertThat(task.format()).isEqualTo("humanevalpack");
    assertThat(task.requirement()).isEqualTo("Give one.");
    assertThat(task.suite().solution()).containsExactly(new Source("solution.py", "def f():\n    return 1\n"));
    assertThat(task.suite().tests()).containsExactly(new Source("test_solution.py", "from solution import *\n\nassert f() == 1\n"));
    assertThat(task.suiteId()).isEqualTo("test");
    assertThat(task.programs()).containsExactly(
        new Program("buggy_solution", false, new Change.Files(Map.of("solution.py", "def f():\n    return 2\n"))));
    assertThat(task.grader()).isEqualTo(new Grader.Usual());
  }

  @Test
  void privateNamesThatTheTestsUseAreImported() throws IOException {
    Task task = task("""
        {"task_id": "Python/1", "prompt": "_SEED = 1\\ndef _g():\\n  pass\\ndef _h(): pass\\ndef f():\\n", "canonical_solution": "    return 1\\n",
         "test": "assert f() == _g() == _SEED"}""".replace("\n", ""), "");
    assertThat(task.suite().tests().getFirst().text()).startsWith("from solution import *\nfrom solution import _SEED, _g\n\nassert");
    assertThat(task.programs()).isEmpty();
  }

  @Test
  void aJavaRowBecomesSolutionAndMain() throws IOException {
    Task task = task("""
        {"task_id": "Java/0", "prompt": "class Solution {\\n", "canonical_solution": "}", "test": "public class Main {}", "text": "T"}
        """, "");
    assertThat(task.suite().solution()).containsExactly(new Source("Solution.java", "class Solution {\n}"));
    assertThat(task.suite().tests()).containsExactly(new Source("Main.java", "import java.util.*;\nimport java.lang.*;\n"
        + "import java.util.stream.*;\nimport java.security.*;\n\npublic class Main {}"));
    assertThat(task.requirement()).isEqualTo("T");
  }

  @Test
  void theSecondSuiteIsChosenByItsField() throws IOException {
    Task task = task(GOOD, "example_test");
    assertThat(task.suiteId()).isEqualTo("example_test");
    assertThat(task.suite().tests()).containsExactly(new Source("test_solution.py", "from solution import *\n\nf()\n"));
  }

  @Test
  void aRowWithoutTheChosenSuiteIsNamed() throws IOException {
    var entries = read(GOOD + GOOD.replace("Python/0", "Python/1").replace("f()\\n\", \"inst", "\", \"inst"), "example_test");
    assertThat(((TaskEntry.Unreadable) entries.getLast()).reason()).isEqualTo("rows.jsonl:2: --tests example_test: "
        + "the row has no such suite (the field is empty); a row's suites are test and mostly example_test");
    assertThatThrownBy(() -> read(GOOD, "tset")).isInstanceOf(UsageException.class)
        .hasMessageContaining("rows.jsonl:1: --tests tset: the row has no such suite (no such field)");
  }

  @Test
  void aBrokenLineIsNamedWithItsColumnAndTheOthersAreRead() throws IOException {
    var entries = read(GOOD + "{\"task_id\": \"Python/2\", oops}\n" + GOOD.replace("/0", "/4"), "");
    assertThat(entries).extracting(TaskEntry::id).containsExactly("Python/0", "rows.jsonl:2", "Python/4");
    assertThat(((TaskEntry.Unreadable) entries.get(1)).reason())
        .startsWith("rows.jsonl:2:25: line 2 of 3 is no valid row: Unexpected character ('o'")
        .endsWith("each line must hold one whole JSON object");
  }

  @Test
  void whatIsNoObjectOrNotTextIsNamed() throws IOException {
    assertThat(reason("[1]")).contains("rows.jsonl:2:1: line 2 of 2 is no valid row: not an object");
    assertThat(reason("{} {}")).contains("line 2 of 2 is no valid row: ");
    assertThat(reason("{\"task_id\": 7}")).isEqualTo("rows.jsonl:2: field 'task_id' must be a text, but is number");
  }

  @Test
  void aLineThatIsNoUtf8IsNamedWithItsColumn() throws IOException {
    Path file = root.resolve("rows.jsonl");
    Files.write(file, GOOD.getBytes());
    Files.write(file, new byte[] {'{', '"', (byte) 0xFF}, java.nio.file.StandardOpenOption.APPEND);
    var entries = new Tasks(LANGUAGES, TaskOptions.ALL).read(List.of(file));
    assertThat(((TaskEntry.Unreadable) entries.getLast()).reason()).startsWith("rows.jsonl:2:3: line 2 of 2 is no valid row: not UTF-8 text");
  }

  @Test
  void aMissingFieldIsNamed() throws IOException {
    assertThat(reason(GOOD.replace("canonical_solution", "canonicalsolution")))
        .isEqualTo("rows.jsonl:2: field 'canonical_solution' is missing (nearest: 'canonicalsolution')");
    assertThat(reason(GOOD.replace("def f():\\n", ""))).isEqualTo("rows.jsonl:2: field 'prompt' is empty");
  }

  @Test
  void otherLanguagesOfThePackAreNamed() throws IOException {
    assertThat(reason(GOOD.replace("Python/0", "CPP/0"))).isEqualTo(
        "rows.jsonl:2: task_id 'CPP/0': language not yet supported: CPP; supported: [Go, Java, JavaScript, Python, Rust]");
    assertThat(reason(GOOD.replace("Python/0", "Cobol/0"))).isEqualTo("rows.jsonl:2: task_id 'Cobol/0' names no language of "
        + "HumanEvalPack; it must be like 'Python/0', with one of [Go, Java, JavaScript, Python, Rust]");
  }

  @Test
  void marksEmptyLinesAndWindowsLineEndsDoNoHarm() throws IOException {
    var entries = read("\uFEFF" + GOOD.replace("\n", "\r\n") + "\r\n  \n" + GOOD.replace("/0", "/2"), "");
    assertThat(entries).hasOnlyElementsOfType(TaskEntry.Readable.class).extracting(TaskEntry::id).containsExactly("Python/0", "Python/2");
  }

  @Test
  void sameIdsAreNumbered() throws IOException {
    assertThat(read(GOOD + GOOD, "")).extracting(TaskEntry::id).containsExactly("Python/0", "Python/0~2");
  }

  @Test
  void anEmptyFileIsNamed() {
    assertThatThrownBy(() -> read(" \n\n", "")).isInstanceOf(UsageException.class)
        .hasMessageContaining("an empty file; a data set holds one JSON object a line, one task each");
  }

  @Test
  void anArrayIsNamedOnce() {
    assertThatThrownBy(() -> read("[\n" + GOOD + "]\n", "")).isInstanceOf(UsageException.class)
        .hasMessageContaining("one JSON array; a data set holds one JSON object a line").hasMessageNotContaining("line 2");
  }

  @Test
  void thePagesExampleIsRead() throws IOException {
    String page = Files.readString(DocsFolder.page("humanevalpack.md"));
    int start = page.indexOf("```json\n") + 8;
    Task task = task(page.substring(start, page.indexOf("```", start)), "example_test");
    assertThat(task.suite().tests().getFirst().text()).contains("assert double(0) == 0");
    assertThat(task.programs()).hasSize(1);
  }
}
