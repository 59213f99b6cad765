package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Input;
import dev.winnow.engine.sandbox.Job;
import dev.winnow.engine.sandbox.Limits;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.engine.sandbox.Snapshot;
import dev.winnow.engine.sandbox.TaskImage;
import dev.winnow.engine.task.Environment;
import dev.winnow.engine.task.Task;
import dev.winnow.language.Ground;
import dev.winnow.language.Layout;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.TaskFiles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes the reference of a task that brings an image: its oracle runs there, as any program of the task does, and what it leaves
/// in the working folder is the solution.
///
/// What the oracle's commands make by running programs is refused by name: a changed program would have made something else, and
/// tests that read the old would accept it.
record Solving(Task task, Environment.Oracle oracle, TaskImage image, Sandboxes sandboxes) {

  private static final String BASE = "/winnow/base";
  private static final String SCRIPT = "/solution/solve.sh";
  private static final long CHANNEL = 64L << 20;

  /// @param whole the task with the solution in its suite
  /// @param nop the same as it is before anybody has solved it
  record Solved(Task whole, Task nop) {}

  Solved solve() throws SandboxException, Lacking {
    Snapshot before = snapshot(sandboxes.in(image.uncovered()), List.of(), Snapshot.command(image.folder(), "", List.of()), "the image");
    var inputs = new ArrayList<Input>();
    before.files().forEach((path, bytes) -> inputs.add(Input.of(BASE + "/" + path, bytes)));
    oracle.files().forEach((path, bytes) -> inputs.add(Input.of("/solution/" + path, bytes)));
    String base = before.files().isEmpty() ? "" : BASE;
    Snapshot after = snapshot(sandboxes.in(image), inputs, Snapshot.command(image.folder(), base, List.of("bash", SCRIPT)), "solution/solve.sh");
    return new Solved(task.with(solved(before, after)), task.with(suite(new TreeMap<>(), before.files())));
  }

  private Snapshot snapshot(Sandboxes place, List<Input> inputs, List<String> command, String whose) throws SandboxException, Lacking {
    Duration patience = oracle.patience();
    var limits = new Limits(patience, patience, task.limits().memory(), task.limits().processes(), task.limits().disk(), task.limits().output(), CHANNEL);
    Snapshot snapshot;
    try (Sandbox sandbox = place.open(task.adapter().kit(), limits)) {
      var environment = new TreeMap<>(image.environment());
      environment.putAll(oracle.environment());
      Outcome outcome = sandbox.run(new Job(inputs, command, environment, image.folder(), limits));
      try {
        snapshot = Snapshot.read(outcome);
      } catch (SandboxException trouble) {
        throw new Lacking(whose + " leaves no working folder that can be read: " + trouble.getMessage(), true);
      }
    }
    if (!snapshot.other().isEmpty()) {
      var first = snapshot.other().firstEntry();
      throw new Lacking(whose + " leaves " + image.folder() + "/" + first.getKey() + ", which cannot be laid anew for each run: it is "
          + (first.getValue().equals("link") ? "a link" : first.getValue().equals("closed") ? "not readable by a user other than root" : "no file"), true);
    }
    return snapshot;
  }

  private Suite solved(Snapshot before, Snapshot after) throws Lacking {
    var changed = new TreeMap<>(after.files());
    changed.entrySet().removeIf(file -> Arrays.equals(file.getValue(), before.files().get(file.getKey())));
    Layout layout = task.adapter().layout(new Told(after.files())).orElse(new Layout(List.of(), List.of()));
    var solution = new TreeMap<>(changed);
    solution.keySet().retainAll(layout.solution());
    String language = task.adapter().language();
    if (solution.isEmpty()) {
      throw new Lacking("solution/solve.sh makes no " + language + " program in " + image.folder() + "; it makes "
          + (changed.isEmpty() ? "nothing there. It runs without network and without root's rights" : String.join(", ", changed.keySet())), true);
    }
    var stray = changed.keySet().stream().filter(path -> !solution.containsKey(path) && !layout.tests().contains(path)
        && !task.adapter().convention().manifests().contains(path.substring(path.lastIndexOf('/') + 1))).toList();
    if (!stray.isEmpty()) {
      throw new Lacking("solution/solve.sh leaves " + stray.getFirst() + " beside its " + language + " sources: a changed program might have made another, "
          + "and tests that read this one would not notice", true);
    }
    return suite(solution, after.files());
  }

  /// @param solution the sources among the files
  private Suite suite(SortedMap<String, byte[]> solution, SortedMap<String, byte[]> files) throws Lacking {
    String folder = image.folder().substring(1) + "/";
    var sources = new ArrayList<Source>();
    for (Map.Entry<String, byte[]> file : solution.entrySet()) {
      try {
        sources.add(Source.decode(folder + file.getKey(), file.getValue()));
      } catch (ParseFailure e) {
        throw new Lacking("what solution/solve.sh makes is no text: " + e.getMessage(), true);
      }
    }
    var support = new TreeMap<>(task.suite().support());
    files.forEach((path, bytes) -> {
      if (!solution.containsKey(path)) support.put(folder + path, bytes);
    });
    return new Suite(sources, task.suite().tests(), support, task.suite().dependencies(), Ground.image(image.folder(), image.environment()));
  }

  /// Files of the image as a language's layout looks at them.
  private record Told(SortedMap<String, byte[]> files) implements TaskFiles {

    @Override
    public SortedSet<String> paths() {
      return new TreeSet<>(files.keySet());
    }

    @Override
    public String text(String path) {
      return new String(files.get(path), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
