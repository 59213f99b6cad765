package dev.winnow.engine.command;

import dev.winnow.engine.Measurement.NoSandboxException;
import dev.winnow.engine.report.Escapes;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.Probes;
import dev.winnow.engine.sandbox.Proof;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.language.Kit;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `winnow doctor`.
@Command(name = "doctor", description = "Says of every part Winnow needs whether it is there, which version, and the command that "
    + "mends it; proves each sandbox by trying to break out of it.",
    footer = {"", "Ends with 0 when all is ready, 4 when there is no sandbox, 3 when something else is missing."})
final class DoctorCommand implements Callable<Integer> {

  private final Console console;
  private final Machine machine;
  private final Kits kits;
  private final List<LanguageAdapter> wanted;

  /// @param wanted whose kits must be there
  DoctorCommand(Console console, Machine machine, Kits kits, List<LanguageAdapter> wanted) {
    this.console = console;
    this.machine = machine;
    this.kits = kits;
    this.wanted = wanted;
  }

  /// @param mend empty where nothing is to be mended
  private record Part(String name, boolean found, String seen, String mend) {}

  @Override
  public Integer call() {
    Part docker = sandbox("docker", "setup --sandbox docker");
    Part bubblewrap = sandbox("bubblewrap", "setup");
    List<Part> built = wanted.stream().map(this::kit).toList();
    boolean ready = built.stream().allMatch(Part::found);
    boolean boxed = docker.found || bubblewrap.found;
    var parts = new ArrayList<Part>();
    parts.add(new Part("JDK", true, System.getProperty("java.version"), ""));
    parts.add(boxed ? spare(docker) : docker);
    parts.add(boxed ? spare(bubblewrap) : bubblewrap);
    parts.add(program("perl", "perl", "perl", "-e", "print $^V"));
    Part builder = program("mmdebstrap", "mmdebstrap", "mmdebstrap", "--version");
    parts.add(ready ? spare(builder) : builder);
    parts.addAll(built);
    parts.forEach(this::tell);
    if (!boxed) {
      console.out().println("\nNot ready: no sandbox can be had, and task code runs nowhere else.");
      return ExitCode.NO_SANDBOX.code();
    }
    boolean all = parts.stream().allMatch(part -> part.found || part.mend.isEmpty());
    console.out().println(all ? "\nReady." : "\nNot all is there; '" + console.name() + " setup' gets it.");
    return (all ? ExitCode.OK : ExitCode.UNMEASURED).code();
  }

  private Part sandbox(String name, String mend) {
    try (var sandboxes = new Sandboxing(kits).choose(name)) {
      Optional<Kit> kit = LanguageAdapters.ALL.stream().map(LanguageAdapter::kit).filter(kits::built).findFirst();
      if (kit.isEmpty()) {
        return new Part(name, true, "answers; not proven, since there is no kit yet", "");
      }
      List<Proof> proofs = Probes.prove(sandboxes, kit.get(), _ -> { });
      List<Proof> broken = proofs.stream().filter(proof -> !proof.held()).toList();
      return broken.isEmpty() ? new Part(name, true, proofs.size() + " properties proven from inside; " + sandboxes.limits(), "")
          : new Part(name, false, "does not hold: " + String.join("; ", broken.stream()
              .map(proof -> proof.property() + " (" + proof.seen() + ")").toList()), console.name() + " " + mend);
    } catch (SandboxException e) {
      return new Part(name, false, "could not be proven: " + e.getMessage(), console.name() + " " + mend);
    } catch (NoSandboxException e) {
      String why = e.getMessage().lines().reduce((_, last) -> last).orElse("").strip();
      return new Part(name, false, why.startsWith(name + ": ") ? why.substring(name.length() + 2) : why, console.name() + " " + mend);
    }
  }

  /// What is missing and not needed, since something else does its work.
  private static Part spare(Part part) {
    return part.found ? part : new Part(part.name, false, part.seen + " (not needed: the rest does without)", "");
  }

  private Part program(String name, String debian, String... version) {
    Optional<String> seen = machine.says(version);
    return new Part(name, seen.isPresent(), seen.orElse("not on the path"), seen.isPresent() ? "" : "apt-get install " + debian);
  }

  private Part kit(LanguageAdapter adapter) {
    boolean built = kits.built(adapter.kit());
    return new Part("kit " + adapter.language(), built, built ? kits.tree(adapter.kit()).hash() + kits.base().map(" on "::concat).orElse("") : "not built",
        built ? "" : console.name() + " setup " + adapter.language());
  }

  private void tell(Part part) {
    console.out().println("%-16s %-8s %s".formatted(part.name, part.found ? "found" : "missing", Escapes.shown(part.seen))
        + (part.mend.isEmpty() ? "" : "\n" + " ".repeat(26) + "mend it: " + part.mend));
  }
}
