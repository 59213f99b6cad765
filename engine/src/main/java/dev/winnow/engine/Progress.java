package dev.winnow.engine;

import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.task.TaskEntry;

/// Hears how a run goes. Called from many threads; returns at once and never throws.
public interface Progress {

  /// Hears nothing.
  Progress NONE = new Progress() {
    @Override
    public void started(TaskEntry entry) {}

    @Override
    public void at(TaskEntry entry, Phase phase, int done, int of) {}

    @Override
    public void finished(TaskReport report) {}
  };

  /// A task is begun. Called by whoever runs the tasks, not by [Measurement].
  void started(TaskEntry entry);

  /// A step of a task; called as often as the counts change. `of` is 0 where it is not known.
  void at(TaskEntry entry, Phase phase, int done, int of);

  /// A task is done. Called by whoever runs the tasks, not by [Measurement].
  void finished(TaskReport report);

  /// The steps of a task, as the user reads them.
  enum Phase {
    FETCH("fetching"), PARSE("parsing"), REFERENCE("reference"), VARIANTS("variants"), CONFIRM("confirming survivors");

    private final String shown;

    Phase(String shown) {
      this.shown = shown;
    }

    public String shown() {
      return shown;
    }
  }
}
