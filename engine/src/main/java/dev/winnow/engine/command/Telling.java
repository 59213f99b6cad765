package dev.winnow.engine.command;

import dev.winnow.engine.report.Escapes;
import dev.winnow.engine.report.Screen;
import dev.winnow.engine.report.Summary;
import dev.winnow.engine.report.TerminalReport;
import java.util.List;

/// What a run says on standard output, and what it writes as text for `--out`.
final class Telling {

  /// Beyond so many tasks standard output shows the table alone.
  private static final int TOLD_IN_FULL = 10;
  private static final int HOLES_ALONE = 7;
  private static final int HOLES_AMONG_OTHERS = 3;

  private final Console console;
  private final ReportFiles files;
  private final int tasks;
  private final TerminalReport screen;
  private final TerminalReport text;
  private final StringBuilder written = new StringBuilder();

  Telling(Console console, ReportFiles files, int tasks) {
    this.console = console;
    this.files = files;
    this.tasks = tasks;
    int holes = tasks == 1 ? HOLES_ALONE : HOLES_AMONG_OTHERS;
    String replay = console.name() + " replay " + quoted(files.name());
    this.screen = new TerminalReport(console.screen(), holes, replay);
    this.text = new TerminalReport(Screen.PLAIN, HOLES_ALONE, replay);
  }

  /// The next task, in input order.
  void task(Session.Done done) {
    if (files.standardOutput()) {
      console.out().println(done.line().text());
    }
    done.report().ifPresentOrElse(report -> {
      if (files.out().isPresent()) {
        written.append(text.of(report)).append('\n');
      }
      if (told()) {
        console.out().println(screen.of(report));
      }
    }, () -> {
      String same = Escapes.shown(done.line().taskId()) + ": unchanged since the report was written, not run again\n";
      written.append(same);
      if (told()) {
        console.out().println(same);
      }
    });
  }

  private boolean told() {
    return !files.standardOutput() && tasks <= TOLD_IN_FULL;
  }

  /// The whole, when all tasks are done.
  ///
  /// @return the text of the whole report
  String end(Session.End end) {
    List<Summary.Row> rows = end.lines().stream().map(Summary.Row::of).toList();
    if (tasks > 1 && !rows.isEmpty()) {
      written.append(Summary.of(rows, Screen.PLAIN));
      if (!files.standardOutput()) {
        console.out().println(Summary.of(rows, console.screen()));
        if (tasks > TOLD_IN_FULL) {
          console.out().println("  One task in full: " + console.name() + " run ... --only ID");
        }
      }
    }
    if (files.spooled().isPresent() && !files.standardOutput()) {
      console.out().println("Report: " + files.name());
    }
    if (files.spooled().isEmpty() && !files.standardOutput()) {
      ReportFiles.keepLast(console.environment(), end.lines());
    }
    return written.toString();
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
