package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.trust.TrialTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A caller without rights: his own copy of Winnow, his own cache folder, kits that he may only read.
class OrdinaryCallerTest {

  private static final int CALLER = 12_345;

  @TempDir
  Path folder;

  @Test
  void isServedByBubblewrapAndTheReportSaysHow() throws Exception {
    assumeThat(System.getProperty("user.name")).describedAs("another user can be taken by root alone").isEqualTo("root");
    Way.BUBBLEWRAP_BY_AN_ORDINARY_CALLER.sandboxes().close();
    Path cache = mine(Files.createDirectories(folder.resolve("cache")));
    Files.createSymbolicLink(cache.resolve("kits"), Way.KITS.cache().resolve("kits"));
    Path home = mine(Files.createDirectories(folder.resolve("home")));
    TrialTask.python(home.resolve("sums"), TrialTask.UNITTEST).wrong("none", TrialTask.WRONG).wrong("exit", "import os; os._exit(0)\n" + TrialTask.REFERENCE);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    RunningWinnow winnow = RunningWinnow.start(home, Map.of("WINNOW_CACHE", cache.toString(), "HOME", home.toString()),
        List.of("setpriv", "--reuid", "" + CALLER, "--regid", "" + CALLER, "--clear-groups"), installed(folder.resolve("installed")),
        List.of("run", "sums", "--sandbox", "bubblewrap", "--families", "supplied", "--json", "report.jsonl"));
    assertThat(winnow.code()).describedAs(winnow.said()).isZero();
    JsonNode line = RunningWinnow.report(home.resolve("report.jsonl")).getFirst();
    assertThat(line.at("/environment/limits").asString()).contains("started by an ordinary caller, under his own user");
    assertThat(line.path("variants").valueStream().map(variant -> variant.path("operator").asString() + " " + variant.path("verdict").asString()))
        .containsExactly("exit unbuildable", "none rejected");
    assertThat(winnow.leftovers()).isEmpty();
    try (var slots = Files.list(cache.resolve("slots"))) {
      assertThat(slots).isEmpty();
    }
  }

  private static Path mine(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", CALLER, LinkOption.NOFOLLOW_LINKS);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    return path;
  }

  /// The class path, copied to where anybody can read it.
  private static String installed(Path place) throws IOException {
    Files.createDirectories(place);
    var copied = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(":")) {
      Path from = Path.of(entry);
      if (!Files.exists(from)) continue;
      Path to = place.resolve(copied.size() + "-" + from.getFileName());
      try (var files = Files.walk(from)) {
        for (Path file : files.toList()) {
          Path target = to.resolve(from.relativize(file).toString());
          if (Files.isDirectory(file)) Files.createDirectories(target);
          else Files.copy(file, target);
        }
      }
      copied.add(to.toString());
    }
    return String.join(":", copied);
  }
}
