package dev.winnow.engine.task;

import dev.winnow.language.Source;

/// Java rows: `Solution.java`, and a `Main` that throws.
final class JavaAssembly implements Assembly {

  /// The tests are written with these imports and without naming them.
  private static final String IMPORTS = """
      import java.util.*;
      import java.lang.*;
      import java.util.stream.*;
      import java.security.*;

      """;

  @Override
  public Source solution(Row row, String body) throws Refusal {
    return new Source("Solution.java", row.text("prompt") + body);
  }

  @Override
  public Source tests(Row row, Source solution, String tests) {
    return new Source("Main.java", IMPORTS + tests);
  }
}
