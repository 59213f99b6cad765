package dev.winnow.engine.task;

import java.util.List;

/// How the task itself decides: what the lab really uses.
public sealed interface Grader {

  /// The task names no command: the usual one of its framework.
  record Usual() implements Grader {}

  /// The task's own command, run by `sh -c` in its folder.
  record Named(String command, Rule rule) implements Grader {}

  /// How a named command's answer is read.
  sealed interface Rule {

    /// Exit status 0 passes.
    record ExitStatus() implements Rule {}

    /// A file holds the reward; 1 or more passes.
    record RewardFile(String path) implements Rule {}

    /// These tests must pass, whatever else happens.
    record Tests(List<String> ids) implements Rule {
      public Tests {
        ids = List.copyOf(ids);
      }
    }
  }
}
