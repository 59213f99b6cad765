package dev.winnow.engine.report;

import dev.winnow.engine.task.Task;
import dev.winnow.engine.variant.Variant;
import dev.winnow.language.Source;
import java.util.ArrayList;
import java.util.List;

/// What a variant changes, as lines: one block for each file, from its first changed line to its last.
public final class Diff {

  private Diff() {}

  /// A unified diff with three lines around each change, fit for `patch`; its text is made harmless.
  public static String unified(Task task, Variant variant) {
    var diff = new StringBuilder();
    for (Block block : blocks(task, variant)) {
      diff.append("--- a/").append(Escapes.shown(block.path)).append("\n+++ b/").append(Escapes.shown(block.path));
      int from = Math.max(0, block.start - 3);
      int oldEnd = Math.min(block.before.size(), block.oldEnd + 3);
      int newEnd = Math.min(block.after.size(), block.newEnd + 3);
      diff.append("\n@@ -").append(range(from, oldEnd)).append(" +").append(range(from, newEnd)).append(" @@\n");
      lines(diff, ' ', block.before, from, block.start);
      lines(diff, '-', block.before, block.start, block.oldEnd);
      lines(diff, '+', block.after, block.start, block.newEnd);
      lines(diff, ' ', block.before, block.oldEnd, oldEnd);
    }
    return diff.toString();
  }

  /// Where a variant differs first: `file:line:column`.
  public static String place(Task task, Variant variant) {
    return ReportedEdit.of(variant.change(), ReportedEdit.files(task)).stream().findFirst()
        .map(edit -> edit.path() + ":" + edit.from().line() + ":" + edit.from().column()).orElse("no change");
  }

  private static String range(int from, int to) {
    return (to == from ? from : from + 1) + "," + (to - from);
  }

  private static void lines(StringBuilder diff, char sign, List<String> lines, int from, int to) {
    for (String line : lines.subList(from, to)) {
      diff.append(sign).append(Escapes.code(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line)).append('\n');
      if (!line.endsWith("\n")) {
        diff.append("\\ No newline at end of file\n");
      }
    }
  }

  /// The changed lines of all files; what a variant leaves as it is has no block.
  static List<Block> blocks(Task task, Variant variant) {
    var files = ReportedEdit.files(task);
    var blocks = new ArrayList<Block>();
    for (Source changed : variant.change().apply(files).values()) {
      Source original = files.getOrDefault(changed.path(), new Source(changed.path(), ""));
      if (!original.text().equals(changed.text())) {
        blocks.add(block(changed.path(), split(original.text()), split(changed.text())));
      }
    }
    return blocks;
  }

  private static Block block(String path, List<String> before, List<String> after) {
    int most = Math.min(before.size(), after.size());
    int start = 0;
    while (start < most && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < most - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    return new Block(path, before, after, start, before.size() - end, after.size() - end);
  }

  /// Lines with their ends.
  private static List<String> split(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }

  /// @param start first line that differs, from 0, in both
  record Block(String path, List<String> before, List<String> after, int start, int oldEnd, int newEnd) {

    List<String> removed() {
      return before.subList(start, oldEnd);
    }

    List<String> added() {
      return after.subList(start, newEnd);
    }
  }
}
