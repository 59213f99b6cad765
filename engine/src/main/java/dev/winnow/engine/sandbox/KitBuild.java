package dev.winnow.engine.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// One build of one kit: base, then its recipe inside it, then the facts that must be the same on every machine.
///
/// Three ways: bubblewrap for root; Docker; mmdebstrap's user namespaces for an ordinary caller without an Engine.
final class KitBuild {

  private static final FileTime EPOCH = FileTime.fromMillis(1_700_000_000_000L);

  private final Path kits;
  private final Optional<String> base;
  private final Registries registries;
  private final Shell shell;

  KitBuild(Path kits, Optional<String> base, Map<String, String> environment, Consumer<String> log) {
    this.kits = kits;
    this.base = base;
    this.registries = new Registries(environment);
    this.shell = new Shell(log);
  }

  void build(KitTree tree) throws SandboxException, IOException {
    var desk = kits.resolve(".building-" + tree.kit().name());
    shell.run(List.of("rm", "-rf", desk.toString()));
    var recipe = Files.createDirectories(desk.resolve("recipe"));
    for (var file : tree.kit().files()) {
      Files.write(recipe.resolve(file), tree.kit().bytes(file));
    }
    Files.write(desk.resolve("kit.sh"), Resources.bytes("kit.sh"));
    var root = Files.createDirectory(desk.resolve("tree"));
    if (Shell.root() && Shell.find("bwrap").isPresent() && (base.isPresent() || Shell.find("mmdebstrap").isPresent())) {
      withBubblewrap(desk, root, tree);
    } else if (Shell.find("docker").isPresent() && DockerEngine.answers() && (base.isPresent() || Shell.root() && Shell.find("mmdebstrap").isPresent())) {
      withDocker(desk, root, tree);
    } else if (Shell.find("mmdebstrap").isPresent() && base.isEmpty()) {
      withNamespaces(desk, root, tree);
    } else {
      throw new SandboxException("kit " + tree.kit().name() + " cannot be built here: neither mmdebstrap with bubblewrap, nor a Docker Engine with a base image. "
          + "As root: apt-get install mmdebstrap bubblewrap; or with an Engine that may pull: ./winnow setup --base debian:bookworm-slim " + tree.kit().name());
    }
    settle(root);
    Files.move(root, tree.folder(), StandardCopyOption.ATOMIC_MOVE);
    shell.run(List.of("rm", "-rf", desk.toString()));
  }

  private void withBubblewrap(Path desk, Path root, KitTree tree) throws SandboxException, IOException {
    shell.run(List.of("tar", "x", "-f", new BaseTree(kits, base, shell).archive().toString(), "-C", root.toString(), "--numeric-owner"));
    var command = new ArrayList<>(List.of(BaseTree.program("bwrap", "apt-get install bubblewrap"), "--bind", root.toString(), "/", "--dev", "/dev",
        "--proc", "/proc", "--perms", "1777", "--tmpfs", "/tmp", "--tmpfs", "/run", "--ro-bind", "/etc/resolv.conf", "/etc/resolv.conf"));
    handed(desk, tree).forEach((inside, outside) -> command.addAll(List.of("--ro-bind", outside, inside)));
    command.addAll(List.of("--unshare-pid", "--unshare-ipc", "--die-with-parent", "--cap-add", "ALL", "--clearenv"));
    settings().forEach((name, value) -> command.addAll(List.of("--setenv", name, value)));
    command.addAll(List.of("/bin/sh", "/run/winnow/kit.sh"));
    shell.run(command);
  }

  private void withDocker(Path desk, Path root, KitTree tree) throws SandboxException, IOException {
    var docker = BaseTree.program("docker", "apt-get install docker.io");
    var image = base.orElse("winnow-debian:" + tree.hash());
    if (base.isEmpty()) {
      shell.run(List.of(docker, "import", new BaseTree(kits, base, shell).archive().toString(), image));
    }
    var name = "winnow-build-" + tree.kit().name();
    new ProcessBuilder(docker, "rm", "-f", name).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().onExit().join();
    var command = new ArrayList<>(List.of(docker, "create", "--name", name, "--user", "0:0", "--tmpfs", "/tmp:exec,mode=1777", "--tmpfs", "/run"));
    handed(desk, tree).forEach((inside, outside) -> command.addAll(List.of("-v", outside + ":" + inside + ":ro")));
    settings().forEach((key, value) -> command.addAll(List.of("-e", key + "=" + value)));
    command.addAll(List.of(image, "/bin/sh", "/run/winnow/kit.sh"));
    shell.run(command);
    try {
      shell.run(List.of(docker, "start", "-a", name));
      var archive = desk.resolve("tree.tar");
      shell.run(List.of(docker, "export", "-o", archive.toString(), name));
      unpack(archive, root);
    } finally {
      shell.run(List.of(docker, "rm", "-f", name));
    }
  }

