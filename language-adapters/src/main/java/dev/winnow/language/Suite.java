package dev.winnow.language;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A task's files by their part: what runners and typing look at. Paths are relative to the task's root.
///
/// @param solution the files a variant may change
/// @param tests the files that hold tests
/// @param support all other files, as they are
public record Suite(List<Source> solution, List<Source> tests, SortedMap<String, byte[]> support) {

  public Suite {
    solution = List.copyOf(solution);
    tests = List.copyOf(tests);
    support = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(support));
  }

  /// Solution and tests, in this order.
  public List<Source> sources() {
    var all = new ArrayList<>(solution);
    all.addAll(tests);
    return all;
  }
}
