package dev.winnow.language.javascript;

import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.semver4j.RangesListFactory;
import org.semver4j.Semver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a `package.json` says that runners need.
///
/// @param root its folder, empty or ending in `/`
/// @param name the package's own; empty where it has none
/// @param dependencies name to declared range, those for development too
/// @param module whether `.js` files are ES modules
/// @param test the `test` script; empty where there is none
/// @param keys its top-level names: `jest`, `mocha` may hold a configuration
record PackageJson(String root, String name, SortedMap<String, String> dependencies, boolean module, String test, java.util.Set<String> keys) {

  private static final PackageJson NONE = new PackageJson("", "", new TreeMap<>(), false, "", java.util.Set.of());

  /// The outermost one of a task; one that says nothing where there is none. A file that is no JSON says nothing either: Node refuses it.
  /// What the task's author adds to it is part of it.
  static PackageJson of(Suite suite) {
    Optional<String> path = root(suite.support().keySet().stream().toList());
    return path.map(root -> read(root, new String(suite.support().get(root + "package.json"), StandardCharsets.UTF_8))).orElse(NONE).with(suite.dependencies());
  }

  private PackageJson with(SortedMap<String, String> more) {
    var all = new TreeMap<>(dependencies);
    all.putAll(more);
    return new PackageJson(root, name, all, module, test, keys);
  }

  /// The folder of the outermost `package.json`.
  static Optional<String> root(Iterable<String> paths) {
    var roots = new java.util.ArrayList<String>();
    for (String path : paths) {
      if ((path.equals("package.json") || path.endsWith("/package.json")) && !path.contains("node_modules/")) {
        roots.add(path.substring(0, path.length() - "package.json".length()));
      }
    }
    return roots.stream().min(Comparator.comparingInt((String root) -> root.split("/").length).thenComparing(root -> root));
  }

  static PackageJson read(String root, String text) {
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      var dependencies = new TreeMap<String, String>();
      for (String field : java.util.List.of("peerDependencies", "optionalDependencies", "dependencies", "devDependencies")) {
        json.path(field).properties().forEach(entry -> dependencies.put(entry.getKey(), entry.getValue().asString("")));
      }
      var keys = new java.util.TreeSet<String>();
      json.properties().forEach(entry -> keys.add(entry.getKey()));
      return new PackageJson(root, json.path("name").asString(""), dependencies, json.path("type").asString("").equals("module"), json.path("scripts").path("test").asString(""), keys);
    } catch (JacksonException e) {
      return new PackageJson(root, "", new TreeMap<>(), false, "", java.util.Set.of());
    }
  }

  boolean names(String dependency) {
    return dependencies.containsKey(dependency);
  }

  /// What a dependency may be; anything where it is not declared.
  String range(String dependency) {
    String range = dependencies.getOrDefault(dependency, "*").strip();
    return range.isEmpty() ? "*" : range;
  }

  /// Whether a dependency is versions of the registry's package of its name: neither a place nor an alias nor a tag.
  boolean ranged(String dependency) {
    return Character.isDigit(range(dependency).charAt(0)) || "^~<>=*xXv".indexOf(range(dependency).charAt(0)) >= 0;
  }

  /// Whether a dependency is declared as a place (`github:`, `file:`, `workspace:`, `me/it`), which no registry holds.
  boolean placed(String dependency) {
    return !ranged(dependency) && !range(dependency).startsWith("npm:") && range(dependency).matches(".*[:/].*");
  }

  /// Whether a version will do; any does for what is not declared. A place, an alias or a tag is some other program than a version of the
  /// registry's, and satisfied by none.
  boolean takes(String dependency, String version) {
    return range(dependency).equals("latest")
        || ranged(dependency) && Semver.isValid(version) && new Semver(version).satisfies(RangesListFactory.create(range(dependency)));
  }

  /// The newest major version that will do; 0 where that cannot be told.
  int major(String dependency) {
    return IntStream.iterate(99, major -> major > 0, major -> major - 1).filter(major -> takes(dependency, major + ".999.999")).findFirst()
        .orElseGet(() -> Optional.ofNullable(Semver.coerce(range(dependency))).map(Semver::getMajor).orElse(0));
  }
}
