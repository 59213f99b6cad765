package dev.winnow.engine.task;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.javascript.JavaScriptNames;
import java.util.List;

/// JavaScript rows: `solution.js`, which exports all it declares, and a plain script of `console.assert` that takes what it uses.
final class JavaScriptAssembly implements Assembly {

  @Override
  public Source solution(Row row, String body) throws Refusal {
    String text = row.text("prompt") + body;
    return new Source("solution.js", text.stripTrailing() + "\n\nmodule.exports = { " + String.join(", ", declared(row, text)) + " };\n");
  }

  @Override
  public Source tests(Row row, Source solution, String tests) throws Refusal {
    try {
      List<String> used = JavaScriptNames.used(tests, declared(row, solution.text()));
      return new Source("test_solution.js", "const { " + String.join(", ", used) + " } = require('./solution.js');\n\n" + tests);
    } catch (ParseFailure e) {
      throw row.refusal("the tests do not parse: " + e.getMessage());
    }
  }

  private static List<String> declared(Row row, String text) throws Refusal {
    try {
      return JavaScriptNames.declared(text);
    } catch (ParseFailure e) {
      throw row.refusal("the solution does not parse: " + e.getMessage());
    }
  }
}
