package dev.winnow.engine.sandbox;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a run did.
///
/// @param status exit code, or 128 and the signal
/// @param cpu of the whole process tree
/// @param excesses the limits it went over; it was ended for the first
/// @param changedInputs paths of inputs that are not what was laid; never believe such a run
/// @param survivors whether processes were still there when the first one had ended
/// @param output standard output and error together, up to the limit
/// @param channel what came through descriptor 3, up to the limit
public record Outcome(int status, boolean signalled, Duration cpu, Duration wall, Set<Excess> excesses,
                      List<String> changedInputs, boolean survivors, byte[] output, byte[] channel) {

  public Outcome {
    excesses = excesses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(excesses));
    changedInputs = List.copyOf(changedInputs);
  }

  /// Whether the sandbox may be used again without a doubt.
  public boolean clean() {
    return excesses.isEmpty() && changedInputs.isEmpty() && !survivors && !signalled;
  }
}
