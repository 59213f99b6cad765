package dev.winnow.engine.report;

import java.util.ArrayList;
import java.util.List;

/// How text is laid out for a person: how wide, and whether in colour.
///
/// @param width in characters
public record Screen(int width, boolean colour) {

  public static final Screen PLAIN = new Screen(100, false);

  public Screen {
    width = Math.clamp(width, 40, 200);
  }

  public String strong(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  String good(String text) {
    return paint("32", text);
  }

  private String paint(String code, String text) {
    return colour ? "\033[" + code + "m" + text + "\033[0m" : text;
  }

  /// Whether a line needs no cut.
  boolean fits(String line, int indent) {
    return cut(line, indent).equals(line.replace("\t", "    "));
  }

  /// One line, cut where the screen ends.
  String cut(String line, int indent) {
    String flat = line.replace("\t", "    ");
    int room = width - indent;
    return flat.codePointCount(0, flat.length()) <= room ? flat
        : flat.substring(0, flat.offsetByCodePoints(0, room - 1)) + "…";
  }

  /// Words broken into lines, the later ones indented by `indent`.
  String wrap(String text, int indent) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && indent + line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return String.join("\n" + " ".repeat(indent), lines);
  }

  /// A table: columns as wide as their widest cell; those named by `right` are set to the right.
  String table(List<List<String>> rows, List<Integer> right) {
    var table = new StringBuilder();
    int columns = rows.getFirst().size();
    var widths = new int[columns];
    rows.forEach(row -> {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    });
    for (List<String> row : rows) {
      var line = new StringBuilder("  ");
      for (int i = 0; i < columns; i++) {
        String space = " ".repeat(widths[i] - row.get(i).length());
        line.append(right.contains(i) ? space + row.get(i) : row.get(i) + space).append("  ");
      }
      table.append(cut(line.toString().stripTrailing(), 0)).append('\n');
    }
    return table.toString();
  }
}
