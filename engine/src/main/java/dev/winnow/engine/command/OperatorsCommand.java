package dev.winnow.engine.command;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import dev.winnow.mutators.Mutators;
import dev.winnow.mutators.Operator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `winnow operators`.
@Command(name = "operators", description = "Lists the operators that make mutants, by language, each with its page.")
final class OperatorsCommand implements Callable<Integer> {

  private final Console console;

  OperatorsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    int width = Mutators.ALL.stream().mapToInt(operator -> operator.name().length()).max().orElse(1);
    int summary = Mutators.ALL.stream().mapToInt(operator -> operator.summary().length()).max().orElse(1);
    for (LanguageAdapter adapter : LanguageAdapters.ALL) {
      console.out().println(console.screen().strong(adapter.language()));
      for (Operator operator : Mutators.ALL) {
        console.out().println("  %-" .concat(width + "s  %-" + summary + "s  docs/operators/%s.md")
            .formatted(operator.name(), operator.summary(), operator.name()));
      }
      console.out().println();
    }
    return ExitCode.OK.code();
  }
}
