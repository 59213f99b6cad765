package dev.winnow.language.javascript;

import dev.winnow.language.Grading;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// Plain scripts, each in a process of its own: a script is one test, and each `console.assert` in it another.
final class NodeScriptRunner implements Runner {

  private static final Pattern OTHER_WAYS = Pattern.compile("process\\.exit|\\bthrow\\b|['\"](node:)?assert(/strict)?['\"]|['\"]chai['\"]|\\breject\\(");

  @Override
  public String name() {
    return "node script";
  }

  @Override
  public boolean suits(Suite suite) {
    return true;
  }

  @Override
  public Plan plan(Suite suite, String token) {
    var files = NodeCommands.reporters("winnow_each.cjs", "winnow_script.cjs", "winnow_seal.cjs");
    var places = new TreeMap<String, List<List<Integer>>>();
    suite.tests().forEach(test -> places.put(test.path(), places(test)));
    files.put(NodeCommands.OWN + "places.json", JsonMapper.shared().writeValueAsBytes(places));
    var preloads = new ArrayList<>(List.of("--require=" + NodeCommands.OWN + "winnow_script.cjs"));
    preloads.addAll(NodeCommands.loader(suite));
    var command = NodeCommands.node(NodeCommands.OWN + "winnow_each.cjs", String.join(",", preloads));
    command.addAll(NodeCommands.tests(suite));
    var canaries = new TreeSet<String>();
    places.keySet().forEach(path -> List.of("first", "last").forEach(end -> canaries.add("winnow/" + token + "/" + path + "/" + end)));
    return NodeCommands.plan(suite, token, files, command, canaries);
  }

  /// Line and column of each call of `console.assert`, in the order of the source.
  private static List<List<Integer>> places(Source test) {
    try {
      return Syntax.parse(JavaScriptSites.grammar(test.path()), test).all()
          .filter(node -> node.is("call_expression") && node.the("function").text().matches("console\\s*\\.\\s*assert"))
          .map(node -> test.position(node.the("function").start())).map(position -> List.of(position.line(), position.column())).toList();
    } catch (ParseFailure e) {
      // Node refuses it too, and says where.
      return List.of();
    }
  }

  @Override
  public Grading grading(Suite suite) {
    String node = String.join(" ", NodeCommands.node(NodeCommands.loader(suite).toArray(String[]::new)));
    String line = String.join(" && ", NodeCommands.tests(suite).stream().map(path -> node + " '" + path.replace("'", "'\\''") + "'").toList());
    Grading usual = NodeCommands.grading(suite, List.of("sh", "-c", line), line.replace("/work/", ""));
    return new Grading(Map.of(), usual.step(), usual.shown(), "exit status 0 passes", planted(suite));
  }

  /// A `console.assert` that fails, before a script that has no other way to fail.
  private static Map<String, byte[]> planted(Suite suite) {
    boolean only = suite.tests().stream().allMatch(test -> !places(test).isEmpty() && !OTHER_WAYS.matcher(test.text()).find());
    if (!only) return Map.of();
    Source first = suite.tests().getFirst();
    String planted = "console.assert(false, '" + Plan.CANARY + "');\n" + first.text();
    return Map.of("/work/" + first.path(), first.withText(planted).encode());
  }
}
