package dev.winnow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// The table of the bundled tasks in `tasks/README.md`.
final class TaskTable {

  /// @param state `sound` or `holes`
  record Row(String language, String framework, int tests, String state) {}

  private TaskTable() {}

  /// Rows by task.
  static SortedMap<String, Row> read() throws IOException {
    var rows = new TreeMap<String, Row>();
    for (String line : Files.readAllLines(Path.of("tasks/README.md"))) {
      if (!line.startsWith("| [")) continue;
      List<String> cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      rows.put(cells.get(1).replaceAll("\\[(.*)]\\(.*\\)", "$1"),
          new Row(cells.get(2), cells.get(3), Integer.parseInt(cells.get(4)), cells.get(5).replaceAll("\\[(.*)]\\(.*\\)", "$1")));
    }
    return rows;
  }
}
