package dev.winnow.language.rust;

import dev.winnow.language.Suite;
import dev.winnow.language.rust.CargoManifest.Dependency;
import dev.winnow.language.rust.CargoManifest.Kind;
import dev.winnow.language.rust.CargoManifest.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
record CargoProject(String root, SortedSet<String> paths, CargoManifest workspace, List<CargoManifest> packages) {

  /// The release that the kit holds.
  private static final String RELEASE = "1.95.0";

  /// The crates of the kit and their versions.
  private static final Map<String, List<String>> CRATES = Toml.parse(RustRunner.resource("kit/crates.lock")).getArrayOrEmpty("package").toList().stream()
      .map(TomlTable.class::cast).filter(crate -> crate.contains("source"))
      .collect(Collectors.groupingBy(crate -> crate.getString("name", () -> ""), TreeMap::new,
          Collectors.mapping(crate -> crate.getString("version", () -> ""), Collectors.toList())));

  static CargoProject of(Suite suite) {
    var paths = new TreeSet<>(suite.support().keySet());
    suite.sources().forEach(source -> paths.add(source.path()));
    String root = RustLayout.root(paths).orElse("");
    CargoManifest outer = manifest(suite, root);
    var packages = new TreeMap<String, CargoManifest>();
    if (outer.isPackage()) packages.put(root, outer);
    if (outer.isWorkspace()) members(suite, root, outer, paths).forEach(member -> packages.put(member.folder(), member));
    return new CargoProject(root, paths, outer, List.copyOf(packages.values()));
  }

  private static CargoManifest manifest(Suite suite, String folder) {
    byte[] bytes = Optional.ofNullable(suite.support().get(folder + CargoManifest.FILE)).orElse(new byte[0]);
    return CargoManifest.of(folder, new String(bytes, StandardCharsets.UTF_8));
  }

  /// Those that the workspace names, and those that they depend on by path.
  private static List<CargoManifest> members(Suite suite, String root, CargoManifest outer, SortedSet<String> paths) {
    List<String> folders = paths.stream().filter(path -> path.startsWith(root)).map(path -> path.substring(root.length()))
        .filter(path -> path.endsWith("/" + CargoManifest.FILE)).map(path -> path.substring(0, path.length() - CargoManifest.FILE.length() - 1)).toList();
    var left = new ArrayDeque<>(folders.stream().filter(folder -> named(outer.members("members"), folder))
        .filter(folder -> !named(outer.members("exclude"), folder)).toList());
    if (outer.isPackage()) left.addAll(local(outer, outer, root));
    var members = new TreeMap<String, CargoManifest>();
    while (!left.isEmpty()) {
      String folder = left.poll();
      if (members.containsKey(folder) || !folders.contains(folder)) continue;
      CargoManifest member = manifest(suite, root + folder + "/");
      members.put(folder, member);
      left.addAll(local(member, outer, root));
    }
    return List.copyOf(members.values());
  }

  private static boolean named(List<String> globs, String folder) {
    return globs.stream().anyMatch(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(folder)));
  }

  private static List<String> local(CargoManifest manifest, CargoManifest workspace, String root) {
    return manifest.dependencies(workspace).stream().flatMap(dependency -> dependency.path().stream())
        .map(path -> Path.of(manifest.folder().substring(root.length())).resolve(path).normalize().toString()).toList();
  }

  /// The targets that hold tests, as cargo is asked for them: units only where a source of some package holds any.
  List<Target> targets(Suite suite) {
    boolean units = Stream.concat(suite.solution().stream(), suite.tests().stream()).filter(source -> !RustLayout.integration(source.path(), paths))
        .anyMatch(RustRegions::holdsTests);
    return packages.stream().flatMap(own -> own.targets(paths).stream()).filter(target -> units || target.kind() == Kind.TEST).toList();
  }

  /// What the kit does not hold: crates by name and range, and a compiler that is newer.
  List<String> missing() {
    var missing = new TreeSet<String>();
    for (CargoManifest own : packages) {
      own.rustVersion().filter(version -> !new CargoRange(">=" + version).holds(RELEASE)).map("rust "::concat).ifPresent(missing::add);
      own.dependencies(workspace).stream().filter(dependency -> !dependency.local() && !held(dependency))
          .map(dependency -> dependency.crate() + " " + dependency.range()).forEach(missing::add);
    }
    return new ArrayList<>(missing);
  }

  private static boolean held(Dependency dependency) {
    CargoRange range = new CargoRange(dependency.range());
    return CRATES.getOrDefault(dependency.crate(), List.of()).stream().anyMatch(range::holds);
  }
}
