package dev.winnow.engine.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One run: files, a command, its whole environment, the folder it starts in, and what it may use.
public record Job(List<Input> inputs, List<String> command, Map<String, String> environment, String folder, Limits limits) {

  public Job {
    inputs = List.copyOf(inputs);
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
    if (command.isEmpty() || command.getFirst().isEmpty()) {
      throw new IllegalArgumentException("a job without a command");
    }
    if (!folder.startsWith("/")) {
      throw new IllegalArgumentException("folder '" + folder + "' is not an absolute path");
    }
    if (command.stream().anyMatch(word -> word.indexOf('\0') >= 0)
        || environment.entrySet().stream().anyMatch(entry -> entry.getKey().isEmpty() || entry.getKey().indexOf('=') >= 0
            || entry.getKey().indexOf('\0') >= 0 || entry.getValue().indexOf('\0') >= 0)) {
      throw new IllegalArgumentException("a command or environment that no process can be given: " + command + " " + new TreeMap<>(environment));
    }
    var paths = new HashSet<String>();
    for (var input : inputs) {
      if (!paths.add(input.path())) {
        throw new IllegalArgumentException("two inputs at " + input.path());
      }
    }
    for (var path : List.copyOf(paths)) {
      for (var end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        if (paths.contains(path.substring(0, end))) {
          throw new IllegalArgumentException(path.substring(0, end) + " is an input and the folder of " + path);
        }
      }
    }
  }

  /// Refuses inputs that a sandbox has no place for.
  void mustLieIn(List<String> places) {
    for (var input : inputs) {
      if (places.stream().noneMatch(place -> input.path().startsWith(place + "/"))) {
        throw new IllegalArgumentException("input '" + input.path() + "' lies in none of " + places);
      }
    }
  }
}
