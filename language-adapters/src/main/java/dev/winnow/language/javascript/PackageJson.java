package dev.winnow.language.javascript;

import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
  static PackageJson of(Suite suite) {
    Optional<String> path = root(suite.support().keySet().stream().toList());
    return path.map(root -> read(root, new String(suite.support().get(root + "package.json"), StandardCharsets.UTF_8))).orElse(NONE);
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
      for (String field : java.util.List.of("peerDependencies", "dependencies", "devDependencies")) {
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

  /// Whether a version will do; any does for what is not declared. What is declared as a place (`github:`, `file:`, `workspace:`), an
  /// alias or a tag is some other program than a version of the registry's, and satisfied by none.
  boolean takes(String dependency, String version) {
    String range = dependencies.getOrDefault(dependency, "*").strip();
    if (range.isEmpty() || range.equals("latest")) return true;
    boolean versions = Character.isDigit(range.charAt(0)) || "^~<>=*xXv".indexOf(range.charAt(0)) >= 0;
    return versions && Semver.isValid(version) && new Semver(version).satisfies(RangesListFactory.create(range));
  }
}
