package dev.winnow.engine.command;

import dev.winnow.engine.Measurement;
import dev.winnow.engine.Options;
import dev.winnow.engine.report.InputHash;
import dev.winnow.engine.report.ReportJson;
import dev.winnow.engine.report.ReportReader;
import dev.winnow.engine.report.Spool;
import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/// Measures tasks side by side and hands each report on in input order, keeping it on disk as soon as it is there.
final class Session {

  /// One finished task.
  ///
  /// @param report empty where an earlier run's line is used again
  record Done(Optional<TaskReport> report, ReportReader.Line line) {}

  /// What is known of the whole when it ends.
  ///
  /// @param lines of all finished tasks, in input order
  record End(List<ReportReader.Line> lines, boolean interrupted, boolean fault) {}

  private final Measurement measurement;
  private final Options options;
  private final List<String> arguments;
  private final ProgressLines progress;
  private volatile boolean fault;
  private volatile boolean stopping;

  Session(Measurement measurement, Options options, List<String> arguments, ProgressLines progress) {
    this.measurement = measurement;
    this.options = options;
    this.arguments = List.copyOf(arguments);
    this.progress = progress;
  }

  /// @param spool empty where no report file is wanted
  /// @param show is handed each finished task, in input order
  End run(List<TaskEntry> entries, Optional<Spool> spool, java.util.function.Consumer<Done> show) {
    var places = new Semaphore(options.jobs());
    var lines = new ArrayList<ReportReader.Line>();
    var shown = new InOrder<Done>(done -> {
      lines.add(done.line);
      show.accept(done);
    });
    boolean interrupted = false;
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs = new ArrayList<Future<?>>();
      for (int i = 0; i < entries.size(); i++) {
        int place = i;
        runs.add(workers.submit(() -> {
          places.acquire();
          try {
            Done done = one(entries.get(place), spool);
            synchronized (shown) {
              spool.ifPresent(kept -> kept.keep(place, done.line.text()));
              progress.aside(() -> shown.put(place, done));
            }
          } finally {
            places.release();
          }
          return null;
        }));
      }
      try {
        for (Future<?> run : runs) {
          run.get();
        }
      } catch (InterruptedException e) {
        interrupted = true;
        stopping = true;
        workers.shutdownNow();
      } catch (ExecutionException e) {
        stopping = true;
        workers.shutdownNow();
        throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
      }
    }
    synchronized (shown) {
      shown.rest();
    }
    return new End(lines, interrupted, fault || lines.stream().anyMatch(ReportReader.Line::faulted));
  }

  private Done one(TaskEntry entry, Optional<Spool> spool) throws InterruptedException {
    String key = key(entry);
    Optional<ReportReader.Line> earlier = key.isEmpty() ? Optional.empty() : spool.flatMap(kept -> kept.earlier(key));
    if (earlier.isPresent()) {
      progress.skipped(entry.id());
      return new Done(Optional.empty(), ReportReader.line(ReportJson.again(earlier.get(), arguments)));
    }
    progress.started(entry);
    var json = new ReportJson(options);
    TaskReport report;
    String told;
    try {
      report = switch (entry) {
        case TaskEntry.Readable(Task task) -> measurement.measure(task, progress);
        case TaskEntry.Unreadable unreadable -> unusable(unreadable, unreadable.reason());
      };
      told = json.line(report, arguments, key);
    } catch (RuntimeException | Error e) {
      leaveIfStopping();
      fault = true;
      report = unusable(entry, "Winnow's own fault, not the task's: " + trace(e));
      told = json.line(report, arguments, "");
    }
    leaveIfStopping();
    ReportReader.Line line = ReportReader.line(told);
    // A fault or a silent registry may be gone next time: such a line is never used again.
    boolean passing = report instanceof TaskReport.Unusable unusable && !unusable.lasting();
    Done done = new Done(Optional.of(report), line.faulted() || passing ? ReportReader.line(json.line(report, arguments, "")) : line);
    progress.finished(report);
    return done;
  }

  /// Work cut short may end in any exception, or as a whole report with variants called faulted: the task is not finished.
  /// The thread's own flag does not tell, because libraries take it away.
  private void leaveIfStopping() throws InterruptedException {
    if (stopping) throw new InterruptedException();
  }

  private String key(TaskEntry entry) {
    return switch (entry) {
      case TaskEntry.Readable(Task task) -> {
        try {
          yield InputHash.of(task, options, measurement.kit(task.adapter()));
        } catch (RuntimeException e) {
          yield "";
        }
      }
      case TaskEntry.Unreadable _ -> "";
    };
  }

  private static TaskReport.Unusable unusable(TaskEntry entry, String reason) {
    return new TaskReport.Unusable(entry, reason, true, List.of(), new TaskReport.Timing(Duration.ZERO, Duration.ZERO, 0));
  }

  /// What we need to mend it: the exception and where in Winnow it arose.
  private static String trace(Throwable fault) {
    var text = new StringWriter();
    fault.printStackTrace(new PrintWriter(text));
    return String.join(" ", text.toString().lines().map(String::strip).limit(4).toList());
  }
}
