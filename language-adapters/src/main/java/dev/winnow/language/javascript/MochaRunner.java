package dev.winnow.language.javascript;

import dev.winnow.language.Grading;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// mocha from 8 on. Of the suite's own options only those hold that load code or say how tests are written.
final class MochaRunner implements Runner {

  private static final List<String> STRICT = List.of("--no-color", "--no-bail", "--retries", "0", "--no-parallel");
  /// From here on its program's name has an ending.
  private static final int ENDING = 10;
  private static final List<String> KEPT = List.of("require", "import", "ui", "timeout", "extension", "loader", "exit");

  private static final Pattern CALL = Pattern.compile("\\bmocha\\b([^&|;]*)");
  private static final Pattern OPTION = Pattern.compile("(?<=\\s)--?(r|require|import|u|ui|t|timeout|extension|loader)[\\s=]+(\\S+)");
  private static final Map<String, String> SHORT = Map.of("r", "require", "u", "ui", "t", "timeout");

  @Override
  public String name() {
    return "mocha";
  }

  @Override
  public boolean suits(Suite suite) {
    return NodeFramework.of(suite) == NodeFramework.MOCHA;
  }

  @Override
  public Plan plan(Suite suite, String token) {
    var files = NodeCommands.reporters("winnow_mocha.cjs", "winnow_mocha_seal.cjs", "winnow_seal.cjs");
    var canaries = new TreeSet<String>();
    for (String end : List.of("first", "last")) {
      files.put(canary(end), source(suite, token).getBytes(StandardCharsets.UTF_8));
      bites(suite).keySet().forEach(library -> canaries.add(canary(end) + " > winnow " + token + " > " + library));
    }
    var command = command(suite);
    command.addAll(List.of("--reporter", NodeCommands.OWN + "winnow_mocha.cjs", "--require", NodeCommands.OWN + "winnow_mocha_seal.cjs"));
    command.addAll(STRICT);
    command.addAll(options(suite));
    command.add(canary("first"));
    command.addAll(NodeCommands.tests(suite));
    command.add(canary("last"));
    return NodeCommands.plan(suite, token, files, command, canaries);
  }

  private static String canary(String end) {
    return NodeCommands.OWN + "winnow_canary_" + end + ".cjs";
  }

  /// One test for each library the suite asserts with, in a group: mocha runs ungrouped tests of all files first.
  private static String source(Suite suite, String token) {
    var source = new StringBuilder("const group = globalThis.describe || globalThis.suite;\nconst check = globalThis.it || globalThis.test;\n"
        + "group('winnow " + token + "', () => {\n");
    bites(suite).forEach((library, bite) -> source.append("  check('" + library + "', () => { " + bite + " });\n"));
    return source.append("});\n").toString();
  }

  private static TreeMap<String, String> bites(Suite suite) {
    var bites = new TreeMap<String, String>();
    bites.put("assert", "require('node:assert').strictEqual(2 + 2, 5, '" + Plan.CANARY + "');");
    if (PackageJson.of(suite).names("chai") || NodeCommands.mentions(suite, "['\"]chai['\"]")) {
      bites.put("chai", "require('chai').expect(2 + 2, '" + Plan.CANARY + "').to.equal(5);");
      bites.put("chai deep", "require('chai').expect([2 + 2], '" + Plan.CANARY + "').to.deep.equal([5]);");
    }
    return bites;
  }

  @Override
  public Grading grading(Suite suite) {
    var command = command(suite);
    command.addAll(NodeCommands.tests(suite));
    return NodeCommands.grading(suite, command, "npx mocha");
  }

  private static List<String> command(Suite suite) {
    var command = NodeCommands.node();
    command.addAll(NodeCommands.loader(suite));
    command.add(NodePackages.home(suite).path("mocha/bin/mocha" + (NodePackages.version(suite, "mocha").getMajor() < ENDING ? "" : ".js")));
    return command;
  }

  /// The suite's own options as far as they are plain data; else its configuration is read by mocha, under what is strict here.
  private static List<String> options(Suite suite) {
    PackageJson manifest = PackageJson.of(suite);
    var options = new ArrayList<>(List.of("--no-package"));
    for (String name : List.of(".mocharc.js", ".mocharc.cjs", ".mocharc.mjs", ".mocharc.yaml", ".mocharc.yml")) {
      if (suite.support().containsKey(manifest.root() + name)) return Stream.concat(Stream.of("--no-package", "--config", name), scripted(manifest.test())).toList();
    }
    options.add("--no-config");
    for (String name : List.of(".mocharc.json", ".mocharc.jsonc", "package.json")) {
      byte[] bytes = suite.support().get(manifest.root() + name);
      if (bytes != null) options.addAll(kept(bytes, name.equals("package.json")));
    }
    scripted(manifest.test()).forEach(options::add);
    return options;
  }

  /// The same of the `test` script's own: `mocha -r ./setup.js --timeout 5000`.
  private static Stream<String> scripted(String script) {
    Matcher call = CALL.matcher(script);
    return call.find() ? OPTION.matcher(call.group(1)).results()
        .flatMap(option -> Stream.of("--" + SHORT.getOrDefault(option.group(1), option.group(1)), option.group(2).replaceAll("^['\"]|['\"]$", ""))) : Stream.empty();
  }

  private static List<String> kept(byte[] bytes, boolean below) {
    var options = new ArrayList<String>();
    try {
      JsonNode json = JsonMapper.shared().readTree(bytes);
      JsonNode own = below ? json.path("mocha") : json;
      for (String name : KEPT) {
        JsonNode value = own.path(name);
        if (value.isBoolean() && value.booleanValue()) options.add("--" + name);
        else if (value.isArray()) value.forEach(one -> options.addAll(List.of("--" + name, one.asString(""))));
        else if (value.isValueNode() && !value.isBoolean()) options.addAll(List.of("--" + name, value.asString("")));
      }
    } catch (JacksonException e) {
      // mocha refuses it as well; the reference tells.
    }
    return options;
  }
}
