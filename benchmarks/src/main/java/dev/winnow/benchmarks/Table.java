package dev.winnow.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A table that reads well on a terminal and as Markdown.
final class Table {

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... heads) {
    rows.add(List.of(heads));
  }

  void row(Object... cells) {
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
  }

  void print(PrintStream out) {
    int[] widths = IntStream.range(0, rows.getFirst().size())
        .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
    for (int i = 0; i < rows.size(); i++) {
      out.println(line(rows.get(i), widths));
      if (i == 0) out.println(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(" | ", "| ", " |")));
    }
    out.println();
  }

  /// The first column is text, all others are figures.
  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size()).mapToObj(column -> column == 0 ? row.get(column) + " ".repeat(widths[column] - row.get(column).length())
        : " ".repeat(widths[column] - row.get(column).length()) + row.get(column)).collect(Collectors.joining(" | ", "| ", " |"));
  }
}
