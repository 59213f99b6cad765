package dev.winnow.language.rust;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// TOML as Winnow writes it: a line a key, in their order, tables inline.
final class TomlText {

  private TomlText() {}

  static String of(Map<String, ?> table) {
    return new TreeMap<String, Object>(table).entrySet().stream().map(entry -> quoted(entry.getKey()) + " = " + inline(entry.getValue()) + "\n").collect(Collectors.joining());
  }

  private static String inline(Object value) {
    return switch (value) {
      case TomlTable table -> inline(table.toMap());
      case TomlArray array -> inline(array.toList());
      case Map<?, ?> table -> table.entrySet().stream().map(entry -> quoted(entry.getKey().toString()) + " = " + inline(entry.getValue())).sorted()
          .collect(Collectors.joining(", ", "{ ", " }"));
      case Collection<?> array -> array.stream().map(TomlText::inline).collect(Collectors.joining(", ", "[", "]"));
      case String text -> quoted(text);
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    return text.chars().mapToObj(unit -> switch (unit) {
      case '"', '\\' -> "\\" + (char) unit;
      default -> unit < ' ' || unit == 0x7f ? "\\u%04x".formatted(unit) : String.valueOf((char) unit);
    }).collect(Collectors.joining("", "\"", "\""));
  }
}
