package dev.winnow.language.rust;

import dev.winnow.language.rust.CargoDependency.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/// A project's manifests without its code: for them cargo resolves the crates, and compiles them, as for the task's own. Packages are
/// numbered, so that tasks with equal dependencies have equal skeletons.
final class CargoSkeleton {

  static final String LOCK = "Cargo.lock";

  private static final String NAME = "winnow-task-";
  private static final String CRATES_IO = "registry+https://github.com/rust-lang/crates.io-index";

  private final CargoProject project;
  private final List<CargoManifest> manifests;

  CargoSkeleton(CargoProject project) {
    this.project = project;
    this.manifests = project.manifests();
  }

  /// By name: `Cargo.toml` of the workspace, `winnow-task-0.toml` of its first member, the roots of all, and what to prefer.
  ///
  /// @param lock the lock file whose versions are to hold
  SortedMap<String, byte[]> files(String lock) {
    var files = new TreeMap<String, byte[]>(Map.of("lib.rs", new byte[0], "build.rs", bytes("fn main() {}\n")));
    var workspace = new TreeMap<String, Object>(Map.of("workspace",
        Map.of("resolver", resolver(), "members", IntStream.range(0, manifests.size()).mapToObj(number -> NAME + number).toList())));
    CargoManifest.section(project.workspace().table(), "profile").ifPresent(profile -> workspace.put("profile", profile));
    files.put(CargoManifest.FILE, bytes(TomlText.of(workspace)));
    files.put(LOCK, bytes(locked(lock)));
    for (int number = 0; number < manifests.size(); number++) files.put(NAME + number + ".toml", bytes(TomlText.of(member(number))));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Which of its resolvers cargo takes, as it decides features and versions.
  private String resolver() {
    CargoManifest outer = project.workspace();
    Optional<String> told = Stream.of("workspace", "package").flatMap(name -> CargoManifest.section(outer.table(), name).stream())
        .flatMap(table -> CargoManifest.string(table, "resolver").stream()).findFirst();
    return told.orElseGet(() -> switch (outer.edition(outer)) {
      case "2021" -> "2";
      case "2024" -> "3";
      default -> "1";
    });
  }

  private Map<String, Object> member(int number) {
    CargoManifest own = manifests.get(number);
    var text = new TreeMap<String, Object>();
    Object build = project.paths().contains(own.folder() + "build.rs") || own.told("build", project.workspace()).isPresent() ? "../build.rs" : false;
    text.put("package", Map.of("name", NAME + number, "version", "0.0.0", "edition", own.edition(project.workspace()), "build", build));
    text.put("lib", Map.of("path", "../lib.rs", "proc-macro", CargoManifest.section(own.table(), "lib").filter(lib -> CargoManifest.flag(lib, "proc-macro", false)).isPresent()));
    CargoManifest.section(own.table(), "features").ifPresent(features -> text.put("features", features));
    project.sections(own).forEach(section -> put(text, section.table(),
        section.dependencies().stream().collect(Collectors.toMap(CargoDependency::key, this::line))));
    return text;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> table, List<String> path, Object value) {
    if (path.size() == 1) table.put(path.getFirst(), value);
    else put((Map<String, Object>) table.computeIfAbsent(path.getFirst(), _ -> new TreeMap<String, Object>()), path.subList(1, path.size()), value);
  }

  private Map<String, Object> line(CargoDependency dependency) {
    var line = new TreeMap<String, Object>();
    switch (dependency.origin()) {
      case Origin.CratesIo(String range) -> line.putAll(Map.of("package", dependency.crate(), "version", range));
      case Origin.Folder(String folder) -> {
        String name = NAME + manifests.stream().map(CargoManifest::folder).toList().indexOf(folder);
        line.putAll(Map.of("package", name, "path", "../" + name));
      }
      case Origin.Elsewhere _ -> throw new IllegalArgumentException(dependency + " has no place in a skeleton");
    }
    if (!dependency.features().isEmpty()) line.put("features", dependency.features());
    if (!dependency.defaults()) line.put("default-features", false);
    if (dependency.optional()) line.put("optional", true);
    return line;
  }

  /// The crates of a lock file, and nothing else of it.
  private static String locked(String lock) {
    List<Map<String, Object>> crates = Toml.parse(lock).getArrayOrEmpty("package").toList().stream().filter(TomlTable.class::isInstance).map(TomlTable.class::cast)
        .filter(crate -> CRATES_IO.equals(crate.get("source"))).map(TomlTable::toMap).toList();
    return TomlText.of(Map.of("version", 4, "package", crates));
  }
}
