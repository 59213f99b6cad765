package dev.winnow.engine.task;

/// Which tasks are read, and how.
///
/// @param format one of the formats by name; empty: recognised
/// @param only a glob on ids; empty: all
/// @param limit at most so many tasks; 0: all
/// @param tests another suite for the same reference: a folder, or a data set's field; empty: the task's own
public record TaskOptions(String format, String only, int limit, String tests) {

  public static final TaskOptions ALL = new TaskOptions("", "", 0, "");

  public TaskOptions {
    if (limit < 0) {
      throw new IllegalArgumentException("limit " + limit + " is negative");
    }
  }
}
