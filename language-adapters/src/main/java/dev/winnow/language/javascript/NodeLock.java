package dev.winnow.language.javascript;

import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a lock file fixes: npm's, yarn's of both kinds, pnpm's.
///
/// @param name of the file; empty where there is none
/// @param asked version by what was asked for: `name@range`, or `name` where the file tells no range
/// @param fixed by `name@version`: the hash it must have; where none is told, the place it comes from if that is no public registry, else empty
/// @param readable whether the file could be read
record NodeLock(String name, SortedMap<String, String> asked, SortedMap<String, String> fixed, boolean readable) {

  private static final Pattern PUBLIC =
      Pattern.compile("(https?://(registry\\.npmjs\\.org|registry\\.yarnpkg\\.com|registry\\.npmmirror\\.com|registry\\.npm\\.taobao\\.org)(/.*)?)?");
  /// Lock files are long.
  private static final YAMLMapper YAML =
      new YAMLMapper(YAMLFactory.builder().loadSettings(LoadSettings.builder().setCodePointLimit(1 << 26).build()).build());
  private static final List<String> NAMES = List.of("npm-shrinkwrap.json", "package-lock.json", "pnpm-lock.yaml", "yarn.lock");

  NodeLock {
    asked = Collections.unmodifiableSortedMap(new TreeMap<>(asked));
    fixed = Collections.unmodifiableSortedMap(new TreeMap<>(fixed));
  }

  static NodeLock of(Suite suite) {
    String root = PackageJson.of(suite).root();
    return NAMES.stream().flatMap(name -> Stream.of(root + name, name)).filter(suite.support()::containsKey).findFirst()
        .map(path -> read(path.substring(path.lastIndexOf('/') + 1), new String(suite.support().get(path), StandardCharsets.UTF_8)))
        .orElse(new NodeLock("", new TreeMap<>(), new TreeMap<>(), true));
  }

  static NodeLock read(String name, String text) {
    var entries = new Entries();
    boolean readable = true;
    try {
      switch (name) {
        case "pnpm-lock.yaml" -> PnpmLock.read(text, entries);
        case "yarn.lock" -> YarnLock.read(text, entries);
        default -> NpmLock.read(text, entries);
      }
    } catch (JacksonException e) {
      readable = false;
    }
    return new NodeLock(name, entries.asked, entries.fixed, readable);
  }

  static JsonNode yaml(String text) {
    return YAML.readTree(text);
  }

  /// Whether packages of this address are the ones of the same name in npm's own registry.
  static boolean isPublic(String url) {
    return PUBLIC.matcher(url).matches();
  }

  /// The version that stands for a dependency of the task's own.
  Optional<String> version(String dependency, String range) {
    return Optional.ofNullable(asked.getOrDefault(dependency + "@" + range, asked.get(dependency)));
  }

  /// What the readers of the formats find.
  static final class Entries {

    private final SortedMap<String, String> asked = new TreeMap<>();
    private final SortedMap<String, String> fixed = new TreeMap<>();

    /// @param wanted `name@range` or `name`
    void ask(String wanted, String version) {
      asked.put(wanted, version);
    }

    /// @param hash empty where the file tells none
    /// @param place empty where it is the usual registry
    void fix(String name, String version, String hash, String place) {
      String must = !hash.isEmpty() || isPublic(place) ? hash : place;
      fixed.merge(name + "@" + version, must, (one, other) -> one.isEmpty() ? other : one);
    }
  }
}
