package dev.winnow.engine.task;

import dev.winnow.language.Change;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads the programs that lie in a task's `right` and `wrong` folders.
///
/// @param all every file of the task's folder
/// @param suite the files of reference and tests
/// @param parts which of those are solution and tests
record SuppliedPrograms(LanguageAdapter adapter, TaskFolder all, TaskFolder suite, Layout parts) {

  List<Program> read(Manifest.Programs programs, boolean right) throws Refusal {
    var folders = new TreeSet<String>(programs.named());
    TaskFolder contained = all.below(programs.container());
    for (String path : contained.paths()) {
      int slash = path.indexOf('/');
      if (slash < 0) {
        throw new Refusal(programs.container() + "/" + path + ": a file, but " + programs.container()
            + " holds folders, one program each; put it into " + programs.container() + "/NAME/");
      }
      folders.add(programs.container() + "/" + path.substring(0, slash));
    }
    var read = new ArrayList<Program>();
    for (String folder : folders) {
      read.add(program(folder, right));
    }
    return read;
  }

  private Program program(String folder, boolean right) throws Refusal {
    TaskFolder files = all.below(folder);
    if (files.paths().isEmpty()) {
      throw new Refusal(folder + ": no such folder, or no file in it; a program's folder holds its files by the solution's paths: "
          + parts.solution());
    }
    var texts = new TreeMap<String, String>();
    for (String path : files.paths()) {
      if (!parts.solution().contains(path) && !fresh(path, files)) {
        throw new Refusal(folder + "/" + path + ": no solution file" + Nearest.hint(path, parts.solution())
            + "; a program replaces solution files (" + String.join(", ", parts.solution()) + ") or adds sources beside them");
      }
      texts.put(path, files.source(path).text());
    }
    return new Program(folder.substring(folder.lastIndexOf('/') + 1), right, new Change.Files(texts));
  }

  /// Whether a path is new and lies where the language would take it for a part of the solution.
  private boolean fresh(String path, TaskFolder program) {
    return !suite.has(path) && adapter.layout(suite.with(program)).stream().anyMatch(layout -> layout.solution().contains(path));
  }
}
