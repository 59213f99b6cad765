package dev.winnow.language.javascript;

import dev.winnow.language.Runner;
import java.util.List;

/// Test frameworks on Node, for JavaScript and TypeScript alike.
public final class NodeRunners {

  public static final List<Runner> ALL = List.of(new JestRunner(), new VitestRunner(), new MochaRunner(), new NodeTestRunner(), new NodeScriptRunner());

  private NodeRunners() {}
}
