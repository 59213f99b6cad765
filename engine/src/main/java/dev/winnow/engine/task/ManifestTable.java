package dev.winnow.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// One table of a `winnow.toml`, read with its lines: an unknown key or a wrong type is refused by name.
final class ManifestTable {

  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([KMG]?)(?:i?B)?", Pattern.CASE_INSENSITIVE);
  private final TomlTable table;
  private final String prefix;

  /// @param prefix what stands before its keys in a message: `limits.`
  ManifestTable(TomlTable table, String prefix, List<String> known) throws Refusal {
    this.table = table;
    this.prefix = prefix;
    for (String key : table.keySet().stream().sorted().toList()) {
      if (!known.contains(key)) {
        throw refusal(key, "unknown key" + Nearest.hint(key, known) + "; known: " + String.join(", ", known));
      }
    }
  }

  boolean has(String key) {
    return table.contains(List.of(key));
  }

  String text(String key, String usual) throws Refusal {
    return switch (value(key)) {
      case String text -> text;
      case Absent _ -> usual;
      case Object other -> throw wrongType(key, "a text in quotes", other);
    };
  }

  /// A list of texts; one text stands for a list of one.
  List<String> texts(String key) throws Refusal {
    return switch (value(key)) {
      case String text -> List.of(text);
      case Absent _ -> List.of();
      case TomlArray array -> {
        var texts = new ArrayList<String>();
        for (Object element : array.toList()) {
          if (!(element instanceof String text)) {
            throw wrongType(key, "a list of texts", element);
          }
          texts.add(text);
        }
        yield texts;
      }
      case Object other -> throw wrongType(key, "a list of texts", other);
    };
  }

  boolean list(String key) {
    return value(key) instanceof TomlArray;
  }

  int count(String key, int usual) throws Refusal {
    return switch (value(key)) {
      case Long number when number > 0 && number <= Integer.MAX_VALUE -> number.intValue();
      case Absent _ -> usual;
      case Object other -> throw wrongType(key, "a whole number above 0", other);
    };
  }

  /// Bytes: a whole number, or a text with a unit of 1024 (`"512 MiB"`).
  long size(String key, long usual) throws Refusal {
    String right = "bytes as a whole number above 0 or with a unit (\"512 MiB\")";
    return switch (value(key)) {
      case Long number when number > 0 -> number;
      case Absent _ -> usual;
      case String text -> {
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches() || Long.parseLong(size.group(1)) == 0) {
          throw wrongType(key, right, text);
        }
        yield Long.parseLong(size.group(1)) << 10 * " KMG".indexOf(size.group(2).isEmpty() ? " " : size.group(2).toUpperCase(java.util.Locale.ROOT));
      }
      case Object other -> throw wrongType(key, right, other);
    };
  }

  /// A table within; an empty one where it is not there.
  ManifestTable table(String key, List<String> known) throws Refusal {
    return switch (value(key)) {
      case TomlTable inner -> new ManifestTable(inner, prefix + key + ".", known);
      case Absent _ -> new ManifestTable(org.tomlj.Toml.parse(""), prefix + key + ".", known);
      case Object other -> throw wrongType(key, "a table, [" + prefix + key + "]", other);
    };
  }

  /// A table whose keys are the user's own, all with a text each.
  SortedMap<String, String> ownTexts(String key) throws Refusal {
    var texts = new TreeMap<String, String>();
    List<String> keys = value(key) instanceof TomlTable inner ? List.copyOf(inner.keySet()) : List.of();
    ManifestTable inner = table(key, keys);
    for (String own : keys) {
      texts.put(own, inner.text(own, ""));
    }
    return texts;
  }

  Refusal refusal(String key, String what) {
    TomlPosition position = table.inputPositionOf(List.of(key));
    return new Refusal(Manifest.FILE + (position == null ? "" : ":" + position.line() + ":" + position.column())
        + ": " + prefix + key + ": " + what);
  }

  private Refusal wrongType(String key, String right, Object found) {
    String shown = switch (found) {
      case String text -> "the text \"" + text + "\"";
      case TomlArray _ -> "a list";
      case TomlTable _ -> "a table";
      case Object other -> other.toString();
    };
    return refusal(key, "must be " + right + ", but is " + shown);
  }

  private Object value(String key) {
    Object value = table.get(List.of(key));
    return value == null ? new Absent() : value;
  }

  private record Absent() {}
}
