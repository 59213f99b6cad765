package dev.winnow.engine.task;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// How the task itself decides: what the lab really uses.
public sealed interface Grader {

  /// The task names no command: the usual one of its framework.
  record Usual() implements Grader {}

  /// The task's own command, run by `sh -c` in its folder.
  record Named(String command, Rule rule) implements Grader {}

  /// Harbor's: a script that writes a reward.
  ///
  /// @param environment set for it besides what the image sets
  /// @param patience wall time for it
  record Verifier(SortedMap<String, String> environment, Duration patience) implements Grader {

    public static final String COMMAND = "bash /tests/test.sh";
    public static final String RULE = "a reward of 1 or more passes: the number in /logs/verifier/reward.txt, else 'reward' in /logs/verifier/reward.json, "
        + "or each of several rewards that are named there";

    public Verifier {
      environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }
  }

  /// How a named command's answer is read.
  sealed interface Rule {

    /// Exit status 0 passes.
    record ExitStatus() implements Rule {}

    /// A file holds the reward; 1 or more passes.
    record RewardFile(String path) implements Rule {}

    /// These tests must pass, whatever else happens. One that is told assertion by assertion (`TestAdd#1`, `TestAdd#2`) passes
    /// where all of them do.
    record Tests(List<String> ids) implements Rule {
      public Tests {
        ids = List.copyOf(ids);
      }

      /// @param passed every test that was told, and whether it passed
      public boolean hold(Map<String, Boolean> passed) {
        return ids.stream().allMatch(id -> {
          var assertions = passed.keySet().stream().filter(told -> told.startsWith(id + "#")).toList();
          return passed.getOrDefault(id, !assertions.isEmpty() && assertions.stream().allMatch(passed::get));
        });
      }
    }
  }
}
