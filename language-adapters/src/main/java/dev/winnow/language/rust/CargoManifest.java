package dev.winnow.language.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// One `Cargo.toml`.
///
/// @param folder where it lies, empty or ending in `/`
record CargoManifest(String folder, TomlTable table) {

  static final String FILE = "Cargo.toml";

  /// What is no TOML is an empty manifest here: cargo says at the build what is wrong with it.
  static CargoManifest of(String folder, String text) {
    return new CargoManifest(folder, Toml.parse(text));
  }

  /// Something that cargo builds a test binary of.
  ///
  /// @param path its root file, from the task's root
  record Target(Kind kind, String path) {}

  /// How cargo selects targets.
  enum Kind { LIB, BIN, TEST }

  /// What a manifest asks for from outside.
  ///
  /// @param range as written; `*` where there is none
  /// @param local whether it lies in the task
  record Dependency(String crate, String range, boolean local, Optional<String> path) {}

  boolean isPackage() {
    return table.isTable("package");
  }

  boolean isWorkspace() {
    return table.isTable("workspace");
  }

  private static Optional<TomlTable> section(TomlTable in, String name) {
    return Optional.ofNullable(in.get(List.of(name))).filter(TomlTable.class::isInstance).map(TomlTable.class::cast);
  }

  private static Optional<String> string(TomlTable in, String name) {
    return Optional.ofNullable(in.get(List.of(name))).filter(String.class::isInstance).map(String.class::cast);
  }

  private static boolean flag(TomlTable in, String name) {
    return !Boolean.FALSE.equals(in.get(List.of(name)));
  }

  private static List<TomlTable> tables(TomlTable in, String name) {
    return items(in, name).filter(TomlTable.class::isInstance).map(TomlTable.class::cast).toList();
  }

  private static Stream<Object> items(TomlTable in, String name) {
    return in.get(List.of(name)) instanceof TomlArray array ? array.toList().stream() : Stream.empty();
  }

  /// Patterns of folders: `members` or `exclude` of a workspace.
  List<String> members(String key) {
    return section(table, "workspace").stream().flatMap(workspace -> items(workspace, key))
        .filter(String.class::isInstance).map(String.class::cast).toList();
  }

  /// The oldest compiler it takes, `1.70`; empty where it does not say.
  Optional<String> rustVersion() {
    return section(table, "package").flatMap(own -> string(own, "rust-version"));
  }

  /// `2021`; the oldest where it does not say so itself.
  String edition() {
    return section(table, "package").flatMap(own -> string(own, "edition")).orElse("2015");
  }

  /// The targets that cargo finds or is told of, without those that bring a harness of their own or are not to be tested.
  List<Target> targets(Set<String> paths) {
    var targets = new ArrayList<Target>();
    Predicate<String> exists = path -> paths.contains(folder + path);
    Optional<TomlTable> lib = section(table, "lib");
    if (lib.filter(own -> !tested(own)).isEmpty()) {
      lib.flatMap(own -> string(own, "path")).or(() -> Optional.of("src/lib.rs")).filter(exists).map(this::lib).ifPresent(targets::add);
    }
    String name = section(table, "package").flatMap(own -> string(own, "name")).orElse("");
    targets(Kind.BIN, "bin", "autobins", path -> path.equals("src/main.rs") || path.matches("src/bin/([^/]+\\.rs|[^/]+/main\\.rs)"),
        own -> own.equals(name) ? Stream.of("src/main.rs", "src/bin/" + own + ".rs") : Stream.of("src/bin/" + own + ".rs", "src/bin/" + own + "/main.rs"),
        paths).forEach(targets::add);
    targets(Kind.TEST, "test", "autotests", path -> path.matches("tests/([^/]+\\.rs|[^/]+/main\\.rs)"),
        own -> Stream.of("tests/" + own + ".rs", "tests/" + own + "/main.rs"), paths).forEach(targets::add);
    return targets;
  }

  /// The root file of the library whose documentation cargo tests.
  Optional<String> documented(Set<String> paths) {
    Optional<TomlTable> lib = section(table, "lib");
    return lib.flatMap(own -> string(own, "path")).or(() -> Optional.of("src/lib.rs")).map(folder::concat)
        .filter(paths::contains).filter(_ -> lib.stream().allMatch(own -> flag(own, "doctest")));
  }

  /// Whether cargo takes any file in `tests` for a target.
  boolean findsTests() {
    return section(table, "package").stream().allMatch(own -> flag(own, "autotests"));
  }

  private Target lib(String path) {
    return new Target(Kind.LIB, folder + path);
  }

  private static boolean tested(TomlTable target) {
    return flag(target, "test") && flag(target, "harness");
  }

  /// Where the file of a named target may lie.
  private interface Places {
    Stream<String> of(String name);
  }

  private List<Target> targets(Kind kind, String key, String auto, Predicate<String> found, Places places, Set<String> paths) {
    var roots = new TreeSet<String>();
    if (section(table, "package").filter(own -> flag(own, auto)).isPresent()) {
      paths.stream().filter(path -> path.startsWith(folder)).map(path -> path.substring(folder.length())).filter(found).forEach(roots::add);
    }
    for (TomlTable target : tables(table, key)) {
      Stream<String> candidates = string(target, "path").map(Stream::of).orElseGet(() -> string(target, "name").stream().flatMap(places::of));
      candidates.filter(path -> paths.contains(folder + path)).findFirst().ifPresent(path -> {
        if (tested(target)) roots.add(path);
        else roots.remove(path);
      });
    }
    return roots.stream().map(path -> new Target(kind, folder + path)).toList();
  }

  /// All dependencies, whatever they are for; those that a workspace fixes are looked up there.
  List<Dependency> dependencies(CargoManifest workspace) {
    var found = new ArrayList<Dependency>();
    Stream<TomlTable> platforms = section(table, "target").stream()
        .flatMap(all -> all.keySet().stream().map(List::of).map(all::get)).filter(TomlTable.class::isInstance).map(TomlTable.class::cast);
    Stream.concat(Stream.of(table), platforms).forEach(table -> Stream.of("dependencies", "dev-dependencies", "build-dependencies")
        .flatMap(kind -> section(table, kind).stream())
        .forEach(section -> section.keySet().forEach(name -> found.add(dependency(name, section, workspace)))));
    return found;
  }

  private Dependency dependency(String name, TomlTable section, CargoManifest workspace) {
    Object value = section.get(List.of(name));
    if (value instanceof TomlTable told && Boolean.TRUE.equals(told.get(List.of("workspace")))) {
      Optional<TomlTable> shared = section(workspace.table, "workspace").flatMap(own -> section(own, "dependencies"));
      value = shared.map(all -> all.get(List.of(name))).orElse("*");
    }
    if (!(value instanceof TomlTable told)) return new Dependency(name, String.valueOf(value), false, Optional.empty());
    String range = string(told, "git").map(url -> "from " + url).or(() -> string(told, "version")).orElse("*");
    Optional<String> path = string(told, "path");
    return new Dependency(string(told, "package").orElse(name), range, path.isPresent(), path);
  }
}
