package dev.winnow.engine.task;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// A Harbor task's `task.toml`, of version 1.0 and later. It is a foreign format: keys that Winnow does not use are left alone.
///
/// @param image empty where one is built
/// @param folder empty where the image's own is taken
/// @param memory bytes
/// @param build how long the image may take
/// @param solution the environment of the oracle
/// @param agent how long the oracle may take
/// @param verifier the environment of the verifier
/// @param verify how long the verifier may take
record HarborManifest(String image, String folder, long memory, Duration build, SortedMap<String, String> solution, Duration agent,
                      SortedMap<String, String> verifier, Duration verify) {

  static final String FILE = "task.toml";

  private static final double USUAL_SECONDS = 600;

  static HarborManifest of(TaskFolder files) throws Refusal {
    TomlParseResult toml = Toml.parse(files.source(FILE).text());
    if (toml.hasErrors()) {
      var error = toml.errors().getFirst();
      throw new Refusal(FILE + ":" + error.position().line() + ":" + error.position().column() + ": no valid TOML: "
          + error.getMessage().lines().findFirst().orElse(""));
    }
    refuseUnmeasurable(toml);
    return new HarborManifest(text(toml, "environment.docker_image"), text(toml, "environment.workdir"), memory(toml),
        seconds(toml, "environment.build_timeout_sec"), texts(toml, "solution.env"), seconds(toml, "agent.timeout_sec"),
        texts(toml, "verifier.env"), seconds(toml, "verifier.timeout_sec"));
  }

  /// What would make a container of Winnow's another environment than the task's.
  private static void refuseUnmeasurable(TomlParseResult toml) throws Refusal {
    if (toml.get("environment.gpus") instanceof Long gpus && gpus > 0) throw refusal(toml, "environment.gpus", "the sandbox has no GPU");
    String image = text(toml, "environment.docker_image");
    if (!image.matches("(?:[A-Za-z0-9][A-Za-z0-9._/:@-]*)?")) throw refusal(toml, "environment.docker_image", "'" + image + "' is no name of an image");
    String os = text(toml, "environment.os");
    if (!os.isEmpty() && !os.equals("linux")) throw refusal(toml, "environment.os", "the sandbox is a Linux, not '" + os + "'");
    if (text(toml, "verifier.environment_mode").equals("separate")) {
      throw refusal(toml, "verifier.environment_mode", "a verifier in a container of its own sees no program, and Winnow changes programs");
    }
    for (String key : List.of("steps", "environment.mcp_servers", "verifier.environment")) {
      if (toml.get(key) != null) throw refusal(toml, key, "tasks of several steps, containers or servers are not measured");
    }
  }

  private static long memory(TomlParseResult toml) throws Refusal {
    long usual = TaskLimits.USUAL.memory();
    if (toml.get("environment.memory_mb") instanceof Long megabytes && megabytes > 0) return Math.max(usual, megabytes << 20);
    TomlTable environment = toml.get("environment") instanceof TomlTable table ? table : Toml.parse("");
    return Math.max(usual, Sizes.bytes(environment.get("memory"), usual).orElseThrow(() -> refusal(toml, "environment.memory", "no size (\"2G\")")));
  }

  private static Duration seconds(TomlParseResult toml, String key) throws Refusal {
    double seconds = switch (toml.get(key)) {
      case null -> USUAL_SECONDS;
      case Number number -> number.doubleValue();
      default -> 0;
    };
    if (!(seconds >= 1 && seconds <= 86_400)) throw refusal(toml, key, "must be seconds, 1 to 86400");
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  /// Values that are read from the caller's own environment, `${...}`, are not his to give to task code.
  private static SortedMap<String, String> texts(TomlParseResult toml, String key) throws Refusal {
    var texts = new TreeMap<String, String>();
    if (!(toml.get(key) instanceof TomlTable table)) return texts;
    for (var entry : table.entrySet()) {
      if (!(entry.getValue() instanceof String text) || text.contains("${")) {
        throw refusal(toml, key, entry.getKey() + " is no plain text: what it asks of the caller's own environment is not handed to task code");
      }
      texts.put(entry.getKey(), text);
    }
    return texts;
  }

  private static String text(TomlParseResult toml, String key) {
    return toml.get(key) instanceof String text ? text : "";
  }

  private static Refusal refusal(TomlParseResult toml, String key, String what) {
    var position = toml.inputPositionOf(key);
    return new Refusal(FILE + (position == null ? "" : ":" + position.line() + ":" + position.column()) + ": " + key + ": " + what);
  }
}
