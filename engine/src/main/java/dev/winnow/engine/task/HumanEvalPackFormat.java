package dev.winnow.engine.task;

import dev.winnow.language.Change;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.golang.GoImports;
import dev.winnow.language.golang.GoModules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// HumanEvalPack: JSON Lines, one task a row, one language a file.
final class HumanEvalPackFormat {

  static final String NAME = "humanevalpack";

  private static final String SUITE = "test";
  private static final String BUGGY = "buggy_solution";
  private static final Pattern ID = Pattern.compile("([A-Za-z+]+)/(.+)");
  private static final Map<String, String> LANGUAGES = new TreeMap<>(Map.of("Python", "python", "Go", "go", "Java", "java",
      "JavaScript", "javascript", "Rust", "rust"));
  private static final List<String> LATER = List.of("CPP");
  private static final Map<String, Assembly> ASSEMBLIES = assemblies();
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final List<LanguageAdapter> adapters;
  private final TaskOptions options;

  HumanEvalPackFormat(List<LanguageAdapter> adapters, TaskOptions options) {
    this.adapters = adapters;
    this.options = options;
  }

  private static Map<String, Assembly> assemblies() {
    var module = Map.of("go.mod", GoModules.withTestify("solution"), "go.sum", GoModules.SUMS);
    return Map.of("python", new PythonAssembly(), "go", new GoAssembly(GoImports::prune, module), "java", new JavaAssembly(),
        "javascript", new JavaScriptAssembly(), "rust", new RustAssembly());
  }

  Stream<Located> locate(Path file, String name) {
    try {
      var lines = new JsonLines(file);
      var rows = new Rows(file, name, lines);
      if (!rows.hasNext()) {
        lines.close();
        return Stream.of(Located.unreadable(name, NAME, ".",
            file + ": an empty file; a data set holds one JSON object a line, one task each"));
      }
      if (rows.array()) {
        lines.close();
        return Stream.of(Located.unreadable(name, NAME, ".",
            file + ": one JSON array; a data set holds one JSON object a line (jq -c '.[]' turns one into the other)"));
      }
      return StreamSupport.stream(((Iterable<Located>) () -> rows).spliterator(), false).onClose(() -> close(lines));
    } catch (IOException e) {
      return Stream.of(Located.unreadable(name, NAME, ".", file + ": cannot be read: " + TaskFolder.told(e)));
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
        JsonNode json = parse(line);
        JsonNode id = json.get("task_id");
        return new Located(id != null && id.isString() && !id.stringValue().isBlank() ? id.stringValue() : place,
            unique -> read(new Row(json, place), unique, place));
      } catch (Refusal refusal) {
        return new Located(place, unique -> new TaskEntry.Unreadable(unique, "", NAME, place, refusal.getMessage()));
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

  private TaskEntry read(Row row, String id, String place) {
    String language = "";
    try {
      language = language(row);
      return new TaskEntry.Readable(task(row, id, language, place));
    } catch (Refusal refusal) {
      return new TaskEntry.Unreadable(id, language, NAME, place, refusal.getMessage());
    }
  }

  private String language(Row row) throws Refusal {
    String id = row.text("task_id");
    Matcher matcher = ID.matcher(id);
    String named = matcher.matches() ? matcher.group(1) : id;
    if (LATER.contains(named)) {
      throw row.refusal("task_id '" + id + "': language not yet supported: " + named + "; supported: " + LANGUAGES.keySet());
    }
    if (!matcher.matches() || !LANGUAGES.containsKey(named)) {
      throw row.refusal("task_id '" + id + "' names no language of HumanEvalPack; it must be like 'Python/0', with one of "
          + LANGUAGES.keySet());
    }
    return LANGUAGES.get(named);
  }

  private Task task(Row row, String id, String language, String place) throws Refusal {
    LanguageAdapter adapter = adapters.stream().filter(known -> known.language().equals(language)).findFirst()
        .orElseThrow(() -> row.refusal("no adapter for language '" + language + "'; known: "
            + adapters.stream().map(LanguageAdapter::language).sorted().toList()));
    Assembly assembly = Optional.ofNullable(ASSEMBLIES.get(language))
        .orElseThrow(() -> row.refusal("rows of language '" + language + "' cannot be put together yet; known: " + ASSEMBLIES.keySet()));
    String suiteId = options.tests().isEmpty() ? SUITE : options.tests();
    Source solution = assembly.solution(row, row.text("canonical_solution"));
    Source tests = assembly.tests(row, solution, suiteText(row, suiteId));
    var programs = new ArrayList<Program>();
    Optional<String> buggy = row.optional(BUGGY).filter(text -> !text.isBlank());
    if (buggy.isPresent()) {
      programs.add(new Program(BUGGY, false,
          new Change.Files(Map.of(solution.path(), assembly.solution(row, buggy.get()).text()))));
    }
    return new Task(id, adapter, NAME, place, requirement(row),
        new Suite(List.of(solution), List.of(tests), assembly.support()), suiteId, programs, new Grader.Usual(), TaskLimits.USUAL);
  }

  private String suiteText(Row row, String suiteId) throws Refusal {
    if (!options.tests().isEmpty() && row.optional(suiteId).filter(text -> !text.isBlank()).isEmpty()) {
      throw row.refusal("--tests " + suiteId + ": the row has no such suite ("
          + (row.json().has(suiteId) ? "the field is empty" : "no such field") + "); a row's suites are test and mostly example_test");
    }
    return row.text(suiteId);
  }

  private static String requirement(Row row) throws Refusal {
    for (String field : List.of("instruction", "text", "docstring")) {
      Optional<String> text = row.optional(field).filter(found -> !found.isBlank());
      if (text.isPresent()) {
        return text.get();
      }
    }
    return "";
  }
}
