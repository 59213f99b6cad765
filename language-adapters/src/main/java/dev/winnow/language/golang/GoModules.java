package dev.winnow.language.golang;

import dev.winnow.language.Fetch;
import dev.winnow.language.Needs;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A task's module, and the modules of the kit.
public final class GoModules {

  /// `go.sum` for every module of the kit.
  public static final String SUMS = resource("kit/warm_go.sum");

  private static final Map<String, String> ENVIRONMENT = Map.ofEntries(
      Map.entry("PATH", "/opt/go/root/bin:/usr/bin:/bin"), Map.entry("HOME", "/tmp"), Map.entry("TMPDIR", "/tmp"),
      Map.entry("GOROOT", "/opt/go/root"), Map.entry("GOPATH", "/tmp/gopath"), Map.entry("GOMODCACHE", "/opt/go/mod"),
      Map.entry("GOCACHE", "/tmp/gocache"), Map.entry("GOFLAGS", ""), Map.entry("GOTOOLCHAIN", "local"), Map.entry("GOPROXY", "off"),
      Map.entry("GOSUMDB", "off"), Map.entry("GOWORK", "off"), Map.entry("GOENV", "off"), Map.entry("GOTELEMETRY", "off"),
      Map.entry("CGO_ENABLED", "0"), Map.entry("TZ", "UTC"), Map.entry("LC_ALL", "C.UTF-8"));

  /// The kit's module file, from which versions are taken.
  private static final String WARM = resource("kit/warm_go.mod");
  private static final Pattern LINE = Pattern.compile("(?m)^go\\s+(\\d+)\\.(\\d+)(\\S*)\\s*(//.*)?$");
  private static final Pattern MODULE = Pattern.compile("(?m)^module\\s+\"?([^\\s\"]+)\"?");
  private static final Pattern LOCAL = Pattern.compile("(?m)^(?:replace)?\\s*(\\S+)(?:\\s+v\\S+)?\\s*=>\\s*(\\.\\.?/\\S*)");

  private static final Pattern REQUIRED = Pattern.compile("(?m)^\\s*(?:require\\s+)?\"?([\\w.~-]+\\.[\\w.~/-]+)\"?\\s+(v\\d[\\w.+-]*)\\s*(?://.*)?$");
  /// A module that another one of the registry stands for.
  private static final Pattern ELSEWHERE = Pattern.compile("(?m)^(?:replace)?\\s*([\\w.~/-]+(?:\\s+v\\S+)?)\\s*=>\\s*([\\w~-]+\\.[\\w.~/-]+\\s+v\\S+)");

  private GoModules() {}

  /// A `go.mod` that may use the kit's modules: testify and what it needs.
  public static String withTestify(String module) {
    return MODULE.matcher(WARM).replaceFirst("module " + Matcher.quoteReplacement(module));
  }

  /// The folder of the task's module, empty or ending in `/`.
  static String root(Suite suite) {
    return GoLayout.root(Stream.concat(suite.support().keySet().stream(), suite.sources().stream().map(Source::path)).toList()).orElse("");
  }

