package dev.winnow.engine.report;

import dev.winnow.engine.UsageException;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.variant.Variant;
import dev.winnow.language.Change;
import dev.winnow.language.Position;
import dev.winnow.language.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a report file back, as far as it takes to judge a variant again or to skip a task.
public final class ReportReader {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ReportReader() {}

  /// One task of a report file.
  ///
  /// @param text the line as it stands
  public record Line(String text, JsonNode json) {

    public String key() {
      return json.path("key").asString("");
    }

    public String taskId() {
      return json.path("task").path("id").asString("");
    }

    /// What the user typed to name the tasks.
    public List<String> arguments() {
      return json.path("options").path("tasks").valueStream().map(argument -> argument.asString("")).toList();
    }

    public boolean measured() {
      return json.path("status").asString("").equals("measured");
    }

    /// Whether anything in it is Winnow's own trouble.
    public boolean faulted() {
      return json.path("variants").valueStream().anyMatch(variant -> variant.path("verdict").asString("").equals("faulted"));
    }

    public List<JsonNode> findings() {
      return json.path("findings").valueStream().toList();
    }

    public String suite() {
      return json.path("options").path("suite").asString("");
    }

    public String format() {
      return json.path("options").path("format").asString("");
    }

    public long seed() {
      return json.path("seed").asLong(1);
    }

    public String sandbox() {
      return json.path("environment").path("sandbox").asString("");
    }

    /// Variants whose id begins so.
    List<Stored> variants(String start) {
      return json.path("variants").valueStream().filter(variant -> variant.path("id").asString("").startsWith(start))
          .map(variant -> new Stored(this, variant)).toList();
    }

    Optional<JsonNode> finding(String id) {
      return json.path("findings").valueStream().filter(finding -> finding.path("id").asString("").equals(id)).findFirst();
    }
  }

  /// One variant of a report file.
  public record Stored(Line line, JsonNode json) {

    public String id() {
      return json.path("id").asString("");
    }

    public String verdict() {
      return json.path("verdict").asString("");
    }

    public boolean steady() {
      return json.path("steady").asBoolean(true);
    }

    /// Empty where the grader was not asked.
    public String grader() {
      return json.path("grader").asString("");
    }

    /// The variant again, over the task as it is now.
    public Variant variant(Task task) {
      var files = ReportedEdit.files(task);
      var texts = new TreeMap<String, String>();
      for (JsonNode edit : List.copyOf(json.path("edits").values()).reversed()) {
        String path = edit.path("path").asString("");
        Source source = files.getOrDefault(path, new Source(path, ""));
        String text = texts.getOrDefault(path, source.text());
        int start = offset(source, edit.path("line").asInt(), edit.path("column").asInt());
        String before = edit.path("before").asString("");
        if (start < 0 || !source.text().startsWith(before, start)) {
          throw new UsageException(path + ":" + edit.path("line").asInt() + ": the reference is no longer what the report "
              + "was made from; run the task again, then replay from the new report");
        }
        texts.put(path, text.substring(0, start) + edit.path("after").asString("") + text.substring(start + before.length()));
      }
      var change = new Change.Files(texts);
      var mends = task.adapter().mends(change.apply(files).values().stream()
          .filter(source -> task.suite().solution().stream().anyMatch(old -> old.path().equals(source.path()))).toList());
      return new Variant(id(), Variant.Side.valueOf(constant("side")), Variant.Family.valueOf(constant("family")),
          json.path("operator").asString(""), json.path("aspect").asString(""), change, mends);
    }

    private String constant(String field) {
      return json.path(field).asString("").toUpperCase(Locale.ROOT);
    }
  }

  /// All lines of a report.
  public static List<Line> lines(Path file) {
    try {
      return parse(file, Files.readString(file));
    } catch (IOException e) {
      throw new UsageException(file + ": cannot be read as a report (" + e.getClass().getSimpleName() + "); give a file that "
          + "'winnow run --json FILE' wrote");
    }
  }

  private static List<Line> parse(Path file, String text) {
    var lines = new ArrayList<Line>();
    int number = 0;
    for (String line : text.split("\n")) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        JsonNode json = MAPPER.readTree(line);
        if (!json.path("schema").asString("").equals(ReportJson.SCHEMA)) {
          throw new UsageException(file + ":" + number + ": not a line of a report: its \"schema\" is not \""
              + ReportJson.SCHEMA + "\"");
        }
        lines.add(new Line(line, json));
      } catch (JacksonException e) {
        throw new UsageException(file + ":" + number + ": not JSON: " + Escapes.shown(String.valueOf(e.getOriginalMessage())));
      }
    }
    return lines;
  }

  /// A line that Winnow wrote itself.
  public static Line line(String text) {
    return new Line(text, MAPPER.readTree(text));
  }

  /// The variant that a name means: a variant's id or the beginning of one, or a finding's id. Ids are of their task: where
  /// several tasks of the report have such a one, the name is `TASK:ID`.
  public static Stored find(Path file, String name) {
    int colon = name.lastIndexOf(':');
    String task = name.substring(0, Math.max(colon, 0));
    String id = name.substring(colon + 1);
    List<Line> lines = lines(file).stream().filter(line -> colon < 0 || line.taskId().equals(task)).toList();
    if (lines.isEmpty()) {
      throw new UsageException(file + ": no task has the id '" + task + "'");
    }
    List<Stored> meant = meant(file, lines, id);
    if (meant.isEmpty()) {
      throw new UsageException(file + ": no variant and no finding has the id '" + id + "'");
    }
    List<String> tasks = meant.stream().map(stored -> stored.line().taskId()).distinct().toList();
    if (tasks.size() > 1) {
      throw new UsageException(file + ": " + tasks.size() + " tasks have a '" + id + "'; say which, as " + tasks.getFirst() + ":" + id);
    }
    if (meant.size() > 1) {
      throw new UsageException(file + ": " + meant.size() + " variants have an id that begins with '" + id + "'; give more of it");
    }
    return meant.getFirst();
  }

  private static List<Stored> meant(Path file, List<Line> lines, String id) {
    List<Stored> variants = lines.stream().flatMap(line -> line.variants(id).stream()).toList();
    List<Stored> exact = variants.stream().filter(variant -> variant.id().equals(id)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Stored> shown = lines.stream().filter(line -> line.finding(id).isPresent())
        .map(line -> line.finding(id).get().path("variants").valueStream().findFirst()
            .flatMap(variant -> line.variants(variant.asString("")).stream().findFirst())
            .orElseThrow(() -> new UsageException("finding " + id + " of " + file + " rests on no variant: there is nothing to replay; "
                + "run the task again to see it again"))).toList();
    return shown.isEmpty() ? variants : shown;
  }

  private static int offset(Source source, int line, int column) {
    var wanted = new Position(line, column);
    int low = 0;
    int high = source.text().length();
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Position position = source.position(middle);
      int order = position.line() != line ? Integer.compare(position.line(), line) : Integer.compare(position.column(), column);
      if (position.equals(wanted)) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
