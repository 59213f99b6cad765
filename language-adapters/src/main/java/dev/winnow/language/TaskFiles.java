package dev.winnow.language;

import java.util.SortedSet;

/// A read-only view of a task's folder, by relative path.
public interface TaskFiles {

  SortedSet<String> paths();

  /// The text of a file; malformed bytes come as replacement characters.
  String text(String path);
}
