package dev.winnow.mutators;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.mutators.wrong.WrongOperators;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// Every operator, and how a program's mutations are listed.
public final class Mutators {

  public static final List<Operator> ALL = WrongOperators.ALL;

  private Mutators() {}

  public static Optional<Operator> named(String name) {
    return ALL.stream().filter(operator -> operator.name().equals(name)).findFirst();
  }

  /// All mutations of a program, in order of site and operator: none equals the program, no two give the same one.
  ///
  /// @param program the solution's files by path
  public static List<Mutation> propose(List<Operator> operators, List<Site> sites, Phrases phrases,
      SortedMap<String, Source> program) {
    var seen = new HashSet<Object>();
    seen.add(program);
    var mutations = new ArrayList<Mutation>();
    for (Site site : sites) {
      for (Operator operator : operators) {
        operator.propose(site, phrases).forEach(change -> {
          if (seen.add(change.apply(program))) {
            mutations.add(new Mutation(operator, site, change));
          }
        });
      }
    }
    return mutations;
  }
}
