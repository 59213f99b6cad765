package dev.winnow.language;

import java.util.Map;

/// How a framework's usual command grades a suite: what a lab would have run, without canaries.
///
/// @param files laid beside the task's files where the usual tool is modelled
/// @param step the command
/// @param shown the command as its users would type it
/// @param rule how its answer is read, in words; says so where a build tool is modelled
/// @param planted files to lay over the task's own, so that one assertion of its tests must fail: where the command passes all the same,
///     it cannot fail; empty where the framework is known to fail then
public record Grading(Map<String, byte[]> files, Step step, String shown, String rule, Map<String, byte[]> planted) {

  public Grading {
    files = Map.copyOf(files);
    planted = Map.copyOf(planted);
  }

  public Grading(Map<String, byte[]> files, Step step, String shown, String rule) {
    this(files, step, shown, rule, Map.of());
  }
}
