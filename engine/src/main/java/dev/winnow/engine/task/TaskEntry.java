package dev.winnow.engine.task;

/// One thing that was asked to be measured.
public sealed interface TaskEntry {

  String id();

  /// A task that could be read.
  record Readable(Task task) implements TaskEntry {
    @Override
    public String id() {
      return task.id();
    }
  }

  /// One that could not: the reason says where, what, and what would be right.
  ///
  /// @param language empty where it is not known
  record Unreadable(String id, String language, String format, String path, String reason) implements TaskEntry {}
}
