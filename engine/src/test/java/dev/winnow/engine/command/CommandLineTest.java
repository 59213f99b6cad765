package dev.winnow.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.Measurement;
import dev.winnow.engine.Options;
import dev.winnow.engine.Progress;
import dev.winnow.engine.report.MadeUp;
import dev.winnow.engine.report.ReportReader;
import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.verdict.Replay;
import dev.winnow.language.LanguageAdapter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The command line over a made-up engine: what it prints, writes and ends with.
class CommandLineTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Set<String> measured = ConcurrentHashMap.newKeySet();
  private boolean sandbox = true;
  /// Tasks other than a that are to wait until they are interrupted.
  private CountDownLatch cutShort = new CountDownLatch(0);

  @BeforeEach
  void tasks() throws IOException {
    for (String id : List.of("a", "b", "c")) {
      Path task = Files.createDirectories(folder.resolve("tasks").resolve(id));
      Files.writeString(task.resolve("clamp.py"), MadeUp.SOLUTION);
      Files.writeString(task.resolve("test_clamp.py"), "from clamp import clamp\n\ndef test_it():\n    assert clamp(1) == 1\n");
    }
  }

  private final class Fake implements Measurement {
    @Override
    public TaskReport measure(Task task, Progress progress) throws InterruptedException {
      measured.add(task.id());
      if (task.requirement().contains("explode")) {
        throw new IllegalStateException("boom");
      }
      if (cutShort.getCount() > 0 && !task.id().equals("a")) {
        cutShort.countDown();
        try {
          Thread.sleep(60_000);
        } catch (InterruptedException e) {
          // As a library does that takes the thread's flag away and goes on.
        }
        if (task.id().equals("b")) {
          throw new IllegalStateException("container startup failed");
        }
      }
      if (task.id().equals("a")) {
        Thread.sleep(100);
      }
      return MadeUp.full(task.id());
    }

    @Override
    public List<Variant> variants(Task task) {
      return MadeUp.full(task.id()).judgements().stream().map(judgement -> judgement.variant()).toList();
    }

    @Override
    public Replay replay(Task task, java.util.function.Function<Task, Variant> variant) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String kit(LanguageAdapter adapter) {
      return "kit";
    }

    @Override
    public void close() {}
  }

  private int winnow(String... arguments) {
    out.reset();
    err.reset();
    measured.clear();
    var console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of("WINNOW_CACHE", folder.resolve("cache").toString()), false, false, "./winnow");
    var opening = new Measurement.Opening() {
      @Override
      public Measurement open(String wanted, Set<LanguageAdapter> adapters, Options options) {
        if (!sandbox) {
          throw new Measurement.NoSandboxException("no sandbox here");
        }
        return new Fake();
      }

      @Override
      public Measurement unboxed(Options options) {
        return new Fake();
      }
    };
    return WinnowCommand.of(console, List.of(new RunCommand(console, opening), new ListCommand(console, opening),
        new ReplayCommand(console, opening), new OperatorsCommand(console))).execute(arguments);
  }

  private String all() {
    return folder.resolve("tasks").toString();
  }

  private String one(String id) {
    return folder.resolve("tasks").resolve(id).toString();
  }

  @Test
  void findingsAreNoErrorUnlessAskedFor() {
    assertThat(winnow("run", all())).isZero();
    assertThat(winnow("run", all(), "--fail-on", "undecided-survivor>6")).isZero();
    assertThat(winnow("run", all(), "--fail-on", "undecided-survivor>5")).isEqualTo(1);
    assertThat(err.toString()).contains("broken by 6 findings");
    assertThat(winnow("run", all(), "--fail-on", "severity>=major")).isEqualTo(1);
    assertThat(winnow("run", all(), "--fail-on", "severity>=blocker")).isZero();
  }

  @Test
  void aMissingFolderBesideGoodOnesEndsWith3() {
    assertThat(winnow("run", one("a"), folder.resolve("nope").toString(), one("b"))).isEqualTo(3);
    assertThat(measured).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void wrongUsageEndsWith2AndSaysWhatWouldBeRight() {
    assertThat(winnow("run", folder.resolve("nope").toString())).isEqualTo(2);
    assertThat(winnow("run")).isEqualTo(2);
    assertThat(winnow("run", all(), "--operators", "relational-bondary")).isEqualTo(2);
    assertThat(err.toString()).contains("relational-boundary");
    assertThat(winnow("run", all(), "--families", "mutnat")).isEqualTo(2);
    assertThat(winnow("run", all(), "--sandbox", "doker")).isEqualTo(2);
    assertThat(winnow("run", all(), "--engine", "fast")).isEqualTo(2);
    assertThat(winnow("run", all(), "--fail-on", "false-positiv")).isEqualTo(2);
    assertThat(err.toString()).contains("nearest: 'false-positive'");
    assertThat(winnow("run", all(), "--jobs", "0")).isEqualTo(2);
    assertThat(winnow("run", all(), "--resume")).isEqualTo(2);
    assertThat(winnow("run", all(), "--only", "zz*")).isEqualTo(2);
    assertThat(measured).isEmpty();
  }

  @Test
  void workCutShortIsNeitherAFaultNorAReport() throws Exception {
    cutShort = new CountDownLatch(2);
    Path file = folder.resolve("r.jsonl");
    var code = new AtomicInteger();
    Thread run = Thread.ofPlatform().start(() -> code.set(winnow("run", all(), "--jobs", "3", "--json", file.toString())));
    while (!Files.exists(folder.resolve("r.jsonl.spool/00000000.json"))) {
      Thread.sleep(10);
    }
    cutShort.await();
    run.interrupt();
    run.join();
    assertThat(code).hasValue(130);
    assertThat(Files.readAllLines(file)).singleElement().satisfies(line -> assertThat(line).contains("\"id\":\"a\""));
    assertThat(err.toString()).contains("1 of 3 tasks were finished");
  }

  @Test
  void withoutASandboxNothingIsRunAndTheEndIs4() {
    sandbox = false;
    assertThat(winnow("run", all(), "--json", folder.resolve("r.jsonl").toString())).isEqualTo(4);
    assertThat(err.toString()).contains("no sandbox here");
    assertThat(folder.resolve("r.jsonl.spool")).doesNotExist();
  }

  @Test
  void ourOwnFaultIsReportedAndTheOthersGoOn() throws IOException {
    Files.writeString(folder.resolve("tasks/b/winnow.toml"), "requirement = \"README.md\"\n");
    Files.writeString(folder.resolve("tasks/b/README.md"), "explode\n");
    Path file = folder.resolve("r.jsonl");
    assertThat(winnow("run", all(), "--json", file.toString(), "--jobs", "3")).isEqualTo(70);
    var lines = ReportReader.lines(file);
    assertThat(lines).extracting(ReportReader.Line::taskId).containsExactly("a", "b", "c");
    assertThat(lines.get(1).json().path("reason").asString()).contains("Winnow's own fault").contains("boom");
    winnow("run", all(), "--json", file.toString(), "--resume");
    assertThat(measured).containsExactly("b");
  }

  @Test
  void resumeSkipsWhatIsUnchangedAndTellsTheSame() throws IOException {
    Path file = folder.resolve("r.jsonl");
    winnow("run", all(), "--json", file.toString(), "--jobs", "3", "--limit", "2");
    winnow("run", all(), "--json", file.toString(), "--resume");
    assertThat(measured).containsExactly("c");
    String resumed = Files.readString(file);
    winnow("run", all(), "--json", file.toString());
    assertThat(measured).hasSize(3);
    assertThat(Files.readString(file)).isEqualTo(resumed);
    winnow("run", all(), "--json", file.toString(), "--resume", "--seed", "2");
    assertThat(measured).hasSize(3);
    Files.writeString(folder.resolve("tasks/a/clamp.py"), MadeUp.SOLUTION + "# changed\n");
    winnow("run", all(), "--json", file.toString(), "--resume", "--seed", "2");
    assertThat(measured).containsExactly("a");
  }

  @Test
  void standardOutputHoldsTheReportAlone() {
    winnow("run", all(), "--json", "-", "--jobs", "3");
    var ids = new TreeSet<String>();
    out.toString(StandardCharsets.UTF_8).lines().forEach(line -> ids.add(ReportReader.line(line).taskId()));
    assertThat(ids).containsExactly("a", "b", "c");
    assertThat(err.toString().lines()).hasSize(3);
    winnow("run", all(), "--json", "-", "--quiet");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void outHoldsBothReports() throws IOException {
    winnow("run", all(), "--out", folder.resolve("o").toString());
    assertThat(ReportReader.lines(folder.resolve("o/report.jsonl"))).hasSize(3);
    assertThat(Files.readString(folder.resolve("o/report.txt"))).contains("Which holes matter most", "All tasks");
  }

  @Test
  void firstCodeThatAppliesWins() {
    assertThat(ExitCode.of(new ExitCode.Outcome(true, true, true, true)).code()).isEqualTo(130);
    assertThat(ExitCode.of(new ExitCode.Outcome(false, true, true, true)).code()).isEqualTo(70);
    assertThat(ExitCode.of(new ExitCode.Outcome(false, false, true, true)).code()).isEqualTo(3);
    assertThat(ExitCode.of(new ExitCode.Outcome(false, false, false, true)).code()).isEqualTo(1);
    assertThat(ExitCode.of(new ExitCode.Outcome(false, false, false, false)).code()).isZero();
  }

  @Test
  void theTableOfExitCodesIsThePages() throws IOException {
    String page = Files.readString(Path.of("../docs/exit-codes.md"));
    for (ExitCode code : ExitCode.values()) {
      assertThat(page).contains("| " + code.code() + " | ");
    }
  }

  @Test
  void helpTeaches() {
    assertThat(winnow("run", "--help")).isZero();
    assertThat(out.toString()).contains("Exit codes", "Examples:", "--sandbox", "--fail-on", "Usual: all");
    assertThat(winnow("--help")).isZero();
    assertThat(out.toString()).contains("run", "list", "replay", "operators");
  }

  @Test
  void listShowsIdPlaceAndOperator() {
    assertThat(winnow("list", one("a"))).isZero();
    assertThat(out.toString()).contains("m-1  clamp.py:2:8  relational-boundary");
    winnow("list", one("a"), "--diff");
    assertThat(out.toString()).contains("+    if value <= low or low > high:");
  }
}
