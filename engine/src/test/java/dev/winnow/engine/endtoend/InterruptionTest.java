package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.trust.TrialTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What is left of a run that was stopped: every finished task, and nothing else.
class InterruptionTest {

  @TempDir
  Path folder;

  private String slept;

  /// The first task is done soon, the second sleeps long enough to be met, the third waits.
  @BeforeEach
  void tasks() {
    slept = "8.0" + ProcessHandle.current().pid() + System.nanoTime() % 1_000_000;
    String sleeper = "import subprocess\n" + TrialTask.WRONG.replaceFirst("return None", "subprocess.run(['sleep', '" + slept + "'])");
    TrialTask.python(folder.resolve("tasks/a"), TrialTask.UNITTEST).wrong("none", TrialTask.WRONG);
    TrialTask.python(folder.resolve("tasks/b"), TrialTask.UNITTEST).wrong("none", TrialTask.WRONG).wrong("sleeps", sleeper);
    TrialTask.python(folder.resolve("tasks/c"), TrialTask.UNITTEST).wrong("none", TrialTask.WRONG);
  }

  private RunningWinnow run(String sandbox, String file, String... more) throws InterruptedException {
    var arguments = new java.util.ArrayList<>(java.util.List.of("run", "tasks", "--families", "supplied", "--sandbox", sandbox, "--json", file));
    arguments.addAll(java.util.List.of(more));
    return RunningWinnow.start(folder, arguments.toArray(String[]::new));
  }

  private static void awaitTheSecondTask(RunningWinnow winnow, Path first, String slept) throws InterruptedException {
    assertThat(RunningWinnow.soon(() -> !winnow.process.isAlive() || Files.exists(first) && RunningWinnow.running("sleep " + slept)))
        .describedAs(winnow.said()).isTrue();
    assertThat(winnow.process.isAlive()).describedAs(winnow.said()).isTrue();
  }

  private static String ready(Way way) {
    way.sandboxes().close();
    return way == Way.DOCKER ? "docker" : "bubblewrap";
  }

  @ParameterizedTest
  @EnumSource(value = Way.class, names = {"DOCKER", "BUBBLEWRAP_BY_ROOT"})
  void ctrlCKeepsTheFinishedTasksAndLeavesNothing(Way way) throws Exception {
    String sandbox = ready(way);
    RunningWinnow winnow = run(sandbox, "report.jsonl");
    awaitTheSecondTask(winnow, folder.resolve("report.jsonl.spool/00000000.json"), slept);
    assertThat(winnow.leftovers()).describedAs("what is owned while it runs").isNotEmpty();
    winnow.interrupt();
    assertThat(winnow.code()).describedAs(winnow.said()).isEqualTo(130);
    assertThat(RunningWinnow.report(folder.resolve("report.jsonl"))).singleElement()
        .satisfies(line -> assertThat(line.at("/task/id").asString()).isEqualTo("a"));
    assertThat(winnow.said()).contains("interrupted: 1 of 3 tasks were finished and are in report.jsonl");
    assertThat(folder.resolve("report.jsonl.spool")).doesNotExist();
    assertThat(RunningWinnow.soon(() -> !RunningWinnow.running("sleep " + slept))).isTrue();
    assertThat(RunningWinnow.soon(() -> leftovers(winnow).isEmpty())).describedAs("%s", leftovers(winnow)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = Way.class, names = {"DOCKER", "BUBBLEWRAP_BY_ROOT"})
  void afterAKillTheNextStartTidiesUpAndGoesOnAndASecondWinnowIsUnharmed(Way way) throws Exception {
    String sandbox = ready(way);
    RunningWinnow killed = run(sandbox, "report.jsonl");
    awaitTheSecondTask(killed, folder.resolve("report.jsonl.spool/00000000.json"), slept);
    killed.process.destroyForcibly().waitFor();
    assertThat(folder.resolve("report.jsonl")).doesNotExist();
    RunningWinnow bystander = run(sandbox, "other.jsonl");
    awaitTheSecondTask(bystander, folder.resolve("other.jsonl.spool/00000000.json"), slept);
    RunningWinnow resumed = run(sandbox, "report.jsonl", "--resume");
    assertThat(resumed.code()).describedAs(resumed.said()).isZero();
    assertThat(resumed.said()).contains("1 finished tasks of a run that was killed are safe in report.jsonl");
    assertThat(resumed.printed()).contains("a: unchanged since the report was written, not run again");
    assertThat(RunningWinnow.soon(() -> leftovers(killed).isEmpty())).describedAs("%s", leftovers(killed)).isTrue();
    assertThat(bystander.code()).describedAs(bystander.said()).isZero();
    var undisturbed = RunningWinnow.report(folder.resolve("other.jsonl"));
    assertThat(undisturbed).extracting((JsonNode line) -> line.at("/task/id").asString()).containsExactly("a", "b", "c");
    assertThat(RunningWinnow.comparable(RunningWinnow.report(folder.resolve("report.jsonl")))).isEqualTo(RunningWinnow.comparable(undisturbed));
    assertThat(leftovers(resumed)).isEmpty();
    assertThat(leftovers(bystander)).isEmpty();
    assertThat(folder.resolve("report.jsonl.spool")).doesNotExist();
  }

  private static java.util.List<String> leftovers(RunningWinnow winnow) {
    try {
      return winnow.leftovers();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
