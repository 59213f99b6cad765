package dev.winnow.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A task's files by their part: what runners and typing look at. Paths are relative to the task's root.
///
/// @param solution the files a variant may change
/// @param tests the files that hold tests
/// @param support all other files, as they are
/// @param dependencies what the author of the task adds to its manifests: name to range, in the language's own spelling
public record Suite(List<Source> solution, List<Source> tests, SortedMap<String, byte[]> support, SortedMap<String, String> dependencies) {

  public Suite {
    solution = List.copyOf(solution);
    tests = List.copyOf(tests);
    support = Collections.unmodifiableSortedMap(new TreeMap<>(support));
    dependencies = Collections.unmodifiableSortedMap(new TreeMap<>(dependencies));
  }

  public Suite(List<Source> solution, List<Source> tests, SortedMap<String, byte[]> support) {
    this(solution, tests, support, new TreeMap<>());
  }

  /// Solution and tests, in this order.
  public List<Source> sources() {
    var all = new ArrayList<>(solution);
    all.addAll(tests);
    return all;
  }
}
