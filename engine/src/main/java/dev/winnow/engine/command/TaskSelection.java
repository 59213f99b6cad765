package dev.winnow.engine.command;

import dev.winnow.engine.UsageException;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.task.TaskOptions;
import dev.winnow.engine.task.Tasks;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which tasks: shared by `run` and `list`.
final class TaskSelection {

  @Parameters(paramLabel = "TASKS", arity = "1..*",
      description = "Task folders, folders of task folders, or data-set files (.jsonl). The format is recognised.")
  List<String> arguments = List.of();

  @Option(names = "--only", paramLabel = "GLOB", defaultValue = "",
      description = "Only tasks whose id matches, for example 'sort-*' (* any text, ? one character).")
  String only = "";

  @Option(names = "--limit", paramLabel = "N", defaultValue = "0", description = "At most so many tasks. 0, the usual: all.")
  int limit;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "",
      description = "Read TASKS as this format (folder, exercism, harbor, humaneval, humanevalpack, mbpp) instead of recognising it.")
  String format = "";

  @Option(names = "--tests", paramLabel = "DIR|FIELD", defaultValue = "",
      description = "Measure another suite for the same reference: a folder of each task, or a field of the data set.")
  String tests = "";

  List<TaskEntry> read() {
    if (limit < 0) {
      throw new UsageException("--limit " + limit + ": give 1 or more; 0 means all");
    }
    return Tasks.read(arguments.stream().map(Path::of).toList(), new TaskOptions(format, only, limit, tests));
  }
}
