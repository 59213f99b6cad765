package dev.winnow.engine.sandbox;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.winnow.language.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// The three ways a sandbox is had. A way that this machine does not offer is skipped by name, or fails where it was promised.
public enum Way {
  DOCKER, BUBBLEWRAP_BY_ROOT, BUBBLEWRAP_BY_AN_ORDINARY_CALLER;

  public static final Kits KITS = Kits.of(System.getenv(), System.err::println);

  /// Of nobody on this machine.
  private static final String CALLER = "12345";

  /// Docker, and bubblewrap as this caller has it.
  public static Stream<Way> both() {
    return Stream.of(DOCKER, Shell.root() ? BUBBLEWRAP_BY_ROOT : BUBBLEWRAP_BY_AN_ORDINARY_CALLER);
  }

  public Sandboxes sandboxes() {
    var promised = this == DOCKER && "1".equals(System.getenv("WINNOW_REQUIRE_DOCKER"));
    try {
      KITS.build(Kit.BASE);
      return switch (this) {
        case DOCKER -> DockerSandboxes.connect(KITS);
        case BUBBLEWRAP_BY_ROOT -> {
          if (!Shell.root()) {
            abort("not started by root");
          }
          yield BubblewrapSandboxes.connect(KITS);
        }
        case BUBBLEWRAP_BY_AN_ORDINARY_CALLER -> Shell.root()
            ? new BubblewrapSandboxes(KITS, List.of("setpriv", "--reuid", CALLER, "--regid", CALLER, "--clear-groups"), folderOf(Integer.parseInt(CALLER)))
            : BubblewrapSandboxes.connect(KITS);
      };
    } catch (SandboxException | IOException trouble) {
      return promised ? fail("WINNOW_REQUIRE_DOCKER=1, but " + trouble.getMessage(), trouble) : abort(this + " cannot be had here: " + trouble.getMessage());
    }
  }

  private static Path folderOf(int uid) throws IOException {
    var folder = Files.createTempDirectory("winnow-slots");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.setAttribute(folder, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    folder.toFile().deleteOnExit();
    return folder;
  }
}
