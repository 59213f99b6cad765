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

  boolean isPackage() {
    return table.isTable("package");
  }

  boolean isWorkspace() {
    return table.isTable("workspace");
  }

  static Optional<TomlTable> section(TomlTable in, String name) {
    return Optional.ofNullable(in.get(List.of(name))).filter(TomlTable.class::isInstance).map(TomlTable.class::cast);
  }

  static Optional<String> string(TomlTable in, String name) {
    return Optional.ofNullable(in.get(List.of(name))).filter(String.class::isInstance).map(String.class::cast);
  }

  static boolean flag(TomlTable in, String name, boolean unsaid) {
    return in.get(List.of(name)) instanceof Boolean told ? told : unsaid;
  }

  static Stream<String> strings(TomlTable in, String name) {
    return items(in, name).filter(String.class::isInstance).map(String.class::cast);
  }

  private static List<TomlTable> tables(TomlTable in, String name) {
    return items(in, name).filter(TomlTable.class::isInstance).map(TomlTable.class::cast).toList();
  }

  private static Stream<Object> items(TomlTable in, String name) {
    return in.get(List.of(name)) instanceof TomlArray array ? array.toList().stream() : Stream.empty();
  }

  /// Patterns of folders: `members` or `exclude` of a workspace.
  List<String> members(String key) {
    return section(table, "workspace").stream().flatMap(workspace -> strings(workspace, key)).toList();
  }

  /// `2021`; the oldest where neither it nor its workspace says so.
  String edition(CargoManifest workspace) {
    return told("edition", workspace).orElse("2015");
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
        .filter(paths::contains).filter(_ -> lib.stream().allMatch(own -> flag(own, "doctest", true)));
  }

  /// Whether cargo takes any file in `tests` for a target.
  boolean findsTests() {
    return section(table, "package").stream().allMatch(own -> flag(own, "autotests", true));
  }

  private Target lib(String path) {
    return new Target(Kind.LIB, folder + path);
  }

  private static boolean tested(TomlTable target) {
    return flag(target, "test", true) && flag(target, "harness", true);
  }

  /// Where the file of a named target may lie.
  private interface Places {
    Stream<String> of(String name);
  }

  private List<Target> targets(Kind kind, String key, String auto, Predicate<String> found, Places places, Set<String> paths) {
    var roots = new TreeSet<String>();
    if (section(table, "package").filter(own -> flag(own, auto, true)).isPresent()) {
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

  /// Dependencies of one table.
  ///
  /// @param table its path: `[target, cfg(unix), dev-dependencies]`
  record Section(List<String> table, List<CargoDependency> dependencies) {

    boolean tests() {
      return table.getLast().equals("dev-dependencies");
    }
  }

  /// What it asks for, whatever it is for; what a workspace fixes is looked up there.
  List<Section> sections(CargoManifest workspace) {
    Stream<List<String>> platforms = section(table, "target").stream().flatMap(all -> all.keySet().stream().sorted()).map(platform -> List.of("target", platform));
    return Stream.concat(Stream.of(List.<String>of()), platforms).flatMap(outer -> Stream.of("dependencies", "dev-dependencies", "build-dependencies")
        .map(kind -> Stream.concat(outer.stream(), Stream.of(kind)).toList())).map(path -> section(path, workspace))
        .filter(section -> !section.dependencies().isEmpty()).toList();
  }

  private Section section(List<String> path, CargoManifest workspace) {
    if (!(table.get(path) instanceof TomlTable lines)) return new Section(path, List.of());
    return new Section(path, lines.keySet().stream().sorted().map(key -> CargoDependency.of(key, lines.get(List.of(key)), this, workspace)).toList());
  }

  /// What a workspace says of a dependency of its members.
  Object fixed(String key) {
    Optional<TomlTable> all = section(table, "workspace").flatMap(own -> section(own, "dependencies"));
    return all.map(lines -> lines.get(List.of(key))).orElse("*");
  }

  List<CargoDependency> dependencies(CargoManifest workspace) {
    return sections(workspace).stream().flatMap(section -> section.dependencies().stream()).toList();
  }

  /// What a workspace puts in the place of crates, wherever they are from.
  List<CargoDependency> patches() {
    Stream<TomlTable> patched = section(table, "patch").stream().flatMap(all -> all.keySet().stream().flatMap(source -> section(all, source).stream()));
    return Stream.concat(patched, section(table, "replace").stream())
        .flatMap(lines -> lines.keySet().stream().sorted().map(key -> CargoDependency.of(key, lines.get(List.of(key)), this, this))).toList();
  }

  /// What its package says of one thing, or its workspace for it.
  Optional<String> told(String key, CargoManifest workspace) {
    Optional<TomlTable> own = section(table, "package");
    return own.flatMap(told -> string(told, key)).or(() -> own.flatMap(told -> section(told, key)).filter(told -> flag(told, "workspace", false))
        .flatMap(_ -> section(workspace.table, "workspace")).flatMap(all -> section(all, "package")).flatMap(all -> string(all, key)));
  }
}
