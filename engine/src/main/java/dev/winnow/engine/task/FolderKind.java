package dev.winnow.engine.task;

import java.nio.file.Path;

/// A shape that a task's folder may have.
interface FolderKind {

  String name();

  /// Whether something in a folder settles that it is one task of this shape.
  boolean marked(Path folder);

  /// @param id unique in its run
  /// @param path relative to the argument it came from
  TaskEntry read(Path root, String id, String path);
}
