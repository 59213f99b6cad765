package dev.winnow.engine.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.language.Kit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The same promises on every way to a sandbox, kept by real processes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SandboxContract {

  private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 128L << 20, 40, 16L << 20, 1L << 20, 40L << 20);

  private final Way way;
  private Sandboxes sandboxes;
  private Sandbox sandbox;

  SandboxContract(Way way) {
    this.way = way;
  }

  @BeforeAll
  void connect() {
    sandboxes = way.sandboxes();
  }

  @AfterAll
  void leave() {
    if (sandboxes != null) {
      sandboxes.close();
    }
  }

  @BeforeEach
  void open() throws SandboxException {
    sandbox = sandboxes.open(Kit.BASE, LIMITS);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void everyPropertyHoldsAgainstWhoTriesToBreakIt() throws SandboxException {
    assertThat(Probes.prove(sandboxes, Kit.BASE, _ -> {})).hasSizeGreaterThan(20).allMatch(Proof::held);
  }

  @Test
  void outputAndChannelAreTwoThings() throws SandboxException {
    var outcome = sh("echo said; echo complained >&2; echo told >&3; echo by path >/proc/self/fd/3");
    assertThat(new String(outcome.output(), UTF_8)).isEqualTo("said\ncomplained\n");
    assertThat(new String(outcome.channel(), UTF_8)).isEqualTo("told\nby path\n");
    assertThat(outcome.clean()).isTrue();
  }

  @Test
  void anExitCodeIsToldFromASignal() throws SandboxException {
    assertThat(sh("exit 137")).returns(137, Outcome::status).returns(false, Outcome::signalled);
    assertThat(sh("kill -SEGV $$")).returns(139, Outcome::status).returns(true, Outcome::signalled);
    assertThat(sh("kill -KILL $$")).returns(137, Outcome::status).returns(true, Outcome::signalled);
  }

  @Test
  void aCommandThatIsNotThereEndsLikeInAShell() throws SandboxException {
    var outcome = sandbox.run(new Job(List.of(), List.of("no-such-program"), Map.of("PATH", "/usr/bin"), "/work", LIMITS));
    assertThat(outcome.status()).isEqualTo(127);
    assertThat(new String(outcome.output(), UTF_8)).contains("cannot start no-such-program");
  }

  @Test
  void inputsAreThereInTheirFoldersAndTheEnvironmentIsTheGivenOne() throws SandboxException {
    var inputs = List.of(Input.of("/work/a/b/c d.txt", "text".getBytes(UTF_8)), new Input("/winnow/run.sh", "#!/bin/sh\necho ran $X\n".getBytes(UTF_8), true),
        Input.of("/work/empty", new byte[0]));
    var outcome = sandbox.run(new Job(inputs, List.of("/bin/sh", "-c", "cat 'b/c d.txt'; /winnow/run.sh; test -f /work/empty && env"),
        Map.of("X", "é=1\n2", "PATH", "/usr/bin:/bin"), "/work/a", LIMITS));
    assertThat(new String(outcome.output(), UTF_8)).startsWith("textran é=1 2\n").contains("X=é=1\n2\n", "PATH=/usr/bin:/bin\n").doesNotContain("HOME");
  }

  @Test
  void megabytesGoInAndComeOutWhole() throws SandboxException {
    var bytes = new byte[12 << 20];
    new java.util.Random(1).nextBytes(bytes);
    var outcome = sandbox.run(new Job(List.of(Input.of("/work/big", bytes)), List.of("/bin/sh", "-c", "cat /work/big >&3"), Map.of("PATH", "/usr/bin:/bin"), "/work", LIMITS));
    assertThat(outcome.channel()).isEqualTo(bytes);
  }

  @Test
  void nothingOfARunIsThereInTheNext() throws SandboxException {
    sh("echo x > /work/x; echo x > /tmp/x; echo x > /dev/shm/x; mkdir /winnow/y; chmod 0 /winnow/y");
    assertThat(new String(sh("ls -A /work /tmp /dev/shm /winnow | grep -v :; true").output(), UTF_8).strip()).isEmpty();
  }

  @Test
  void aProcessThatStaysIsASurvivorAndAHelperThatIsJustEndingIsNone() throws SandboxException {
    assertThat(sh("setsid sleep 100 & exit 0").survivors()).isTrue();
    assertThat(sh("setsid sleep 0.03 & exit 0").survivors()).isFalse();
  }

  @Test
  void cpuTimeIsThatOfTheWholeTreeAlsoOfChildrenThatHaveEnded() throws SandboxException {
    var busy = "perl -e '1 while (times)[0] + (times)[1] < 0.3'";
    assertThat(sh(busy + "& " + busy + "; wait").cpu()).isBetween(Duration.ofMillis(500), Duration.ofMillis(2_000));
  }

  @Test
  void aJobsOwnLimitsHoldBelowTheCeiling() throws SandboxException {
    var small = LIMITS.withMemory(16L << 20).withDisk(2L << 20);
    assertThat(run(small, "perl -e '$x = \"x\" x (60 << 20); sleep 5'").excesses()).containsExactly(Excess.MEMORY);
    assertThat(run(small, "head -c 6000000 /dev/zero > /tmp/x; sleep 5").excesses()).containsExactly(Excess.DISK);
  }

  @Test
  void moreThanTheCeilingIsRefused() {
    assertThatThrownBy(() -> run(LIMITS.withMemory(1L << 30), "true")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("more than the sandbox was opened for");
  }

  @Test
  void twoSandboxesDoNotSeeEachOther() throws SandboxException {
    try (var other = sandboxes.open(Kit.BASE, LIMITS)) {
      var waits = java.util.concurrent.CompletableFuture.supplyAsync(() -> {
        try {
          return other.run(job(LIMITS, "echo x > /tmp/other; sleep 1; echo done"));
        } catch (SandboxException trouble) {
          throw new java.util.concurrent.CompletionException(trouble);
        }
      });
      assertThat(new String(sh("sleep 0.3; ls /tmp; ps aux 2>/dev/null; cat /proc/[0-9]*/cmdline | tr '\\0' ' ' | grep -c other").output(), UTF_8)).doesNotContain("other\n");
      assertThat(new String(waits.join().output(), UTF_8)).isEqualTo("done\n");
    }
  }

  private Outcome sh(String script) throws SandboxException {
    return run(LIMITS, script);
  }

  private Outcome run(Limits limits, String script) throws SandboxException {
    return sandbox.run(job(limits, script));
  }

  private static Job job(Limits limits, String script) {
    return new Job(List.of(), List.of("/bin/sh", "-c", script), Map.of("PATH", "/usr/bin:/bin"), "/work", limits);
  }
}
