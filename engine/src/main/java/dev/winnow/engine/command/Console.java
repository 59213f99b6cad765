package dev.winnow.engine.command;

import dev.winnow.engine.report.Screen;
import java.io.PrintStream;
import java.util.Map;

/// Where the command line speaks, and to whom.
///
/// @param outTerminal whether `out` is read by a person as it comes
/// @param errTerminal whether `err` can be redrawn
/// @param name how the user calls Winnow
record Console(PrintStream out, PrintStream err, Map<String, String> environment, boolean outTerminal, boolean errTerminal,
               String name) {

  private static final int USUAL_WIDTH = 100;

  Screen screen() {
    return new Screen(width(), outTerminal && colours());
  }

  boolean colours() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty() && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  int width() {
    try {
      return Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
    } catch (NumberFormatException e) {
      return USUAL_WIDTH;
    }
  }
}
