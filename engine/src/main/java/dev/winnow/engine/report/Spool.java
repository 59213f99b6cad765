package dev.winnow.engine.report;

import dev.winnow.engine.UsageException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Keeps each finished task on disk from the moment it is finished, in a folder beside the report: `FILE.spool`.
///
/// The report itself is put together from it, in input order, when the run ends. A run that was killed leaves its spool; the
/// next start puts that together first, so that nothing finished is lost.
public final class Spool implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path file;
  private final Path folder;
  private final FileChannel lock;
  private final int rescued;
  private final Map<String, ReportReader.Line> earlier = new HashMap<>();

  private Spool(Path file, Path folder, FileChannel lock, int rescued) {
    this.file = file;
    this.folder = folder;
    this.lock = lock;
    this.rescued = rescued;
  }

  /// Opens the spool of a report file.
  ///
  /// @param resume whether finished tasks of the file as it stands may be used again
  public static Spool open(Path file, boolean resume) {
    if (Files.isDirectory(file)) {
      throw new UsageException(file + " is a folder; --json wants a file");
    }
    Path folder = file.resolveSibling(file.getFileName() + ".spool");
    try {
      Path parent = file.toAbsolutePath().getParent();
      Files.createDirectories(parent == null ? file.toAbsolutePath() : parent);
      Files.createDirectories(folder);
      FileChannel lock = lock(folder, file);
      int rescued = assemble(folder, file).orElse(0);
      clear(folder);
      var spool = new Spool(file, folder, lock, rescued);
      if (resume && Files.exists(file)) {
        ReportReader.lines(file).stream().filter(line -> !line.key().isEmpty())
            .forEach(line -> spool.earlier.put(line.key(), line));
      }
      return spool;
    } catch (IOException e) {
      throw new UsageException(file + ": a report cannot be written here: " + e.getMessage());
    }
  }

  /// How many tasks of a killed run were found and put into the file.
  public int rescued() {
    return rescued;
  }

  /// The line of an earlier run of the very same input, where there is one.
  public Optional<ReportReader.Line> earlier(String key) {
    return Optional.ofNullable(earlier.get(key));
  }

  /// Keeps a finished task.
  ///
  /// @param position its place in the input, from 0
  public void keep(int position, String line) {
    try {
      write(folder.resolve("%08d.json".formatted(position)), line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": a finished task could not be kept", e);
    }
  }

  /// Puts the report together from what is kept. A run that has finished nothing leaves an older report as it is.
  public void assemble() {
    try {
      assemble(folder, file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": the report could not be put together; its tasks are in " + folder, e);
    }
  }

  /// Puts the report together and takes the spool away.
  @Override
  public void close() {
    assemble();
    try {
      clear(folder);
      Files.deleteIfExists(folder.resolve(LOCK));
      lock.close();
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " could not be removed", e);
    }
  }

  private static OptionalInt assemble(Path folder, Path file) throws IOException {
    List<Path> kept = kept(folder, "*.json");
    if (kept.isEmpty()) {
      return OptionalInt.empty();
    }
    var report = new StringBuilder();
    for (Path task : kept) {
      report.append(Files.readString(task));
    }
    write(file, report.toString());
    return OptionalInt.of(kept.size());
  }

  private static List<Path> kept(Path folder, String glob) throws IOException {
    var kept = new ArrayList<Path>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, glob)) {
      files.forEach(kept::add);
    }
    kept.sort(null);
    return kept;
  }

  private static void clear(Path folder) throws IOException {
    for (Path path : kept(folder, "*.{json,part}")) {
      Files.delete(path);
    }
  }

  /// A file is there whole or not at all, even when the machine goes down.
  public static void write(Path target, String text) throws IOException {
    Path part = target.resolveSibling(target.getFileName() + ".part");
    // Not a channel: an interrupted thread, too, must be able to keep what it has finished.
    try (var out = new FileOutputStream(part.toFile())) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.getFD().sync();
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (ClosedByInterruptException e) {
        // The file is in its place; only a crash of the machine in this very moment could undo it.
      }
    }
  }

  /// The system gives the lock back when its owner dies, however that happens. The file's text is for the message alone.
  private static FileChannel lock(Path folder, Path file) throws IOException {
    var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ,
        StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Held by this very process: as bad as by another.
    }
    if (!locked) {
      var text = ByteBuffer.allocate(100);
      channel.read(text);
      channel.close();
      throw new UsageException(file + ": another Winnow is writing this report ("
          + Escapes.shown(StandardCharsets.UTF_8.decode(text.flip()).toString()) + "); let it finish, or give another file");
    }
    ProcessHandle me = ProcessHandle.current();
    channel.truncate(0);
    channel.write(StandardCharsets.UTF_8.encode("process " + me.pid()
        + me.info().startInstant().map(start -> ", started " + start).orElse("")));
    return channel;
  }
}
