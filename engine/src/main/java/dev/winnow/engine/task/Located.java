package dev.winnow.engine.task;

import java.util.function.Function;

/// A task whose place is known and which has not been read yet: what is filtered out is never read.
///
/// @param id its own id, perhaps not unique
/// @param always whether it is told whatever was filtered: an argument that cannot be read at all
/// @param read gives it under the unique id
record Located(String id, boolean always, Function<String, TaskEntry> read) {

  Located(String id, Function<String, TaskEntry> read) {
    this(id, false, read);
  }

  static Located unreadable(String id, String format, String path, String reason) {
    return new Located(id, true, unique -> new TaskEntry.Unreadable(unique, "", format, path, reason));
  }
}
