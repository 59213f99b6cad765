package dev.winnow.engine.command;

import dev.winnow.engine.UsageException;
import dev.winnow.engine.report.ReportReader;
import dev.winnow.engine.report.Spool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where a run's report goes.
///
/// @param json `--json`
/// @param out `--out`
record ReportFiles(Optional<String> json, Optional<Path> out) {

  /// What `replay` calls the report of the last run that named no file.
  static final String LAST = "last";

  ReportFiles {
    if (json.filter(String::isEmpty).isPresent()) {
      throw new UsageException("--json: the file's name is empty; - means standard output");
    }
    out.filter(folder -> Files.exists(folder) && !Files.isDirectory(folder)).ifPresent(file -> {
      throw new UsageException("--out " + file + ": is a file; --out wants a folder");
    });
  }

  boolean standardOutput() {
    return json.filter("-"::equals).isPresent();
  }

  /// The file that is kept safe while tasks run.
  Optional<Path> spooled() {
    return file().or(() -> out.map(folder -> folder.resolve("report.jsonl")));
  }

  private Optional<Path> file() {
    return json.filter(name -> !name.equals("-")).map(Path::of);
  }

  /// How `replay` is told where the report is.
  String name() {
    return spooled().map(Path::toString).orElse(LAST);
  }

  /// Writes what is not spooled, now that all is there.
  void write(Session.End end, String text) {
    try {
      String report = String.join("", end.lines().stream().map(line -> line.text() + "\n").toList());
      if (out.isPresent()) {
        Files.createDirectories(out.get());
        Spool.write(out.get().resolve("report.txt"), text);
        if (file().isPresent()) {
          Spool.write(out.get().resolve("report.jsonl"), report);
        }
      }
    } catch (IOException e) {
      throw new UsageException("--out " + out.orElseThrow() + ": the report cannot be written here: " + e.getMessage());
    }
  }

  /// Keeps the report where `replay last` finds it.
  static void keepLast(Map<String, String> environment, List<ReportReader.Line> lines) {
    try {
      Files.createDirectories(last(environment).getParent());
      Spool.write(last(environment), String.join("", lines.stream().map(line -> line.text() + "\n").toList()));
    } catch (IOException e) {
      // Without a cache folder there is no `replay last`, and nothing else is lost.
    }
  }

  /// The report that is meant: a file, or the last run's.
  static Path named(String name, Map<String, String> environment) {
    return name.equals(LAST) && !Files.exists(Path.of(LAST)) ? last(environment) : Path.of(name);
  }

  private static Path last(Map<String, String> environment) {
    return CacheFolder.of(environment).resolve("last.jsonl");
  }
}
