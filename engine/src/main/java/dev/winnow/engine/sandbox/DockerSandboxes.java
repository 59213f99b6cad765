package dev.winnow.engine.sandbox;

import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Frame;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.StreamType;
import com.github.dockerjava.api.model.Ulimit;
import dev.winnow.language.Kit;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.IsRunningStartupCheckStrategy;
import org.testcontainers.utility.DockerImageName;

/// Task code in containers. The supervisor is process 1 of each, as a root that may only change users and kill.
public final class DockerSandboxes implements Sandboxes {

  static final String OWNER = "dev.winnow.owner";
  static final int TASK_UID = 64_000;

  private final Kits kits;
  private final DockerEngine engine;
  private final Owner owner = Owner.self();
  private final Set<DockerSandbox> open = ConcurrentHashMap.newKeySet();

  DockerSandboxes(Kits kits, DockerEngine engine) {
    this.kits = kits;
    this.engine = engine;
    Reaper.containers(engine);
  }

  /// @throws SandboxException when no Engine answers
  public static DockerSandboxes connect(Kits kits) throws SandboxException {
    return new DockerSandboxes(kits, DockerEngine.find().orElseThrow(() -> new SandboxException(
        "no Docker Engine answers" + (DockerEngine.named().isEmpty() ? "" : " at DOCKER_HOST=" + DockerEngine.named())
            + "; as root: apt-get install docker.io && systemctl start docker")));
  }

  @Override
  public String name() {
    return "docker";
  }

  @Override
  public String limits() {
    return "memory and processes by the container's cgroup, files by memory file systems of fixed size and inodes, CPU time of the process tree by cgroup accounting";
  }

  @Override
  public void ready(Kit kit) throws SandboxException {
    kits.image(kits.tree(kit), engine);
  }

  @Override
  public Sandbox open(Kit kit, Limits ceiling) throws SandboxException {
    var tree = kits.tree(kit);
    kits.image(tree, engine);
    return Whole.of(() -> opened(tree, ceiling));
  }

  private Sandbox opened(KitTree tree, Limits ceiling) throws SandboxException {
    var container = container(tree, ceiling);
    var channel = new Channel();
    try {
      container.start();
      engine.client().attachContainerCmd(container.getContainerId()).withStdIn(channel.input()).withStdOut(true).withStdErr(true).withFollowStream(true)
          .exec(channel).awaitStarted();
      var supervisor = new Supervisor(channel.output(), channel.stdin(), channel::end);
      supervisor.open(new Supervisor.Opening("docker", "", "", "", TASK_UID, ceiling, new byte[0], ""));
      var sandbox = new DockerSandbox(container, supervisor, channel, ceiling);
      open.add(sandbox);
      return sandbox;
    } catch (IOException | InterruptedException | RuntimeException trouble) {
      end(container);
      throw new SandboxException("no container of kit " + tree.kit().name() + ": " + trouble.getMessage() + channel.complaints(), trouble);
    } catch (SandboxException trouble) {
      end(container);
      throw trouble;
    }
  }

  @Override
  public void close() {
    List.copyOf(open).forEach(DockerSandbox::close);
  }

  private void end(GenericContainer<?> container) {
    if (container.getContainerId() != null) {
      engine.end(container.getContainerId());
    }
  }

  DockerEngine engine() {
    return engine;
  }

  private GenericContainer<?> container(KitTree tree, Limits ceiling) {
    var places = new HashMap<String, String>();
    for (var place : List.of("/work", "/winnow", "/tmp", "/dev/shm")) {
      places.put(place, "rw,exec,nosuid,nodev,size=" + ceiling.disk() + ",nr_inodes=" + (place.equals("/dev/shm") ? 1_000 : ceiling.inodes()) + ",mode=1777");
    }
    return new GenericContainer<>(DockerImageName.parse(tree.image()))
        .withImagePullPolicy(image -> false)
        .withNetworkMode("none")
        .withCommand("/usr/bin/perl", "-e", Supervisor.program())
        .withLabel(OWNER, owner.toString())
        .withTmpFs(Map.copyOf(places))
        .withStartupCheckStrategy(new IsRunningStartupCheckStrategy())
        .withCreateContainerCmdModifier(command -> harden(command, ceiling));
  }

  private static void harden(CreateContainerCmd command, Limits ceiling) {
    command.withUser("0:0").withHostName("sandbox").withStdinOpen(true).withStdInOnce(true).withTty(false)
        .withAttachStdin(true).withAttachStdout(true).withAttachStderr(true);
    command.getHostConfig()
        .withReadonlyRootfs(true)
        .withCapDrop(Capability.ALL)
        .withCapAdd(Capability.SETUID, Capability.SETGID, Capability.KILL)
        .withSecurityOpts(List.of("no-new-privileges", "seccomp=" + Seccomp.profile()))
        .withMemory(ceiling.hardMemory())
        .withMemorySwap(ceiling.hardMemory())
        .withPidsLimit(ceiling.processes() + 1L)         // and the supervisor
        .withIpcMode("private")
        .withCgroupnsMode("private")
        .withAutoRemove(true)
        .withUlimits(List.of(new Ulimit("core", 0L, 0L), new Ulimit("nofile", 1_024L, 1_024L), new Ulimit("msgqueue", 0L, 0L)))
        // System V and POSIX queues would outlive the processes of a run.
        .withSysctls(Map.of("kernel.shmmni", "0", "kernel.msgmni", "0", "kernel.sem", "0 0 0 0", "fs.mqueue.queues_max", "0"))
        .withLogConfig(new LogConfig(LogConfig.LoggingType.NONE));
  }

  private final class DockerSandbox implements Sandbox {

    private final GenericContainer<?> container;
    private final Supervisor supervisor;
    private final Channel channel;
    private final Limits ceiling;

    DockerSandbox(GenericContainer<?> container, Supervisor supervisor, Channel channel, Limits ceiling) {
      this.ceiling = ceiling;
      this.container = container;
      this.supervisor = supervisor;
      this.channel = channel;
    }

    @Override
    public Outcome run(Job job) throws SandboxException {
      job.limits().mustFit(ceiling);
      try {
        return supervisor.run(job);
      } catch (IOException trouble) {
        throw new SandboxException("the container is gone: " + trouble.getMessage() + channel.complaints(), trouble);
      }
    }

    @Override
    public void close() {
      if (open.remove(this)) {
        Whole.of(() -> {
          supervisor.quit();
          channel.end();
          end(container);
        });
      }
    }
  }

  /// The attached streams of a container as plain Java streams.
  private static final class Channel extends ResultCallback.Adapter<Frame> {

    private final BytePipe in = new BytePipe();
    private final BytePipe out = new BytePipe();
    private final StringBuffer complaints = new StringBuffer();

    java.io.InputStream input() {
      return in.reader();
    }

    java.io.OutputStream stdin() {
      return in.writer();
    }

    java.io.InputStream output() {
      return out.reader();
    }

    String complaints() {
      return complaints.isEmpty() ? "" : " (" + complaints.toString().strip() + ")";
    }

    void end() {
      in.end();
      out.end();
    }

    @Override
    public void onNext(Frame frame) {
      if (frame.getStreamType() == StreamType.STDERR) {
        if (complaints.length() < 2_000) {
          complaints.append(new String(frame.getPayload(), java.nio.charset.StandardCharsets.UTF_8));
        }
      } else {
        out.put(frame.getPayload().clone());             // docker-java fills the same array again
      }
    }

    @Override
    public void onError(Throwable trouble) {
      out.end();
      super.onError(trouble);
    }

    @Override
    public void onComplete() {
      out.end();
      super.onComplete();
    }
  }
}
