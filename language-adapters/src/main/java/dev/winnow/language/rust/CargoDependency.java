package dev.winnow.language.rust;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tomlj.TomlTable;

/// What one line of a manifest asks for, with what its workspace fixes of it.
///
/// @param key as code and features call it
/// @param defaults whether its default features are wanted
record CargoDependency(String key, String crate, Origin origin, List<String> features, boolean defaults, boolean optional) {

  CargoDependency {
    features = List.copyOf(features);
  }

  /// Where it is to be had from.
  sealed interface Origin {

    /// @param range as written; `*` where there is none
    record CratesIo(String range) implements Origin {}

    /// @param folder from the task's root, empty or ending in `/`; it begins with `..` where it leads out of the task
    record Folder(String folder) implements Origin {}

    /// A repository, or another registry.
    record Elsewhere(String place) implements Origin {}
  }

  static CargoDependency of(String key, Object value, CargoManifest from, CargoManifest workspace) {
    if (!(value instanceof TomlTable told)) return new CargoDependency(key, key, new Origin.CratesIo(String.valueOf(value)), List.of(), true, false);
    boolean optional = CargoManifest.flag(told, "optional", false);
    Stream<String> features = CargoManifest.strings(told, "features");
    if (CargoManifest.flag(told, "workspace", false)) {
      CargoDependency fixed = of(key, workspace.fixed(key), workspace, workspace);
      return new CargoDependency(key, fixed.crate, fixed.origin, Stream.concat(fixed.features.stream(), features).distinct().toList(),
          fixed.defaults || defaults(told, false), optional);
    }
    return new CargoDependency(key, CargoManifest.string(told, "package").orElse(key), origin(told, from), features.toList(), defaults(told, true), optional);
  }

  private static boolean defaults(TomlTable told, boolean unsaid) {
    return CargoManifest.flag(told, "default-features", CargoManifest.flag(told, "default_features", unsaid));
  }

  private static Origin origin(TomlTable told, CargoManifest from) {
    Stream<String> registry = Stream.of("registry", "registry-index").flatMap(name -> CargoManifest.string(told, name).stream())
        .filter(name -> !name.equals("crates-io")).map("registry "::concat);
    return Stream.concat(CargoManifest.string(told, "git").stream(), registry).findFirst().<Origin>map(Origin.Elsewhere::new)
        .or(() -> CargoManifest.string(told, "path").map(path -> new Origin.Folder(folder(from, path))))
        .orElseGet(() -> new Origin.CratesIo(CargoManifest.string(told, "version").orElse("*")));
  }

  private static String folder(CargoManifest from, String path) {
    String folder = Path.of(from.folder()).resolve(path).normalize().toString();
    return folder.isEmpty() ? "" : folder + "/";
  }

  @Override
  public String toString() {
    return crate + " " + switch (origin) {
      case Origin.CratesIo(String range) -> range;
      case Origin.Folder(String folder) -> "from " + folder;
      case Origin.Elsewhere(String place) -> "from " + place;
    };
  }
}
