package dev.winnow.language.rust;

import dev.winnow.language.Suite;
import dev.winnow.language.rust.CargoDependency.Origin;
import dev.winnow.language.rust.CargoManifest.Kind;
import dev.winnow.language.rust.CargoManifest.Section;
import dev.winnow.language.rust.CargoManifest.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlTable;

/// A task's packages: the one at its root, and the members of its workspace.
///
/// @param root the folder of the outermost manifest, empty or ending in `/`
/// @param paths all files of the task
/// @param packages by folder
/// @param beside what they reach besides: packages by path that are no members, patches, and what the task's author adds to its manifests
record CargoProject(String root, SortedSet<String> paths, CargoManifest workspace, List<CargoManifest> packages, List<CargoManifest> beside) {

  /// The release that the kit holds.
  private static final String RELEASE = "1.95.0";

  /// The crates of the kit and their versions.
  private static final Map<String, List<String>> CRATES = Toml.parse(RustRunner.resource("kit/crates.lock")).getArrayOrEmpty("package").toList().stream()
      .map(TomlTable.class::cast).filter(crate -> crate.contains("source"))
      .collect(Collectors.groupingBy(crate -> crate.getString("name", () -> ""), TreeMap::new,
          Collectors.mapping(crate -> crate.getString("version", () -> ""), Collectors.toList())));

  /// The features that the kit's crates were compiled with, beside their default ones.
  private static final Map<String, Set<String>> FEATURES = RustRunner.resource("kit/crates.txt").lines().filter(line -> !line.startsWith("#"))
      .flatMap(line -> Stream.of(line.split(";"))).flatMap(line -> CargoManifest.of("", "[dependencies]\n" + line).dependencies(CargoManifest.of("", "")).stream())
      .collect(Collectors.groupingBy(CargoDependency::crate, Collectors.flatMapping(crate -> crate.features().stream(), Collectors.toSet())));

  static CargoProject of(Suite suite) {
    var paths = new TreeSet<>(suite.support().keySet());
    suite.sources().forEach(source -> paths.add(source.path()));
    String root = RustLayout.root(paths).orElse("");
    CargoManifest outer = manifest(suite, root);
    var packages = new TreeMap<String, CargoManifest>();
    if (outer.isPackage()) packages.put(root, outer);
    if (outer.isWorkspace()) members(suite, root, outer, paths).forEach(member -> packages.put(member.folder(), member));
    var beside = new ArrayList<>(beside(suite, outer, packages));
    if (!suite.dependencies().isEmpty()) beside.add(CargoManifest.of("winnow.toml/", TomlText.of(Map.of("dependencies", suite.dependencies()))));
    return new CargoProject(root, paths, outer, List.copyOf(packages.values()), beside);
  }

  private static List<CargoManifest> beside(Suite suite, CargoManifest outer, Map<String, CargoManifest> packages) {
    var left = new ArrayDeque<>(outer.patches().stream().flatMap(CargoProject::folder).toList());
    packages.values().forEach(own -> left.addAll(local(own, outer)));
    var beside = new TreeMap<String, CargoManifest>();
    while (!left.isEmpty()) {
      String folder = left.poll();
      if (packages.containsKey(folder) || beside.containsKey(folder) || !suite.support().containsKey(folder + CargoManifest.FILE)) continue;
      CargoManifest found = manifest(suite, folder);
      beside.put(folder, found);
      left.addAll(local(found, outer));
    }
    return List.copyOf(beside.values());
  }

  private static CargoManifest manifest(Suite suite, String folder) {
    byte[] bytes = Optional.ofNullable(suite.support().get(folder + CargoManifest.FILE)).orElse(new byte[0]);
    return CargoManifest.of(folder, new String(bytes, StandardCharsets.UTF_8));
  }

