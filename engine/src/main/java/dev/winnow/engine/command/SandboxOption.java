package dev.winnow.engine.command;

import dev.winnow.engine.UsageException;
import dev.winnow.engine.task.Nearest;
import java.util.List;
import picocli.CommandLine.Option;

/// Where task code runs.
final class SandboxOption {

  private static final List<String> KNOWN = List.of("auto", "docker", "bubblewrap", "none-i-trust-this-code");

  @Option(names = "--sandbox", paramLabel = "auto|docker|bubblewrap|none-i-trust-this-code", defaultValue = "auto",
      description = "Where task code runs. auto: Docker where an Engine answers, else bubblewrap, else nothing is run (exit code "
          + "4). Usual: ${DEFAULT-VALUE}.")
  String sandbox = "auto";

  @Option(names = "--offline", description = "Fetch nothing: a task that needs packages beyond its kit, which no earlier run has fetched, is not measured.")
  boolean offline;

  String checked() {
    if (!KNOWN.contains(sandbox)) {
      throw new UsageException("--sandbox: unknown '" + sandbox + "'" + Nearest.hint(sandbox, KNOWN) + "; known: "
          + String.join(", ", KNOWN));
    }
    return sandbox;
  }
}
