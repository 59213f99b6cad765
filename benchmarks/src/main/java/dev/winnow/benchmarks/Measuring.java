package dev.winnow.benchmarks;

import dev.winnow.engine.UsageException;
import dev.winnow.engine.report.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/// Has Winnow measure tasks as its users do, by its command line, and keeps the reports: what is finished is not done again.
final class Measuring {

  /// Ends after which all tasks are in the report: done, some not measured, some of our own faults.
  private static final Set<Integer> WHOLE = Set.of(0, 3, 70);

  @Option(names = "--sandbox", paramLabel = "docker|bubblewrap", required = true, description = "Where task code runs.")
  String sandbox = "";

  @Option(names = "--results", paramLabel = "DIR", defaultValue = "${sys:winnow.benchmarks}/results",
      description = "Where reports are kept, a folder a sandbox; what is there and unchanged is not measured again. Usual: ${DEFAULT-VALUE}.")
  Path results = Path.of("results");

  @Option(names = "--jobs", paramLabel = "N", defaultValue = "1", description = "How many sandboxes at once. Usual: ${DEFAULT-VALUE}.")
  int jobs = 1;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "0",
      description = "Only the first tasks of each language; kept apart from a whole run. 0, the usual: all.")
  int limit = 0;

  /// The data-set files of a folder that are named after a language.
  SortedMap<String, Path> languages(Path data) {
    var files = new TreeMap<String, Path>();
    Stream.of("python", "js", "go", "rust", "java").filter(language -> Files.isRegularFile(data.resolve(language + ".jsonl")))
        .forEach(language -> files.put(language, data.resolve(language + ".jsonl")));
    if (files.isEmpty()) {
      throw new UsageException(data + ": none of python.jsonl, js.jsonl, go.jsonl, rust.jsonl, java.jsonl is in this folder; name one that holds HumanEvalPack's rows");
    }
    return files;
  }

  /// @param name of the report, without its ending
  /// @param more options of `winnow run`
  List<ReportReader.Line> measure(String name, Path tasks, String... more) throws IOException, InterruptedException {
    Path report = results.resolve(sandbox).resolve(name + (limit == 0 ? "" : "-first-" + limit) + ".jsonl");
    var command = new ArrayList<>(List.of(System.getProperty("winnow.benchmarks") + "/../winnow", "run", tasks.toString(), "--sandbox", sandbox,
        "--jobs", String.valueOf(jobs), "--limit", String.valueOf(limit), "--json", report.toString()));
    command.addAll(List.of(more));
    System.err.println(String.join(" ", command));
    // What is printed for people goes the way of progress: standard output is for the tables.
    var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    int code = process.waitFor();
    if (!WHOLE.contains(code) || !Files.exists(report)) {
      throw new UsageException("winnow ended with " + code + "; the same command goes on where it stopped");
    }
    return ReportReader.lines(report);
  }
}
