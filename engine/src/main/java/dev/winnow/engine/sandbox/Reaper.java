package dev.winnow.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Removes what a dead Winnow left behind. What a living one owns is left alone.
final class Reaper {

  private Reaper() {}

  /// Containers carry their owner as a label.
  static void containers(DockerEngine engine) {
    for (var container : engine.client().listContainersCmd().withShowAll(true).withLabelFilter(List.of(DockerSandboxes.OWNER)).exec()) {
      var owner = container.getLabels().getOrDefault(DockerSandboxes.OWNER, "");
      // What is being removed is in the Engine's hands, and may stay there for good.
      if (!"removing".equals(container.getState()) && Owner.of(owner).map(Owner::dead).orElse(false)) {
        engine.end(container.getId());
      }
    }
  }

  /// Slots carry their owner in the names of their folder and cgroups: `OWNER.NUMBER`.
  static void slots(Path slots) {
    for (var place : places(slots)) {
      try (var found = Files.newDirectoryStream(place, Files::isDirectory)) {
        for (var slot : found) {
          var name = slot.getFileName().toString();
          var dot = name.lastIndexOf('.');
          if (dot > 0 && Owner.of(name.substring(0, dot)).map(Owner::dead).orElse(false)) {
            reap(slot);
          }
        }
      } catch (IOException _) {
        // No such place, or not ours to read: nothing of ours is in it.
      }
    }
  }

  /// What a slot of ours left when its supervisor was killed.
  static void slot(Path slots, String name) {
    for (var place : places(slots)) {
      try {
        if (Files.isDirectory(place.resolve(name))) {
          reap(place.resolve(name));
        }
      } catch (IOException _) {
        // The next start finds it again.
      }
    }
  }

  private static List<Path> places(Path slots) {
    return List.of(slots, Path.of("/sys/fs/cgroup/memory/winnow"), Path.of("/sys/fs/cgroup/pids/winnow"),
        Path.of("/sys/fs/cgroup/cpuacct/winnow"), Path.of("/sys/fs/cgroup/winnow"));
  }

  private static void reap(Path slot) throws IOException {
    var members = slot.resolve("cgroup.procs");
    if (Files.exists(members)) {
      for (var pid : Files.readAllLines(members)) {
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
      }
      for (var tries = 0; tries < 50 && !Files.readAllLines(members).isEmpty(); tries++) {
        LockSupport.parkNanos(10_000_000);
      }
    } else {
      for (var place : List.of("work", "winnow", "tmp", "shm")) {
        Files.deleteIfExists(slot.resolve(place));
      }
    }
    Files.deleteIfExists(slot);
  }
}
