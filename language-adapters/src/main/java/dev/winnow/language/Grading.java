package dev.winnow.language;

import java.util.Map;

/// How a framework's usual command grades a suite: what a lab would have run, without canaries.
///
/// @param files laid beside the task's files where the usual tool is modelled
/// @param step the command
/// @param shown the command as its users would type it
/// @param rule how its answer is read, in words; says so where a build tool is modelled
public record Grading(Map<String, byte[]> files, Step step, String shown, String rule) {

  public Grading {
    files = Map.copyOf(files);
  }
}
