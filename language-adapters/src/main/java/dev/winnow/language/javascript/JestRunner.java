package dev.winnow.language.javascript;

import dev.winnow.language.Grading;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.util.List;
import java.util.TreeSet;

/// jest from 26 on, with the suite's own configuration but for what would end a run early, leave tests out or run one again.
final class JestRunner implements Runner {

  private static final List<String> FLAGS = List.of("--ci=false", "-i", "--colors=false", "--watchman=false", "--cacheDirectory=/tmp/jest");
  private static final List<String> STRICT = List.of("--bail=0", "--coverage=false", "--testRunner=" + NodeCommands.OWN + "winnow_jest.cjs",
      "--testSequencer=" + NodeCommands.OWN + "winnow_jest_order.cjs", "--reporters=default", "--reporters=" + NodeCommands.OWN + "winnow_jest_end.cjs");

  @Override
  public String name() {
    return "jest";
  }

  @Override
  public boolean suits(Suite suite) {
    return NodeFramework.of(suite) == NodeFramework.JEST;
  }

  @Override
  public Plan plan(Suite suite, String token) {
    var command = command(suite);
    command.addAll(STRICT);
    command.add("--runTestsByPath");
    command.addAll(NodeCommands.tests(suite));
    var canaries = new TreeSet<String>();
    suite.tests().stream().map(Source::path).forEach(path ->
        List.of("first", "last", "last deep", "last assert").forEach(name -> canaries.add(path + " > winnow " + token + " " + name)));
    var files = NodeCommands.reporters("winnow_jest.cjs", "winnow_jest_canary.cjs", "winnow_jest_order.cjs", "winnow_jest_end.cjs", "winnow_seal.cjs");
    return NodeCommands.plan(suite, token, files, command, canaries);
  }

  @Override
  public Grading grading(Suite suite) {
    var command = command(suite);
    command.add("--runTestsByPath");
    command.addAll(NodeCommands.tests(suite));
    return NodeCommands.grading(suite, command, "npx jest");
  }

  private static List<String> command(Suite suite) {
    var command = NodeCommands.node(NodePackages.home(suite).path("jest/bin/jest.js"));
    command.addAll(FLAGS);
    if (!configured(suite)) command.add("--config={}");
    return command;
  }

  /// jest finds its folder by a manifest or a configuration.
  private static boolean configured(Suite suite) {
    String root = PackageJson.of(suite).root();
    return suite.support().keySet().stream().anyMatch(path -> path.equals(root + "package.json") || path.matches(root + "jest\\.config\\.\\w+"));
  }
}
