package dev.winnow.language.rust;

import dev.winnow.language.Layout;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.TaskFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// A project as its layout tells its parts.
record Project(Map<String, String> files) implements TaskFiles {

  @Override
  public SortedSet<String> paths() {
    return new TreeSet<>(files.keySet());
  }

  @Override
  public String text(String path) {
    return files.get(path);
  }

  Layout layout() {
    return RustLayout.of(this).orElseThrow();
  }

  Suite suite() {
    return suite(Map.of());
  }

  /// @param added the dependencies of `winnow.toml`
  Suite suite(Map<String, String> added) {
    var solution = layout().solution().stream().map(path -> new Source(path, text(path))).toList();
    var tests = new ArrayList<>(layout().tests());
    tests.removeAll(layout().solution());
    var support = new TreeMap<String, byte[]>();
    files.forEach((path, text) -> support.put(path, text.getBytes(StandardCharsets.UTF_8)));
    support.keySet().removeAll(layout().solution());
    support.keySet().removeAll(tests);
    return new Suite(solution, tests.stream().map(path -> new Source(path, text(path))).toList(), support, new TreeMap<>(added));
  }
}
