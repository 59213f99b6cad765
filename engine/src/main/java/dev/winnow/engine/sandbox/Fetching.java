package dev.winnow.engine.sandbox;

import dev.winnow.language.Fetch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One fetch: the kit's package client, with network, as a user without rights, writing to one folder.
///
/// Two ways: bubblewrap, over the kit's folder; else a container of the kit's image.
final class Fetching {

  private static final Pattern OURS = Pattern.compile("(?m)^(bwrap|setpriv|timeout|sh|docker|Error response from daemon): ");
  private static final int SECONDS = 900;
  private static final long LARGEST = 4L << 30;

  private final Path desk;
  private final Registries registries;
  private final Shell shell;

  /// @param desk an own folder, which this makes and the caller removes
  Fetching(Path desk, Registries registries, Shell shell) {
    this.desk = desk;
    this.registries = registries;
    this.shell = shell;
  }

  /// The folder of what was fetched.
  ///
  /// @throws SandboxException with the client's own words
  Path fetch(KitTree tree, Fetch fetch) throws SandboxException, IOException {
    var handed = Files.createDirectories(desk.resolve("winnow"));
    var client = Files.createDirectory(handed.resolve("fetch"));
    Files.write(handed.resolve("fetch.sh"), Resources.bytes("fetch.sh"));
    Files.writeString(client.resolve("client.sh"), fetch.script());
    for (var file : fetch.files().entrySet()) {
      Files.write(client.resolve(file.getKey()), file.getValue());
    }
    if (registries.certificates().isPresent()) {
      Files.copy(registries.certificates().get(), handed.resolve("ca.pem"));
    }
    var fetched = Files.createDirectory(desk.resolve("fetched"));
    shell.run(List.of("chmod", "-R", "a+rX", desk.toString()));
    if (Shell.root()) shell.run(List.of("chown", DockerSandboxes.TASK_UID + ":" + DockerSandboxes.TASK_UID, fetched.toString()));
    if (Shell.find("bwrap").isPresent() && (!Shell.root() || Shell.find("setpriv").isPresent())) {
      withBubblewrap(tree, handed, fetched);
    } else {
      withDocker(tree, handed, fetched);
    }
    settle(fetched);
    return fetched;
  }

  private void withBubblewrap(KitTree tree, Path handed, Path fetched) throws SandboxException, IOException {
    var filter = desk.resolve("filter");
    Files.write(filter, Seccomp.filter());
    var command = new ArrayList<>(List.of("timeout", "-k", "5", Integer.toString(SECONDS)));
    if (Shell.root()) {
      command.addAll(List.of("setpriv", "--reuid", "" + DockerSandboxes.TASK_UID, "--regid", "" + DockerSandboxes.TASK_UID, "--clear-groups", "--no-new-privs"));
    }
    command.addAll(List.of("sh", "-c", "exec 4<\"$1\"; shift; exec \"$@\"", "sh", filter.toString(), BaseTree.program("bwrap", "apt-get install bubblewrap"),
        "--unshare-all", "--share-net", "--unshare-user", "--disable-userns", "--die-with-parent", "--new-session", "--seccomp", "4", "--cap-drop", "ALL", "--clearenv",
        "--ro-bind", tree.folder().toString(), "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp", "--tmpfs", "/run",
        "--ro-bind", handed.toString(), "/run/winnow", "--ro-bind", "/etc/resolv.conf", "/etc/resolv.conf", "--ro-bind", "/etc/hosts", "/etc/hosts",
        "--bind", fetched.toString(), Fetch.PLACE));
    registries.proxies().forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
    command.addAll(List.of("/bin/sh", "/run/winnow/fetch.sh"));
    client(command);
  }

  /// Runs what ends in the client's words; what the programs around it say of themselves is our trouble.
  private void client(List<String> command) throws SandboxException {
    try {
      shell.run(command);
    } catch (SandboxException trouble) {
      if (trouble.getCause() != null || OURS.matcher(trouble.getMessage()).find()) throw trouble;
      throw new FetchException(trouble.getMessage());
    }
  }

  /// What goes in and out is copied, so that the Engine may be another machine's.
  private void withDocker(KitTree tree, Path handed, Path fetched) throws SandboxException {
    var docker = BaseTree.program("docker", "apt-get install docker.io");
    var name = "winnow-fetch-" + desk.getFileName();
    var command = new ArrayList<>(List.of(docker, "create", "--name", name, "--user", DockerSandboxes.TASK_UID + ":" + DockerSandboxes.TASK_UID, "--network", "host", "--cap-drop", "ALL",
        "--security-opt", "no-new-privileges", "--pids-limit", "512", "--memory", "4g", "--tmpfs", "/tmp:exec,mode=1777"));
    registries.proxies().forEach((key, value) -> command.addAll(List.of("-e", key + "=" + value)));
    command.addAll(List.of(tree.base().image(), "timeout", "-k", "5", Integer.toString(SECONDS), "/bin/sh", "/run/winnow/fetch.sh"));
    shell.run(command);
    try {
      shell.run(List.of(docker, "cp", handed.toString(), name + ":/run/"));
      shell.run(List.of(docker, "cp", "-a", fetched.toString(), name + ":/opt/"));
      client(List.of(docker, "start", "-a", name));
      shell.run(List.of(docker, "cp", name + ":" + Fetch.PLACE + "/.", fetched.toString()));
    } finally {
      shell.run(List.of(docker, "rm", "-f", name));
    }
  }

  /// It came from strangers: nothing in it keeps rights or an owner of its own.
  private void settle(Path fetched) throws SandboxException, IOException {
    if (Shell.root()) shell.run(List.of("chown", "-hR", "0:0", fetched.toString()));
    shell.run(List.of("chmod", "-R", "u=rwX,go=rX", fetched.toString()));
    try (var files = Files.walk(fetched)) {
      long size = files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).mapToLong(file -> file.toFile().length()).sum();
      if (size > LARGEST) throw new FetchException("what was fetched has " + (size >> 20) + " MiB; at most " + (LARGEST >> 20) + " are kept");
    }
  }
}
