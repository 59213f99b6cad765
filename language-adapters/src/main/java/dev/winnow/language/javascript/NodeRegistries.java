package dev.winnow.language.javascript;

import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Registries of a task's own, which are not asked: by scope, or by the empty text for all packages.
record NodeRegistries(SortedMap<String, String> places) {

  private static final Pattern NPM = Pattern.compile("(?m)^\\s*(?:(@[^:\\s]+):)?registry\\s*(?:=\\s*|\\s)[\"']?([^\"'\\s]+)");
  private static final Pattern BERRY = Pattern.compile("(?m)^(?: {2}(?<scope>[\\w.-]+):\\s*\\n\\s+)?\\s*npmRegistryServer:\\s*[\"']?(?<url>[^\"'\\s]+)");

  NodeRegistries {
    places = Collections.unmodifiableSortedMap(new TreeMap<>(places));
  }

  /// @param root the manifest's folder, empty or ending in `/`
  static NodeRegistries of(Suite suite, String root) {
    var places = new TreeMap<String, String>();
    Stream.of(".npmrc", ".yarnrc", ".yarnrc.yml").flatMap(name -> Stream.of(root + name, name)).distinct().filter(suite.support()::containsKey).forEach(path -> {
      String text = new String(suite.support().get(path), StandardCharsets.UTF_8);
      if (path.endsWith(".yml")) BERRY.matcher(text).results().forEach(found -> enter(places, found.group("scope") == null ? "" : "@" + found.group("scope"), found.group("url")));
      else NPM.matcher(text).results().forEach(found -> enter(places, found.group(1) == null ? "" : found.group(1), found.group(2)));
    });
    return new NodeRegistries(places);
  }

  private static void enter(SortedMap<String, String> places, String scope, String url) {
    if (!NodeLock.isPublic(url)) places.put(scope, url);
  }

  /// Where a package would come from, if not from a public registry.
  Optional<String> elsewhere(String name) {
    String scope = name.startsWith("@") ? name.split("/")[0] : "";
    return Optional.ofNullable(places.getOrDefault(scope, places.get("")));
  }
}
