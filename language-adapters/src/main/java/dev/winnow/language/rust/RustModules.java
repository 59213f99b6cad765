package dev.winnow.language.rust;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.syntax.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The files of one crate, found from its root by `mod name;`, each with its path as a module: `shapes::round`, empty for the root.
final class RustModules {

  private final Map<String, Source> sources;
  private final Map<String, String> modules = new LinkedHashMap<>();

  private RustModules(Map<String, Source> sources) {
    this.sources = sources;
  }

  static Map<String, String> of(String root, Map<String, Source> sources) {
    var crate = new RustModules(sources);
    crate.add(root, "", root.substring(0, root.lastIndexOf('/') + 1));
    return crate.modules;
  }

  /// @param folder where the files of its own modules lie
  private void add(String path, String module, String folder) {
    if (!sources.containsKey(path) || modules.putIfAbsent(path, module) != null) return;
    try {
      Syntax tree = Syntax.parse("rust", sources.get(path));
      List<Span> tests = RustRegions.of(tree);
      for (Syntax item : tree.parts()) {
        if (!item.is("mod_item") || item.child("body").isPresent() || tests.stream().anyMatch(region -> region.contains(item.span()))) continue;
        String name = item.the("name").text();
        String below = module.isEmpty() ? name : module + "::" + name;
        Stream.of(folder + name + ".rs", folder + name + "/mod.rs").forEach(file -> add(file, below, folder + name + "/"));
      }
    } catch (ParseFailure _) {
      // It is named where its sites are asked for.
    }
  }
}
