package dev.winnow.engine.report;

import dev.winnow.engine.finding.Finding;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.verdict.Circumstances;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Reference;
import java.time.Duration;
import java.util.List;

/// All findings and counts of one task.
public sealed interface TaskReport {

  TaskEntry entry();

  /// The task was measured.
  ///
  /// @param proposed how many mutants there were before sampling
  record Measured(Task task, Circumstances circumstances, Reference reference, List<Judgement> judgements,
                  List<Finding> findings, int proposed, Timing timing) implements TaskReport {
    public Measured {
      judgements = List.copyOf(judgements);
      findings = List.copyOf(findings);
    }

    @Override
    public TaskEntry entry() {
      return new TaskEntry.Readable(task);
    }
  }

  /// The task could not be measured.
  ///
  /// @param lasting whether another try would come to the same
  /// @param findings why, where tests themselves are the reason (`reference-fails`)
  record Unusable(TaskEntry entry, String reason, boolean lasting, List<Finding> findings, Timing timing) implements TaskReport {
    public Unusable {
      findings = List.copyOf(findings);
    }
  }

  /// What it cost.
  ///
  /// @param tests CPU time of test and build processes
  record Timing(Duration wall, Duration tests, int runs) {}
}
