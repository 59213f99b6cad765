package dev.winnow.engine.task;

import dev.winnow.language.Source;
import java.util.List;
import java.util.SortedMap;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/// A task's `winnow.toml`: what it says instead of the conventions.
///
/// @param table the file's own table, for messages about what it names
/// @param right where the right programs are
/// @param wrong where the wrong ones are
/// @param dependencies name to range
record Manifest(ManifestTable table, String language, String requirement, List<String> starter, List<String> solution,
                List<String> tests, Programs right, Programs wrong, Grader grader, TaskLimits limits, SortedMap<String, String> dependencies) {

  static final String FILE = "winnow.toml";

  static final List<String> KEYS = List.of("language", "requirement", "starter", "solution", "tests", "right", "wrong",
      "grader", "limits", "dependencies");
  static final List<String> GRADER_KEYS = List.of("command", "rule", "path", "ids");
  static final List<String> LIMITS_KEYS = List.of("cpu", "memory", "processes", "disk", "output");
  private static final List<String> RULES = List.of("exit-status", "reward-file", "tests");

  /// Folders of supplied programs.
  ///
  /// @param container a folder that holds one folder a program; empty where the programs are named
  /// @param named folders, one program each
  record Programs(String container, List<String> named) {

    boolean holds(String path) {
      return !container.isEmpty() && path.startsWith(container + "/") || named.stream().anyMatch(folder -> path.startsWith(folder + "/"));
    }
  }

  /// What a folder's `winnow.toml` says; the conventions where it has none.
  static Manifest of(TaskFolder files) throws Refusal {
    TomlParseResult parsed = Toml.parse("");
    if (files.has(FILE)) {
      Source source = files.source(FILE);
      parsed = Toml.parse(source.text());
      if (parsed.hasErrors()) {
        var error = parsed.errors().getFirst();
        throw new Refusal(FILE + ":" + error.position().line() + ":" + error.position().column() + ": no valid TOML: "
            + error.getMessage().lines().findFirst().orElse(""));
      }
    }
    var table = new ManifestTable(parsed, "", KEYS);
    return new Manifest(table, table.text("language", ""), table.text("requirement", ""), table.texts("starter"),
        table.texts("solution"), table.texts("tests"), programs(table, "right"), programs(table, "wrong"),
        grader(table), limits(table), table.ownTexts("dependencies"));
  }

  private static Programs programs(ManifestTable table, String key) throws Refusal {
    if (table.list(key)) {
      return new Programs("", table.texts(key).stream().map(Manifest::plain).toList());
    }
    return new Programs(plain(table.text(key, key)), List.of());
  }

  private static String plain(String folder) {
    return folder.replaceFirst("^\\./", "").replaceFirst("/+$", "");
  }

  private static Grader grader(ManifestTable manifest) throws Refusal {
    if (!manifest.has("grader")) {
      return new Grader.Usual();
    }
    ManifestTable grader = manifest.table("grader", GRADER_KEYS);
    String command = grader.text("command", "");
    if (command.isBlank()) {
      throw manifest.refusal("grader", "names no command; add command = \"...\", or leave [grader] out for the framework's usual one");
    }
    String rule = grader.text("rule", RULES.getFirst());
    if (!RULES.contains(rule)) {
      throw grader.refusal("rule", "unknown rule '" + rule + "'" + Nearest.hint(rule, RULES) + "; known: " + String.join(", ", RULES));
    }
    refuseStray(grader, "path", rule, "reward-file");
    refuseStray(grader, "ids", rule, "tests");
    return new Grader.Named(command, switch (rule) {
      case "reward-file" -> new Grader.Rule.RewardFile(needed(grader, "path", grader.text("path", "")));
      case "tests" -> {
        needed(grader, "ids", String.join("", grader.texts("ids")));
        yield new Grader.Rule.Tests(grader.texts("ids"));
      }
      default -> new Grader.Rule.ExitStatus();
    });
  }

  private static String needed(ManifestTable grader, String key, String value) throws Refusal {
    if (value.isBlank()) {
      throw grader.refusal("rule", "'" + grader.text("rule", "") + "' needs " + key + " beside it");
    }
    return value;
  }

  private static void refuseStray(ManifestTable grader, String key, String rule, String owner) throws Refusal {
    if (grader.has(key) && !rule.equals(owner)) {
      throw grader.refusal(key, "belongs to rule = \"" + owner + "\", but the rule is '" + rule + "'");
    }
  }

  private static TaskLimits limits(ManifestTable manifest) throws Refusal {
    ManifestTable limits = manifest.table("limits", LIMITS_KEYS);
    TaskLimits usual = TaskLimits.USUAL;
    return new TaskLimits(limits.count("cpu", usual.cpu()), limits.size("memory", usual.memory()),
        limits.count("processes", usual.processes()), limits.size("disk", usual.disk()), limits.size("output", usual.output()));
  }
}
