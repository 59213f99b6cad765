package dev.winnow.engine.command;

import dev.winnow.engine.Options;
import dev.winnow.engine.UsageException;
import dev.winnow.engine.task.Nearest;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.mutators.Mutators;
import dev.winnow.mutators.Operator;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/// Which variants of a task: shared by `run` and `list`.
final class VariantSelection {

  @Option(names = "--families", paramLabel = "LIST", split = ",",
      description = "Which kinds of programs are judged: mutant (one small change each), degenerate (programs no suite may "
          + "accept), supplied (right and wrong programs of the task). Usual: all.")
  List<String> families = List.of();

  @Option(names = "--operators", paramLabel = "LIST", split = ",",
      description = "Only mutants of these operators; 'operators' lists them. Usual: all.")
  List<String> operators = List.of();

  @Option(names = "--max-variants", paramLabel = "N", defaultValue = "0",
      description = "At most so many mutants a task, drawn from all operators alike; the report says so. 0, the usual: all.")
  int maxVariants;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
      description = "Decides what is drawn; equal seeds draw the same. Usual: ${DEFAULT-VALUE}.")
  long seed = 1;

  Options options(TaskSelection tasks, boolean offline, int jobs) {
    if (maxVariants < 0) {
      throw new UsageException("--max-variants " + maxVariants + ": give 1 or more; 0 means all");
    }
    if (jobs < 1) {
      throw new UsageException("--jobs " + jobs + ": give 1 or more");
    }
    return new Options(seed, maxVariants, families(), operators(), tasks.tests, tasks.format, offline, jobs);
  }

  private Set<Family> families() {
    List<String> known = Options.FAMILIES.stream().map(family -> family.name().toLowerCase(Locale.ROOT)).toList();
    refuseUnknown("--families", families, known);
    var chosen = EnumSet.noneOf(Family.class);
    Options.FAMILIES.stream()
        .filter(family -> families.isEmpty() || families.contains(family.name().toLowerCase(Locale.ROOT))).forEach(chosen::add);
    return chosen;
  }

  private List<Operator> operators() {
    refuseUnknown("--operators", operators, Mutators.ALL.stream().map(Operator::name).toList());
    return Mutators.ALL.stream().filter(operator -> operators.isEmpty() || operators.contains(operator.name())).toList();
  }

  private static void refuseUnknown(String option, Collection<String> asked, Collection<String> known) {
    for (String name : asked) {
      if (!known.contains(name)) {
        throw new UsageException(option + ": unknown '" + name + "'" + Nearest.hint(name, known) + "; known: "
            + String.join(", ", known));
      }
    }
  }
}
