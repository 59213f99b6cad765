package dev.winnow.engine.task;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.util.List;
import java.util.TreeMap;

/// Rows that are one Python program each: the solution in one file, a script of assertions in another.
///
/// @param format as reports spell it
record PythonRows(String format, List<LanguageAdapter> adapters, TaskOptions options) {

  /// What is in a row.
  ///
  /// @param suiteId the field the tests come from
  record Parts(String requirement, Source solution, Source tests, String suiteId) {}

  interface Reading {
    Parts parts() throws Refusal;
  }

  TaskEntry read(Row row, String id, Reading reading) {
    try {
      LanguageAdapter python = adapters.stream().filter(known -> known.language().equals("python")).findFirst()
          .orElseThrow(() -> row.refusal("rows of this format are in Python, for which there is no adapter"));
      Parts parts = reading.parts();
      var suite = new Suite(List.of(parts.solution()), List.of(parts.tests()), new TreeMap<>());
      return new TaskEntry.Readable(new Task(id, python, format, row.place(), parts.requirement(), suite, parts.suiteId(), List.of(),
          new Grader.Usual(), TaskLimits.USUAL, List.of()));
    } catch (Refusal refusal) {
      return new TaskEntry.Unreadable(id, "python", format, row.place(), refusal.getMessage());
    }
  }

  /// Which field holds the tests: the usual one, or what `--tests` names.
  String suiteId(Row row, String usual, List<String> known) throws Refusal {
    String field = options.tests().isEmpty() ? usual : options.tests();
    if (!options.tests().isEmpty() && row.lines(field).isEmpty()) {
      throw row.refusal("--tests " + field + ": the row has no such suite (" + (row.json().has(field) ? "the field is empty" : "no such field")
          + "); a row's suites are " + String.join(", ", known.stream().filter(row.json()::has).toList()));
    }
    return field;
  }
}
