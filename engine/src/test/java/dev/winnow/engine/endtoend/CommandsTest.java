package dev.winnow.engine.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.winnow.engine.sandbox.Way;
import dev.winnow.engine.trust.TrialTask;
import dev.winnow.language.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The command line as a process, over the real engine: what it gives for good and for bad input.
class CommandsTest {

  /// No suite but a good one notices: `add` is never called with two different numbers.
  private static final String WEAK = TrialTask.UNITTEST.replace("add(1, 2), 3", "add(2, 2), 4");
  private static final String SQUARED = TrialTask.REFERENCE.replace("a + b", "a * b");

  @TempDir
  Path folder;

  private TrialTask weak(String name) {
    return TrialTask.python(folder.resolve(name), WEAK).wrong("product", SQUARED);
  }

  private static List<?> complaints(String line) throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(Path.of("../docs/report.schema.json")), InputFormat.JSON).validate(line, InputFormat.JSON);
  }

  @Test
  void aMissingFolderBesideGoodOnesCostsNothingButItself() throws InterruptedException {
    weak("good");
    RunningWinnow winnow = RunningWinnow.start(folder, "run", "good", "nowhere", "--families", "supplied", "--json", "-");
    assertThat(winnow.code()).describedAs(winnow.said()).isEqualTo(3);
    assertThat(RunningWinnow.report(winnow.printed())).extracting((JsonNode line) -> line.at("/task/id").asString() + " " + line.path("status").asString())
        .containsExactly("good measured", "nowhere unusable");
    assertThat(RunningWinnow.report(winnow.printed()).getLast().path("reason").asString()).contains("nowhere: there is no such file or folder; name a task folder");
  }

  @Test
  void nothingReadableIsWrongUsage() throws InterruptedException, IOException {
    Files.createFile(folder.resolve("empty.jsonl"));
    RunningWinnow winnow = RunningWinnow.start(folder, "run", "nowhere", "empty.jsonl");
    assertThat(winnow.code()).isEqualTo(2);
    assertThat(winnow.said()).contains("nothing could be read:", "nowhere: there is no such file or folder", "empty.jsonl");
    assertThat(winnow.printed()).isEmpty();
  }

  @Test
  void anUnknownOperatorIsAnsweredWithTheNearestKnownOne() throws InterruptedException {
    weak("good");
    RunningWinnow winnow = RunningWinnow.start(folder, "run", "good", "--operators", "relational-bondary");
    assertThat(winnow.code()).isEqualTo(2);
    assertThat(winnow.said()).contains("unknown 'relational-bondary'").contains("relational-boundary'").contains("known: ");
  }

  @Test
  void aBrokenLineOfADataSetIsNamedAndTheOthersAreMeasured() throws InterruptedException, IOException {
    String rows = IntStream.rangeClosed(1, 164).mapToObj(line -> line == 57 ? "{\"task_id\": \"Python/56\", \"prompt\": \"def f(" : """
        {"task_id": "Python/%d", "prompt": "def f(a):\\n", "canonical_solution": "    return a + 1\\n", "buggy_solution": "    return a\\n", \
        "test": "assert f(1) == 2\\n"}""".formatted(line - 1)).collect(Collectors.joining("\n"));
    Files.writeString(folder.resolve("set.jsonl"), rows);
    RunningWinnow winnow = RunningWinnow.start(folder, "run", "set.jsonl", "--only", "*57", "--families", "supplied", "--json", "-");
    assertThat(winnow.code()).describedAs(winnow.said()).isEqualTo(3);
    List<JsonNode> report = RunningWinnow.report(winnow.printed());
    assertThat(report).extracting((JsonNode line) -> line.path("status").asString()).containsExactly("unusable", "measured", "measured");
    assertThat(report.getFirst().path("reason").asString()).contains("set.jsonl:57:");
    assertThat(report.getLast().at("/variants/0/verdict").asString()).isEqualTo("rejected");
  }

  @Test
  void withoutASandboxNothingIsRun() throws InterruptedException, IOException {
    weak("good");
    Path home = folder.resolve("home");
    Files.createDirectories(home);
    RunningWinnow docker = start(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1", "JAVA_TOOL_OPTIONS", "-Duser.home=" + home), "run", "good", "--sandbox", "docker", "--json", "report.jsonl");
    assertThat(docker.code()).describedAs(docker.said()).isEqualTo(4);
    assertThat(docker.said()).contains("no sandbox can be had, and task code runs nowhere else.", "docker: no Docker Engine answers at DOCKER_HOST=tcp://127.0.0.1:1");
    RunningWinnow bare = RunningWinnow.start(folder, "run", "good", "--sandbox", "none-i-trust-this-code");
    assertThat(bare.code()).isEqualTo(4);
    assertThat(home.resolve(".testcontainers.properties")).describedAs("nothing is noted in the user's home").doesNotExist();
    assertThat(folder.resolve("report.jsonl")).doesNotExist();
    assertThat(folder.resolve("report.jsonl.spool")).doesNotExist();
  }

  @Test
  void aKitThatIsNotBuiltIsNamedOnceAndNothingIsRun() throws Exception {
    weak("one");
    weak("two");
    Way.BUBBLEWRAP_BY_ROOT.sandboxes().close();
    Path base = Way.KITS.build(Kit.BASE).folder();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path cache = folder.resolve("cache");
    Files.createSymbolicLink(Files.createDirectories(cache.resolve("kits")).resolve(base.getFileName()), base);
    RunningWinnow winnow = start(Map.of("WINNOW_CACHE", cache.toString()), "run", "one", "two", "--sandbox", "bubblewrap", "--json", "report.jsonl");
    assertThat(winnow.code()).describedAs(winnow.said()).isEqualTo(4);
    assertThat(winnow.said()).containsOnlyOnce("./winnow setup python builds it");
    assertThat(folder.resolve("report.jsonl")).doesNotExist();
  }

  private RunningWinnow start(Map<String, String> environment, String... arguments) {
    return RunningWinnow.start(folder, environment, List.of(), System.getProperty("java.class.path"), List.of(arguments));
  }

  @Test
  void theReportKeepsItsSchemaAFindingIsReplayedAndARuleThatIsBrokenSaysSo() throws InterruptedException, IOException {
    weak("weak").right("other", TrialTask.REFERENCE.replace("a + b", "b + a"));
    RunningWinnow winnow = RunningWinnow.start(folder, "run", "weak", "--max-variants", "6", "--json", "report.jsonl", "--fail-on", "false-positive");
    assertThat(winnow.code()).describedAs(winnow.said()).isEqualTo(1);
    assertThat(winnow.said()).contains("--fail-on false-positive: broken by 1 finding");
    List<JsonNode> report = RunningWinnow.report(folder.resolve("report.jsonl"));
    assertThat(complaints(report.getFirst().toString())).isEmpty();
    assertThat(report.getFirst().path("variants").valueStream().map(variant -> variant.path("family").asString()).distinct())
        .containsExactly("supplied", "degenerate", "mutant");
    JsonNode finding = report.getFirst().path("findings").valueStream().filter(one -> one.path("kind").asString().equals("false-positive")).findFirst().orElseThrow();
    RunningWinnow replay = RunningWinnow.start(folder, "replay", "report.jsonl", finding.path("id").asString());
    assertThat(replay.code()).describedAs(replay.said()).isZero();
    assertThat(replay.printed()).contains("a * b", "test_sums.TestSums.test_add", "accepted", "as the report says").doesNotContain("NOT as the report says");
  }

  @Test
  void aSuiteThatCannotFailIsSaidFirst() throws InterruptedException {
    TrialTask.python(folder.resolve("vain"), "from sums import add\n\ntry:\n    assert add(1, 2) == 3\nexcept Exception:\n    pass\n");
    RunningWinnow winnow = RunningWinnow.start(folder, "run", "vain", "--max-variants", "2", "--json", "report.jsonl", "--fail-on", "severity>=blocker");
    assertThat(winnow.code()).describedAs(winnow.said()).isEqualTo(1);
    assertThat(winnow.printed()).startsWith("vain  (python, python script)\n\n  No: this suite cannot fail.");
    assertThat(RunningWinnow.report(folder.resolve("report.jsonl")).getFirst().at("/findings/0/kind").asString()).isEqualTo("cannot-fail");
  }

  @Test
  void listShowsEachChangeAndRunsNothing() throws InterruptedException {
    weak("weak");
    RunningWinnow winnow = start(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"), "list", "weak", "--diff");
    assertThat(winnow.code()).describedAs(winnow.said()).isZero();
    assertThat(winnow.printed()).contains("product", "-    return a + b", "+    return a * b", "raise-everywhere", "arithmetic");
  }

  @Test
  void theSameInputAndSeedGiveTheSameBytesWithOneJobAndTwoAndInBothSandboxes() throws InterruptedException {
    weak("tasks/weak");
    TrialTask.python(folder.resolve("tasks/strong"), TrialTask.PYTEST).wrong("none", TrialTask.WRONG);
    List<Way> ways = Way.both().toList();
    ways.forEach(way -> way.sandboxes().close());
    RunningWinnow docker = run("docker", "1");
    assertThat(docker.code()).describedAs(docker.said()).isZero();
    RunningWinnow bubblewrap = run("bubblewrap", "2");
    assertThat(bubblewrap.code()).describedAs(bubblewrap.said()).isZero();
    assertThat(RunningWinnow.comparable(RunningWinnow.report(folder.resolve("docker.jsonl"))))
        .isEqualTo(RunningWinnow.comparable(RunningWinnow.report(folder.resolve("bubblewrap.jsonl"))));
  }

  private RunningWinnow run(String sandbox, String jobs) {
    return RunningWinnow.start(folder, "run", "tasks", "--sandbox", sandbox, "--jobs", jobs, "--seed", "7", "--max-variants", "4", "--json", sandbox + ".jsonl");
  }

  @Test
  void whatAnotherProgramNotedInTheUsersHomeKeepsNobodyFromHisEngine() throws InterruptedException, IOException {
    Way.DOCKER.sandboxes().close();
    weak("good");
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.writeString(home.resolve(".testcontainers.properties"), "docker.client.strategy=org.testcontainers.dockerclient.UnixSocketClientProviderStrategy\n");
    RunningWinnow winnow = start(Map.of("JAVA_TOOL_OPTIONS", "-Duser.home=" + home), "run", "good", "--families", "supplied", "--sandbox", "docker", "--json", "-");
    assertThat(winnow.code()).describedAs(winnow.said()).isZero();
    assertThat(RunningWinnow.report(winnow.printed()).getFirst().path("status").asString()).isEqualTo("measured");
  }
}
