package dev.winnow.engine.sandbox;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.winnow.language.Fetch;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.ResourceReaper;
import org.testcontainers.utility.TestcontainersConfiguration;

/// The Docker Engine as far as Winnow needs it, found by Testcontainers.
record DockerEngine(DockerClient client, String version) {

  /// Milliseconds for an Engine over a network to take the call.
  private static final int PATIENCE = 5_000;

  private static final long WAIT_NANOS = 20_000_000;
  private static final int TRIES = 1_000;
  private static final int KILL_EVERY = 50;
  private static final int KILL_AFTER = 15;

  /// Empty where no Engine answers.
  static Optional<DockerEngine> find() {
    withoutRyuk();
    withoutMemory();
    if (!reachable(named())) {
      return Optional.empty();
    }
    try {
      var client = DockerClientFactory.instance().client();
      return Optional.of(new DockerEngine(client, client.versionCmd().exec().getVersion()));
    } catch (RuntimeException none) {
      return Optional.empty();
    }
  }

  /// The Engine that the caller named; empty where he named none.
  static String named() {
    var named = System.getenv("DOCKER_HOST");
    return named == null ? "" : named;
  }

  /// Testcontainers would take any other Engine in place of a named one that is silent, or look for it for minutes.
  static boolean reachable(String named) {
    if (named.isEmpty()) {
      return true;
    }
    try {
      var uri = URI.create(named);
      if ("unix".equals(uri.getScheme())) {
        SocketChannel.open(UnixDomainSocketAddress.of(uri.getPath())).close();
        return true;
      }
      if (uri.getHost() == null) {
        return true;
      }
      try (var socket = new Socket()) {
        socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? 2_375 : uri.getPort()), PATIENCE);
        return true;
      }
    } catch (IOException | IllegalArgumentException silent) {
      return false;
    }
  }

  static boolean answers() {
    return find().isPresent();
  }

  boolean holds(String image) {
    try {
      client.inspectImageCmd(image).exec();
      return true;
    } catch (NotFoundException _) {
      return false;
    }
  }

  /// Imports what the command writes. By Docker's own client: docker-java ends the stream early.
  void take(List<String> command, String image) throws IOException, SandboxException {
    var docker = BaseTree.program("docker", "apt-get install docker.io");
    var pipeline = ProcessBuilder.startPipeline(List.of(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD),
        new ProcessBuilder(docker, "import", "-", image).redirectErrorStream(true)));
    try (var said = pipeline.getLast().inputReader()) {
      var last = said.lines().reduce("", (_, line) -> line);
      for (var process : pipeline) {
        if (process.waitFor() != 0) {
          throw new SandboxException("image " + image + " cannot be made: " + last);
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new SandboxException("stopped while handing a kit to the Engine", stop);
    } finally {
      pipeline.forEach(Process::destroyForcibly);
    }
  }

  /// An image with a folder more, at [Fetch#PLACE].
  void layer(String base, Path folder, String image, Shell shell) throws SandboxException {
    var docker = BaseTree.program("docker", "apt-get install docker.io");
    var name = image.replace(':', '-') + "-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
    shell.run(List.of(docker, "create", "--name", name, base, "true"));
    try {
      shell.run(List.of(docker, "cp", folder + "/.", name + ":" + Fetch.PLACE));
      shell.run(List.of(docker, "commit", name, image));
    } finally {
      shell.run(List.of(docker, "rm", name));
    }
  }

  /// Ends a container that was told to end, and waits until it is gone. Containers remove themselves. A removal from here, or a
  /// signal to a process that has just gone, would race with the Engine's own work, and leave an entry in the Engine's list that
  /// nothing takes out again: so it is killed only where it does not end, and removed only where it never ran.
  void end(String id) {
    for (var tries = 0; tries < TRIES; tries++) {
      try {
        var state = client.inspectContainerCmd(id).exec().getState();
        if ("created".equals(state.getStatus())) {
          client.removeContainerCmd(id).withForce(true).exec();
        } else if (tries % KILL_EVERY == KILL_AFTER && Boolean.TRUE.equals(state.getRunning())) {
          client.killContainerCmd(id).exec();
        }
      } catch (NotFoundException _) {
        return;
      } catch (RuntimeException _) {
        // It ended meanwhile, is being removed, or no Engine answers: what was judged in it stands, and the next one that is opened tells.
      }
      LockSupport.parkNanos(WAIT_NANOS);
    }
  }

  /// Testcontainers starts a helper image for its cleaning, which no machine without a registry has; the only other switch
  /// is an environment variable, which a library cannot set, and what that brings complains about containers that remove
  /// themselves. Reaper cleans here.
  private static synchronized void withoutRyuk() {
    try {
      var lookup = MethodHandles.privateLookupIn(ResourceReaper.class, MethodHandles.lookup());
      var instance = lookup.findStaticVarHandle(ResourceReaper.class, "instance", ResourceReaper.class);
      if (instance.get() == null) {
        instance.set((ResourceReaper) lookup.findConstructor(ResourceReaper.class, MethodType.methodType(void.class)).invokeExact());
      }
    } catch (Throwable changed) {
      throw new IllegalStateException("this Testcontainers is not the one Winnow knows", changed);
    }
  }

  /// What another program's Testcontainers has noted in the user's home goes before every other way, and its own way to the
  /// local socket is the one that hangs; see LocalEngine.
  private static void withoutMemory() {
    if (new LocalEngine().isApplicable()) {
      TestcontainersConfiguration.getInstance().getUserProperties().remove("docker.client.strategy");
    }
  }
}