  /// Those that the workspace names, and those that they depend on by path, but for what it excludes.
  private static List<CargoManifest> members(Suite suite, String root, CargoManifest outer, SortedSet<String> paths) {
    List<String> folders = paths.stream().filter(path -> path.startsWith(root) && path.endsWith("/" + CargoManifest.FILE))
        .map(path -> path.substring(0, path.length() - CargoManifest.FILE.length())).filter(folder -> !folder.equals(root))
        .filter(folder -> !named(outer.members("exclude"), root, folder)).toList();
    var left = new ArrayDeque<>(folders.stream().filter(folder -> named(outer.members("members"), root, folder)).toList());
    if (outer.isPackage()) left.addAll(local(outer, outer));
    var members = new TreeMap<String, CargoManifest>();
    while (!left.isEmpty()) {
      String folder = left.poll();
      if (members.containsKey(folder) || !folders.contains(folder)) continue;
      CargoManifest member = manifest(suite, folder);
      members.put(folder, member);
      left.addAll(local(member, outer));
    }
    return List.copyOf(members.values());
  }

  private static boolean named(List<String> globs, String root, String folder) {
    Path inside = Path.of(folder.substring(root.length()));
    return globs.stream().anyMatch(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(inside));
  }

  private static List<String> local(CargoManifest manifest, CargoManifest workspace) {
    return manifest.dependencies(workspace).stream().flatMap(CargoProject::folder).toList();
  }

  private static Stream<String> folder(CargoDependency dependency) {
    return dependency.origin() instanceof Origin.Folder(String folder) ? Stream.of(folder) : Stream.empty();
  }

  /// The targets that hold tests, as cargo is asked for them: units only where a source of some package holds any.
  List<Target> targets(Suite suite) {
    boolean units = Stream.concat(suite.solution().stream(), suite.tests().stream()).filter(source -> !RustLayout.integration(source.path(), paths))
        .anyMatch(RustRegions::holdsTests);
    return packages.stream().flatMap(own -> own.targets(paths).stream()).filter(target -> units || target.kind() == Kind.TEST).toList();
  }

  /// All that take part in a build.
  List<CargoManifest> manifests() {
    return Stream.concat(packages.stream(), beside.stream()).toList();
  }

  /// What a manifest asks for in this project: of packages that are no members nobody runs the tests.
  List<Section> sections(CargoManifest own) {
    return own.sections(workspace).stream().filter(section -> packages.contains(own) || !section.tests()).toList();
  }

  private Stream<CargoDependency> dependencies() {
    return manifests().stream().flatMap(own -> sections(own).stream()).flatMap(section -> section.dependencies().stream());
  }

  /// What crates.io cannot give: places, other registries, folders outside, and a compiler that is newer.
  List<String> unobtainable() {
    Set<String> folders = manifests().stream().map(CargoManifest::folder).collect(Collectors.toSet());
    Stream<String> places = Stream.concat(dependencies(), workspace.patches().stream()).filter(dependency -> switch (dependency.origin()) {
      case Origin.CratesIo _ -> false;
      case Origin.Folder(String folder) -> !folders.contains(folder);
      case Origin.Elsewhere _ -> true;
    }).map(CargoDependency::toString);
    Stream<String> compilers = packages.stream().flatMap(own -> own.told("rust-version", workspace).stream())
        .filter(version -> !new CargoRange(">=" + version).holds(RELEASE)).map("rust "::concat);
    return Stream.concat(places, compilers).distinct().sorted().toList();
  }

  /// The crates that the kit does not hold, by name and range.
  List<String> missing() {
    return dependencies().filter(dependency -> dependency.origin() instanceof Origin.CratesIo(String range) && !held(dependency, range))
        .map(CargoDependency::toString).distinct().sorted().toList();
  }

  /// Features that the kit did not foresee may need crates that it does not hold.
  private static boolean held(CargoDependency dependency, String range) {
    CargoRange taken = new CargoRange(range);
    return CRATES.getOrDefault(dependency.crate(), List.of()).stream().anyMatch(taken::holds)
        && FEATURES.getOrDefault(dependency.crate(), Set.of()).containsAll(dependency.features());
  }
}
