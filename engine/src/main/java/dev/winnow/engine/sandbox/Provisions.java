package dev.winnow.engine.sandbox;

import dev.winnow.language.Fetch;
import dev.winnow.language.Kit;
import dev.winnow.language.Step;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// What single tasks need beyond their kit, in the cache folder beside the kits: fetched with network and without their code, then
/// built by their code and without network. It is named by the hash of what was asked for, made beside its place and moved there whole.
public final class Provisions {

  private static final Map<Path, ReentrantLock> HERE = new ConcurrentHashMap<>();
  private static final Limits BUILD = new Limits(Duration.ofMinutes(10), Duration.ofMinutes(20), 3L << 30, 256, 2L << 30, 1 << 20, 512 << 20);

  private final Kits kits;
  private final Sandboxes sandboxes;

  public Provisions(Kits kits, Sandboxes sandboxes) {
    this.kits = kits;
    this.sandboxes = sandboxes;
  }

  /// Whether all that a kit is to hold is there.
  public boolean ready(Kit kit) {
    return kits.tree(kit).more().map(Files::isDirectory).orElse(true);
  }

  /// Makes a kit ready for [Sandboxes#open]. Tasks with equal needs wait for each other, others do not.
  ///
  /// @throws FetchException with the package client's or the build's words, where something cannot be had
  /// @throws SandboxException where the trouble is ours
  public void provide(Kit kit) throws SandboxException {
    if (ready(kit)) return;
    var tree = kits.tree(kit);
    kits.folder(tree);
    var place = tree.more().orElseThrow();
    var here = HERE.computeIfAbsent(place, _ -> new ReentrantLock());
    here.lock();
    try {
      kits.makeCache();
      try (var file = FileChannel.open(place.resolveSibling(".lock-" + place.getFileName()), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var _ = file.lock()) {
        if (!ready(kit)) make(tree, place);
      }
    } catch (IOException trouble) {
      throw new SandboxException("what a task needs beyond kit " + kit.name() + " cannot be kept at " + place + ": " + trouble, trouble);
    } finally {
      here.unlock();
    }
  }

  private void make(KitTree tree, Path place) throws SandboxException, IOException {
    var fetch = tree.kit().more().orElseThrow();
    var shell = kits.quiet();
    var desk = place.resolveSibling(".making-" + place.getFileName());
    shell.run(List.of("rm", "-rf", desk.toString()));
    Files.createDirectory(desk, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try {
      if (fetch.build().isEmpty()) {
        Files.move(new Fetching(desk, kits.registries(), shell).fetch(tree, fetch), place, StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.move(built(tree.kit().with(fetch.unbuilt()), fetch.build().get(), desk), place, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      shell.run(List.of("rm", "-rf", desk.toString()));
    }
  }

  private Path built(Kit unbuilt, Step build, Path desk) throws SandboxException, IOException {
    provide(unbuilt);
    byte[] tar;
    try (var sandbox = sandboxes.open(unbuilt, BUILD)) {
      var outcome = sandbox.run(new Job(List.of(), build.command(), build.environment(), build.folder(), BUILD));
      if (outcome.status() != 0 || !outcome.excesses().isEmpty()) {
        throw new FetchException("the build" + (outcome.excesses().isEmpty() ? " ended with " + outcome.status() : " ran out of " + outcome.excesses())
            + ":\n" + new String(outcome.output(), StandardCharsets.UTF_8));
      }
      tar = outcome.channel();
    }
    var archive = Files.write(desk.resolve("built.tar"), tar);
    var whole = desk.resolve("whole");
    var shell = kits.quiet();
    shell.run(List.of("cp", "-al", kits.tree(unbuilt).more().orElseThrow().toString(), whole.toString()));
    var inside = Files.createDirectory(whole.resolve(Path.of(Fetch.PLACE).relativize(Path.of(Fetch.BUILT)).toString()));
    shell.run(List.of("tar", "x", "-f", archive.toString(), "-C", inside.toString(), "--no-same-owner", "--no-same-permissions"));
    // It is of strangers' making, and tar may have run as root: no devices, no pipes. Nobody else could look here until now.
    shell.run(List.of("find", inside.toString(), "!", "-type", "f", "!", "-type", "d", "!", "-type", "l", "-delete"));
    shell.run(List.of("chmod", "-R", "u=rwX,go=rX", inside.toString()));
    return whole;
  }

  /// What came of a fetch, a line a package: `name version`.
  public List<String> packages(Kit kit) {
    var list = kits.tree(kit).more().map(place -> place.resolve("packages.txt"));
    if (list.isEmpty() || !Files.isRegularFile(list.get(), java.nio.file.LinkOption.NOFOLLOW_LINKS)) return List.of();
    try {
      return Files.readAllLines(list.get()).stream().map(String::strip).filter(line -> !line.isEmpty()).sorted().toList();
    } catch (IOException trouble) {
      return List.of();
    }
  }
}
