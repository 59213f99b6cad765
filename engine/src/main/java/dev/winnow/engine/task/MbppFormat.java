package dev.winnow.engine.task;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Source;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// MBPP in its full and its sanitised form, and MBPP+: a program, and lines that assert.
final class MbppFormat implements RowFormat {

  static final String NAME = "mbpp";

  private static final String PLUS = "test";
  private static final String LINES = "test_list";
  private static final List<String> SUITES = List.of(PLUS, LINES, "challenge_test_list");
  private final PythonAssembly assembly = new PythonAssembly();
  private final PythonRows rows;

  MbppFormat(List<LanguageAdapter> adapters, TaskOptions options) {
    this.rows = new PythonRows(NAME, adapters, options);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String fields() {
    return "task_id, text or prompt, code, test_list";
  }

  @Override
  public boolean fits(JsonNode row) {
    return row.has("code") || row.has(LINES);
  }

  @Override
  public TaskEntry read(Row row, String id) {
    return rows.read(row, id, () -> {
      if (row.id().isEmpty()) throw row.refusal("field 'task_id' must be a number or a text");
      // What the tests import is there when the program is run: some programs need it.
      String imports = joined(row.lines("test_imports"));
      var solution = new Source("solution.py", imports + row.text("code").stripTrailing() + "\n");
      String suite = rows.suiteId(row, row.json().has(PLUS) ? PLUS : LINES, SUITES);
      List<String> tests = row.lines(suite);
      if (tests.isEmpty()) {
        throw row.refusal("field '" + suite + "' is " + (row.json().has(suite) ? "empty" : "missing") + "; it must hold the lines that assert");
      }
      String setUp = joined(row.lines("test_setup_code"));
      String requirement = row.optional("prompt").isPresent() ? row.text("prompt") : row.text("text");
      return new PythonRows.Parts(requirement, solution, assembly.tests(row, solution, setUp + joined(tests)), suite);
    });
  }

  private static String joined(List<String> lines) {
    return String.join("", lines.stream().map(line -> line.stripTrailing() + "\n").toList());
  }
}
