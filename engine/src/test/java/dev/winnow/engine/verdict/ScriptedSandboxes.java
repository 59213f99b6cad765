package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Excess;
import dev.winnow.engine.sandbox.Job;
import dev.winnow.engine.sandbox.Limits;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.language.Kit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// Sandboxes that do as they are told, for trouble that no program can be made to cause.
final class ScriptedSandboxes implements Sandboxes {

  /// What a run does.
  interface Script {

    /// @param program the solution's text
    /// @param sandbox how many sandboxes were opened before this one
    /// @param run how many runs this sandbox has seen
    Outcome run(String program, int sandbox, int run) throws SandboxException;
  }

  /// What ran where, in order: `SANDBOX PROGRAM`.
  final List<String> ran = Collections.synchronizedList(new ArrayList<>());

  private final Script script;
  private final IntPredicate opens;
  private int opened;

  ScriptedSandboxes(Script script) {
    this(script, _ -> true);
  }

  /// @param opens which sandboxes can be had, by their number
  ScriptedSandboxes(Script script, IntPredicate opens) {
    this.script = script;
    this.opens = opens;
  }

  static Outcome passes() {
    return outcome("passed", Set.of());
  }

  static Outcome fails() {
    return outcome("failed", Set.of());
  }

  /// The one test is begun and never ends.
  static Outcome goesOver(Excess excess) {
    return outcome("", Set.of(excess));
  }

  private static Outcome outcome(String test, Set<Excess> excesses) {
    String records = start("canary") + end("canary", "failed", "winnow canary") + start("test")
        + (test.isEmpty() ? "" : end("test", test, "") + "{\"e\":\"done\"}\n");
    return new Outcome(test.isEmpty() ? 137 : 1, test.isEmpty(), Duration.ofMillis(50), Duration.ofMillis(60), excesses, List.of(), false,
        new byte[0], records.getBytes(StandardCharsets.UTF_8));
  }

  private static String start(String id) {
    return "{\"e\":\"start\",\"id\":\"" + id + "\",\"file\":\"\",\"line\":1}\n";
  }

  private static String end(String id, String status, String message) {
    return "{\"e\":\"end\",\"id\":\"" + id + "\",\"o\":\"" + status + "\",\"m\":\"" + message + "\"}\n";
  }

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public String limits() {
    return "none";
  }

  @Override
  public void ready(Kit kit) {}

  @Override
  public synchronized Sandbox open(Kit kit, Limits ceiling) throws SandboxException {
    int number = opened++;
    if (!opens.test(number)) throw new SandboxException("none left");
    return new Sandbox() {
      private int runs;

      @Override
      public Outcome run(Job job) throws SandboxException {
        String program = job.inputs().stream().filter(input -> input.path().equals("/work/s.py")).findFirst()
            .map(input -> new String(input.content(), StandardCharsets.UTF_8)).orElseThrow();
        ran.add(number + " " + program);
        return script.run(program, number, runs++);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {}
}
