package dev.winnow.engine.command;

import dev.winnow.engine.Measurement;
import dev.winnow.engine.Options;
import dev.winnow.engine.Winnow;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.verdict.Benches;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Puts the parts together: arguments in, exit code out.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    List<String> terminals = List.of(System.getProperty("winnow.terminals", "").split(","));
    var console = new Console(stream(FileDescriptor.out), stream(FileDescriptor.err), System.getenv(), terminals.contains("out"),
        terminals.contains("err"), System.getProperty("winnow.command", "./winnow"));
    Kits kits = Kits.of(console.environment(), console.err()::println);
    var opening = new Measurement.Opening() {
      @Override
      public Measurement open(String sandbox, Set<LanguageAdapter> adapters, Options options) {
        return new Winnow(new Benches(new Sandboxing(kits).choose(sandbox, adapters), kits, options.jobs()), options);
      }

      @Override
      public Measurement unboxed(Options options) {
        return new Winnow(new Benches(new Unboxed(), kits, options.jobs()), options);
      }
    };
    var machine = new Machine(console.environment(), console.err()::println);
    System.exit(WinnowCommand.of(console, List.of(new RunCommand(console, opening), new ListCommand(console, opening),
        new ReplayCommand(console, opening), new OperatorsCommand(console), new DoctorCommand(console, machine, kits, LanguageAdapters.ALL),
        new SetupCommand(console, machine, kits))).execute(arguments));
  }

  /// Text is UTF-8 wherever it goes: a report must not depend on the caller's locale.
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
