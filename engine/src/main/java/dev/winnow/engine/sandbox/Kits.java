package dev.winnow.engine.sandbox;

import dev.winnow.language.Fetch;
import dev.winnow.language.Kit;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Builds and finds kits in the cache folder. A kit is named by the hash of all that goes into it, is built beside its place
/// and moved there whole, and one Winnow builds at a time.
public final class Kits {

  private static final ReentrantLock HERE = new ReentrantLock();

  /// The file that holds the name of the base image, where one was chosen.
  private static final String BASE = "base-image";

  private final Path cache;
  private final Optional<String> base;
  private final Map<String, String> environment;
  private final Consumer<String> log;

  private Kits(Path cache, Optional<String> base, Map<String, String> environment, Consumer<String> log) {
    this.cache = cache.toAbsolutePath();
    this.base = base;
    this.environment = Map.copyOf(environment);
    this.log = log;
  }

  /// @param environment of the caller: `WINNOW_CACHE`, `HOME`, certificates and proxies are read from it
  /// @param log is told each command before it runs
  public static Kits of(Map<String, String> environment, Consumer<String> log) {
    var named = environment.getOrDefault("WINNOW_CACHE", "");
    var cache = !named.isEmpty() ? Path.of(named)
        : Shell.root() ? Path.of("/var/cache/winnow")
        : Path.of(environment.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache")).resolve("winnow");
    return new Kits(cache, base(cache), environment, log);
  }

  /// Builds on this image in place of a Debian made by mmdebstrap, now and in every later run with this cache folder: a kit's
  /// hash tells the base. The image must be Debian 12 or a relative of it.
  ///
  /// @param image none where empty
  public Kits withBase(String image) throws SandboxException {
    try {
      makeCache();
      Files.writeString(cache.resolve(BASE), image);
    } catch (IOException trouble) {
      throw new SandboxException("the choice of a base image cannot be kept in " + cache + ": " + trouble, trouble);
    }
    return new Kits(cache, base(cache), environment, log);
  }

  private static Optional<String> base(Path cache) {
    try {
      return Optional.of(Files.readString(cache.resolve(BASE)).strip()).filter(image -> !image.isEmpty());
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /// The base image that was chosen.
  public Optional<String> base() {
    return base;
  }

  public Path cache() {
    return cache;
  }

  /// Where a kit is or will be.
  public KitTree tree(Kit kit) {
    var digest = sha256();
    add(digest, Resources.bytes("kit.sh"));
    add(digest, base.orElseGet(() -> BaseTree.RECIPE).getBytes(StandardCharsets.UTF_8));
    add(digest, System.getProperty("os.arch").getBytes(StandardCharsets.UTF_8));
    for (var file : kit.files()) {
      add(digest, file.getBytes(StandardCharsets.UTF_8));
      add(digest, kit.bytes(file));
    }
    if (HostTool.named(kit, HostTool.JDK)) {
      add(digest, System.getProperty("java.runtime.version").getBytes(StandardCharsets.UTF_8));
      add(digest, System.getProperty("java.vendor").getBytes(StandardCharsets.UTF_8));
    }
    var hash = HexFormat.of().formatHex(digest.digest(), 0, 8);
    var folder = kits().resolve(kit.name() + "-" + hash);
    if (kit.more().isEmpty()) return new KitTree(kit, hash, folder, Optional.empty());
    var whole = hash + "-" + hash(kit.more().get());
    return new KitTree(kit, whole, folder, Optional.of(fetched().resolve(kit.name() + "-" + whole)));
  }

  /// Of what decides a fetch: not of its answer, which moves on with the registry.
  private static String hash(Fetch fetch) {
    var digest = sha256();
    add(digest, Resources.bytes("fetch.sh"));
    add(digest, fetch.script().getBytes(StandardCharsets.UTF_8));
    fetch.files().forEach((file, bytes) -> {
      add(digest, file.getBytes(StandardCharsets.UTF_8));
      add(digest, bytes);
    });
    add(digest, fetch.build().toString().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  public boolean built(Kit kit) {
    return Files.isDirectory(tree(kit).folder());
  }

  /// The kit, built if it is not there yet. Safe to stop and to repeat.
  public KitTree build(Kit kit) throws SandboxException {
    var tree = tree(kit);
    if (Files.isDirectory(tree.folder())) {
      return tree;
    }
    HERE.lock();
    try {
      makeCache();
      try (var file = FileChannel.open(kits().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = file.lock()) {
        if (!Files.isDirectory(tree.folder())) {
          log.accept("building kit " + kit.name() + " (" + tree.hash() + ") in " + kits());
          new KitBuild(kits(), base, environment, log).build(tree);
        }
        return tree;
      }
    } catch (IOException trouble) {
      throw new SandboxException("kit " + kit.name() + " cannot be built in " + kits() + ": " + trouble, trouble);
    } finally {
      HERE.unlock();
    }
  }

  /// The folder of a kit that is there.
  Path folder(KitTree tree) throws SandboxException {
    if (!Files.isDirectory(tree.folder())) {
      throw new SandboxException("kit " + tree.kit().name() + " (" + tree.base().hash() + ") is not built; ./winnow setup " + tree.kit().name() + " builds it");
    }
    return tree.folder();
  }

  /// The image of a kit, made of its folder if the Engine does not hold it yet.
  void image(KitTree tree, DockerEngine engine) throws SandboxException {
    if (engine.holds(tree.image())) {
      return;
    }
    if (tree.more().isPresent()) {
      image(tree.base(), engine);
      engine.layer(tree.base().image(), tree.more().get(), tree.image(), quiet());
      return;
    }
    folder(tree);
    HERE.lock();
    try (var file = FileChannel.open(kits().resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var _ = file.lock()) {
      if (!engine.holds(tree.image())) {
        var command = new ArrayList<>(List.of("tar", "c", "-C", tree.folder().toString(), "--numeric-owner"));
        if (!Shell.root()) {
          command.addAll(List.of("--owner=0", "--group=0"));
        }
        command.add(".");
        log.accept(Shell.spell(command) + " | docker import - " + tree.image());
        engine.take(command, tree.image());
      }
    } catch (IOException trouble) {
      throw new SandboxException("kit " + tree.kit().name() + " cannot be handed to the Engine: " + trouble, trouble);
    } finally {
      HERE.unlock();
    }
  }

  Registries registries() {
    return new Registries(environment);
  }

  /// For work inside a run, whose progress is shown otherwise.
  Shell quiet() {
    return new Shell(_ -> { });
  }

  /// Where what single tasks need besides is kept.
  Path fetched() {
    return cache.resolve("fetched");
  }

  Path kits() {
    return cache.resolve("kits");
  }

  /// Where slots of bubblewrap have their folders.
  Path slots() {
    return cache.resolve("slots");
  }

  void makeCache() throws IOException {
    for (var folder : List.of(cache, kits(), fetched(), slots())) {
      Files.createDirectories(folder);
      // Task code comes here as a user of its own and must be able to pass.
      if (Shell.root()) {
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update((bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
