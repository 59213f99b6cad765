package dev.winnow.language;

import java.util.List;
import java.util.Map;

/// One command for the sandbox. The task's files lie where its [Ground] says, Winnow's own below `/winnow`;
/// descriptor 3 is the channel.
public record Step(List<String> command, Map<String, String> environment, String folder) {

  public Step {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
