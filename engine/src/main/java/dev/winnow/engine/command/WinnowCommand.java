package dev.winnow.engine.command;

import dev.winnow.engine.Measurement.NoSandboxException;
import dev.winnow.engine.UsageException;
import dev.winnow.engine.Version;
import dev.winnow.engine.report.Escapes;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/// The command line as a whole: which commands there are, and how each of their ends becomes a message and an exit code.
@Command(name = "winnow", synopsisSubcommandLabel = "COMMAND", version = Version.WINNOW,
    description = "Measures how good the tests of coding tasks are: which wrong programs they accept, and which right ones they "
        + "reject.",
    footer = {"", "Begin with:  setup, then: run TASK", "Help on one command:  COMMAND --help"})
final class WinnowCommand {

  private WinnowCommand() {}

  static CommandLine of(Console console, List<Callable<Integer>> commands) {
    var line = new CommandLine(new WinnowCommand());
    commands.forEach(line::addSubcommand);
    line.setOut(new PrintWriter(console.out(), true)).setErr(new PrintWriter(console.err(), true));
    Ansi ansi = console.outTerminal() && console.colours() ? Ansi.ON : Ansi.OFF;
    everywhere(line, ansi, Math.clamp(console.width(), 60, 100));
    var codes = new LinkedHashMap<String, String>();
    for (ExitCode code : ExitCode.values()) {
      codes.put(String.valueOf(code.code()), code.meaning());
    }
    var run = line.getSubcommands().get("run");
    if (run != null) {
      run.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes, the first that applies:%n").exitCodeList(codes);
    }
    line.setExecutionExceptionHandler((exception, _, _) -> ended(console, exception));
    line.setParameterExceptionHandler((exception, _) -> {
      console.err().println(Escapes.block(exception.getMessage()));
      CommandLine.UnmatchedArgumentException.printSuggestions(exception, line.getErr());
      console.err().println("Help: " + console.name() + " " + (exception.getCommandLine() == line ? ""
          : exception.getCommandLine().getCommandName() + " ") + "--help");
      return ExitCode.USAGE.code();
    });
    return line;
  }

  private static void everywhere(CommandLine line, Ansi ansi, int width) {
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi)).setUsageHelpWidth(width);
    line.getCommandSpec().mixinStandardHelpOptions(true).version(Version.WINNOW);
    line.getSubcommands().values().forEach(command -> everywhere(command, ansi, width));
  }

  private static int ended(Console console, Exception exception) {
    return switch (exception) {
      case UsageException e -> told(console, e.getMessage(), ExitCode.USAGE);
      case NoSandboxException e -> told(console, e.getMessage(), ExitCode.NO_SANDBOX);
      case InterruptedException _ -> told(console, "interrupted", ExitCode.INTERRUPTED);
      default -> {
        console.err().println("Winnow's own fault, please report it:");
        exception.printStackTrace(console.err());
        yield ExitCode.FAULT.code();
      }
    };
  }

  private static int told(Console console, String message, ExitCode code) {
    console.err().println(Escapes.block(message));
    return code.code();
  }
}
