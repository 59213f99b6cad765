package dev.winnow.engine.report;

import dev.winnow.engine.task.Task;
import dev.winnow.language.Change;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Position;
import dev.winnow.language.Source;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// One edit as reports tell it: a range of the reference, what stands there, what the variant has instead.
///
/// @param to exclusive
public record ReportedEdit(String path, Position from, Position to, String before, String after) {

  /// All edits of a change. A whole file is told as its smallest region that differs.
  static List<ReportedEdit> of(Change change, SortedMap<String, Source> reference) {
    return switch (change) {
      case Change.Edits edits -> edits.edits().stream().map(edit -> between(reference.get(edit.span().path()),
          edit.span().start(), edit.span().end(), edit.replacement())).toList();
      case Change.Files files -> files.texts().entrySet().stream()
          .flatMap(file -> whole(reference.getOrDefault(file.getKey(), new Source(file.getKey(), "")), file.getValue()))
          .toList();
    };
  }

  /// The files a change may touch: solution, tests, and what else of the task is text.
  static SortedMap<String, Source> files(Task task) {
    var files = new TreeMap<String, Source>();
    task.suite().support().forEach((path, bytes) -> {
      try {
        files.put(path, Source.decode(path, bytes));
      } catch (ParseFailure e) {
        // Not text: no change of text can touch it.
      }
    });
    task.suite().sources().forEach(source -> files.put(source.path(), source));
    return files;
  }

  private static Stream<ReportedEdit> whole(Source before, String after) {
    String text = before.text();
    int start = 0;
    int most = Math.min(text.length(), after.length());
    while (start < most && text.charAt(start) == after.charAt(start)) {
      start++;
    }
    if (start == text.length() && start == after.length()) {
      return Stream.empty();
    }
    int end = 0;
    while (end < most - start && text.charAt(text.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    if (torn(text, start) || torn(after, start)) {
      start--;
    }
    if (end > 0 && (torn(text, text.length() - end) || torn(after, after.length() - end))) {
      end--;
    }
    return Stream.of(between(before, start, text.length() - end, after.substring(start, after.length() - end)));
  }

  /// Whether a surrogate pair, or a carriage return with its line feed, is torn apart here.
  private static boolean torn(String text, int at) {
    return at > 0 && at < text.length() && (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
        || text.charAt(at - 1) == '\r' && text.charAt(at) == '\n');
  }

  private static ReportedEdit between(Source source, int start, int end, String after) {
    return new ReportedEdit(source.path(), source.position(start), source.position(end),
        source.text().substring(start, end), after);
  }
}
