package dev.winnow.engine.task;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Layout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/// Another suite for the same reference: a folder whose files stand where the task's tests stood.
///
/// @param name the folder's name
/// @param inside its path where it lies in the task's own folder; empty where it does not
record OtherTests(String name, String inside, TaskFolder files) {

  /// Looks in the task's own folder first, then where Winnow was called: there for a folder named as the task, then the
  /// folder itself.
  static OtherTests of(Path root, String id, String named) throws Refusal {
    for (Path place : List.of(root.resolve(named), Path.of(named).resolve(id), Path.of(named))) {
      if (Files.isDirectory(place)) {
        Path own = root.toAbsolutePath().normalize();
        Path absolute = place.toAbsolutePath().normalize();
        String inside = absolute.startsWith(own) && !absolute.equals(own) ? own.relativize(absolute).toString() : "";
        return new OtherTests(String.valueOf(Path.of(named).normalize().getFileName()), inside, TaskFolder.scan(place));
      }
    }
    throw new Refusal("--tests " + named + ": no such folder, neither in the task nor where winnow was called");
  }

  TaskFolder replace(TaskFolder task, List<String> replaced) {
    return task.only(path -> !replaced.contains(path) && (inside.isEmpty() || !path.startsWith(inside + "/"))).with(files);
  }

  /// The parts with these tests: what the language takes for tests among these files, or `winnow.toml` names.
  Layout parts(LanguageAdapter adapter, TaskFolder replaced, List<String> named, Layout before) throws Refusal {
    var tests = new TreeSet<>(named);
    adapter.layout(replaced).ifPresent(layout -> tests.addAll(layout.tests()));
    tests.retainAll(files.paths());
    for (String path : before.solution()) {
      if (files.has(path)) {
        throw new Refusal("--tests " + name + ": " + path + " is a solution file; another suite brings tests alone");
      }
    }
    if (tests.isEmpty()) {
      throw new Refusal("--tests " + name + ": no tests in it; " + adapter.language() + " looks for "
          + adapter.convention().shown() + ", at the paths the task's own tests have: " + before.tests());
    }
    return new Layout(before.solution().stream().filter(replaced::has).toList(), List.copyOf(tests));
  }
}
