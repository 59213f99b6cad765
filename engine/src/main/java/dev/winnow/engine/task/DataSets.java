package dev.winnow.engine.task;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Data sets: JSON Lines, one task a row. A file is of one format, known by the fields of its first row that has a known one's.
final class DataSets {

  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final List<RowFormat> formats;

  /// @param formats looked for in this order; the only one is taken without a look
  DataSets(List<RowFormat> formats) {
    this.formats = formats;
  }

  private String forced() {
    return formats.size() == 1 ? formats.getFirst().name() : "";
  }

  Stream<Located> locate(Path file, String name) {
    try {
      var lines = new JsonLines(file);
      var rows = new Rows(file, name, lines);
      if (!rows.hasNext()) {
        lines.close();
        return Stream.of(Located.unreadable(name, forced(), ".",
            file + ": an empty file; a data set holds one JSON object a line, one task each"));
      }
      if (rows.array()) {
        lines.close();
        return Stream.of(Located.unreadable(name, forced(), ".",
            file + ": one JSON array; a data set holds one JSON object a line (jq -c '.[]' turns one into the other)"));
      }
      return StreamSupport.stream(((Iterable<Located>) () -> rows).spliterator(), false).onClose(() -> close(lines));
    } catch (IOException e) {
      return Stream.of(Located.unreadable(name, forced(), ".", file + ": cannot be read: " + TaskFolder.told(e)));
    }
  }

  private static void close(JsonLines lines) {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rows of a file, each read when it is asked for; empty lines are none.
  private final class Rows implements Iterator<Located> {

    private final Path file;
    private final String name;
    private final JsonLines lines;
    private Optional<JsonLines.Line> next = Optional.empty();
    private Optional<RowFormat> format = Optional.empty();

    Rows(Path file, String name, JsonLines lines) {
      this.file = file;
      this.name = name;
      this.lines = lines;
    }

    @Override
    public boolean hasNext() {
      try {
        while (next.isEmpty()) {
          var line = lines.next();
          if (line.isEmpty()) {
            return false;
          }
          next = line.filter(read -> !blank(read.bytes()));
        }
        return true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Whether the file begins like an array: said once, not for each of its lines.
    boolean array() {
      return hasNext() && new String(next.orElseThrow().bytes(), StandardCharsets.UTF_8).strip().startsWith("[");
    }

    @Override
    public Located next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      var line = next.orElseThrow();
      next = Optional.empty();
      return located(line);
    }

    private Located located(JsonLines.Line line) {
      String place = name + ":" + line.number();
      try {
        var row = new Row(parse(line), place);
        if (format.isEmpty()) format = formats.stream().filter(known -> formats.size() == 1 || known.fits(row.json())).findFirst();
        RowFormat read = format.orElseThrow(() -> row.refusal("a row of no format that is known by its fields " + row.json().propertyNames() + "; known: "
            + formats.stream().map(known -> known.name() + " (" + known.fields() + ")").collect(Collectors.joining(", "))));
        return new Located(row.id().orElse(place), unique -> read.read(row, unique));
      } catch (Refusal refusal) {
        String known = format.map(RowFormat::name).orElse(forced());
        return new Located(place, unique -> new TaskEntry.Unreadable(unique, "", known, place, refusal.getMessage()));
      }
    }

    private JsonNode parse(JsonLines.Line line) throws Refusal {
      if (!line.whole()) {
        throw broken(line, 1, "the line is longer than " + (JsonLines.LONGEST >> 20) + " MB");
      }
      String text;
      try {
        text = Source.decode(name, line.bytes()).text();
      } catch (ParseFailure e) {
        throw broken(line, e.position().column(), "not UTF-8 text");
      }
      JsonNode json;
      try {
        json = JSON.readTree(text);
      } catch (JacksonException e) {
        throw broken(line, Math.max(1, e.getLocation().getColumnNr()), e.getOriginalMessage().lines().findFirst().orElse(""));
      }
      if (!json.isObject()) {
        throw broken(line, 1, "not an object");
      }
      return json;
    }

    private Refusal broken(JsonLines.Line line, int column, String what) {
      return new Refusal(name + ":" + line.number() + ":" + column + ": line " + line.number() + " of " + count()
          + " is no valid row: " + what + "; each line must hold one whole JSON object");
    }

    private int count() {
      try (var all = new JsonLines(file)) {
        int count = 0;
        while (all.next().isPresent()) {
          count++;
        }
        return count;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static boolean blank(byte[] bytes) {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }
}
