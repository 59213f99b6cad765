package dev.winnow.language.javascript;

import dev.winnow.language.Grading;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// node:test, each file in a process of its own as `node --test` does.
final class NodeTestRunner implements Runner {

  @Override
  public String name() {
    return "node --test";
  }

  @Override
  public boolean suits(Suite suite) {
    return NodeFramework.of(suite) == NodeFramework.NODE_TEST;
  }

  @Override
  public Plan plan(Suite suite, String token) {
    var preloads = new ArrayList<>(NodeCommands.loader(suite));
    preloads.addAll(List.of("--test-reporter=" + NodeCommands.OWN + "winnow_node_reporter.mjs", NodeCommands.OWN + "winnow_node_test.mjs"));
    var command = NodeCommands.node(NodeCommands.OWN + "winnow_each.cjs", String.join(",", preloads));
    command.addAll(NodeCommands.tests(suite));
    var canaries = new TreeSet<String>();
    suite.tests().stream().map(Source::path).forEach(path -> List.of("first", "last").forEach(end -> canaries.add(path + " > winnow " + token + " " + end)));
    return NodeCommands.plan(suite, token, NodeCommands.reporters("winnow_each.cjs", "winnow_node_test.mjs", "winnow_node_reporter.mjs", "winnow_seal.cjs"), command, canaries);
  }

  @Override
  public Grading grading(Suite suite) {
    var command = NodeCommands.node();
    command.addAll(NodeCommands.loader(suite));
    command.add("--test");
    command.addAll(NodeCommands.tests(suite));
    return NodeCommands.grading(suite, command, "node --test");
  }
}
