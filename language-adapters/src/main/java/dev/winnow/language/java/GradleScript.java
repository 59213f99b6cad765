package dev.winnow.language.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Gradle script, in Groovy or Kotlin, as far as it is written plainly: its blocks and the statements in them.
///
/// @param text without comments
record GradleScript(String text) {

  private static final String OPENING = "({[";
  private static final String CLOSING = ")}]";

  /// Without what is meant for the build itself.
  static GradleScript of(String source) {
    String text = uncommented(source);
    for (String own : List.of("buildscript", "pluginManagement")) {
      Matcher block = block(own).matcher(text);
      while (block.find()) {
        text = text.substring(0, block.start()) + text.substring(end(text, block.end() - 1));
        block = block(own).matcher(text);
      }
    }
    return new GradleScript(text);
  }

  private static String uncommented(String source) {
    var text = new StringBuilder();
    for (int i = 0; i < source.length(); ) {
      int begin = i;
      boolean comment = source.startsWith("//", i) || source.startsWith("/*", i);
      if (comment) {
        int end = source.charAt(i + 1) == '/' ? source.indexOf('\n', i) : source.indexOf("*/", i) + 2;
        i = end <= i + 1 ? source.length() : end;
        text.append(' ');
      } else {
        i = source.charAt(i) == '"' || source.charAt(i) == '\'' ? quoted(source, i) : i + 1;
        text.append(source, begin, i);
      }
    }
    return text.toString();
  }

  private static Pattern block(String name) {
    return Pattern.compile("(?m)(?<![\\w.])" + name + "\\s*\\{");
  }

  /// What stands in each block of a name.
  List<String> blocks(String name) {
    var blocks = new ArrayList<String>();
    Matcher block = block(name).matcher(text);
    while (block.find()) blocks.add(text.substring(block.end(), Math.max(block.end(), end(text, block.end() - 1) - 1)));
    return blocks;
  }

  /// The statements of a block, each with the blocks and parentheses it opens.
  static List<String> statements(String block) {
    var statements = new ArrayList<String>();
    int begin = 0;
    for (int i = 0; i < block.length(); i = next(block, i)) {
      char sign = block.charAt(i);
      if (sign == ';' || sign == '\n' && !block.substring(begin, i).stripTrailing().endsWith(",")) {
        statements.add(block.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    statements.add(block.substring(begin).strip());
    statements.removeIf(String::isEmpty);
    return statements;
  }

  /// Behind the sign at a place, or behind all that it opens.
  private static int next(String text, int place) {
    char sign = text.charAt(place);
    if (OPENING.indexOf(sign) >= 0) return end(text, place);
    return sign == '"' || sign == '\'' ? quoted(text, place) : place + 1;
  }

  private static int end(String text, int opening) {
    int depth = 0;
    for (int i = opening; i < text.length(); ) {
      char sign = text.charAt(i);
      if (OPENING.indexOf(sign) >= 0) depth++;
      if (CLOSING.indexOf(sign) >= 0 && --depth == 0) return i + 1;
      i = sign == '"' || sign == '\'' ? quoted(text, i) : i + 1;
    }
    return text.length();
  }

  private static int quoted(String text, int opening) {
    for (int i = opening + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
      if (text.charAt(i) == '\\') i++;
      else if (text.charAt(i) == text.charAt(opening)) return i + 1;
    }
    return opening + 1;
  }
}
