package dev.winnow.engine.sandbox;

import dev.winnow.language.Kit;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Task code in namespaces without an Engine: one supervisor outside of them a slot, one bwrap a run.
///
/// Started by root, each slot has a user of its own and cgroups. An ordinary caller lends his own user, and a watchdog
/// stands in for the cgroups.
public final class BubblewrapSandboxes implements Sandboxes {

  private static final int FIRST_UID = 64_001;
  private static final int SLOTS = 128;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Kits kits;
  private final String bubblewrap;
  private final String perl;
  private final List<String> prefix;
  private final Path slots;
  private final boolean root;
  private final Owner owner = Owner.self();
  private final Set<Slot> open = ConcurrentHashMap.newKeySet();
  private volatile String weakness = "";

  /// @param prefix what to start supervisors through; tests take another user this way
  BubblewrapSandboxes(Kits kits, List<String> prefix, Path slots) throws SandboxException {
    this.kits = kits;
    this.prefix = List.copyOf(prefix);
    this.slots = slots;
    this.root = Shell.root() && prefix.isEmpty();
    this.bubblewrap = BaseTree.program("bwrap", "apt-get install bubblewrap");
    this.perl = BaseTree.program("perl", "apt-get install perl-base");
    Reaper.slots(slots);
  }

  /// Decided by running something in the real thing: no setting of a kernel tells for sure.
  public static BubblewrapSandboxes connect(Kits kits) throws SandboxException {
    try {
      kits.makeCache();
    } catch (IOException trouble) {
      throw new SandboxException("the cache folder " + kits.cache() + " cannot be made; set WINNOW_CACHE to one that can: " + trouble, trouble);
    }
    var sandboxes = new BubblewrapSandboxes(kits, List.of(), kits.slots());
    var kit = Stream.concat(LanguageAdapters.ALL.stream().map(LanguageAdapter::kit), Stream.of(Kit.BASE)).filter(kits::built).findFirst()
        .orElseThrow(() -> new SandboxException("no kit is built in " + kits.kits() + " yet; ./winnow setup builds them"));
    try (var sandbox = sandboxes.open(kit, Limits.USUAL)) {
      var outcome = sandbox.run(new Job(List.of(), List.of("/bin/true"), java.util.Map.of(), "/work", Limits.USUAL));
      if (outcome.status() != 0) {
        throw new SandboxException("true ended with " + outcome.status() + " in bubblewrap");
      }
    }
    return sandboxes;
  }

  @Override
  public String name() {
    return "bubblewrap";
  }

  @Override
  public String limits() {
    var files = "files by memory file systems of fixed size and inodes, ";
    return root && weakness.isEmpty()
        ? "memory and processes by a cgroup of its own, " + files + "CPU time of the process tree by cgroup accounting"
        : (root ? "no cgroup could be made" : "started by an ordinary caller, under his own user") + ": processes by a limit of the user namespace, " + files
            + "memory and CPU time by a watchdog that looks at the process tree every 15 ms";
  }

  @Override
  public void ready(Kit kit) throws SandboxException {
    kits.folder(kits.tree(kit));
  }

  @Override
  public Sandbox open(Kit kit, Limits ceiling) throws SandboxException {
    var tree = kits.tree(kit);
    kits.folder(tree);
    return Whole.of(() -> opened(tree, ceiling));
  }

  private Sandbox opened(KitTree tree, Limits ceiling) throws SandboxException {
    var slot = new Slot(owner + "." + NUMBER.getAndIncrement(), ceiling);
    try {
      slot.start(tree);
      open.add(slot);
      return slot;
    } catch (IOException trouble) {
      slot.release();
      throw new SandboxException("no slot for kit " + tree.kit().name() + ": " + trouble.getMessage() + slot.complaints, trouble);
    } catch (SandboxException trouble) {
      slot.release();
      throw new SandboxException(explain(trouble.getMessage()), trouble);
    }
  }

  @Override
  public void close() {
    List.copyOf(open).forEach(Slot::close);
  }

  private String explain(String message) {
    return !message.contains("namespace") ? message
        : message + "; namespaces are refused here: as root, sysctl -w user.max_user_namespaces=15000 kernel.unprivileged_userns_clone=1"
            + " kernel.apparmor_restrict_unprivileged_userns=0 (those that exist), or start Winnow on a machine rather than in a container";
  }

  private final class Slot implements Sandbox {

    private final String name;
    private final Limits ceiling;
    private final List<AutoCloseable> held = new ArrayList<>();
    private final StringBuffer complaints = new StringBuffer();
    private Process process;
    private Supervisor supervisor;

    Slot(String name, Limits ceiling) {
      this.name = name;
      this.ceiling = ceiling;
    }

    void start(KitTree tree) throws IOException, SandboxException {
      var uid = root ? freeUid() : 0;
      var command = new ArrayList<>(prefix);
      command.addAll(List.of(perl, "-e", Supervisor.program()));
      var builder = new ProcessBuilder(command);
      builder.environment().clear();
      builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
      builder.directory(Path.of("/").toFile());
      process = builder.start();
      Thread.ofVirtual().start(this::listen);
      supervisor = new Supervisor(process.getInputStream(), process.getOutputStream(), process::destroyForcibly);
      var opened = supervisor.open(new Supervisor.Opening("bubblewrap", tree.folder().toString(),
          tree.more().map(Path::toString).orElse(""), slots.resolve(name).toString(), uid, ceiling,
          Seccomp.filter(), bubblewrap));
      if (!opened.cgroup()) {
        weakness = opened.why().isEmpty() ? "no cgroup" : opened.why();
      }
    }

    /// A user for this slot alone, also beside a second Winnow: the lock goes with the process.
    private int freeUid() throws IOException, SandboxException {
      for (var uid = FIRST_UID; uid < FIRST_UID + SLOTS; uid++) {
        var file = FileChannel.open(slots.resolve("uid-" + uid + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
          if (file.tryLock() != null) {
            held.add(file);
            return uid;
          }
        } catch (java.nio.channels.OverlappingFileLockException _) {
          // Another slot of this process has it.
        }
        file.close();
      }
      throw new SandboxException(SLOTS + " slots are open already");
    }

    private void listen() {
      try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
          if (complaints.length() < 2_000) {
            complaints.append(" (").append(line).append(')');
          }
        }
      } catch (IOException _) {
        // The supervisor is gone; what it said before is kept.
      }
    }

    @Override
    public Outcome run(Job job) throws SandboxException {
      job.limits().mustFit(ceiling);
      try {
        return supervisor.run(job);
      } catch (IOException trouble) {
        throw new SandboxException("the supervisor is gone: " + trouble.getMessage() + complaints, trouble);
      }
    }

    @Override
    public void close() {
      if (open.remove(this)) {
        Whole.of(() -> {
          supervisor.quit();
          release();
        });
      }
    }

    void release() {
      if (process != null) {
        try {
          process.getOutputStream().close();
        } catch (IOException _) {
          // It is gone already.
        }
        try {
          if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
          }
        } catch (InterruptedException stop) {
          process.destroyForcibly();
          Thread.currentThread().interrupt();
        }
      }
      Reaper.slot(slots, name);
      for (var file : held) {
        try {
          file.close();
        } catch (Exception _) {
          // A lock that cannot be given back goes with this process.
        }
      }
    }
  }
}
