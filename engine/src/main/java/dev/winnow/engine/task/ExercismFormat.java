package dev.winnow.engine.task;

import dev.winnow.language.Anchor;
import dev.winnow.language.Change;
import dev.winnow.language.Edit;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Layout;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An exercise of an Exercism track: the reference takes the place of the starter, and tests that ship switched off are run.
final class ExercismFormat implements FolderKind {

  static final String NAME = "exercism";

  /// The platform's own folders: no part of what runs.
  private static final Pattern OWN = Pattern.compile("\\.(?:meta|docs|approaches|articles|exercism)/.*");
  private static final List<String> REQUIREMENT =
      List.of(".docs/introduction.md", ".docs/instructions.md", ".docs/instructions.append.md");

  private final List<LanguageAdapter> adapters;
  private final TaskOptions options;

  ExercismFormat(List<LanguageAdapter> adapters, TaskOptions options) {
    this.adapters = adapters;
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean marked(Path folder) {
    return Files.exists(folder.resolve(Exercise.CONFIG)) && !Files.exists(folder.resolve(Manifest.FILE));
  }

  @Override
  public TaskEntry read(Path root, String id, String path) {
    try {
      return new TaskEntry.Readable(task(root, id, path));
    } catch (Refusal refusal) {
      return new TaskEntry.Unreadable(id, "", NAME, path, refusal.getMessage());
    }
  }

  private Task task(Path root, String id, String path) throws Refusal {
    TaskFolder all = TaskFolder.scan(root);
    if (!all.has(Exercise.CONFIG)) {
      throw new Refusal("no " + Exercise.CONFIG + ", which every exercise of a track has");
    }
    Exercise exercise = Exercise.of(all);
    SortedMap<String, String> places = exercise.places();
    TaskFolder files = assembled(all, exercise, places);
    LanguageAdapter adapter = recognise(files, exercise, places);
    Layout parts = parts(adapter, files, exercise, places);
    String suiteId = "tests";
    if (!options.tests().isEmpty()) {
      var other = OtherTests.of(root, id, options.tests());
      suiteId = other.name();
      files = other.replace(files, parts.tests());
      parts = other.parts(adapter, files, List.of(), parts);
    }
    var revived = new ArrayList<Edit>();
    Suite suite = suite(files, parts, adapter, revived);
    return new Task(id, adapter, NAME, path, requirement(all), suite, suiteId, List.of(), new Grader.Usual(), TaskLimits.USUAL, revived);
  }

  /// The exercise as a project: with the reference, without the starters it replaces or does not need.
  private static TaskFolder assembled(TaskFolder all, Exercise exercise, SortedMap<String, String> places) throws Refusal {
    TaskFolder bare = all.only(path -> !OWN.matcher(path).matches() && !exercise.solution().contains(path));
    TaskFolder answered = bare.with(all.placed(places));
    var texts = new StringBuilder();
    for (String path : answered.paths()) {
      if (places.containsKey(path) || exercise.tests().contains(path)) texts.append(answered.source(path).text()).append('\n');
    }
    TaskFolder given = all.only(path -> exercise.solution().contains(path) && !places.containsKey(path)
        && (!exercise.answersIn(Exercise.ending(path)) || needed(path, texts)));
    return answered.with(given);
  }

  /// Whether reference or tests speak of a starter without defining it themselves.
  private static boolean needed(String starter, CharSequence texts) {
    String stem = Pattern.quote(Exercise.name(starter).replaceFirst("\\..*", ""));
    return Pattern.compile("(?<![\\w$])" + stem + "(?![\\w$])").matcher(texts).find()
        && !Pattern.compile("\\b(?:class|interface|enum|record|struct|type|trait)\\s+" + stem + "\\b").matcher(texts).find();
  }

  /// The language that takes the reference for a solution.
  private LanguageAdapter recognise(TaskFolder files, Exercise exercise, SortedMap<String, String> places) throws Refusal {
    var able = adapters.stream().filter(adapter -> adapter.layout(files).stream()
        .anyMatch(layout -> Stream.concat(layout.solution().stream(), layout.tests().stream()).anyMatch(places::containsKey))).toList();
    if (able.isEmpty()) {
      throw new Refusal("no known language has such a solution: " + exercise.solution() + "; known: "
          + adapters.stream().map(LanguageAdapter::language).sorted().collect(Collectors.joining(", ")));
    }
    return able.stream().filter(adapter -> adapter.convention().manifests().stream().anyMatch(files::has)).findFirst().orElse(able.getFirst());
  }

  /// All that the language takes for tests is run: configs do not list every file. Of the rest only the reference is changed.
  private static Layout parts(LanguageAdapter adapter, TaskFolder files, Exercise exercise, SortedMap<String, String> places) throws Refusal {
    Layout usual = adapter.layout(files).orElseThrow();
    List<String> solution = places.keySet().stream().filter(usual.solution()::contains).toList();
    List<String> tests = usual.tests().stream().filter(path -> !places.containsKey(path)).toList();
    if (tests.isEmpty()) tests = exercise.tests().stream().filter(files::has).filter(path -> !places.containsKey(path)).toList();
    if (tests.isEmpty() || solution.isEmpty()) {
      throw new Refusal("no " + (tests.isEmpty() ? "tests" : "solution") + " found: " + Exercise.CONFIG + " names " + exercise.tests() + " and "
          + exercise.reference() + ", and " + adapter.language() + " looks for " + adapter.convention().shown());
    }
    return new Layout(solution, tests);
  }

  private static Suite suite(TaskFolder files, Layout parts, LanguageAdapter adapter, List<Edit> revived) throws Refusal {
    var solution = new ArrayList<Source>();
    for (String path : parts.solution()) {
      Source source = files.source(path);
      solution.add(new Source(path, source.text(), source.mark(), adapter.testRegions(source)));
    }
    var tests = new ArrayList<Source>();
    for (String path : parts.tests()) tests.add(revived(files.source(path), adapter, revived));
    var support = files.paths().stream().filter(path -> !parts.solution().contains(path) && !parts.tests().contains(path)).toList();
    return new Suite(solution, tests, files.bytes(support));
  }

  private static Source revived(Source tests, LanguageAdapter adapter, List<Edit> revived) {
    List<Edit> edits;
    try {
      edits = adapter.revivals(tests);
    } catch (ParseFailure e) {
      return tests;   // it is run as it is: what stays skipped is named in the report
    }
    if (edits.isEmpty()) return tests;
    revived.addAll(edits);
    var whole = new Change.Edits(edits, new Anchor(edits.getFirst().span(), Anchor.Place.STATEMENT));
    return whole.apply(new TreeMap<>(java.util.Map.of(tests.path(), tests))).get(tests.path());
  }

  private static String requirement(TaskFolder all) throws Refusal {
    var parts = new ArrayList<String>();
    for (String path : REQUIREMENT) {
      if (all.has(path)) parts.add(all.source(path).text().strip());
    }
    return String.join("\n\n", parts);
  }
}
