package dev.winnow.engine.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells a task folder from a folder of task folders.
///
/// A folder is a task if `winnow.toml`, another format's own file or a language's manifest lies in it, or tests lie directly in
/// it. Otherwise the folders in it are looked at, and if none of them is a task, whether its files together are one. Of a track
/// only its exercises are.
final class TaskFolders {

  private static final int DEEPEST = 4;

  /// Parts of a task, which are no tasks even where they could be.
  private static final Set<String> PARTS = Set.of("src", "lib", "test", "tests", "right", "wrong", "starter");

  /// Where a track keeps its exercises.
  private static final List<String> TRACK = List.of("exercises/concept", "exercises/practice", "concept", "practice");

  private final List<FolderKind> kinds;
  private final FolderFormat format;

  /// @param kinds the shapes looked for by what lies in a folder, in this order; the last is what any other folder is taken for
  /// @param format tells by their files which folders are tasks
  TaskFolders(List<FolderKind> kinds, FolderFormat format) {
    this.kinds = kinds;
    this.format = format;
  }

  Stream<Located> locate(Path argument, String name) {
    List<Located> located = locate(argument, ".", name, DEEPEST);
    // Nothing in it looks like a task: asking for it as a task names what is missing.
    return located.isEmpty() ? Stream.of(task(argument, ".", name)) : located.stream();
  }

  private List<Located> locate(Path folder, String path, String name, int deep) {
    for (String container : TRACK) {
      if (track(folder.resolve(container))) {
        return TRACK.stream().filter(part -> track(folder.resolve(part)))
            .flatMap(part -> inner(folder.resolve(part), below(path, part), deep, false).stream()).toList();
      }
    }
    if (track(folder)) {
      return inner(folder, path, deep, false);
    }
    Optional<FolderKind> kind = kinds.stream().filter(known -> known.marked(folder)).findFirst();
    if (kind.isPresent()) {
      return List.of(new Located(name, id -> kind.get().read(folder, id, path)));
    }
    Shape shape = shape(folder);
    if (shape == Shape.TASK) {
      return List.of(task(folder, path, name));
    }
    List<Located> inner = deep == 0 ? List.of() : inner(folder, path, deep, shape == Shape.SPREAD);
    return inner.isEmpty() && shape == Shape.SPREAD ? List.of(task(folder, path, name)) : inner;
  }

  /// Whether some folder in it is an exercise.
  private static boolean track(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.anyMatch(child -> Files.isRegularFile(child.resolve(Exercise.CONFIG)));
    } catch (IOException | UncheckedIOException e) {
      return false;   // it is named where it is read
    }
  }

  /// The tasks of its folders; a folder without any is named, so that none is left out silently.
  private List<Located> inner(Path folder, String path, int deep, boolean spread) {
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.filter(Files::isDirectory).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(task(folder, path, folder.getFileName().toString()));
    }
    var visible = children.stream().map(child -> child.getFileName().toString())
        .filter(name -> !name.startsWith(".") && !TaskFolder.foreign(name, true)).filter(name -> !spread || !PARTS.contains(name)).toList();
    var found = visible.stream().collect(Collectors.toMap(name -> name,
        name -> Files.isSymbolicLink(folder.resolve(name)) ? List.<Located>of()
            : locate(folder.resolve(name), below(path, name), name, deep - 1)));
    if (found.values().stream().allMatch(List::isEmpty)) {
      return List.of();
    }
    return visible.stream().flatMap(name -> found.get(name).isEmpty()
        ? Stream.of(none(folder.resolve(name), below(path, name), name)) : found.get(name).stream()).toList();
  }

  private Located none(Path folder, String path, String name) {
    return Files.isSymbolicLink(folder) ? new Located(name, id -> new TaskEntry.Unreadable(id, "", FolderFormat.NAME, path,
        "a link to a folder; name the task's own folder")) : task(folder, path, name);
  }

  private static String below(String path, String name) {
    return path.equals(".") ? name : path + "/" + name;
  }

  private Located task(Path folder, String path, String name) {
    return new Located(name, id -> kinds.getLast().read(folder, id, path));
  }

  /// How a folder looks to the languages: a task, files that could be one or several, or neither.
  private enum Shape { TASK, SPREAD, OTHER }

  private Shape shape(Path folder) {
    TaskFolder files;
    try {
      files = TaskFolder.scan(folder).only(FolderFormat::ofSuite);
    } catch (Refusal _) {
      return Shape.OTHER;   // too much for one task: its folders may be tasks
    }
    var layouts = format.layouts(files).stream().filter(FolderFormat::complete).toList();
    if (layouts.isEmpty()) {
      return Shape.OTHER;
    }
    return layouts.stream().flatMap(layout -> layout.tests().stream()).anyMatch(path -> !path.contains("/"))
        ? Shape.TASK : Shape.SPREAD;
  }
}
