package dev.winnow.engine.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/// Harbor's task folders: recognised and looked through, and refused by name as long as a task's own image cannot be run.
final class HarborFormat implements FolderKind {

  static final String NAME = "harbor";

  private static final String MANIFEST = "task.toml";
  private static final String IMAGE = "environment/Dockerfile";
  private static final List<String> PARTS = List.of(MANIFEST, "instruction.md", "solution/solve.sh", "tests/test.sh");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean marked(Path folder) {
    return Files.exists(folder.resolve(MANIFEST)) && Files.exists(folder.resolve("instruction.md")) && !Files.exists(folder.resolve(Manifest.FILE));
  }

  @Override
  public TaskEntry read(Path root, String id, String path) {
    try {
      return new TaskEntry.Unreadable(id, "", NAME, path, unsupported(TaskFolder.scan(root)));
    } catch (Refusal refusal) {
      return new TaskEntry.Unreadable(id, "", NAME, path, refusal.getMessage());
    }
  }

  /// What is broken comes first: that is for the task's author to mend, the rest is ours.
  private static String unsupported(TaskFolder files) throws Refusal {
    for (String part : PARTS) {
      if (!files.has(part)) throw new Refusal("no " + part + ", which every Harbor task has" + Nearest.hint(part, files.paths()));
    }
    TomlParseResult manifest = Toml.parse(files.source(MANIFEST).text());
    if (manifest.hasErrors()) {
      var error = manifest.errors().getFirst();
      throw new Refusal(MANIFEST + ":" + error.position().line() + ":" + error.position().column() + ": no valid TOML: "
          + error.getMessage().lines().findFirst().orElse(""));
    }
    boolean named = manifest.get("environment.docker_image") instanceof String;
    if (!named && !files.has(IMAGE)) {
      throw new Refusal("neither " + IMAGE + " nor docker_image below [environment] in " + MANIFEST + ": one of them says what the task runs in");
    }
    String image = named ? "the image '" + manifest.get("environment.docker_image") + "'" : "an image built of " + IMAGE;
    return "a Harbor task, not supported yet: it runs in " + image + ", its reference is what solution/solve.sh does there, and tests/test.sh decides; "
        + "Winnow measures programs in kits of its own. To measure its tests, lay solution and tests into a task folder with " + Manifest.FILE;
  }
}
