package dev.winnow.language.javascript;

import dev.winnow.language.Grading;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// vitest from 1 on, with the suite's own configuration below ours.
final class VitestRunner implements Runner {

  @Override
  public String name() {
    return "vitest";
  }

  @Override
  public boolean suits(Suite suite) {
    return NodeFramework.of(suite) == NodeFramework.VITEST;
  }

  @Override
  public Plan plan(Suite suite, String token) {
    var command = NodeCommands.node(NodePackages.home(suite).path("vitest/vitest.mjs"), "run", "--root", NodeCommands.folder(suite),
        "--config", NodeCommands.OWN + "winnow_vitest_config.mjs", "--no-color");
    command.addAll(writingNothing(suite));
    command.addAll(NodeCommands.tests(suite));
    var canaries = new TreeSet<String>();
    suite.tests().stream().map(Source::path).forEach(path ->
        List.of("first", "last", "last deep", "last assert").forEach(end -> canaries.add(path + " > winnow " + token + " " + end)));
    var files = NodeCommands.reporters("winnow_vitest_config.mjs", "winnow_vitest_runner.mjs", "winnow_vitest_end.mjs",
        "winnow_vitest_canary.mjs", "winnow_seal.cjs");
    configuration(suite).ifPresent(path -> command.addFirst("WINNOW_CONFIG=/work/" + path));
    command.addFirst("env");
    return NodeCommands.plan(suite, token, files, command, canaries);
  }

  /// Among the packages nothing can be written: no bundled configuration, and no times of the last run.
  private static List<String> writingNothing(Suite suite) {
    return NodePackages.version(suite, "vitest").isLowerThan("3.1.0") ? List.of("--no-cache") : List.of("--configLoader", "runner");
  }

  private static Optional<String> configuration(Suite suite) {
    String root = PackageJson.of(suite).root();
    return List.of("vitest", "vite").stream().flatMap(name -> suite.support().keySet().stream().filter(path -> path.matches(root + name + "\\.config\\.[cm]?[jt]s"))).findFirst();
  }

  @Override
  public Grading grading(Suite suite) {
    var command = NodeCommands.node(NodePackages.home(suite).path("vitest/vitest.mjs"), "run", "--coverage.enabled=false");
    command.addAll(writingNothing(suite));
    command.addAll(NodeCommands.tests(suite));
    return NodeCommands.grading(suite, command, "npx vitest run");
  }
}
