package dev.winnow.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReaperTest {

  @ParameterizedTest
  @EnumSource(value = Way.class, names = {"DOCKER", "BUBBLEWRAP_BY_ROOT"})
  void aKilledWinnowLeavesNothingAndALivingOneKeepsItsOwn(Way way) throws Exception {
    way.sandboxes().close();
    var name = way == Way.DOCKER ? "docker" : "bubblewrap";
    var dying = start(name, "98761");
    var living = start(name, "98762");
    try {
      var dead = owner(dying);
      var alive = owner(living);
      assertThat(soon(() -> running("98761") && running("98762"))).isTrue();
      dying.destroyForcibly().waitFor();
      way.sandboxes().close();
      assertThat(soon(() -> !running("98761"))).isTrue();
      assertThat(soon(() -> left(way, dead).isEmpty())).describedAs("left of %s", dead).isTrue();
      assertThat(running("98762")).isTrue();
      assertThat(left(way, alive)).isNotEmpty();
    } finally {
      dying.destroyForcibly();
      living.destroyForcibly();
    }
    assertThat(soon(() -> !running("98762"))).isTrue();
  }

  @Test
  void anOwnerIsDeadWhenItsNumberWasGivenAgain() {
    var self = Owner.self();
    assertThat(self.dead()).isFalse();
    assertThat(new Owner(self.home(), self.pid(), self.start() + 1).dead()).isTrue();
    assertThat(new Owner("00000000-1", self.pid(), self.start()).dead()).describedAs("another boot").isTrue();
    assertThat(new Owner(self.home() + "7", self.pid(), self.start()).dead()).describedAs("another process namespace: cannot be known").isFalse();
    assertThat(Owner.of(self.toString())).contains(self);
    assertThat(Owner.of("anything else")).isEmpty();
  }

  private static Process start(String way, String mark) throws IOException {
    return new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        Holder.class.getName(), way, mark).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String owner(Process process) throws IOException {
    return process.inputReader().readLine();
  }

  private static List<String> left(Way way, String owner) {
    if (way == Way.DOCKER) {
      return DockerEngine.find().orElseThrow().client().listContainersCmd().withShowAll(true).withLabelFilter(List.of(DockerSandboxes.OWNER + "=" + owner)).exec()
          .stream().map(container -> container.getId()).toList();
    }
    var found = new java.util.ArrayList<String>();
    for (var place : List.of(Way.KITS.slots(), Path.of("/sys/fs/cgroup/memory/winnow"), Path.of("/sys/fs/cgroup/pids/winnow"),
        Path.of("/sys/fs/cgroup/cpuacct/winnow"), Path.of("/sys/fs/cgroup/winnow"))) {
      try (var entries = Files.newDirectoryStream(place, owner + ".*")) {
        entries.forEach(entry -> found.add(entry.toString()));
      } catch (IOException _) {
        // No such place here.
      }
    }
    return found;
  }

  private static boolean running(String mark) {
    return ProcessHandle.allProcesses().anyMatch(process -> process.info().commandLine().orElse("").endsWith("/bin/sleep " + mark));
  }

  private static boolean soon(BooleanSupplier condition) throws InterruptedException {
    for (var tries = 0; tries < 150; tries++) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.sleep(Duration.ofMillis(100));
    }
    return false;
  }
}
