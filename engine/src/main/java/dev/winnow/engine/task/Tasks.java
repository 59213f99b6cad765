package dev.winnow.engine.task;

import dev.winnow.engine.UsageException;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.LanguageAdapters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what the command line names: task folders, folders of them, data-set files.
///
/// The order is that of the arguments, then of the rows of a file; folders are sorted. A second task of the same id is
/// called `ID~2`, a third `ID~3`.
public final class Tasks {

  private static final int REASONS_SHOWN = 10;
  private final TaskOptions options;
  private final FolderFormat plain;
  /// In the order in which they are looked for, as are the rows' formats.
  private final List<FolderKind> kinds;
  private final List<RowFormat> rows;

  Tasks(List<LanguageAdapter> adapters, TaskOptions options) {
    this.options = options;
    this.plain = new FolderFormat(adapters, options);
    this.kinds = List.of(new ExercismFormat(adapters, options), new HarborFormat(adapters, options), plain);
    this.rows = List.of(new HumanEvalPackFormat(adapters, options), new MbppFormat(adapters, options), new HumanEvalFormat(adapters, options));
  }

  /// @throws UsageException where nothing at all could be read
  public static List<TaskEntry> read(List<Path> arguments, TaskOptions options) {
    return new Tasks(LanguageAdapters.ALL, options).read(arguments);
  }

  List<TaskEntry> read(List<Path> arguments) {
    if (arguments.isEmpty()) {
      throw new UsageException("no tasks named; name task folders, folders of them, or data-set files (.jsonl)");
    }
    if (!options.format().isEmpty() && !formats().contains(options.format())) {
      throw new UsageException("--format: unknown format '" + options.format() + "'; known: " + formats());
    }
    var entries = new ArrayList<TaskEntry>();
    Set<String> taken = new HashSet<>();
    var left = new ArrayList<String>();
    Pattern only = glob(options.only());
    int count = 0;
    // Past the limit the rest is still looked at for arguments that are missing, so no row of a file is read in vain.
    for (Path argument : arguments) {
      boolean full = options.limit() > 0 && count >= options.limit();
      try (Stream<Located> located = full && readable(argument) ? Stream.empty() : locate(argument)) {
        for (var iterator = located.iterator(); iterator.hasNext();) {
          Located next = iterator.next();
          String id = unique(next.id(), taken);
          if (next.always()) {
            entries.add(next.read().apply(id));
          } else if (only.matcher(id).matches()) {
            entries.add(next.read().apply(id));
            if (++count == options.limit()) {
              break;
            }
          } else {
            left.add(id);
          }
        }
      }
    }
    refuseNothing(entries, left);
    return entries;
  }

  private List<String> formats() {
    return Stream.concat(kinds.stream().map(FolderKind::name), rows.stream().map(RowFormat::name)).sorted().toList();
  }

  private static <F> List<F> chosen(List<F> formats, Function<F, String> name, String only) {
    return only.isEmpty() ? formats : formats.stream().filter(format -> name.apply(format).equals(only)).toList();
  }

  private static boolean readable(Path argument) {
    return Files.isDirectory(argument) || Files.isRegularFile(argument);
  }

  private Stream<Located> locate(Path argument) {
    Path file = argument.getFileName();
    String name = file == null || Set.of("", ".", "..").contains(file.toString())
        ? String.valueOf(argument.toAbsolutePath().normalize().getFileName()) : file.toString();
    if (!Files.exists(argument)) {
      return Stream.of(Located.unreadable(name, "", ".",
          argument + ": there is no such file or folder; name a task folder, a folder of them, or a data-set file (.jsonl)"));
    }
    String format = options.format();
    if (Files.isDirectory(argument)) {
      List<FolderKind> wanted = chosen(kinds, FolderKind::name, format);
      return wanted.isEmpty() ? Stream.of(Located.unreadable(name, format, ".",
          argument + ": a folder, but the format '" + format + "' reads files of JSON Lines; name the file")) : new TaskFolders(wanted, plain).locate(argument, name);
    }
    List<RowFormat> wanted = chosen(rows, RowFormat::name, format);
    if (wanted.isEmpty()) {
      return Stream.of(Located.unreadable(name, format, ".", argument + ": a file, but the format '" + format + "' reads folders"));
    }
    if (!Files.isRegularFile(argument)) {
      return Stream.of(Located.unreadable(name, "", ".",
          argument + ": neither a file nor a folder (a pipe, socket or device); name a folder or a file"));
    }
    if (format.isEmpty() && !name.endsWith(".jsonl") && !name.endsWith(".json")) {
      return Stream.of(Located.unreadable(name, "", ".", argument
          + ": neither a task folder nor a data set; data sets end in .jsonl or .json, for other names add --format "
          + rows.stream().map(RowFormat::name).collect(Collectors.joining("|"))));
    }
    return new DataSets(wanted).locate(argument, name);
  }

  private static String unique(String id, Set<String> taken) {
    String unique = id;
    for (int i = 2; !taken.add(unique); i++) {
      unique = id + "~" + i;
    }
    return unique;
  }

  private static Pattern glob(String glob) {
    return Pattern.compile(glob.isEmpty() ? ".*" : Pattern.compile("[*?]|[^*?]+").matcher(glob)
        .replaceAll(part -> Matcher.quoteReplacement(switch (part.group()) {
          case "*" -> ".*";
          case "?" -> ".";
          default -> Pattern.quote(part.group());
        })), Pattern.DOTALL);
  }

  private void refuseNothing(List<TaskEntry> entries, List<String> left) {
    if (entries.isEmpty()) {
      throw new UsageException("--only '" + options.only() + "' matches none of " + left.size() + " tasks; their ids: "
          + left.stream().limit(REASONS_SHOWN).collect(Collectors.joining(", ")) + (left.size() > REASONS_SHOWN ? ", ..." : ""));
    }
    if (entries.stream().noneMatch(TaskEntry.Readable.class::isInstance)) {
      String reasons = entries.stream().limit(REASONS_SHOWN).map(TaskEntry.Unreadable.class::cast)
          .map(entry -> entry.id() + ": " + entry.reason()).collect(Collectors.joining("\n"));
      throw new UsageException("nothing could be read:\n" + reasons
          + (entries.size() > REASONS_SHOWN ? "\nand " + (entries.size() - REASONS_SHOWN) + " more" : ""));
    }
  }
}
