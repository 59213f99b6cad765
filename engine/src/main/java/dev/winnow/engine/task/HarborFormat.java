package dev.winnow.engine.task;

import dev.winnow.engine.sandbox.ImageRecipe;
import dev.winnow.language.Ground;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Layout;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Harbor's task folders: an image, an oracle that makes the solution in it, and tests with a verifier that writes a reward.
final class HarborFormat implements FolderKind {

  static final String NAME = "harbor";

  private static final String REQUIREMENT = "instruction.md";
  private static final String IMAGE = "environment/Dockerfile";
  private static final String TESTS = "tests/";
  private static final List<String> PARTS = List.of(HarborManifest.FILE, REQUIREMENT, "solution/solve.sh", "tests/test.sh");
  private static final List<String> COMPOSED = List.of("environment/docker-compose.yaml", "environment/docker-compose.yml", "environment/compose.yaml");

  private final List<LanguageAdapter> adapters;
  private final TaskOptions options;

  HarborFormat(List<LanguageAdapter> adapters, TaskOptions options) {
    this.adapters = adapters;
    this.options = options;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean marked(Path folder) {
    return Files.exists(folder.resolve(HarborManifest.FILE)) && Files.exists(folder.resolve(REQUIREMENT)) && !Files.exists(folder.resolve(Manifest.FILE));
  }

  @Override
  public TaskEntry read(Path root, String id, String path) {
    String language = "";
    try {
      TaskFolder files = TaskFolder.scan(root);
      HarborManifest manifest = manifest(files);
      LanguageAdapter adapter = adapter(files);
      language = adapter.language();
      if (!options.tests().isEmpty()) throw new Refusal("--tests: a Harbor task's verifier runs its own tests; another suite is not laid over them");
      var recipe = new ImageRecipe(manifest.image(), root.toAbsolutePath().resolve("environment"), manifest.folder(), manifest.build());
      var oracle = new Environment.Oracle(files.below("solution").every(), files.only(place -> place.startsWith("environment/")).every(),
          manifest.solution(), manifest.agent());
      TaskLimits usual = TaskLimits.USUAL;
      var limits = new TaskLimits(usual.cpu(), manifest.memory(), usual.processes(), usual.disk(), usual.output());
      return new TaskEntry.Readable(new Task(id, adapter, NAME, path, files.source(REQUIREMENT).text(), suite(adapter, files), "tests", List.of(),
          new Grader.Verifier(manifest.verifier(), manifest.verify()), limits, List.of(), new Environment.OfImage(recipe, oracle)));
    } catch (Refusal refusal) {
      return new TaskEntry.Unreadable(id, language, NAME, path, refusal.getMessage());
    }
  }

  private static HarborManifest manifest(TaskFolder files) throws Refusal {
    for (String part : PARTS) {
      if (!files.has(part)) throw new Refusal("no " + part + ", which every Harbor task has" + Nearest.hint(part, files.paths()));
    }
    HarborManifest manifest = HarborManifest.of(files);
    for (String composed : COMPOSED) {
      if (files.has(composed)) throw new Refusal(composed + ": a task of several containers; Winnow measures those of one image");
    }
    if (manifest.image().isEmpty() && !files.has(IMAGE)) {
      throw new Refusal("neither " + IMAGE + " nor docker_image below [environment] in " + HarborManifest.FILE + ": one of them says what the task runs in");
    }
    return manifest;
  }

  /// The language of the tests. That of the solution must be the same, which the oracle's run shows.
  private LanguageAdapter adapter(TaskFolder files) throws Refusal {
    return adapters.stream().filter(adapter -> !tests(adapter, files).isEmpty()).findFirst().orElseThrow(() -> new Refusal(
        "no tests below tests/ that Winnow knows, so only its reward could judge a program, and a reward alone proves nothing: "
            + "a program that ends the tests early, or writes the reward itself, gets 1 too"));
  }

  private static List<String> tests(LanguageAdapter adapter, TaskFolder files) {
    return adapter.layout(files.below("tests")).map(Layout::tests).orElse(List.of());
  }

  /// Paths are told from the root of the image, where the verifier finds its files at `/tests`.
  private static Suite suite(LanguageAdapter adapter, TaskFolder files) throws Refusal {
    List<String> named = tests(adapter, files).stream().map(TESTS::concat).toList();
    var tests = new ArrayList<Source>();
    for (String path : named) tests.add(files.source(path));
    SortedMap<String, byte[]> support = files.only(path -> path.startsWith(TESTS) && !named.contains(path)).every();
    return new Suite(List.of(), tests, support, new TreeMap<>(), Ground.image("/", Map.of()));
  }
}