  private static Optional<String> file(Suite suite, String path) {
    return Optional.ofNullable(suite.support().get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  static boolean hasModule(Suite suite) {
    return suite.support().containsKey(root(suite) + "go.mod");
  }

  private static boolean vendored(Suite suite) {
    return suite.support().containsKey(root(suite) + "vendor/modules.txt");
  }

  /// What stands for the task's module file where it asks for modules: the same, with the kit's versions.
  static Optional<String> pinned(Suite suite) {
    if (vendored(suite) || needs(suite) instanceof Needs.Fetched) return Optional.empty();
    String own = file(suite, root(suite) + "go.mod").orElse("module main\n");
    boolean needed = !hasModule(suite) || own.contains("require") || imports(suite).stream().anyMatch(GoModules::inKit);
    if (!needed) return Optional.empty();
    String module = module(own);
    Optional<String> line = LINE.matcher(own).results().map(java.util.regex.MatchResult::group).findFirst();
    String text = LINE.matcher(withTestify(module)).replaceFirst(Matcher.quoteReplacement(line.orElse("go 1.21")));
    return Optional.of(text + local(own));
  }

  /// Modules that lie in the task.
  private static String local(String own) {
    return LOCAL.matcher(own).results().map(replaced -> "\nrequire " + replaced.group(1) + " v0.0.0\n\nreplace " + replaced.group(1) + " => " + replaced.group(2) + "\n")
        .collect(Collectors.joining());
  }

  private static String module(String goMod) {
    Matcher matcher = MODULE.matcher(goMod);
    return matcher.find() ? matcher.group(1) : "main";
  }

  /// Every import path of the task's sources that parse.
  private static SortedSet<String> imports(Suite suite) {
    var paths = new TreeSet<String>();
    for (Source source : suite.sources()) {
      try {
        GoImports.specs(Syntax.parse("go", source)).forEach(spec -> paths.add(GoImports.path(spec)));
      } catch (ParseFailure e) {
        // Named where its sites are asked for, or by the build.
      }
    }
    return paths;
  }

  static boolean inKit(String path) {
    return kitModules().stream().anyMatch(module -> below(path, module));
  }

  private static List<String> kitModules() {
    return SUMS.lines().map(line -> line.split(" ")[0]).distinct().toList();
  }

  private static boolean below(String path, String module) {
    return path.equals(module) || path.startsWith(module + "/");
  }

  /// Modules that the sources import and the kit does not hold, or not at a version as new as the one required.
  static Needs needs(Suite suite) {
    String own = file(suite, root(suite) + "go.mod").orElse("");
    SortedMap<String, String> required = required(suite, own);
    var unobtainable = new TreeSet<String>();
    Matcher line = LINE.matcher(own);
    Matcher kit = LINE.matcher(WARM);
    if (line.find() && kit.find() && (Integer.parseInt(line.group(1)) > Integer.parseInt(kit.group(1))
        || line.group(1).equals(kit.group(1)) && Integer.parseInt(line.group(2)) > Integer.parseInt(kit.group(2)))) {
      unobtainable.add("go " + line.group(1) + "." + line.group(2));
    }
    var reached = new TreeSet<String>();
    if (!vendored(suite)) {
      foreign(suite, own).forEach(path -> {
        Optional<String> module = required.keySet().stream().filter(candidate -> below(path, candidate)).max(Comparator.comparingInt(String::length));
        if (module.isPresent()) reached.add(module.get());
        else if (!inKit(path)) unobtainable.add(String.join("/", Stream.of(path.split("/")).limit(3).toList()));
      });
    }
    List<String> lacking = reached.stream().filter(module -> !held(module, required.get(module))).map(module -> module + " " + required.get(module)).toList();
    if (!unobtainable.isEmpty()) return new Needs.Unobtainable(Stream.concat(lacking.stream(), unobtainable.stream()).toList());
    return lacking.isEmpty() ? new Needs.Nothing() : new Needs.Fetched(fetch(suite, own, required, lacking));
  }

  private static List<String> foreign(Suite suite, String own) {
    List<String> local = LOCAL.matcher(own).results().map(replaced -> replaced.group(1)).toList();
    return imports(suite).stream().filter(path -> path.split("/")[0].contains(".") || path.equals("C"))
        .filter(path -> !below(path, module(own)) && local.stream().noneMatch(module -> below(path, module))).toList();
  }

  /// Module to version, as `go.mod` requires them; the task's own modules are none.
  private static SortedMap<String, String> required(Suite suite, String own) {
    var required = new TreeMap<String, String>();
    REQUIRED.matcher(own).results().forEach(found -> required.put(found.group(1), found.group(2)));
    LOCAL.matcher(own).results().forEach(replaced -> required.remove(replaced.group(1)));
    required.putAll(suite.dependencies());
    return required;
  }

  /// Go takes the newest version that anybody requires, so a newer one of the kit will do.
  private static boolean held(String module, String version) {
    return SUMS.lines().map(line -> line.split(" ")).filter(parts -> parts[0].equals(module) && !parts[1].endsWith("/go.mod")).findFirst()
        .filter(parts -> compare(parts[1], version) >= 0).isPresent();
  }

  private static int compare(String left, String right) {
    return Arrays.compare(numbers(left), numbers(right));
  }

  private static int[] numbers(String version) {
    return Stream.of(version.replaceFirst("^v", "").split("[-+]")[0].split("\\.")).filter(part -> part.matches("\\d{1,9}")).mapToInt(Integer::parseInt).toArray();
  }

  private static Fetch fetch(Suite suite, String own, SortedMap<String, String> required, List<String> lacking) {
    String line = LINE.matcher(own).results().map(java.util.regex.MatchResult::group).findFirst().orElse("go 1.21");
    String manifest = "module " + module(own) + "\n\n" + line + "\n\n"
        + required.entrySet().stream().map(entry -> "require " + entry.getKey() + " " + entry.getValue() + "\n").collect(Collectors.joining())
        + ELSEWHERE.matcher(own).results().map(replaced -> "replace " + replaced.group(1) + " => " + replaced.group(2) + "\n").collect(Collectors.joining());
    String imports = "package needs\n\nimport (\n" + foreign(suite, own).stream().map(path -> "\t_ \"" + path + "\"\n").collect(Collectors.joining()) + ")\n";
    var files = new TreeMap<String, byte[]>();
    Map.of("go.mod", manifest, "go.sum", file(suite, root(suite) + "go.sum").orElse(""), "needs_test.go", imports, "local.txt", local(own))
        .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return new Fetch(lacking, resource("fetch.sh"), files);
  }

  /// The environment of a suite: modules lie in the kit, or where they were fetched.
  static Map<String, String> environment(Suite suite) {
    if (!(needs(suite) instanceof Needs.Fetched)) return ENVIRONMENT;
    var environment = new TreeMap<>(ENVIRONMENT);
    environment.put("GOMODCACHE", Fetch.PLACE + "/mod");
    environment.put("WINNOW_EXPORTS", Fetch.PLACE + "/exports");
    return environment;
  }

  static String resource(String name) {
    try (var in = GoModules.class.getResourceAsStream("/dev/winnow/language/go/" + name)) {
      if (in == null) throw new IllegalStateException("no resource dev/winnow/language/go/" + name);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
