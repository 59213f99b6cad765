package dev.winnow.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/// What is written down beside a bundled task, in `HOLES.toml` and `EQUIVALENT.toml`: all that its tests do wrong.
///
/// @param holes wrong mutants that are accepted
/// @param equivalent mutants that are accepted because they are right
/// @param falsePositives supplied wrong programs that are accepted
/// @param falseNegatives supplied right programs that are rejected, and the test that does it
record KnownHoles(List<Place> holes, List<Place> equivalent, List<String> falsePositives, Map<String, String> falseNegatives) {

  /// Where survivors are known: an entry stands for every mutant of the operator that begins on the line.
  record Place(String file, int line, String operator) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::operator).compare(this, other);
    }

    @Override
    public String toString() {
      return file + ":" + line + " " + operator;
    }

    static Place of(Judged mutant) {
      return new Place(mutant.file(), mutant.line(), mutant.operator());
    }
  }

  static KnownHoles beside(Path task) throws IOException {
    TomlParseResult holes = read(task.resolve("HOLES.toml"));
    var falseNegatives = new TreeMap<String, String>();
    entries(holes, "false-negative", entry -> falseNegatives.put(text(entry, "program"), text(entry, "test")));
    return new KnownHoles(entries(holes, "hole", KnownHoles::place),
        entries(read(task.resolve("EQUIVALENT.toml")), "equivalent", KnownHoles::place),
        entries(holes, "false-positive", entry -> text(entry, "program")), falseNegatives);
  }

  Set<Place> survivors() {
    return Stream.concat(holes.stream(), equivalent.stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  boolean none() {
    return holes.isEmpty() && falsePositives.isEmpty() && falseNegatives.isEmpty();
  }

  private static TomlParseResult read(Path file) throws IOException {
    TomlParseResult toml = Files.exists(file) ? Toml.parse(file) : Toml.parse("");
    if (toml.hasErrors()) throw new AssertionError(file + ": " + toml.errors().getFirst());
    return toml;
  }

  private static <T> List<T> entries(TomlParseResult toml, String name, Function<TomlTable, T> read) {
    var entries = new ArrayList<T>();
    var array = toml.getArray(name);
    for (int i = 0; array != null && i < array.size(); i++) {
      TomlTable entry = array.getTable(i);
      if (text(entry, "why").isBlank()) throw new AssertionError(name + " " + entry.toMap() + " says no why");
      entries.add(read.apply(entry));
    }
    return entries;
  }

  private static Place place(TomlTable entry) {
    return new Place(text(entry, "file"), Math.toIntExact(entry.getLong("line", () -> 0)), text(entry, "operator"));
  }

  private static String text(TomlTable entry, String key) {
    return entry.getString(key, () -> "");
  }
}
