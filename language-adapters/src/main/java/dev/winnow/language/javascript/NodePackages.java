package dev.winnow.language.javascript;

import dev.winnow.language.Kit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The packages of the kit, and what a task imports that is none of them.
public final class NodePackages {

  public static final String NODE = "node 22";

  /// Where the kit keeps a set of packages that belong together: the newest, and below it older frameworks.
  ///
  /// @param folder that holds `node_modules`
  record Home(String folder, SortedMap<String, String> versions) {

    String path(String inside) {
      return folder + "/node_modules/" + inside;
    }
  }

  private static final List<Home> HOMES = List.of(home("/opt/js", "package-lock.json"), home("/opt/js/jest29", "jest29-lock.json"));

  private static final Set<String> BUILT_IN = Set.of(("assert async_hooks buffer child_process cluster console constants crypto dgram "
      + "diagnostics_channel dns domain events fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl "
      + "stream string_decoder sys timers tls trace_events tty url util v8 vm wasi worker_threads zlib").split(" "));
  private static final Pattern CONFIGURATION = Pattern.compile("(.*/)?(babel\\.config\\.\\w+|\\.babelrc(\\.\\w+)?|(jest|vitest|vite)\\.config\\.\\w+|\\.mocharc(\\.\\w+)?)");
  /// What names no package: files, Node's own, and the aliases that configurations like to give.
  private static final Pattern ELSEWHERE = Pattern.compile("(\\.|/|#|~|@/|node:|data:|file:).*");

  private NodePackages() {}

  private static Home home(String folder, String lock) {
    var versions = new TreeMap<String, String>();
    String text = new String(JavaScriptAdapter.KIT.bytes(lock), StandardCharsets.UTF_8);
    JsonMapper.shared().readTree(text).path("packages").properties().stream().filter(entry -> entry.getKey().matches("node_modules/(@[^/]+/)?[^/]+"))
        .forEach(entry -> versions.put(entry.getKey().substring("node_modules/".length()), entry.getValue().path("version").asString("")));
    return new Home(folder, java.util.Collections.unmodifiableSortedMap(versions));
  }

  /// The kit's newest version of a package, by name: `typescript 5.9.3`.
  public static String version(String name) {
    return name + " " + HOMES.getFirst().versions().get(name);
  }

  /// Where the kit holds a package at a version that the task takes.
  static Optional<Home> home(PackageJson manifest, String name) {
    return HOMES.stream().filter(home -> Optional.ofNullable(home.versions().get(name)).filter(version -> manifest.takes(name, version)).isPresent()).findFirst();
  }

  /// The home of a framework; the newest where the kit holds none that the task takes, which [#missing] has told then.
  static Home framework(Suite suite, String name) {
    return home(PackageJson.of(suite), name).orElse(HOMES.getFirst());
  }

  /// Packages that sources, tests or the framework's configuration reach and that the kit does not hold, with their declared range.
  public static List<String> missing(Suite suite) {
    PackageJson manifest = PackageJson.of(suite);
    var reached = suite.sources().stream().flatMap(NodePackages::imported).filter(name -> !name.equals(manifest.name())).collect(Collectors.toCollection(TreeSet::new));
    NodeFramework framework = NodeFramework.of(suite);
    if (framework == NodeFramework.JEST) reached.add("jest");
    if (framework == NodeFramework.MOCHA) reached.add("mocha");
    if (framework == NodeFramework.VITEST) reached.add("vitest");
    Home linked = framework(suite, framework.name().toLowerCase(java.util.Locale.ROOT));
    var missing = reached.stream().filter(name -> !held(manifest, linked, name)).collect(Collectors.toCollection(TreeSet::new));
    missing.addAll(configured(suite, manifest).filter(name -> HOMES.stream().noneMatch(home -> home.versions().containsKey(name))).toList());
    return missing.stream()
        .map(name -> manifest.names(name) ? name + "@" + manifest.dependencies().get(name) : name).toList();
  }

  /// Whether the version that an import finds is one the task takes: a framework's own home is searched first, then the kit's main one.
  private static boolean held(PackageJson manifest, Home linked, String name) {
    return Stream.of(linked, HOMES.getFirst()).flatMap(home -> Optional.ofNullable(home.versions().get(name)).stream()).findFirst()
        .filter(version -> manifest.takes(name, version)).isPresent();
  }

  /// Packages that a configuration names: presets, transforms. They only translate, so any version will do.
  private static Stream<String> configured(Suite suite, PackageJson manifest) {
    return suite.support().entrySet().stream().filter(entry -> CONFIGURATION.matcher(entry.getKey()).matches()).flatMap(entry -> {
      String text = new String(entry.getValue(), StandardCharsets.UTF_8);
      return manifest.dependencies().keySet().stream().filter(name -> text.contains("'" + name + "'") || text.contains("\"" + name + "\""));
    });
  }

  /// Packages by name, as a source imports them; what may be missing (inside `try`) is left out.
  private static Stream<String> imported(Source source) {
    try {
      return Syntax.parse(JavaScriptSites.grammar(source.path()), source).all().flatMap(node -> switch (node.kind()) {
        case "import_statement", "export_statement" -> node.children().stream().anyMatch(child -> child.is("type")) ? Stream.<Syntax>empty() : node.child("source").stream();
        case "call_expression" -> node.the("function").text().matches("require|import") && node.around("try_statement").isEmpty()
            ? node.the("arguments").parts().stream().limit(1).filter(argument -> argument.is("string")) : Stream.<Syntax>empty();
        default -> Stream.<Syntax>empty();
      }).map(text -> text.text().substring(1, text.text().length() - 1)).filter(name -> !ELSEWHERE.matcher(name).matches())
          .map(NodePackages::packageName).filter(name -> !BUILT_IN.contains(name));
    } catch (ParseFailure e) {
      // A solution that does not parse is reported where its sites are read; a test that does not is its runner's to tell.
      return Stream.empty();
    }
  }

  private static String packageName(String specifier) {
    String[] parts = specifier.split("/");
    return specifier.startsWith("@") && parts.length > 1 ? parts[0] + "/" + parts[1] : parts[0];
  }
}
