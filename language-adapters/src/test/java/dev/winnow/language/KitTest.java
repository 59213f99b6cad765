package dev.winnow.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

class KitTest {

  static Stream<Kit> kits() {
    return Stream.concat(Stream.of(Kit.BASE), LanguageAdapters.ALL.stream().map(LanguageAdapter::kit));
  }

  @ParameterizedTest
  @MethodSource("kits")
  void aKitListsTheFilesOfItsFolderAndNoOthers(Kit kit) throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/dev/winnow/language", kit.name(), "kit"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(kit.files());
    }
    kit.files().forEach(file -> assertThat(kit.bytes(file)).isNotEmpty());
  }

  @Test
  void aRecipeBeginsWithItsScript() {
    assertThatThrownBy(() -> new Kit("cobol", List.of("a"))).hasMessageContaining("does not begin with install.sh");
    assertThatThrownBy(() -> new Kit("cobol", List.of("install.sh", "../a"))).hasMessageContaining("not plain names");
    assertThatThrownBy(() -> new Kit("cobol", List.of("install.sh")).bytes("install.sh")).hasMessageContaining("not in its resource folder");
  }
}
