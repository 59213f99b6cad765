package dev.winnow.engine.task;

import dev.winnow.language.Source;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/// Rust rows: a program, and tests that call its private functions and are therefore included at its end.
final class RustAssembly implements Assembly {

  private static final String MANIFEST = """
      [package]
      name = "solution"
      version = "0.1.0"
      edition = "2021"

      [dependencies]
      rand = "0.7"
      regex = "1"
      md5 = "0.7"
      """;

  private static final String INCLUDED = "\n#[cfg(test)]\ninclude!(\"tests.rs\");\n";

  @Override
  public Source solution(Row row, String body) throws Refusal {
    return new Source("src/main.rs", row.text("prompt") + body + INCLUDED);
  }

  @Override
  public Source tests(Row row, Source solution, String tests) {
    return new Source("src/tests.rs", tests);
  }

  @Override
  public SortedMap<String, byte[]> support() {
    return new TreeMap<>(java.util.Map.of("Cargo.toml", MANIFEST.getBytes(StandardCharsets.UTF_8)));
  }
}
