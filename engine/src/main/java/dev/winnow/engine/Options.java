package dev.winnow.engine;

import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.mutators.Mutators;
import dev.winnow.mutators.Operator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the user asked of a run. All but `jobs` and `offline` shapes the report and is written in it.
///
/// @param seed decides what is sampled
/// @param maxVariants mutants a task, sampled by operator; 0: all
/// @param families which families of variants are judged
/// @param operators which operators propose mutants, in the order of [Mutators#ALL]
/// @param suite which suite of a task is measured: a folder or a field of the row; empty: the task's own
/// @param format how tasks are read; empty: recognised
/// @param offline whether nothing is fetched for a task
/// @param jobs how many variants or tasks may run at once, all in all
public record Options(long seed, int maxVariants, Set<Family> families, List<Operator> operators, String suite,
                      String format, boolean offline, int jobs) {

  /// The families there are.
  public static final Set<Family> FAMILIES =
      java.util.Collections.unmodifiableSet(EnumSet.of(Family.MUTANT, Family.DEGENERATE, Family.SUPPLIED));

  public static final Options USUAL = new Options(1, 0, FAMILIES, Mutators.ALL, "", "", false, 1);

  public Options {
    if (maxVariants < 0 || jobs < 1) {
      throw new IllegalArgumentException("maxVariants " + maxVariants + ", jobs " + jobs + ": neither is negative, and one job is the least");
    }
    var ordered = EnumSet.noneOf(Family.class);
    ordered.addAll(families);
    families = java.util.Collections.unmodifiableSet(ordered);
    operators = List.copyOf(operators);
  }
}
