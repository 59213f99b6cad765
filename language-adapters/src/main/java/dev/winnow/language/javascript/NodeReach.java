package dev.winnow.language.javascript;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which packages a suite reaches, by name.
///
/// @param imported by solution and tests
/// @param configured declared ones that a helper of the tests imports, or the framework's configuration names
/// @param typed declared ones that only a compiler reads
record NodeReach(SortedSet<String> imported, SortedSet<String> configured, SortedSet<String> typed) {

  private static final Set<String> BUILT_IN = Set.of(("assert async_hooks buffer child_process cluster console constants crypto dgram "
      + "diagnostics_channel dns domain events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl "
      + "stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib").split(" "));
  private static final Pattern CONFIGURATION =
      Pattern.compile("(.*/)?(babel\\.config\\.\\w+|\\.babelrc(\\.\\w+)?|\\.swcrc|(jest|vitest|vite)[\\w.-]*\\.config\\.\\w+|\\.mocharc(\\.\\w+)?)");
  /// Code that runs before or beside tests.
  private static final Pattern HELPER = Pattern.compile("(.*/)?([^/]*[.-]setup|setup[^/]*|(tests?|__tests__|specs?|__mocks__)/.*)\\.[cm]?[jt]sx?");
  /// What names no package: files, Node's own, and the aliases that configurations like to give.
  private static final Pattern ELSEWHERE = Pattern.compile("(\\.|/|#|~|@/|node:|data:|file:|virtual:).*");
  private static final Pattern ENVIRONMENT = Pattern.compile("@(?:jest|vitest)-environment\\s+([@\\w./-]+)");

  static NodeReach of(Suite suite, PackageJson manifest) {
    var imported = imported(suite.sources().stream(), false).filter(name -> !name.equals(manifest.name())).collect(Collectors.toCollection(TreeSet::new));
    if (manifest.names("react") && suite.sources().stream().anyMatch(NodeReach::markup)) imported.add("react");
    NodeFramework framework = NodeFramework.of(suite);
    framework.dependency().ifPresent(imported::add);
    var helpers = suite.support().entrySet().stream().filter(file -> HELPER.matcher(file.getKey()).matches() || script(file.getKey()))
        .map(file -> new Source(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8))).toList();
    var configured = Stream.concat(imported(helpers.stream(), false), named(suite, manifest)).filter(manifest::names).collect(Collectors.toCollection(TreeSet::new));
    var typed = Stream.concat(imported(suite.sources().stream(), true).filter(manifest::names), manifest.dependencies().keySet().stream()
        .filter(name -> name.startsWith("@types/") || name.equals("typescript"))).collect(Collectors.toCollection(TreeSet::new));
    return new NodeReach(imported, configured, typed);
  }

  private static boolean script(String path) {
    return CONFIGURATION.matcher(path).matches() && path.matches(".*\\.[cm]?[jt]s");
  }

  /// Declared packages that a configuration names, in one of the ways that frameworks allow.
  private static Stream<String> named(Suite suite, PackageJson manifest) {
    String configuration = Stream.concat(suite.support().entrySet().stream().filter(file -> CONFIGURATION.matcher(file.getKey()).matches())
            .map(file -> new String(file.getValue(), StandardCharsets.UTF_8)), Stream.of(inManifest(suite, manifest)))
        .collect(Collectors.joining("\n"));
    String environments = suite.tests().stream().flatMap(test -> ENVIRONMENT.matcher(test.text()).results()).map((MatchResult found) -> "'" + found.group(1) + "'")
        .collect(Collectors.joining());
    String quoted = configuration + environments + Stream.of(manifest.test().split("[\\s=]+")).map(word -> "'" + word + "'").collect(Collectors.joining());
    return manifest.dependencies().keySet().stream().filter(name -> spellings(name)
        .anyMatch(spelling -> Pattern.compile("['\"]" + Pattern.quote(spelling) + "(/[^'\"]*)?['\"]").matcher(quoted).find()));
  }

  private static String inManifest(Suite suite, PackageJson manifest) {
    byte[] bytes = suite.support().get(manifest.root() + "package.json");
    if (bytes == null) return "";
    try {
      JsonNode json = JsonMapper.shared().readTree(bytes);
      return Stream.of("jest", "babel", "mocha", "vitest").map(key -> json.path(key).toString()).collect(Collectors.joining("\n"));
    } catch (JacksonException e) {
      return "";
    }
  }

  /// `jsdom` for `jest-environment-jsdom`, `@babel/env` for `@babel/preset-env`.
  private static Stream<String> spellings(String name) {
    return Stream.of(name, name.replaceFirst("^jest-environment-|^babel-(preset|plugin)-|(?<=/)(babel-)?(preset|plugin)-|/babel-preset$", "")).distinct();
  }

  private static boolean markup(Source source) {
    try {
      return Syntax.parse(JavaScriptSites.grammar(source.path()), source).all().anyMatch(node -> node.is("jsx_element", "jsx_self_closing_element", "jsx_fragment"));
    } catch (ParseFailure e) {
      return false;
    }
  }

  private static Stream<String> imported(Stream<Source> sources, boolean types) {
    return sources.flatMap(source -> imported(source, types));
  }

  /// Packages by name, as a source imports them; what may be missing (inside `try`) is left out.
  private static Stream<String> imported(Source source, boolean types) {
    try {
      return Syntax.parse(JavaScriptSites.grammar(source.path()), source).all().flatMap(node -> switch (node.kind()) {
        case "import_statement", "export_statement" -> types(node) == types ? node.child("source").stream() : Stream.<Syntax>empty();
        case "call_expression" -> !types && node.the("function").text().matches("require|import") && node.around("try_statement").isEmpty()
            ? node.the("arguments").parts().stream().limit(1).filter(argument -> argument.is("string")) : Stream.<Syntax>empty();
        default -> Stream.<Syntax>empty();
      }).map(text -> text.text().substring(1, text.text().length() - 1)).filter(name -> !name.isEmpty() && !ELSEWHERE.matcher(name).matches())
          .map(NodeReach::packageName).filter(name -> !BUILT_IN.contains(name));
    } catch (ParseFailure e) {
      // A solution that does not parse is reported where its sites are read; a test that does not is its runner's to tell.
      return Stream.empty();
    }
  }

  private static boolean types(Syntax statement) {
    return statement.children().stream().anyMatch(child -> child.is("type"));
  }

  private static String packageName(String specifier) {
    String[] parts = specifier.split("/");
    return specifier.startsWith("@") && parts.length > 1 ? parts[0] + "/" + parts[1] : parts[0];
  }
}
