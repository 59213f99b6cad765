package dev.winnow.language.javascript;

import java.util.List;
import tools.jackson.databind.JsonNode;

/// `pnpm-lock.yaml`, versions 5 to 9.
final class PnpmLock {

  private PnpmLock() {}

  static void read(String text, NodeLock.Entries lock) {
    JsonNode json = NodeLock.yaml(text);
    boolean old = json.path("lockfileVersion").asString("").startsWith("5");
    JsonNode importer = json.path("importers").path(".");
    JsonNode own = importer.isMissingNode() ? json : importer;
    for (String group : List.of("dependencies", "devDependencies", "optionalDependencies")) {
      own.path(group).properties().forEach(entry -> {
        JsonNode one = entry.getValue();
        String range = one.isObject() ? one.path("specifier").asString("") : own.path("specifiers").path(entry.getKey()).asString("");
        String version = plain(one.isObject() ? one.path("version").asString("") : one.asString(""), old);
        if (version.matches("\\d.*")) lock.ask(entry.getKey() + "@" + range, version);
      });
    }
    json.path("packages").properties().forEach(entry -> {
      String key = plain(entry.getKey().replaceFirst("^/", ""), old);
      int at = old ? key.lastIndexOf('/') : key.indexOf('@', 1);
      JsonNode resolution = entry.getValue().path("resolution");
      if (at > 0 && key.substring(at + 1).matches("\\d.*")) {
        lock.fix(key.substring(0, at), key.substring(at + 1), resolution.path("integrity").asString(""), resolution.path("tarball").asString(""));
      }
    });
  }

  /// Without the peers that a version was put together with.
  private static String plain(String version, boolean old) {
    return version.replaceFirst("\\(.*", "").replaceFirst(old ? "(?<=\\d)_.*" : "$^", "");
  }
}
