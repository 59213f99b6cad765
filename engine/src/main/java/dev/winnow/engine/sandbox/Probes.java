package dev.winnow.engine.sandbox;

import dev.winnow.language.Kit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Proves from inside what a sandbox must hold, by trying to break it. After each attack that may leave something behind
/// the next run is looked at too.
public final class Probes {

  private static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 96L << 20, 40, 16L << 20, 1L << 20, 1L << 20);
  private static final String PROGRAM = "/winnow/probe.pl";

  private final Sandboxes sandboxes;
  private final Kit kit;
  private final Consumer<Proof> told;
  private final List<Proof> proofs = new ArrayList<>();
  private Sandbox sandbox;

  private Probes(Sandboxes sandboxes, Kit kit, Consumer<Proof> told) throws SandboxException {
    this.sandboxes = sandboxes;
    this.kit = kit;
    this.told = told;
    this.sandbox = sandboxes.open(kit, LIMITS);
  }

  /// @param told each proof as it is found
  public static List<Proof> prove(Sandboxes sandboxes, Kit kit, Consumer<Proof> told) throws SandboxException {
    var probes = new Probes(sandboxes, kit, told);
    try {
      probes.all();
    } finally {
      probes.sandbox.close();
    }
    return List.copyOf(probes.proofs);
  }

  private void all() throws SandboxException {
    held("task code is no root and can become none", "user");
    fromOutside();
    try (var host = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      held("no network, not even the host's own", "network", String.valueOf(host.getLocalPort()));
    } catch (IOException trouble) {
      tell("no network, not even the host's own", false, "cannot listen here: " + trouble);
    }
    secretOfTheHost();
    held("everything but the writable places is read-only", "readonly");
    held("nested namespaces and mounts are refused", "nested");
    held("system calls that reach into the kernel are refused", "calls");
    held("nothing is inherited but the channel", "descriptors");
    inputs();
    held("the supervisor is out of reach", "supervisor");
    unharmed("the supervisor is out of reach");
    attack("a process of the last variant is gone, and so is what it wrote", outcome -> outcome.survivors() && outcome.status() == 0, "leave");
    held("the next variant finds nothing", "find");
    attack("memory is bounded", outcome -> outcome.excesses().contains(Excess.MEMORY), "memory", "2000");
    attack("processes are bounded", outcome -> outcome.status() == 0 && outcome.survivors(), "processes", "60");
    attack("a fork bomb is ended", outcome -> outcome.excesses().stream().anyMatch(List.of(Excess.CPU, Excess.WALL)::contains),
        LIMITS.withCpu(Duration.ofSeconds(1)).withWall(Duration.ofSeconds(3)), "bomb");
    for (var place : List.of("/work", "/winnow", "/tmp", "/dev/shm")) {
      attack("files in " + place + " are bounded", outcome -> outcome.excesses().contains(Excess.DISK), "disk", place, String.valueOf(LIMITS.disk()));
    }
    attack("the number of files is bounded", outcome -> outcome.excesses().contains(Excess.DISK), "inodes", "/work", "10000");
    attack("output is bounded", outcome -> outcome.excesses().equals(java.util.Set.of(Excess.OUTPUT)) && outcome.output().length == LIMITS.output(), "output");
    attack("the channel is bounded", outcome -> outcome.excesses().equals(java.util.Set.of(Excess.CHANNEL)) && outcome.channel().length == LIMITS.channel(), "channel");
    attack("CPU time of the process tree is bounded", outcome -> outcome.excesses().contains(Excess.CPU) && outcome.cpu().toMillis() < 3_000,
        LIMITS.withCpu(Duration.ofSeconds(1)), "cpu");
    attack("a sleeper is ended", outcome -> outcome.excesses().equals(java.util.Set.of(Excess.WALL)), LIMITS.withWall(Duration.ofSeconds(1)), "wall");
  }

  private void held(String property, String... probe) throws SandboxException {
    var outcome = run(LIMITS, probe);
    tell(property, outcome.status() == 0 && outcome.excesses().isEmpty(), seen(outcome));
  }

  private void attack(String property, Predicate<Outcome> ended, String... probe) throws SandboxException {
    attack(property, ended, LIMITS, probe);
  }

  private void attack(String property, Predicate<Outcome> ended, Limits limits, String... probe) throws SandboxException {
    var outcome = run(limits, probe);
    tell(property, ended.test(outcome), seen(outcome));
    unharmed(property);
  }

  private void unharmed(String property) throws SandboxException {
    var next = run(LIMITS, "nothing");
    if (next.status() != 0 || !next.clean()) {
      tell(property + ": next run unharmed", false, seen(next));
    }
  }

  private void inputs() throws SandboxException {
    var path = "/work/inputs/deep/input";
    var outcome = run(LIMITS, List.of(Input.of(path, "as it was laid".getBytes(StandardCharsets.UTF_8))), "inputs");
    tell("inputs cannot be replaced", outcome.status() == 0 && outcome.changedInputs().isEmpty(), seen(outcome) + ", changed: " + outcome.changedInputs());
  }

  private void secretOfTheHost() throws SandboxException {
    var property = "no file or socket of the host";
    try {
      var secret = Files.createTempFile("winnow-probe", ".secret");
      try {
        held(property, "host", secret.toString(), System.getProperty("user.home") + "/.m2", "/proc/" + ProcessHandle.current().pid() + "/root");
      } finally {
        Files.delete(secret);
      }
    } catch (IOException trouble) {
      tell(property, false, "cannot write a file here: " + trouble);
    }
  }

  /// Inside a user namespace a user may be called anything: what he really is shows only here.
  private void fromOutside() throws SandboxException {
    var mark = "winnow-mark-" + Long.toHexString(System.nanoTime());
    var uid = CompletableFuture.supplyAsync(() -> lookFor(mark));
    var outcome = run(LIMITS, List.of(), List.of("/usr/bin/perl", "-e", "select(undef, undef, undef, 1.5)", mark));
    var found = uid.join();
    tell("seen from the host, task code is no root", outcome.status() == 0 && found.isPresent() && found.get() != 0,
        found.map(number -> "uid " + number).orElse("its process is not visible from here"));
  }

  private static Optional<Integer> lookFor(String mark) {
    for (var tries = 0; tries < 100; tries++) {
      try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
        for (var process : processes) {
          var words = words(process.resolve("cmdline"));
          if (words.length > 1 && words[words.length - 1].equals(mark) && words[1].equals("-e") && words[2].startsWith("select")) {
            var status = Files.readString(process.resolve("status"));
            return status.lines().filter(line -> line.startsWith("Uid:")).findFirst()
                .map(line -> Arrays.stream(line.substring(4).strip().split("\\s+")).mapToInt(Integer::parseInt).min().orElse(0));
          }
        }
        Thread.sleep(10);
      } catch (IOException _) {
        // A process that ended while it was looked at.
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String[] words(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).split("\0");
    } catch (IOException _) {
      return new String[0];
    }
  }

  private Outcome run(Limits limits, String... probe) throws SandboxException {
    return run(limits, List.of(), probe);
  }

  private Outcome run(Limits limits, List<Input> inputs, String... probe) throws SandboxException {
    var all = new ArrayList<>(inputs);
    all.add(Input.of(PROGRAM, Resources.bytes("probe.pl")));
    var command = new ArrayList<>(List.of("/usr/bin/perl", PROGRAM));
    command.addAll(List.of(probe));
    return run(limits, all, command);
  }

  private Outcome run(Limits limits, List<Input> inputs, List<String> command) throws SandboxException {
    try {
      return sandbox.run(new Job(inputs, command, Map.of("PATH", "/usr/bin:/bin"), "/work", limits));
    } catch (SandboxException trouble) {
      sandbox.close();
      sandbox = sandboxes.open(kit, LIMITS);
      tell("a sandbox outlives " + command.getLast(), false, trouble.getMessage());
      return new Outcome(255, false, Duration.ZERO, Duration.ZERO, java.util.Set.of(), List.of(), false, new byte[0], new byte[0]);
    }
  }

  private void tell(String property, boolean held, String seen) {
    var proof = new Proof(property, held, seen);
    proofs.add(proof);
    told.accept(proof);
  }

  private static String seen(Outcome outcome) {
    var text = new String(outcome.output(), 0, Math.min(outcome.output().length, 300), StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip();
    return (outcome.excesses().isEmpty() ? "" : "over " + outcome.excesses() + ", ") + "status " + outcome.status()
        + (text.isEmpty() || text.startsWith("flood") ? "" : ": " + text);
  }
}
