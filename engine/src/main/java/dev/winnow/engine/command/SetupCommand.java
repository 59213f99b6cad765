package dev.winnow.engine.command;

import dev.winnow.engine.UsageException;
import dev.winnow.engine.report.Escapes;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Nearest;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `winnow setup`.
@Command(name = "setup", description = "Installs what is missing and builds the kits, showing each command before it runs; then "
    + "runs doctor. Safe to stop and to repeat.",
    footer = {"", "Examples:", "  setup                           all languages, in bubblewrap", "  setup python                    one language",
        "  setup --sandbox docker go java  installs and starts a Docker Engine too"})
final class SetupCommand implements Callable<Integer> {

  private static final List<String> KNOWN = List.of("docker", "bubblewrap");
  private static final int SECONDS_FOR_THE_ENGINE = 60;

  private final Console console;
  private final Machine machine;
  private final Kits kits;

  @Option(names = "--sandbox", paramLabel = "docker|bubblewrap", defaultValue = "bubblewrap",
      description = "Which sandbox is made ready. A Docker Engine is installed and started only when asked for here. Usual: "
          + "${DEFAULT-VALUE}.")
  String sandbox = "bubblewrap";

  @Option(names = "--base", paramLabel = "IMAGE",
      description = "Build kits on this image instead of a Debian made by mmdebstrap; it must be Debian 12 or a relative. "
          + "Kept for later runs with the same cache folder; '' goes back to mmdebstrap.")
  Optional<String> base = Optional.empty();

  @Parameters(paramLabel = "LANGUAGE", description = "Only kits of these languages. Usual: all.")
  List<String> languages = List.of();

  SetupCommand(Console console, Machine machine, Kits kits) {
    this.console = console;
    this.machine = machine;
    this.kits = kits;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (!KNOWN.contains(sandbox)) {
      throw new UsageException("--sandbox: unknown '" + sandbox + "'" + Nearest.hint(sandbox, KNOWN) + "; known: docker, bubblewrap");
    }
    List<LanguageAdapter> wanted = wanted();
    install();
    if (sandbox.equals("docker")) {
      startEngine();
    }
    Kits builder = kits;
    if (base.isPresent()) {
      try {
        builder = kits.withBase(base.get());
      } catch (SandboxException e) {
        throw new UsageException("--base: " + e.getMessage());
      }
    }
    for (LanguageAdapter adapter : wanted) {
      try {
        builder.build(adapter.kit());
      } catch (SandboxException e) {
        console.err().println(Escapes.block("kit " + adapter.language() + ": " + e.getMessage()));
      }
    }
    console.err().println();
    return new DoctorCommand(console, machine, builder, wanted).call();
  }

  private List<LanguageAdapter> wanted() {
    List<String> known = LanguageAdapters.ALL.stream().map(LanguageAdapter::language).toList();
    for (String language : languages) {
      if (!known.contains(language)) {
        throw new UsageException("unknown language '" + language + "'" + Nearest.hint(language, known) + "; known: "
            + String.join(", ", known));
      }
    }
    return LanguageAdapters.ALL.stream().filter(adapter -> languages.isEmpty() || languages.contains(adapter.language())).toList();
  }

  private void install() throws InterruptedException {
    var packages = new ArrayList<String>();
    need(packages, "bwrap", "bubblewrap");
    need(packages, "mmdebstrap", "mmdebstrap");
    need(packages, "perl", "perl");
    if (sandbox.equals("docker")) {
      need(packages, "dockerd", "docker.io");
    }
    if (packages.isEmpty()) {
      return;
    }
    var command = new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
    command.addAll(packages);
    console.err().println("missing: " + String.join(", ", packages));
    if (!machine.has("apt-get")) {
      console.err().println("Install them with your system's package manager, then run setup again.");
    } else if (!machine.root()) {
      console.err().println("As root: apt-get update && " + String.join(" ", command) + "\nthen run setup again.");
    } else {
      machine.run("apt-get", "update");
      machine.run(command.toArray(String[]::new));
    }
  }

  private void need(List<String> packages, String program, String name) {
    if (!machine.has(program)) {
      packages.add(name);
    }
  }

  private void startEngine() throws InterruptedException {
    if (answers()) {
      return;
    }
    if (!machine.has("dockerd") || !machine.root()) {
      console.err().println("No Docker Engine answers. As root: "
          + (Files.isDirectory(Path.of("/run/systemd/system")) ? "systemctl start docker" : "dockerd &"));
      return;
    }
    if (Files.isDirectory(Path.of("/run/systemd/system"))) {
      machine.run("systemctl", "start", "docker");
    } else {
      try {
        Files.createDirectories(kits.cache());
        machine.start("dockerd", kits.cache().resolve("dockerd.log"));
      } catch (IOException e) {
        console.err().println("dockerd cannot be started: " + e.getMessage());
        return;
      }
    }
    for (int i = 0; i < SECONDS_FOR_THE_ENGINE && !answers(); i++) {
      Thread.sleep(1000);
    }
  }

  private boolean answers() {
    return machine.says("docker", "version", "--format", "{{.Server.Version}}").filter(line -> line.matches("\\d.*")).isPresent();
  }
}
