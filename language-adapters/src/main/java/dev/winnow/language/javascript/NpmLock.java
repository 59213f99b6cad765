package dev.winnow.language.javascript;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `package-lock.json` and `npm-shrinkwrap.json`, versions 1 to 3.
final class NpmLock {

  private static final String FOLDER = "node_modules/";

  private NpmLock() {}

  static void read(String text, NodeLock.Entries lock) {
    JsonNode json = JsonMapper.shared().readTree(text);
    JsonNode packages = json.path("packages");
    packages.properties().forEach(entry -> {
      int at = entry.getKey().lastIndexOf(FOLDER);
      if (at >= 0) enter(entry.getKey().substring(at + FOLDER.length()), entry.getValue(), at == 0, lock);
    });
    if (packages.isMissingNode()) nested(json, true, lock);
  }

  private static void nested(JsonNode above, boolean top, NodeLock.Entries lock) {
    above.path("dependencies").properties().forEach(entry -> {
      enter(entry.getKey(), entry.getValue(), top, lock);
      nested(entry.getValue(), false, lock);
    });
  }

  /// @param folder as it is imported; an alias has its package's own name in a field
  private static void enter(String folder, JsonNode locked, boolean top, NodeLock.Entries lock) {
    String version = locked.path("version").asString("");
    if (locked.path("link").asBoolean(false) || !version.matches("\\d.*")) return;
    if (top) lock.ask(folder, version);
    lock.fix(locked.path("name").asString(folder), version, locked.path("integrity").asString(""), locked.path("resolved").asString(""));
  }
}
