package dev.winnow.language.golang;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A task's module, and the modules of the kit.
public final class GoModules {

  /// `go.sum` for every module of the kit.
  public static final String SUMS = resource("kit/warm_go.sum");

  static final Map<String, String> ENVIRONMENT = Map.ofEntries(
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
    if (vendored(suite)) return Optional.empty();
    String own = file(suite, root(suite) + "go.mod").orElse("module main\n");
    boolean needed = !hasModule(suite) || own.contains("require") || imports(suite).stream().anyMatch(GoModules::inKit);
    if (!needed) return Optional.empty();
    String module = module(own);
    Optional<String> line = LINE.matcher(own).results().map(java.util.regex.MatchResult::group).findFirst();
    String text = LINE.matcher(withTestify(module)).replaceFirst(Matcher.quoteReplacement(line.orElse("go 1.21")));
    var local = new StringBuilder(text);
    LOCAL.matcher(own).results().forEach(replaced -> local.append("\nrequire ").append(replaced.group(1)).append(" v0.0.0\n\nreplace ")
        .append(replaced.group(1)).append(" => ").append(replaced.group(2)).append('\n'));
    return Optional.of(local.toString());
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

  /// Modules the sources ask for and the kit does not hold.
  static List<String> missing(Suite suite) {
    String own = file(suite, root(suite) + "go.mod").orElse("");
    var missing = new TreeSet<String>();
    Matcher line = LINE.matcher(own);
    Matcher kit = LINE.matcher(WARM);
    if (line.find() && kit.find() && (Integer.parseInt(line.group(1)) > Integer.parseInt(kit.group(1))
        || line.group(1).equals(kit.group(1)) && Integer.parseInt(line.group(2)) > Integer.parseInt(kit.group(2)))) {
      missing.add("go " + line.group(1) + "." + line.group(2));
    }
    if (vendored(suite)) return List.copyOf(missing);
    List<String> local = LOCAL.matcher(own).results().map(replaced -> replaced.group(1)).toList();
    for (String path : imports(suite)) {
      boolean standard = !path.split("/")[0].contains(".");
      boolean here = below(path, module(own)) || local.stream().anyMatch(module -> below(path, module));
      if (!(standard && !path.equals("C")) && !here && !inKit(path)) missing.add(moduleOf(path, own));
    }
    return List.copyOf(missing);
  }

  /// The module an import belongs to: the longest one that is required, else what its host usually makes one.
  private static String moduleOf(String path, String own) {
    return Pattern.compile("(\\S+)\\s+v\\d\\S*").matcher(own).results().map(required -> required.group(1))
        .filter(module -> below(path, module)).max(java.util.Comparator.comparingInt(String::length))
        .orElseGet(() -> String.join("/", Stream.of(path.split("/")).limit(3).toList()));
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
