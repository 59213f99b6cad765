package dev.winnow.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.winnow.language.Fetch;
import dev.winnow.language.Kit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose trouble a failed fetch is.
class FetchingTest {

  @TempDir
  Path folder;

  private void fetch(Path kit, String script) throws Exception {
    assumeThat(Shell.find("bwrap")).isPresent();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));   // the client is another user
    var fetch = new Fetch(List.of("left-pad"), script, new TreeMap<>());
    new Fetching(folder.resolve("desk"), new Registries(Map.of()), new Shell(_ -> { }))
        .fetch(new KitTree(Kit.BASE.with(fetch), "none", kit, Optional.empty()), fetch);
  }

  @Test
  void whatTheClientSaysIsTheTasks() throws Exception {
    Way.KITS.build(Kit.BASE);
    assertThatThrownBy(() -> fetch(Way.KITS.tree(Kit.BASE).folder(), "echo 'error: no left-pad' >&2; exit 3"))
        .isInstanceOf(FetchException.class).hasMessageContaining("error: no left-pad");
  }

  @Test
  void whatBubblewrapSaysIsOurs() {
    assertThatThrownBy(() -> fetch(folder.resolve("no-kit"), "true")).isExactlyInstanceOf(SandboxException.class).hasMessageContaining("bwrap: ");
  }
}
