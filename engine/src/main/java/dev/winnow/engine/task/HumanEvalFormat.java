package dev.winnow.engine.task;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Source;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// HumanEval, and HumanEval+ in its original form: a function to complete, and a `check` that is called with it.
final class HumanEvalFormat implements RowFormat {

  static final String NAME = "humaneval";

  private static final String SUITE = "test";
  private final PythonAssembly assembly = new PythonAssembly();
  private final PythonRows rows;

  HumanEvalFormat(List<LanguageAdapter> adapters, TaskOptions options) {
    this.rows = new PythonRows(NAME, adapters, options);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String fields() {
    return "task_id, prompt, canonical_solution, entry_point, test";
  }

  @Override
  public boolean fits(JsonNode row) {
    return row.has("prompt") && (row.has("entry_point") || row.has("canonical_solution"));
  }

  @Override
  public TaskEntry read(Row row, String id) {
    return rows.read(row, id, () -> {
      if (!row.json().has(SUITE) && row.json().has("plus_input")) {
        throw row.refusal("field 'test' is missing: the row holds inputs ('base_input', 'plus_input') and no program that tests; "
            + "the -OriginFmt file of the same data set holds one");
      }
      Source solution = assembly.solution(row, row.text("canonical_solution"));
      String entry = row.text("entry_point");
      if (!Pattern.compile("(?m)^(?:async +)?(?:def|class) +" + Pattern.quote(entry) + "\\b|^" + Pattern.quote(entry) + " *=").matcher(solution.text()).find()) {
        throw row.refusal("field 'entry_point': '" + entry + "' is not defined by prompt + canonical_solution; it must be the function the tests call");
      }
      String suite = rows.suiteId(row, SUITE, List.of(SUITE));
      Source tests = assembly.tests(row, solution, row.text(suite).stripTrailing() + "\n\n\ncheck(" + entry + ")\n");
      return new PythonRows.Parts(row.text("prompt"), solution, tests, suite);
    });
  }
}