  /// Needs subordinate uids (/etc/subuid), which Debian and Ubuntu give to every new user.
  private void withNamespaces(Path desk, Path root, KitTree tree) throws SandboxException, IOException {
    var hooks = new ArrayList<>(List.of("mkdir -p \"$1/run/winnow\""));
    handed(desk, tree).forEach((inside, outside) -> hooks.add("tar ch -C '" + Path.of(outside).getParent() + "' '" + Path.of(outside).getFileName()
        + "' | tar x -C \"$1/run/winnow\" --no-same-owner --transform='s,^" + Path.of(outside).getFileName() + "," + Path.of(inside).getFileName() + ",'"));
    var settings = new StringBuilder();
    settings().forEach((name, value) -> settings.append(' ').append(Shell.spell(List.of(name + "=" + value))));
    hooks.add("chroot \"$1\" env -i" + settings + " /bin/sh /run/winnow/kit.sh");
    hooks.add("rm -rf \"$1/run/winnow\"");
    var archive = desk.resolve("tree.tar");
    try {
      shell.run(new BaseTree(kits, base, shell).debian("unshare", hooks, archive));
    } catch (SandboxException trouble) {
      throw new SandboxException(trouble.getMessage() + "\nAn ordinary caller needs user namespaces and subordinate uids for this; as root: "
          + "apt-get install uidmap && usermod --add-subuids 100000-165535 --add-subgids 100000-165535 " + System.getProperty("user.name"), trouble);
    }
    unpack(archive, root);
  }

  private void unpack(Path archive, Path root) throws SandboxException {
    shell.run(Shell.root() ? List.of("tar", "x", "-f", archive.toString(), "-C", root.toString(), "--numeric-owner")
        : List.of("tar", "x", "-f", archive.toString(), "-C", root.toString(), "--exclude=./dev/*", "--exclude=dev/*"));
  }

  /// What the recipe may read: path inside to path here.
  private Map<String, String> handed(Path desk, KitTree tree) {
    var handed = new java.util.TreeMap<>(Map.of("/run/winnow/recipe", desk.resolve("recipe").toString(),
        "/run/winnow/kit.sh", desk.resolve("kit.sh").toString()));
    HostTool.of(tree.kit()).forEach(tool -> handed.put(tool.inside(), tool.folder().toString()));
    registries.certificates().ifPresent(bundle -> handed.put(Registries.CERTIFICATES, bundle.toString()));
    return handed;
  }

  private Map<String, String> settings() {
    var settings = new java.util.TreeMap<>(registries.proxies());
    settings.put("JDK_HOME", System.getProperty("java.home"));
    return settings;
  }

  /// The base is made with the host's names in it, and Docker mounts its own over them: what is in the tree is written here.
  private void settle(Path root) throws SandboxException, IOException {
    var etc = root.resolve("etc");
    for (var fact : Map.of("hosts", "127.0.0.1 localhost\n::1 localhost\n", "resolv.conf", "", "hostname", "sandbox\n").entrySet()) {
      var file = etc.resolve(fact.getKey());
      Files.deleteIfExists(file);
      Files.writeString(file, fact.getValue());
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      Files.setLastModifiedTime(file, EPOCH);
    }
    Files.deleteIfExists(root.resolve(".dockerenv"));
    shell.run(List.of("sh", "-c", "rm -rf \"$1\"/run/* \"$1\"/tmp/*", "sh", root.toString()));
    for (var place : List.of("work", "winnow", "tmp")) {
      var folder = root.resolve(place);
      Files.createDirectories(folder);
      Files.setAttribute(folder, "unix:mode", 01777, LinkOption.NOFOLLOW_LINKS);
      Files.setLastModifiedTime(folder, EPOCH);
    }
    for (var place : List.of("proc", "dev", "run")) {
      Files.createDirectories(root.resolve(place));
    }
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
    if (!Files.isExecutable(root.resolve("usr/bin/perl"))) {
      throw new SandboxException("the base holds no perl, which the supervisor is written in; take Debian's or a relative's");
    }
  }
}
