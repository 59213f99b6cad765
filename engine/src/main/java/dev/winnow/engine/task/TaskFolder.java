package dev.winnow.engine.task;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.TaskFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files of a folder, looked at with care: nothing outside it, nothing that is no file, not too much.
final class TaskFolder implements TaskFiles {

  static final int MOST_FILES = 10_000;
  static final int LARGEST_SOURCE = 1 << 20;
  static final int LARGEST_SUPPORT = 64 << 20;

  /// Tools' own folders: no part of any task.
  private static final Set<String> FOREIGN = Set.of(".git", ".hg", ".svn", "node_modules", "__pycache__", ".venv", "venv",
      ".pytest_cache", ".mypy_cache", ".ruff_cache", ".tox", ".gradle", ".idea", ".vscode", ".DS_Store");

  private final SortedMap<String, Path> files;

  private TaskFolder(SortedMap<String, Path> files) {
    this.files = Collections.unmodifiableSortedMap(files);
  }

  static TaskFolder scan(Path root) throws Refusal {
    var files = new TreeMap<String, Path>();
    try {
      collect(root.toRealPath(), root.toRealPath(), "", files);
    } catch (IOException e) {
      throw new Refusal("the folder cannot be read: " + told(e));
    } catch (UncheckedIOException e) {
      throw new Refusal("the folder cannot be read: " + told(e.getCause()));
    }
    return new TaskFolder(files);
  }

  /// Whether a folder of this name holds nothing of a task; `target` only at the root, where build tools put it.
  static boolean foreign(String name, boolean atRoot) {
    return FOREIGN.contains(name) || atRoot && name.equals("target");
  }

  private static void collect(Path root, Path folder, String prefix, SortedMap<String, Path> files) throws IOException, Refusal {
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.sorted().toList();
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      String path = prefix + name;
      if (foreign(name, prefix.isEmpty())) {
        continue;
      }
      if (Files.isSymbolicLink(child)) {
        refuseLeaving(root, child, path);
      }
      if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        collect(root, child, path + "/", files);
      } else if (Files.isRegularFile(child)) {
        files.put(path, child);
        if (files.size() > MOST_FILES) {
          throw new Refusal("more than " + MOST_FILES + " files; a task is small: name the task's own folder");
        }
      } else {
        throw new Refusal(path + ": neither a file nor a folder (a pipe, socket or device); remove it from the task");
      }
    }
  }

  private static void refuseLeaving(Path root, Path link, String path) throws Refusal {
    Path target;
    try {
      target = link.toRealPath();
    } catch (IOException e) {
      throw new Refusal(path + ": a link that leads nowhere; put the file itself there");
    }
    if (!target.startsWith(root)) {
      throw new Refusal(path + ": a link that leaves the task's folder; put the file itself there");
    }
    if (Files.isDirectory(target)) {
      throw new Refusal(path + ": a link to a folder; put the folder itself there");
    }
  }

  @Override
  public SortedSet<String> paths() {
    return new TreeSet<>(files.keySet());
  }

  @Override
  public String text(String path) {
    try (InputStream in = Files.newInputStream(place(path))) {
      return new String(in.readNBytes(LARGEST_SOURCE), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";   // it is named when its bytes are read
    }
  }

  boolean has(String path) {
    return files.containsKey(path);
  }

  /// The file's text, decoded strictly.
  Source source(String path) throws Refusal {
    byte[] bytes = bytes(path, LARGEST_SOURCE, "a source may have " + (LARGEST_SOURCE >> 20) + " MB");
    try {
      return Source.decode(path, bytes);
    } catch (ParseFailure e) {
      throw new Refusal(e.getMessage() + "; save the file as UTF-8");
    }
  }

  /// These files' bytes, all together not too many.
  SortedMap<String, byte[]> bytes(List<String> paths) throws Refusal {
    var bytes = new TreeMap<String, byte[]>();
    int left = LARGEST_SUPPORT;
    for (String path : paths) {
      byte[] read = bytes(path, left, "all files beside the sources may have " + (LARGEST_SUPPORT >> 20) + " MB together");
      left -= read.length;
      bytes.put(path, read);
    }
    return bytes;
  }

  /// All files' bytes.
  SortedMap<String, byte[]> every() throws Refusal {
    return bytes(List.copyOf(files.keySet()));
  }

  private byte[] bytes(String path, int most, String allowed) throws Refusal {
    try (InputStream in = Files.newInputStream(place(path))) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Refusal(path + ": too large (" + Files.size(place(path)) + " bytes); " + allowed);
      }
      return bytes;
    } catch (IOException e) {
      throw new Refusal(path + ": cannot be read: " + told(e));
    }
  }

  TaskFolder only(Predicate<String> kept) {
    var left = new TreeMap<>(files);
    left.keySet().removeIf(kept.negate());
    return new TaskFolder(left);
  }

  /// The files below a folder, by their path from there.
  TaskFolder below(String folder) {
    var below = new TreeMap<String, Path>();
    files.tailMap(folder + "/").forEach((path, file) -> {
      if (path.startsWith(folder + "/")) {
        below.put(path.substring(folder.length() + 1), file);
      }
    });
    return new TaskFolder(below);
  }

  /// Some of these files at other places.
  ///
  /// @param places place to the path it has now
  TaskFolder placed(SortedMap<String, String> places) {
    var placed = new TreeMap<String, Path>();
    places.forEach((place, path) -> placed.put(place, place(path)));
    return new TaskFolder(placed);
  }

  /// These files with others laid over them.
  TaskFolder with(TaskFolder other) {
    var both = new TreeMap<>(files);
    both.putAll(other.files);
    return new TaskFolder(both);
  }

  private Path place(String path) {
    Path place = files.get(path);
    if (place == null) {
      throw new IllegalArgumentException("no file " + path + "; there are " + files.keySet());
    }
    return place;
  }

  /// What went wrong, without the path of this machine that messages of the JDK begin with.
  static String told(IOException e) {
    return switch (e) {
      case java.nio.file.AccessDeniedException _ -> "permission denied";
      case java.nio.file.NoSuchFileException _ -> "it is gone";
      case java.nio.file.FileSystemException failure when failure.getReason() != null -> failure.getReason();
      default -> e.getClass().getSimpleName();
    };
  }
}
