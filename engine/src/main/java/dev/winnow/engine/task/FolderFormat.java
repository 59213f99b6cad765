package dev.winnow.engine.task;

import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Layout;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A task folder by its language's conventions; its `winnow.toml` overrides each of them.
final class FolderFormat implements FolderKind {

  static final String NAME = "folder";

  private static final List<String> REQUIREMENTS = List.of("requirement.md", "instructions.md", "README.md");
  private static final Set<String> OWN = Set.of(Manifest.FILE, "HOLES.toml");
  private final List<LanguageAdapter> adapters;
  private final TaskOptions options;

  FolderFormat(List<LanguageAdapter> adapters, TaskOptions options) {
    this.adapters = adapters;
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean marked(Path folder) {
    return Stream.concat(Stream.of(Manifest.FILE), adapters.stream().flatMap(adapter -> adapter.convention().manifests().stream()))
        .anyMatch(name -> Files.exists(folder.resolve(name)));
  }

  List<Layout> layouts(TaskFolder files) {
    return adapters.stream().flatMap(adapter -> adapter.layout(files).stream()).toList();
  }

  static boolean complete(Layout layout) {
    return !layout.solution().isEmpty() && !layout.tests().isEmpty();
  }

  /// Whether a path is part of the suite where no `winnow.toml` says otherwise.
  static boolean ofSuite(String path) {
    return !OWN.contains(path) && !path.startsWith("right/") && !path.startsWith("wrong/");
  }

  @Override
  public TaskEntry read(Path root, String id, String path) {
    String language = "";
    try {
      TaskFolder all = TaskFolder.scan(root);
      if (all.paths().isEmpty()) {
        throw new Refusal("an empty folder; a task's folder holds a solution and its tests (" + lookedFor() + ")");
      }
      Manifest manifest = Manifest.of(all);
      TaskFolder suite = all.only(p -> !OWN.contains(p) && !manifest.right().holds(p) && !manifest.wrong().holds(p)
          && !manifest.starter().contains(p));
      language = manifest.language();
      LanguageAdapter adapter = recognise(suite, manifest);
      language = adapter.language();
      return new TaskEntry.Readable(task(id, path, adapter, new Reading(root, all, suite, manifest)));
    } catch (Refusal refusal) {
      return new TaskEntry.Unreadable(id, language, NAME, path, refusal.getMessage());
    }
  }

  /// A folder on its way to a task.
  private record Reading(Path root, TaskFolder all, TaskFolder suite, Manifest manifest) {}

  private LanguageAdapter recognise(TaskFolder files, Manifest manifest) throws Refusal {
    if (!manifest.language().isEmpty()) {
      var known = adapters.stream().map(LanguageAdapter::language).sorted().toList();
      return adapters.stream().filter(adapter -> adapter.language().equals(manifest.language())).findFirst()
          .orElseThrow(() -> manifest.table().refusal("language", "unknown language '" + manifest.language() + "'"
              + Nearest.hint(manifest.language(), known) + "; known: " + String.join(", ", known)));
    }
    var able = adapters.stream().filter(adapter -> adapter.layout(files).isPresent()).toList();
    if (able.isEmpty()) {
      var sets = files.paths().stream().filter(path -> path.endsWith(".jsonl")).toList();
      throw new Refusal("no language's conventions found in this folder; looked for " + lookedFor()
          + (sets.isEmpty() ? "; or say language, solution and tests in " + Manifest.FILE : "; it holds data sets: name the file itself: " + sets));
    }
    // A manifest beats loose files, and a whole task beats one that lacks its tests.
    var byManifest = able.stream().filter(adapter -> adapter.convention().manifests().stream().anyMatch(files::has)).toList();
    var best = byManifest.isEmpty() ? able : byManifest;
    var whole = best.stream().filter(adapter -> adapter.layout(files).stream().anyMatch(FolderFormat::complete)).toList();
    best = whole.isEmpty() ? best : whole;
    if (best.size() > 1) {
      throw new Refusal("could be " + best.stream().map(LanguageAdapter::language).sorted().collect(Collectors.joining(" or "))
          + "; say which in " + Manifest.FILE + ": language = \"" + best.getFirst().language() + "\"");
    }
    return best.getFirst();
  }

  private String lookedFor() {
    return adapters.stream().map(adapter -> adapter.language() + " (" + adapter.convention().shown() + ")").sorted()
        .collect(Collectors.joining(", "));
  }

  private Task task(String id, String path, LanguageAdapter adapter, Reading reading) throws Refusal {
    Manifest manifest = reading.manifest();
    TaskFolder files = reading.suite();
    Layout parts = parts(adapter, files, manifest);
    String suiteId = "tests";
    if (!options.tests().isEmpty()) {
      var other = OtherTests.of(reading.root(), id, options.tests());
      suiteId = other.name();
      files = other.replace(files, without(parts.tests(), parts.solution()));
      parts = other.parts(adapter, files, manifest.tests(), parts);
    }
    refuseIncomplete(adapter, parts);
    refuseNoPrograms(reading.all(), manifest, "right", manifest.right());
    refuseNoPrograms(reading.all(), manifest, "wrong", manifest.wrong());
    var programs = new SuppliedPrograms(adapter, reading.all(), files, parts);
    var supplied = new ArrayList<>(programs.read(manifest.right(), true));
    supplied.addAll(programs.read(manifest.wrong(), false));
    return new Task(id, adapter, NAME, path, requirement(reading.all(), manifest), suite(adapter, files, parts, manifest.dependencies()), suiteId, supplied,
        manifest.grader(), manifest.limits(), List.of());
  }

  private static Layout parts(LanguageAdapter adapter, TaskFolder files, Manifest manifest) throws Refusal {
    Layout usual = adapter.layout(files).orElse(new Layout(List.of(), List.of()));
    refuseAbsent(files, manifest, "solution", manifest.solution());
    refuseAbsent(files, manifest, "tests", manifest.tests());
    for (String path : manifest.tests()) {
      if (manifest.solution().contains(path)) {
        throw manifest.table().refusal("tests", "names '" + path + "', which solution names too; a file is one of both");
      }
    }
    var solution = manifest.solution().isEmpty() ? without(usual.solution(), manifest.tests()) : manifest.solution();
    var apart = without(usual.tests(), usual.solution());
    var inside = without(usual.tests(), apart);
    var tests = new ArrayList<>(manifest.tests().isEmpty() ? without(apart, manifest.solution()) : manifest.tests());
    inside.stream().filter(solution::contains).forEach(tests::add);
    return new Layout(solution, tests);
  }

  private static List<String> without(List<String> paths, List<String> taken) {
    return paths.stream().filter(path -> !taken.contains(path)).toList();
  }

  private static void refuseAbsent(TaskFolder files, Manifest manifest, String key, List<String> paths) throws Refusal {
    for (String path : paths) {
      if (!files.has(path)) {
        throw manifest.table().refusal(key, "names '" + path + "', which is no file of the task"
            + Nearest.hint(path, files.paths()) + "; files are named by their path from the task's folder");
      }
    }
  }

  private static void refuseNoPrograms(TaskFolder all, Manifest manifest, String key, Manifest.Programs programs) throws Refusal {
    if (manifest.table().has(key) && programs.named().isEmpty() && all.paths().stream().noneMatch(programs::holds)) {
      throw manifest.table().refusal(key, "names '" + programs.container() + "', which is no folder of the task or is empty; "
          + "it holds one folder a program");
    }
  }

  private static void refuseIncomplete(LanguageAdapter adapter, Layout parts) throws Refusal {
    if (!complete(parts)) {
      boolean neither = parts.solution().isEmpty() && parts.tests().isEmpty();
      String lacks = neither ? "solution and tests" : parts.solution().isEmpty() ? "solution" : "tests";
      String has = neither ? "" : parts.solution().isEmpty() ? "; the tests are " + parts.tests() : "; the solution is " + parts.solution();
      throw new Refusal("no " + lacks + " found: " + adapter.language() + " looks for " + adapter.convention().shown() + has
          + "; or name the files in " + Manifest.FILE + ": " + lacks.replace(" and tests", " = [\"...\"], tests") + " = [\"...\"]");
    }
  }

  private static String requirement(TaskFolder all, Manifest manifest) throws Refusal {
    refuseAbsent(all, manifest, "starter", manifest.starter());
    if (!manifest.requirement().isEmpty()) {
      refuseAbsent(all, manifest, "requirement", List.of(manifest.requirement()));
      return all.source(manifest.requirement()).text();
    }
    for (String path : REQUIREMENTS) {
      if (all.has(path)) {
        return all.source(path).text();
      }
    }
    return "";
  }

  private static Suite suite(LanguageAdapter adapter, TaskFolder files, Layout parts, SortedMap<String, String> dependencies) throws Refusal {
    var solution = new ArrayList<Source>();
    for (String path : parts.solution()) {
      Source source = files.source(path);
      solution.add(new Source(path, source.text(), source.mark(), adapter.testRegions(source)));
    }
    var tests = new ArrayList<Source>();
    for (String path : without(parts.tests(), parts.solution())) {
      tests.add(files.source(path));
    }
    var support = files.paths().stream().filter(path -> !parts.solution().contains(path) && !parts.tests().contains(path)).toList();
    return new Suite(solution, tests, files.bytes(support), dependencies);
  }
}
