package dev.winnow.engine.command;

import dev.winnow.engine.Progress;
import dev.winnow.engine.report.Escapes;
import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.task.TaskEntry;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tells how a run goes: on a terminal one line that is drawn again, elsewhere one line a finished task.
final class ProgressLines implements Progress {

  private static final long REDRAW_NANOS = 100_000_000;
  private static final String ERASE = "\r\033[K";

  private final PrintStream err;
  private final boolean quiet;
  private final boolean terminal;
  private final int width;
  private final int tasks;
  private final Map<TaskEntry, String> running = new LinkedHashMap<>();
  private int finished;
  private long drawn;

  ProgressLines(Console console, int tasks, boolean quiet) {
    this.err = console.err();
    this.quiet = quiet;
    this.terminal = console.errTerminal() && !quiet;
    this.width = console.width();
    this.tasks = tasks;
  }

  @Override
  public synchronized void started(TaskEntry entry) {
    running.put(entry, "");
    draw(true);
  }

  @Override
  public synchronized void at(TaskEntry entry, Phase phase, int done, int of) {
    running.replace(entry, " " + phase.shown() + (of > 0 ? " " + done + "/" + of : ""));
    draw(false);
  }

  @Override
  public synchronized void finished(TaskReport report) {
    running.keySet().removeIf(entry -> entry.id().equals(report.entry().id()));
    finished++;
    if (terminal) {
      draw(true);
    } else if (!quiet) {
      err.println("[" + finished + "/" + tasks + "] " + Escapes.shown(report.entry().id()) + ": " + said(report));
    }
  }

  /// A task whose earlier report is used again.
  synchronized void skipped(String id) {
    finished++;
    if (!terminal && !quiet) {
      err.println("[" + finished + "/" + tasks + "] " + Escapes.shown(id) + ": unchanged, not run again");
    }
  }

  /// Prints something else without mixing it with the line.
  synchronized void aside(Runnable printing) {
    if (terminal) {
      err.print(ERASE);
      err.flush();
    }
    printing.run();
    draw(true);
  }

  synchronized void end() {
    running.clear();
    if (terminal) {
      err.print(ERASE);
      err.flush();
    }
  }

  private static String said(TaskReport report) {
    return switch (report) {
      case TaskReport.Measured measured -> String.format(java.util.Locale.ROOT, "%d variants in %.1f s", measured.judgements().size(),
          measured.timing().wall().toMillis() / 1000.0);
      case TaskReport.Unusable unusable -> "not measured: "
          + Escapes.shown(unusable.reason().lines().findFirst().orElse(""));
    };
  }

  private void draw(boolean now) {
    if (!terminal || running.isEmpty() || !now && System.nanoTime() - drawn < REDRAW_NANOS) {
      return;
    }
    drawn = System.nanoTime();
    var line = new StringBuilder(finished + "/" + tasks + " done");
    running.forEach((entry, where) -> line.append(" · ").append(Escapes.shown(entry.id())).append(where));
    err.print(ERASE + (line.length() < width ? line : line.substring(0, width - 1)));
    err.flush();
  }
}
