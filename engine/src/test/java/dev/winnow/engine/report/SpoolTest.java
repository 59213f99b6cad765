package dev.winnow.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.engine.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("my report.jsonl");
  }

  private static String line(String id, String key) {
    return new ReportJson(Options.USUAL).line(MadeUp.full(id), List.of("tasks"), key);
  }

  @Test
  void theReportIsInInputOrderAndTheSpoolIsGone() throws IOException {
    try (var spool = Spool.open(file, false)) {
      spool.keep(10, "ten");
      spool.keep(2, "two");
      assertThat(file).doesNotExist();
    }
    assertThat(Files.readString(file)).isEqualTo("two\nten\n");
    assertThat(folder.resolve("my report.jsonl.spool")).doesNotExist();
  }

  @Test
  void theNextStartSavesWhatAKilledRunHadFinished() throws IOException {
    Path left = Files.createDirectories(folder.resolve("my report.jsonl.spool"));
    Files.writeString(left.resolve("00000001.json"), line("b", "kb") + "\n");
    Files.writeString(left.resolve("00000000.json"), line("a", "ka") + "\n");
    Files.writeString(left.resolve("00000002.json.part"), "{\"half");
    Files.writeString(left.resolve("lock"), "process 1, started 2001-01-01T00:00:00Z");
    try (var spool = Spool.open(file, true)) {
      assertThat(spool.rescued()).isEqualTo(2);
      assertThat(spool.earlier("kb").orElseThrow().taskId()).isEqualTo("b");
      assertThat(spool.earlier("kc")).isEmpty();
      assertThat(ReportReader.lines(file)).extracting(ReportReader.Line::taskId).containsExactly("a", "b");
      assertThat(left.resolve("00000002.json.part")).doesNotExist();
    }
  }

  @Test
  void aRunThatFinishedNothingLeavesTheOldReport() throws IOException {
    Files.writeString(file, "old\n");
    Spool.open(file, false).close();
    assertThat(Files.readString(file)).isEqualTo("old\n");
  }

  @Test
  void aSpoolInUseIsLeftAloneAndItsOwnerNamed() throws IOException {
    try (var spool = Spool.open(file, false)) {
      spool.keep(0, "mine");
      assertThatThrownBy(() -> Spool.open(file, false)).hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    assertThat(Files.readString(file)).isEqualTo("mine\n");
  }

  @Test
  void anInterruptedThreadStillKeepsWhatItFinished() throws IOException {
    try (var spool = Spool.open(file, false)) {
      Thread.currentThread().interrupt();
      spool.keep(0, "mine");
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(Files.readString(file)).isEqualTo("mine\n");
  }
}
