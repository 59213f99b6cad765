package dev.winnow.language.javascript;

import dev.winnow.language.Fetch;
import dev.winnow.language.Resources;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.semver4j.Semver;
import tools.jackson.databind.json.JsonMapper;

/// What npm is handed: a manifest of what is asked for, and in it, as overrides, what else may come along and at which version.
///
/// @param asked name to version or range
/// @param framework the home of the kit's that holds the framework; empty where it is fetched, too
record NodeFetch(SortedMap<String, String> asked, PackageJson manifest, NodeLock lock, Optional<NodePackages.Home> framework) {

  private static final String FOLDER = "/dev/winnow/language/javascript/";
  /// What comes along must not bring a second framework of another version.
  private static final List<String> KEPT = List.of("@babel/core", "babel-jest", "chai", "jest", "mocha", "sinon", "ts-jest", "typescript", "vite", "vitest");
  /// What looks at code, formats or publishes it: no test's package asks for it.
  private static final Pattern TOOL = Pattern.compile(".*(eslint|prettier|husky|lint|tslint|commit|semantic-release|nodemon|rimraf|webpack|rollup|gulp|grunt).*");

  Fetch fetch() {
    var json = JsonMapper.shared();
    var files = new TreeMap<String, byte[]>(Map.of(
        "package.json", json.writeValueAsBytes(new TreeMap<>(Map.of("dependencies", asked, "overrides", overrides()))),
        "fixed.json", json.writeValueAsBytes(lock.fixed()),
        "fetched.cjs", Resources.bytes(FOLDER + "fetched.cjs")));
    framework.ifPresent(home -> files.put("home", home.path("").getBytes(StandardCharsets.UTF_8)));
    List<String> names = asked.entrySet().stream().map(entry -> entry.getKey() + "@" + entry.getValue()).toList();
    return new Fetch(names, new String(Resources.bytes(FOLDER + "fetch.sh"), StandardCharsets.UTF_8), files);
  }

  /// Of each package a locked version wherever one will do; of what no lock file fixes the declared range, or the kit's version.
  private SortedMap<String, String> overrides() {
    var overrides = new TreeMap<String, String>(Comparator.comparing(NodeFetch::name).thenComparing(NodeFetch::version, Comparator.reverseOrder()));
    lock.fixed().keySet().forEach(one -> put(overrides, name(one), one.substring(name(one).length() + 1)));
    manifest.dependencies().keySet().stream().filter(name -> manifest.ranged(name) && !manifest.range(name).equals("*") && !TOOL.matcher(name).matches() && !locks(name))
        .forEach(name -> put(overrides, name, manifest.range(name)));
    framework.ifPresent(home -> KEPT.stream().filter(name -> home.versions().containsKey(name) && manifest.takes(name, home.versions().get(name)) && !locks(name))
        .forEach(name -> {
          overrides.keySet().removeIf(key -> name(key).equals(name));
          put(overrides, name, home.versions().get(name));
        }));
    return overrides;
  }

  /// npm refuses to be told another thing of what is asked for itself.
  private void put(SortedMap<String, String> overrides, String name, String version) {
    String own = asked.getOrDefault(name, "");
    if (own.isEmpty() || Semver.isValid(own) && Semver.isValid(version)) overrides.put(name + "@" + version, version);
  }

  private boolean locks(String name) {
    return lock.fixed().keySet().stream().anyMatch(one -> name(one).equals(name));
  }

  private static String name(String key) {
    return key.substring(0, key.indexOf('@', 1));
  }

  /// What cannot be read as a version (a range) comes last.
  private static Semver version(String key) {
    return Optional.ofNullable(Semver.parse(key.substring(key.indexOf('@', 1) + 1))).orElse(new Semver("0.0.0"));
  }
}
