package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.winnow.engine.Options;
import dev.winnow.engine.Progress;
import dev.winnow.engine.Winnow;
import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.sandbox.Kits;
import dev.winnow.engine.sandbox.SandboxChoice;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.task.TaskOptions;
import dev.winnow.engine.task.Tasks;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.verdict.Benches;
import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.TestStatus;
import dev.winnow.engine.verdict.Verdict;
import dev.winnow.language.Kit;
import dev.winnow.language.LanguageAdapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Harbor's folders, in images that a real Engine builds. No registry is reached: the Python kit stands in for the base image.
final class HarborTasksTest {

  private static final Path FIXTURES = Path.of("harbor");
  private static final Kits KITS = Kits.of(System.getenv(), System.err::println);
  private static final Kit PYTHON = LanguageAdapters.of("python").orElseThrow().kit();

  private static Benches benches;

  @TempDir
  Path folder;

  @BeforeAll
  static void open() throws SandboxException {
    KITS.build(PYTHON);
    Sandboxes docker = switch (SandboxChoice.of("docker", KITS)) {
      case SandboxChoice.Chosen chosen -> chosen.sandboxes();
      case SandboxChoice.NoSandbox none -> "1".equals(System.getenv("WINNOW_REQUIRE_DOCKER")) ? fail(none.message()) : abort(none.message());
    };
    docker.ready(PYTHON);
    benches = new Benches(docker, KITS, RealBenches.JOBS);
  }

  @AfterAll
  static void close() {
    if (benches != null) benches.close();
  }

  @Test
  void aTaskIsMeasuredInItsOwnImage() throws Exception {
    copy(FIXTURES.resolve("toll-gate"));
    TaskReport.Measured measured = measured(4, Family.MUTANT, Family.DEGENERATE);
    assertThat(measured.reference().tests()).hasSize(12).allMatch(test -> test.result().status() == TestStatus.PASSED && test.counts());
    assertThat(measured.reference().grader()).isEqualTo(GraderAnswer.PASS);
    assertThat(measured.reference().idle()).isFalse();
    assertThat(measured.circumstances().runner()).isEqualTo("pytest");
    assertThat(measured.circumstances().grader()).isEqualTo("bash /tests/test.sh");
    assertThat(measured.circumstances().kit()).startsWith("image-");
    assertThat(measured.task().suite().solution()).extracting(source -> source.path()).containsExactly("app/report.py", "app/toll.py");
    assertThat(measured.judgements()).hasSize(6).allMatch(judgement -> judgement.steady() && judgement.verdict() instanceof Verdict.Rejected);
    assertThat(measured.judgements()).filteredOn(judgement -> judgement.variant().family() == Family.DEGENERATE)
        .hasSize(2).allMatch(judgement -> judgement.grader() == GraderAnswer.FAIL);
  }

  @Test
  void aTaskOfSeveralContainersIsRefusedByName() {
    assertThat(Tasks.read(List.of(FIXTURES), TaskOptions.ALL)).filteredOn(entry -> entry.id().equals("two-services")).singleElement()
        .isInstanceOfSatisfying(TaskEntry.Unreadable.class, entry -> assertThat(entry.reason()).startsWith("environment/docker-compose.yaml: "));
  }

  /// The tests of this task pass only where the sandbox holds; image, oracle and verifier all try what they must not.
  @Test
  void imageOracleAndVerifierAreHeldByTheSandbox() throws Exception {
    write("task.toml", "version = \"1.0\"\n");
    write("instruction.md", "Stay inside.");
    write("environment/Dockerfile", """
        FROM ${BASE}
        RUN cp /usr/bin/perl /usr/bin/rootly && chmod 4755 /usr/bin/rootly && chmod 0777 /usr/local
        HEALTHCHECK --interval=1s CMD touch /app/unwell
        ENTRYPOINT ["/bin/false"]
        USER 0
        WORKDIR /app
        """);
    write("solution/solve.sh", """
        perl -MIO::Socket::INET -e 'exit !IO::Socket::INET->new(PeerAddr => "172.17.0.1:22", Timeout => 2)' && echo 'raise SystemExit("a network")' > app.py
        touch /usr/local/mine && echo 'raise SystemExit("a writable root")' > app.py
        [ -e app.py ] || echo 'def inside(times): return "in" * times' > app.py
        (sleep 300 &)
        """);
    write("tests/test.sh", """
        echo 1 > /tests/forged; id -u
        touch /usr/local/mine /tests/test_inside.py /solution/solve.sh 2>/dev/null && [ -e /usr/local/mine ] && exit
        python3 -m pytest -q -p no:cacheprovider /tests/test_inside.py && echo '{"reward": 1.0}' > /logs/verifier/reward.json
        """);
    write("tests/test_inside.py", """
        import os, socket, subprocess, sys
        sys.path.insert(0, "/app")
        import pytest
        from app import inside

        def test_inside():
            assert inside(2) == "inin"

        def test_nobody_is_root_or_becomes_it():
            assert os.getuid() == 64000
            assert subprocess.run(["/usr/bin/rootly", "-e", "exit($> == 0)"]).returncode == 0
            status = open("/proc/self/status").read()
            assert "CapEff:\\t0000000000000000" in status and "NoNewPrivs:\\t1" in status and "Seccomp:\\t2" in status

        def test_there_is_no_network_and_no_engine():
            with pytest.raises(OSError):
                socket.create_connection(("172.17.0.1", 22), 2)
            assert not os.path.exists("/var/run/docker.sock")

        def test_nothing_of_another_run_is_here():
            assert sorted(os.listdir("/app")) == ["app.py"]
            assert not os.path.exists("/tests/forged") or "PYTEST_DISABLE_PLUGIN_AUTOLOAD" not in os.environ
            assert not [pid for pid in os.listdir("/proc") if pid.isdigit() and b"sleep" in open(f"/proc/{pid}/cmdline", "rb").read()]
        """);
    based();
    TaskReport.Measured measured = measured(0, Family.DEGENERATE);
    assertThat(measured.reference().tests()).hasSize(4).allMatch(test -> test.result().status() == TestStatus.PASSED);
    assertThat(measured.reference().grader()).isEqualTo(GraderAnswer.PASS);
    assertThat(measured.judgements()).allMatch(judgement -> judgement.verdict() instanceof Verdict.Rejected && judgement.grader() == GraderAnswer.FAIL);
  }

  private TaskReport.Measured measured(int mutants, Family first, Family... more) throws InterruptedException {
    var options = new Options(1, mutants, EnumSet.of(first, more), Options.USUAL.operators(), "", "", false, RealBenches.JOBS);
    TaskEntry entry = Tasks.read(List.of(folder), TaskOptions.ALL).getFirst();
    TaskReport report = new Winnow(benches, options).measure(((TaskEntry.Readable) entry).task(), Progress.NONE);
    return report instanceof TaskReport.Measured measured ? measured : fail(report.toString());
  }

  private void copy(Path task) throws IOException {
    try (Stream<Path> files = Files.walk(task)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) write(task.relativize(file).toString(), Files.readString(file));
    }
    based();
  }

  /// The kit as a base that holds pytest.
  private void based() throws IOException {
    Path file = folder.resolve("environment/Dockerfile");
    Files.writeString(file, Files.readString(file).replace("FROM ${BASE}", "FROM " + KITS.tree(PYTHON).image()
        + "\nENV PYTHONPATH=/opt/py PYTHONPYCACHEPREFIX=/opt/pyc"));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
