package dev.winnow.language.javascript;

import dev.winnow.language.Grading;
import dev.winnow.language.Plan;
import dev.winnow.language.Resources;
import dev.winnow.language.Source;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What the runners on Node have in common.
public final class NodeCommands {

  static final String OWN = "/winnow/js/";

  private static final List<String> TSX = List.of("--import=/opt/js/node_modules/tsx/dist/loader.mjs");
  private static final String REPORTERS = "/dev/winnow/language/javascript/reporters/";

  private NodeCommands() {}

  static SortedMap<String, byte[]> reporters(String... names) {
    var files = new TreeMap<String, byte[]>();
    for (String name : names) files.put(OWN + name, Resources.bytes(REPORTERS + name));
    files.put(OWN + "winnow_channel.cjs", Resources.bytes(REPORTERS + "winnow_channel.cjs"));
    files.put(OWN + "winnow_load.mjs", Resources.bytes(REPORTERS + "winnow_load.mjs"));
    return files;
  }

  static Plan plan(Suite suite, String token, SortedMap<String, byte[]> files, List<String> command, Set<String> canaries) {
    var load = node();
    load.addAll(bundling(suite) ? TSX : loader(suite));
    load.add(OWN + "winnow_load.mjs");
    suite.solution().forEach(source -> load.add("/work/" + source.path()));
    var strict = new TreeMap<>(environment(suite));
    strict.put("WINNOW_TOKEN", token);
    return new Plan(files, List.of(), "", new Step(linked(suite, command), strict, folder(suite)), List.of(new Step(linked(suite, load), environment(suite), folder(suite))), canaries, 1);
  }

  static Grading grading(Suite suite, List<String> command, String shown) {
    return new Grading(Map.of(), new Step(linked(suite, command), environment(suite), folder(suite)), shown, "exit status 0 passes; called directly, without npm or npx");
  }

  public static List<String> node(String... arguments) {
    var command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    return command;
  }

  /// What Node needs to run TypeScript as its users do: types erased, imports found without their endings.
  static List<String> loader(Suite suite) {
    boolean typed = suite.sources().stream().anyMatch(source -> source.path().matches(".*\\.[cm]?tsx?"));
    return typed ? TSX : List.of();
  }

  /// Frameworks that make something of JavaScript before they run it find imports without their endings there, too.
  private static boolean bundling(Suite suite) {
    NodeFramework framework = NodeFramework.of(suite);
    return framework == NodeFramework.JEST || framework == NodeFramework.VITEST;
  }

  /// With the packages of another home before those of the kit's main one: for the task's files and for the reporters.
  public static List<String> linked(Suite suite, List<String> command) {
    NodePackages.Home home = NodePackages.home(suite);
    if (home.folder().equals("/opt/js")) return command;
    var linked = new ArrayList<>(List.of("sh", "-c", "for place in . " + OWN + "; do [ ! -d $place ] || ln -s \"$0\" $place/node_modules || exit; done; exec \"$@\"", home.path("")));
    linked.addAll(command);
    return linked;
  }

  public static String folder(Suite suite) {
    String root = PackageJson.of(suite).root();
    return "/work" + (root.isEmpty() ? "" : "/" + root.substring(0, root.length() - 1));
  }

  static List<String> tests(Suite suite) {
    return suite.tests().stream().map(Source::path).map(path -> "/work/" + path).toList();
  }

  static boolean mentions(Suite suite, String regex) {
    return suite.tests().stream().anyMatch(test -> test.text().matches("(?s).*" + regex + ".*"));
  }

  public static Map<String, String> environment(Suite suite) {
    var environment = new TreeMap<>(Map.of("PATH", "/opt/js/bin:/usr/bin:/bin", "HOME", "/tmp", "LANG", "C.UTF-8", "NO_COLOR", "1",
        "NODE_DISABLE_COMPILE_CACHE", "1"));
    if (PackageJson.of(suite).test().contains("--experimental-vm-modules")) environment.put("NODE_OPTIONS", "--experimental-vm-modules");
    return environment;
  }
}
