package dev.winnow.engine.task;

import dev.winnow.language.Source;
import java.util.SortedMap;

/// How the rows of a language become files: solution and tests apart.
interface Assembly {

  /// @param body what follows the prompt: `canonical_solution` or `buggy_solution`
  Source solution(Row row, String body) throws Refusal;

  /// @param solution the reference
  Source tests(Row row, Source solution, String tests) throws Refusal;

  default SortedMap<String, byte[]> support() {
    return java.util.Collections.emptySortedMap();
  }
}
