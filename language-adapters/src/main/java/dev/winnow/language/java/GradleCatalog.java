package dev.winnow.language.java;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// `gradle/libs.versions.toml`: libraries by the names that scripts call them by.
///
/// @param libraries coordinates, by `libs.` and the alias with points
/// @param bundles aliases of libraries, by `libs.bundles.` and the alias with points
record GradleCatalog(Map<String, String> libraries, Map<String, List<String>> bundles) {

  static GradleCatalog of(String text) {
    TomlTable toml = Toml.parse(text);
    var libraries = new TreeMap<String, String>();
    var bundles = new TreeMap<String, List<String>>();
    if (toml.get("libraries") instanceof TomlTable table) {
      table.keySet().forEach(alias -> coordinates(table.get(List.of(alias)), toml).ifPresent(found -> libraries.put(name("libs.", alias), found)));
    }
    if (toml.get("bundles") instanceof TomlTable table) {
      table.keySet().forEach(alias -> bundles.put(name("libs.bundles.", alias), strings(table.get(List.of(alias))).stream().map(part -> name("libs.", part)).toList()));
    }
    return new GradleCatalog(libraries, bundles);
  }

  /// The coordinates that a name stands for; none where the catalog has no such name.
  List<String> coordinates(String name) {
    return bundles.getOrDefault(name, List.of(name)).stream().filter(libraries::containsKey).map(libraries::get).toList();
  }

  private static String name(String prefix, String alias) {
    return prefix + alias.replaceAll("[-_]", ".");
  }

  private static Optional<String> coordinates(Object entry, TomlTable toml) {
    if (entry instanceof String text) return Optional.of(text);
    if (!(entry instanceof TomlTable table)) return Optional.empty();
    String module = table.getString("module", () -> table.getString("group", () -> "") + ":" + table.getString("name", () -> ""));
    Object version = table.get("version") instanceof TomlTable inner && inner.contains("ref") ? toml.get(List.of("versions", inner.getString("ref", () -> "")))
        : table.get("version");
    String said = version(version);
    return Optional.of(said.isEmpty() ? module : module + ":" + said);
  }

  private static String version(Object version) {
    return switch (version) {
      case String text -> text;
      case TomlTable rich -> List.of("strictly", "require", "prefer").stream().filter(rich::contains).map(key -> rich.getString(key, () -> "")).findFirst().orElse("");
      case null, default -> "";
    };
  }

  private static List<String> strings(Object array) {
    return array instanceof TomlArray list ? list.toList().stream().filter(String.class::isInstance).map(String.class::cast).toList() : List.of();
  }
}
