package dev.winnow.engine;

import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.verdict.Replay;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.ParseFailure;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What the command line asks of the engine. Used from many threads at once; a thread that is interrupted throws
/// [InterruptedException] soon, and leaves nothing running.
public interface Measurement extends AutoCloseable {

  /// Measures one task. What is wrong with a task is told in the report; an exception is our own fault.
  TaskReport measure(Task task, Progress progress) throws InterruptedException;

  /// What would be judged, in the report's order and under the same ids, without running anything.
  List<Variant> variants(Task task) throws ParseFailure;

  /// Judges one variant again: plainly, in a fresh sandbox.
  ///
  /// @param variant of the task with all its files
  Replay replay(Task task, Function<Task, Variant> variant) throws InterruptedException;

  /// The content hash of a language's kit: part of what makes a report stale.
  String kit(LanguageAdapter adapter);

  /// Ends what is still running.
  @Override
  void close();

  /// Makes a measurement ready.
  interface Opening {

    /// @param sandbox as `--sandbox` spells it
    /// @param adapters of the tasks that will be measured
    /// @throws NoSandboxException where none can be had, or none that holds what a language needs
    Measurement open(String sandbox, Set<LanguageAdapter> adapters, Options options);

    /// One that can only list.
    Measurement unboxed(Options options);
  }

  /// No sandbox can be had; the message says what to do. Exit code 4.
  final class NoSandboxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoSandboxException(String message) {
      super(message);
    }
  }
}
