package dev.winnow.engine.task;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an Exercism exercise's `.meta/config.json` says of its files.
///
/// @param solution the files a student is given to fill in
/// @param tests the files the config calls tests
/// @param reference the files of the answer, below `.meta`
record Exercise(List<String> solution, List<String> tests, List<String> reference) {

  static final String CONFIG = ".meta/config.json";
  private static final JsonMapper JSON = new JsonMapper();

  static Exercise of(TaskFolder files) throws Refusal {
    JsonNode named;
    try {
      named = JSON.readTree(files.source(CONFIG).text()).path("files");
    } catch (JacksonException e) {
      throw new Refusal(CONFIG + ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr() + ": no valid JSON: "
          + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    List<String> solution = paths(named, "solution");
    var reference = new LinkedHashSet<>(paths(named, "example"));
    reference.addAll(paths(named, "exemplar"));
    refuseNone("files.solution", solution, "the files a student fills in");
    refuseNone("files.example (or files.exemplar)", List.copyOf(reference), "the answer, such as .meta/example.*");
    for (String path : reference) {
      if (!files.has(path)) throw new Refusal(CONFIG + ": files.example names '" + path + "', which is no file of the exercise" + Nearest.hint(path, files.paths()));
    }
    // Configs name the file that answers; what it needs beside it lies in the same folder, or is called after what it replaces.
    for (String path : List.copyOf(reference)) {
      String folder = path.substring(0, path.lastIndexOf('/') + 1);
      if (!folder.isEmpty() && !folder.equals(".meta/")) files.paths().stream().filter(beside -> beside.startsWith(folder)).forEach(reference::add);
    }
    files.paths().stream().filter(path -> path.startsWith(".meta/") && solution.stream().anyMatch(starter -> answers(path, starter))).forEach(reference::add);
    return new Exercise(solution, paths(named, "test"), List.copyOf(reference));
  }

  private static void refuseNone(String key, List<String> paths, String right) throws Refusal {
    if (paths.isEmpty()) throw new Refusal(CONFIG + ": " + key + " names no file; it lists " + right);
  }

  private static List<String> paths(JsonNode files, String key) throws Refusal {
    var paths = new ArrayList<String>();
    JsonNode listed = files.path(key);
    boolean right = listed.isMissingNode() || listed.isArray() && listed.valueStream().allMatch(JsonNode::isString);
    if (!right) throw new Refusal(CONFIG + ": files." + key + " must be a list of paths");
    listed.valueStream().map(JsonNode::stringValue).map(path -> path.replaceFirst("^\\./", "")).forEach(paths::add);
    return paths;
  }

  /// Where each file of the reference goes: in the place of the starter that has its name; where it is called an example, or is
  /// the only one with its ending, of the first starter left with that ending; else it is new, beside the first of them.
  SortedMap<String, String> places() {
    SortedMap<String, String> places = new TreeMap<>();
    var starters = new ArrayList<>(solution);
    var unnamed = new ArrayList<String>();
    for (String file : reference) {
      Optional<String> same = starters.stream().filter(starter -> name(starter).equals(name(file)) || answers(file, starter)).findFirst();
      same.ifPresentOrElse(starter -> places.put(starter, file), () -> unnamed.add(file));
      same.ifPresent(starters::remove);
    }
    for (String file : unnamed) {
      boolean only = reference.stream().filter(other -> ending(other).equals(ending(file))).count() == 1;
      Optional<String> replaced = starters.stream().filter(starter -> ending(starter).equals(ending(file))).findFirst()
          .filter(_ -> only || name(file).matches("(?:example|exemplar|proof)\\b.*"));
      places.put(replaced.orElse(beside(file) + name(file)), file);
      replaced.ifPresent(starters::remove);
    }
    return places;
  }

  /// `.meta/Cargo-example.toml` stands for `Cargo.toml`.
  private static boolean answers(String file, String starter) {
    return file.contains("-example.") && name(file).replace("-example.", ".").equals(name(starter));
  }

  private String beside(String file) {
    String near = solution.stream().filter(starter -> ending(starter).equals(ending(file))).findFirst().orElse(solution.getFirst());
    return near.substring(0, near.lastIndexOf('/') + 1);
  }

  /// Whether the reference has files of this kind.
  boolean answersIn(String ending) {
    return reference.stream().anyMatch(file -> ending(file).equals(ending));
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String ending(String path) {
    return name(path).replaceFirst(".*\\.", "");
  }
}
