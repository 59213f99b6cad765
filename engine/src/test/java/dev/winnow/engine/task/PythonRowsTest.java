package dev.winnow.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.language.LanguageAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// HumanEval and MBPP, known by their fields, become a solution and a script that tests it.
class PythonRowsTest {

  private static final List<LanguageAdapter> LANGUAGES = List.of(new FakeAdapter("python", ".py", List.of()));

  private static final String HUMANEVAL = """
      {"task_id": "HumanEval/0", "prompt": "import math\\n\\ndef _half(x):\\n    return x / 2\\n\\ndef f(x):\\n    \\"\\"\\"Half.\\"\\"\\"\\n", \
      "canonical_solution": "    return _half(x)\\n", "entry_point": "f", "test": "METADATA = {}\\n\\ndef check(candidate):\\n    assert candidate(2) == _half(2)\\n\\n"}
      """;

  private static final String FULL = """
      {"task_id": 7, "text": "Write f.", "code": "def f(x):\\r\\n\\treturn Node(x)", "test_setup_code": "root = Node(1)", \
      "test_list": ["assert f(1)", "assert f(2)"], "challenge_test_list": ["assert f(3)"]}
      """;

  private static final String PLUS = """
      {"task_id": "Mbpp/2", "source_file": "x", "prompt": "Write f.", "code": "def f(x):\\n    return math.sqrt(x)", "test_imports": ["import math"], \
      "test_list": ["assert f(1)"], "test": "import numpy\\nfor x in [1, 4]:\\n    assert f(x)"}
      """;

  @TempDir
  Path root;

  private List<TaskEntry> read(String text, String format, String suite) throws IOException {
    Path file = Files.writeString(root.resolve("rows.jsonl"), text);
    return new Tasks(LANGUAGES, new TaskOptions(format, "", 0, suite)).read(List.of(file));
  }

  private Task task(String text, String suite) throws IOException {
    TaskEntry entry = read(text, "", suite).getFirst();
    assertThat(entry).isInstanceOf(TaskEntry.Readable.class);
    return ((TaskEntry.Readable) entry).task();
  }

  private String reason(String good, String row) throws IOException {
    return ((TaskEntry.Unreadable) read(good + row, "", "").getLast()).reason();
  }

  private static String solution(Task task) {
    return task.suite().solution().getFirst().text();
  }

  private static String tests(Task task) {
    return task.suite().tests().getFirst().text();
  }

  @Test
  void aHumanEvalRowCallsItsCheckWithItsFunction() throws IOException {
    Task task = task(HUMANEVAL, "");
    assertThat(task.format()).isEqualTo("humaneval");
    assertThat(task.id()).isEqualTo("HumanEval/0");
    assertThat(task.requirement()).contains("Half.");
    assertThat(task.grader()).isEqualTo(new Grader.Usual());
    assertThat(solution(task)).endsWith("\"\"\"Half.\"\"\"\n    return _half(x)\n");
    assertThat(tests(task)).isEqualTo("""
        from solution import *
        from solution import _half

        METADATA = {}

        def check(candidate):
            assert candidate(2) == _half(2)


        check(f)
        """);
  }

  @Test
  void anMbppRowsLinesFollowItsSetUp() throws IOException {
    Task task = task(FULL, "");
    assertThat(task.format()).isEqualTo("mbpp");
    assertThat(task.id()).isEqualTo("7");
    assertThat(task.requirement()).isEqualTo("Write f.");
    assertThat(solution(task)).isEqualTo("def f(x):\r\n\treturn Node(x)\n");
    assertThat(tests(task)).isEqualTo("from solution import *\n\nroot = Node(1)\nassert f(1)\nassert f(2)\n");
    assertThat(task.suiteId()).isEqualTo("test_list");
    assertThat(tests(task(FULL, "challenge_test_list"))).endsWith("\nassert f(3)\n");
  }

  @Test
  void anMbppPlusRowsProgramIsTheSuite() throws IOException {
    Task task = task(PLUS, "");
    assertThat(task.format()).isEqualTo("mbpp");
    assertThat(solution(task)).isEqualTo("import math\ndef f(x):\n    return math.sqrt(x)\n");
    assertThat(tests(task)).isEqualTo("from solution import *\n\nimport numpy\nfor x in [1, 4]:\n    assert f(x)\n");
    assertThat(tests(task(PLUS, "test_list"))).endsWith("\nassert f(1)\n");
  }

  @Test
  void theFormatMayBeNamed() throws IOException {
    assertThat(read(HUMANEVAL, "humaneval", "").getFirst()).isInstanceOf(TaskEntry.Readable.class);
    assertThat(((TaskEntry.Unreadable) read(FULL + HUMANEVAL, "humaneval", "").getFirst()).reason())
        .isEqualTo("rows.jsonl:1: field 'canonical_solution' is missing (nearest: 'challenge_test_list')");
  }

  @Test
  void whatIsWrongWithARowIsSaid() throws IOException {
    assertThat(reason(HUMANEVAL, HUMANEVAL.replace("entry_point", "entrypoint"))).isEqualTo("rows.jsonl:2: field 'entry_point' is missing (nearest: 'entrypoint')");
    assertThat(reason(HUMANEVAL, HUMANEVAL.replace("\"f\"", "\"g\""))).startsWith("rows.jsonl:2: field 'entry_point': 'g' is not defined");
    assertThat(reason(HUMANEVAL, HUMANEVAL.replace("\"test\"", "\"plus_input\""))).contains("the -OriginFmt file of the same data set holds one");
    assertThat(reason(FULL, FULL.replace("[\"assert f(1)\"", "[1"))).isEqualTo("rows.jsonl:2: field 'test_list' must be a list of texts");
    assertThat(reason(FULL, FULL.replace("\"test_list\"", "\"tests\""))).isEqualTo("rows.jsonl:2: field 'test_list' is missing; it must hold the lines that assert");
    assertThat(reason(FULL, FULL.replace("\"code\"", "\"program\""))).startsWith("rows.jsonl:2: field 'code' is missing");
    assertThat(reason(FULL, FULL.replace("7", "[]"))).isEqualTo("rows.jsonl:2: field 'task_id' must be a number or a text");
    assertThat(((TaskEntry.Unreadable) read(PLUS + FULL, "", "test").getLast()).reason())
        .isEqualTo("rows.jsonl:2: --tests test: the row has no such suite (no such field); a row's suites are test_list, challenge_test_list");
  }

  @Test
  void thePagesExamplesAreRead() throws IOException {
    for (String format : List.of("humaneval", "mbpp")) {
      String page = Files.readString(DocsFolder.page(format + ".md"));
      int start = page.indexOf("```json\n") + 8;
      assertThat(task(page.substring(start, page.indexOf("```", start)), "").format()).isEqualTo(format);
    }
  }
}
