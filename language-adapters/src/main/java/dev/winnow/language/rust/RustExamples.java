package dev.winnow.language.rust;

import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.rust.CargoManifest.Kind;
import dev.winnow.language.rust.CargoManifest.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The examples in the documentation of a task's libraries. Those that mean the same in a test target are asked in one, a module each.
///
/// @param asked by the package's folder
/// @param aside files, with the line of an example where it is known, of those that rustdoc alone can ask
record RustExamples(SortedMap<String, List<RustExample>> asked, List<String> aside) {

  private static final String TARGET = "tests/winnow_examples.rs";
  private static final String EDITION = "2018";

  static RustExamples of(Suite suite, CargoProject project) {
    Map<String, Source> sources = suite.solution().stream().collect(Collectors.toMap(Source::path, source -> source));
    var asked = new TreeMap<String, List<RustExample>>();
    var aside = new TreeSet<String>();
    for (CargoManifest own : project.packages()) {
      boolean target = own.findsTests() && own.edition(project.workspace()).compareTo(EDITION) >= 0;
      own.documented(project.paths()).ifPresent(root -> RustModules.of(root, sources).forEach((file, module) -> {
        String path = file.substring(project.root().length());
        if (RustDocumentation.unusual(sources.get(file))) aside.add(path);
        for (RustExample example : RustDocumentation.examples(sources.get(file), path, module)) {
          RustExample.Kind kind = example.kind();
          if (kind == RustExample.Kind.TEXT) continue;
          if (target && kind != RustExample.Kind.RUSTDOC_ONLY) asked.computeIfAbsent(own.folder(), _ -> new ArrayList<>()).add(example);
          else aside.add(path + ":" + example.place().line());
        }
      }));
    }
    return new RustExamples(asked, List.copyOf(aside));
  }

  List<Target> targets() {
    return asked.keySet().stream().map(folder -> new Target(Kind.TEST, folder + TARGET)).toList();
  }

  /// The test targets, by their path in the task.
  SortedMap<String, byte[]> files(String harness) {
    var files = new TreeMap<String, byte[]>();
    asked.forEach((folder, examples) -> {
      var text = new StringBuilder();
      for (int i = 0; i < examples.size(); i++) text.append(examples.get(i).module(i + 1, harness));
      files.put(folder + TARGET, text.toString().getBytes(StandardCharsets.UTF_8));
    });
    return files;
  }
}
