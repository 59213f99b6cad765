package dev.winnow.engine.task;

import tools.jackson.databind.JsonNode;

/// How the rows of a data set become tasks.
interface RowFormat {

  String name();

  /// What a row of it holds, for messages.
  String fields();

  /// Whether a row's fields are those of this format.
  boolean fits(JsonNode row);

  /// @param id unique in its run
  TaskEntry read(Row row, String id);
}
