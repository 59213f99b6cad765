package dev.winnow.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.language.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Images that tasks bring, built by a real Engine on the base kit.
class ImageBuildTest {

  private static Sandboxes docker;

  @TempDir
  Path context;

  @BeforeAll
  static void open() throws SandboxException {
    docker = Way.DOCKER.sandboxes();
    docker.ready(Kit.BASE);
  }

  @AfterAll
  static void close() {
    if (docker != null) docker.close();
  }

  private TaskImage image(String lines) throws SandboxException, IOException {
    Files.writeString(context.resolve("Dockerfile"), "FROM " + Way.KITS.tree(Kit.BASE).image() + "\n" + lines);
    return docker.image(new ImageRecipe("", context, "", Duration.ofMinutes(2)));
  }

  @Test
  void folderAndEnvironmentAreTheImagesOwn() throws Exception {
    TaskImage image = image("ENV MODE=strict\nWORKDIR /srv/app\n");
    assertThat(image.folder()).isEqualTo("/srv/app");
    assertThat(image.environment()).containsEntry("MODE", "strict").containsEntry("HOME", "/tmp").containsKey("PATH");
  }

  @Test
  void whatCannotBeRunCleanlyIsNamed() {
    assertThatThrownBy(() -> image("")).hasMessageStartingWith("the image has no working folder of its own: add WORKDIR /app");
    assertThatThrownBy(() -> image("WORKDIR /app\nVOLUME /data\n")).hasMessageStartingWith("the image declares volumes [/data]");
    assertThatThrownBy(() -> image("RUN rm /usr/bin/perl\nWORKDIR /app\n")).hasMessageStartingWith("the image holds no /usr/bin/perl");
    assertThatThrownBy(() -> image("RUN exit 3\n")).hasMessageStartingWith("the Engine does not build environment/Dockerfile: ");
  }
}
