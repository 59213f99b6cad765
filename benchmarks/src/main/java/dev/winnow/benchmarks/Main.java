package dev.winnow.benchmarks;

import dev.winnow.engine.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `benchmarks/run`: figures about Winnow, each from reports that anybody can make again.
@Command(name = "benchmarks/run", synopsisSubcommandLabel = "COMMAND", mixinStandardHelpOptions = true,
    subcommands = {References.class, Mutants.class, Sites.class, Compare.class, Cost.class},
    description = "Measures Winnow itself. What was measured stays in a results folder: stop and repeat as you like.")
final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    var line = new CommandLine(new Main());
    line.setExecutionExceptionHandler((exception, _, _) -> {
      if (!(exception instanceof UsageException)) throw exception;
      System.err.println(exception.getMessage());
      return CommandLine.ExitCode.USAGE;
    });
    System.exit(line.execute(arguments));
  }
}
