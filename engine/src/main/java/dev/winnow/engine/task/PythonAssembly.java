package dev.winnow.engine.task;

import dev.winnow.language.Source;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Python rows: `solution.py`, and a plain script of asserts that imports all of it.
final class PythonAssembly implements Assembly {

  /// Names at the top level that `import *` leaves out.
  private static final Pattern PRIVATE = Pattern.compile("^(?:(?:async +)?def +|class +)?(_\\w*)(?=\\s*[(:=])", Pattern.MULTILINE);

  @Override
  public Source solution(Row row, String body) throws Refusal {
    return new Source("solution.py", row.text("prompt") + body);
  }

  @Override
  public Source tests(Row row, Source solution, String tests) {
    var hidden = new TreeSet<String>();
    PRIVATE.matcher(solution.text()).results().map(result -> result.group(1)).forEach(hidden::add);
    hidden.removeIf(name -> !Pattern.compile("\\b" + name + "\\b").matcher(tests).find());
    String imported = hidden.isEmpty() ? "" : "from solution import " + String.join(", ", hidden) + "\n";
    return new Source("test_solution.py", "from solution import *\n" + imported + "\n" + tests);
  }
}
