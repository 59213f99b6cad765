package dev.winnow.engine.report;

/// Makes text harmless to read. Task code chooses names, messages and source lines, and could otherwise move the cursor,
/// recolour the screen or show words in another order than they are.
public final class Escapes {

  private Escapes() {}

  /// One line for a person: every control, format and bidirectional character becomes a visible escape.
  public static String shown(String text) {
    var shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      switch (c) {
        case '\n' -> shown.append("\\n");
        case '\r' -> shown.append("\\r");
        case '\t' -> shown.append("\\t");
        default -> append(shown, c);
      }
    });
    return shown.toString();
  }

  /// A line of code for a person: as [#shown], but with its tabs, and without the carriage return of a line end.
  public static String code(String line) {
    var shown = new StringBuilder(line.length());
    String body = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    body.codePoints().forEach(c -> {
      if (c == '\t') {
        shown.append('\t');
      } else {
        append(shown, c);
      }
    });
    return shown.toString();
  }

  /// Text of many lines for a person: line ends stay, all else as [#code].
  public static String block(String text) {
    return String.join("\n", text.lines().map(Escapes::code).toList());
  }

  /// Finished JSON text: what is harmful stands inside strings only, where an escape means the same.
  static String json(String text) {
    var escaped = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(escaped, c));
    return escaped.toString();
  }

  private static void append(StringBuilder to, int c) {
    if (harmful(c)) {
      for (char unit : Character.toChars(c)) {
        to.append(String.format("\\u%04x", (int) unit));
      }
    } else {
      to.appendCodePoint(c);
    }
  }

  private static boolean harmful(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }
}
