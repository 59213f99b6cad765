package dev.winnow.engine.verdict;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one run wrote on the channel.
///
/// @param tests ended tests in the order they started, canaries among them; an id's records are folded, the worst wins
/// @param dangling started and never ended
/// @param broken scopes that could not be loaded or set up, with the message
/// @param repeated ids that were started more than once
/// @param done whether the framework came to its own end
/// @param garbled what was no record; empty where all was
public record TestRun(List<TestResult> tests, List<String> dangling, Map<String, String> broken, Set<String> repeated,
                      boolean done, String garbled) {

  public TestRun {
    tests = List.copyOf(tests);
    dangling = List.copyOf(dangling);
    broken = Map.copyOf(broken);
    repeated = Set.copyOf(repeated);
  }
}
