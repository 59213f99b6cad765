package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.FetchException;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.Provisions;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.engine.task.Environment;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.verdict.Bench.Setting;
import dev.winnow.language.Fetch;
import dev.winnow.language.Kit;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Needs;
import dev.winnow.language.Runner;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes a bench a task, over sandboxes and kits that all tasks share.
public final class Benches implements AutoCloseable {

  private static final int TOKEN_BYTES = 8;
  private static final Pattern ERROR = Pattern.compile("(?i)\\b(error|err!|fatal|cannot|could not)\\b");

  private final Sandboxes sandboxes;
  private final Kits kits;
  private final Provisions provisions;
  private final Places places;
  private final SecureRandom random = new SecureRandom();

  /// @param jobs how many sandboxes may be open at once
  public Benches(Sandboxes sandboxes, Kits kits, int jobs) {
    this.sandboxes = sandboxes;
    this.kits = kits;
    this.provisions = new Provisions(kits, sandboxes);
    this.places = new Places(sandboxes, jobs);
  }

  /// Waits for a place. What the task needs beyond its kit is fetched first.
  ///
  /// @param fetching is told when something is
  /// @param offline whether nothing may be
  /// @throws Lacking where something cannot be had, or no runner takes the tests
  public Bench bench(Task task, boolean offline, Runnable fetching) throws InterruptedException, Lacking, SandboxException {
    return switch (task.environment()) {
      case Environment.OfKit _ -> onKit(task, offline, fetching);
      case Environment.OfImage own -> {
        if (offline) throw new Lacking("runs in an image of its own, which an Engine builds or pulls with network (--offline: nothing is fetched)", false);
        fetching.run();
        yield new ImageBenches(sandboxes, places).bench(task, own, token());
      }
    };
  }

  private Bench onKit(Task task, boolean offline, Runnable fetching) throws InterruptedException, Lacking, SandboxException {
    Runner runner = task.adapter().runners().stream().filter(candidate -> candidate.suits(task.suite())).findFirst()
        .orElseThrow(() -> new Lacking("its tests are for no framework that Winnow runs in " + task.adapter().language() + "; known: "
            + task.adapter().runners().stream().map(Runner::name).collect(Collectors.joining(", ")), true));
    Kit kit = provided(task, offline, fetching);
    var setting = new Setting(sandboxes.name(), sandboxes.limits(), kit, kits.tree(kit).hash(), provisions.packages(kit), task.adapter().toolchain());
    return new Bench(new Bench.Subject(task, runner, new Trial(task, runner, token()), Confirming.NOTHING), places, setting);
  }

  private String token() {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return HexFormat.of().formatHex(token);
  }

  private Kit provided(Task task, boolean offline, Runnable fetching) throws InterruptedException, Lacking, SandboxException {
    Kit kit = task.adapter().kit();
    String lack = "needs what the " + task.adapter().language() + " kit does not hold: ";
    return switch (task.adapter().needs(task.suite())) {
      case Needs.Nothing _ -> kit;
      case Needs.Unobtainable(List<String> names) -> throw new Lacking(lack + String.join(", ", names), true);
      case Needs.Fetched(Fetch fetch) -> {
        Kit whole = kit.with(fetch);
        lack += String.join(", ", fetch.names());
        if (!provisions.ready(whole) && offline) throw new Lacking(lack + " (--offline: nothing is fetched)", false);
        fetching.run();
        try {
          provisions.provide(whole);
        } catch (FetchException e) {
          throw new Lacking(lack + ", which could not be fetched: " + said(e.getMessage()), false);
        }
        yield whole;
      }
    };
  }

  /// The line that says most: clients name the error first and advise after it.
  private static String said(String message) {
    List<String> lines = message.lines().skip(1).map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.stream().filter(line -> ERROR.matcher(line).find()).findFirst()
        .orElse(lines.isEmpty() ? message.strip() : lines.getLast());
  }

  /// The content hash of a language's kit.
  public String kit(LanguageAdapter adapter) {
    return kits.tree(adapter.kit()).hash();
  }

  @Override
  public void close() {
    sandboxes.close();
  }
}
