package dev.winnow.engine.task;

import dev.winnow.language.Edit;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Suite;
import java.util.List;

/// A coding task: what was asked, a reference that does it, the tests that grade it.
///
/// @param id unique in its run: the folder's name, or the row's own id
/// @param format `folder`, `exercism`, `humanevalpack` ...
/// @param path relative to the argument it came from
/// @param requirement the text a model would be given; empty where there is none
/// @param suite reference and tests as files
/// @param suiteId which suite of the task this is: `tests`, or what `--tests` named
/// @param programs supplied right and wrong programs
/// @param revivals what was edited in the tests, as shipped, to run those that were switched off
/// @param environment what its programs run in
public record Task(String id, LanguageAdapter adapter, String format, String path, String requirement, Suite suite,
                   String suiteId, List<Program> programs, Grader grader, TaskLimits limits, List<Edit> revivals, Environment environment) {

  public Task {
    programs = List.copyOf(programs);
    revivals = List.copyOf(revivals);
  }

  public Task(String id, LanguageAdapter adapter, String format, String path, String requirement, Suite suite, String suiteId,
              List<Program> programs, Grader grader, TaskLimits limits, List<Edit> revivals) {
    this(id, adapter, format, path, requirement, suite, suiteId, programs, grader, limits, revivals, new Environment.OfKit());
  }

  /// With another suite: what an oracle has made is in it.
  public Task with(Suite whole) {
    return new Task(id, adapter, format, path, requirement, whole, suiteId, programs, grader, limits, revivals, environment);
  }
}
