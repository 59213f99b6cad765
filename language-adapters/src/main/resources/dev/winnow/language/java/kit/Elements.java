package dev.winnow.inside;

import java.util.Set;
import java.util.TreeSet;

/// The tests of one main: the elements of the list of booleans that it decides by, or the main as a whole.
///
/// An element begins where the one before it ended; the last goes to the main's end. An element that is false has failed only
/// if the main throws: what a main lets pass has passed.
public final class Elements {

  private static Elements running;

  private final Channel channel;
  private final String name;
  private final String file;
  private final int[] lines;
  private final Set<Integer> wrong = new TreeSet<>();
  private int at;
  private boolean all;

  private Elements(Channel channel, String name, String file, int[] lines) {
    this.channel = channel;
    this.name = name;
    this.file = file;
    this.lines = lines;
  }

  /// @param lines of the elements; the main's own where it is one test
  static Elements begin(Channel channel, String name, String file, int[] lines) {
    running = new Elements(channel, name, file, lines);
    running.start();
    return running;
  }

  /// What every element is given to, in the copy of the test that runs.
  public static Boolean that(Boolean value) {
    running.next(value == null || value);
    return value;
  }

  private void next(boolean right) {
    if (!right) wrong.add(at);
    if (at + 1 == lines.length) {
      all = true;
    } else {
      if (right) end(at, "passed", "");
      at++;
      start();
    }
  }

  void returned() {
    wrong.forEach(element -> end(element, "passed", ""));
    if (!wrong.contains(at)) end(at, "passed", "");
  }

  void threw(Throwable thrown) {
    boolean decided = all && !wrong.isEmpty();
    wrong.forEach(element -> end(element, "failed", "is false"));
    if (decided) {
      if (!wrong.contains(at)) end(at, "passed", "");
    } else {
      end(at, Channel.outcome(thrown), Channel.message(thrown));
      for (int missed = at + 1; missed < lines.length; missed++) end(missed, "error", "not reached: " + Channel.message(thrown));
    }
  }

  private void start() {
    channel.start(id(at), file, lines[at]);
  }

  private void end(int element, String outcome, String message) {
    channel.end(id(element), outcome, message);
  }

  private String id(int element) {
    return lines.length == 1 ? name : name + "#" + (element + 1);
  }
}
