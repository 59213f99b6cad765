package dev.winnow.language.rust;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.syntax.Syntax;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The files of one crate, found from its root by `mod name;`, each with its path as a module: `shapes::round`, empty for the
/// root. Those that are there under a condition only are left out.
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
      below(Syntax.parse("rust", sources.get(path)), module, folder);
    } catch (ParseFailure _) {
      // It is named where its sites are asked for.
    }
  }

  private void below(Syntax items, String module, String folder) {
    for (Syntax item : items.parts()) {
      if (!item.is("mod_item") || RustRegions.conditional(item)) continue;
      String name = item.the("name").text();
      String inner = module.isEmpty() ? name : module + "::" + name;
      String inside = folder + name + "/";
      Optional<Syntax> body = item.child("body");
      if (body.isPresent()) below(body.get(), inner, inside);
      else Stream.of(folder + name + ".rs", inside + "mod.rs").forEach(file -> add(file, inner, inside));
    }
  }
}
