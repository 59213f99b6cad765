package dev.winnow.engine.command;

import dev.winnow.engine.sandbox.Kits;
import java.nio.file.Path;
import java.util.Map;

/// The user's cache folder: kits, and the last report.
final class CacheFolder {

  private CacheFolder() {}

  static Path of(Map<String, String> environment) {
    return Kits.of(environment, _ -> { }).cache();
  }
}
