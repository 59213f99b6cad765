package dev.winnow.engine.task;

import dev.winnow.language.Change;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.golang.GoImports;
import dev.winnow.language.golang.GoModules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// HumanEvalPack: rows of several languages, each with a known wrong program.
final class HumanEvalPackFormat implements RowFormat {

  static final String NAME = "humanevalpack";

  private static final String SUITE = "test";
  private static final String BUGGY = "buggy_solution";
  private static final Pattern ID = Pattern.compile("([A-Za-z+]+)/(.+)");
  private static final Map<String, String> LANGUAGES = new TreeMap<>(Map.of("Python", "python", "Go", "go", "Java", "java",
      "JavaScript", "javascript", "Rust", "rust"));
  private static final List<String> LATER = List.of("CPP");
  private static final Map<String, Assembly> ASSEMBLIES = assemblies();

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

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String fields() {
    return "task_id such as 'Python/0', prompt, canonical_solution, test";
  }

  @Override
  public boolean fits(JsonNode row) {
    Matcher named = ID.matcher(row.path("task_id").asString(""));
    boolean known = named.matches() && (LANGUAGES.containsKey(named.group(1)) || LATER.contains(named.group(1)));
    return known || row.has(BUGGY) || row.has("declaration");
  }

  @Override
  public TaskEntry read(Row row, String id) {
    String language = "";
    try {
      language = language(row);
      return new TaskEntry.Readable(task(row, id, language));
    } catch (Refusal refusal) {
      return new TaskEntry.Unreadable(id, language, NAME, row.place(), refusal.getMessage());
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

  private Task task(Row row, String id, String language) throws Refusal {
    LanguageAdapter adapter = adapters.stream().filter(known -> known.language().equals(language)).findFirst()
        .orElseThrow(() -> row.refusal("no adapter for language '" + language + "'; known: "
            + adapters.stream().map(LanguageAdapter::language).sorted().toList()));
    Assembly assembly = Optional.ofNullable(ASSEMBLIES.get(language))
        .orElseThrow(() -> row.refusal("rows of language '" + language + "' cannot be put together yet; known: " + ASSEMBLIES.keySet()));
    String suiteId = options.tests().isEmpty() ? SUITE : options.tests();
    Source solution = assembly.solution(row, row.text("canonical_solution"));
    Source tests = assembly.tests(row, solution, suiteText(row, suiteId));
    var programs = new ArrayList<Program>();
    Optional<String> buggy = given(row, BUGGY);
    if (buggy.isPresent()) {
      programs.add(new Program(BUGGY, false,
          new Change.Files(Map.of(solution.path(), assembly.solution(row, buggy.get()).text()))));
    }
    return new Task(id, adapter, NAME, row.place(), requirement(row),
        new Suite(List.of(solution), List.of(tests), assembly.support()), suiteId, programs, new Grader.Usual(), TaskLimits.USUAL, List.of());
  }

  private String suiteText(Row row, String suiteId) throws Refusal {
    if (!options.tests().isEmpty() && given(row, suiteId).isEmpty()) {
      throw row.refusal("--tests " + suiteId + ": the row has no such suite ("
          + (row.json().has(suiteId) ? "the field is empty" : "no such field") + "); a row's suites are test and mostly example_test");
    }
    return row.text(suiteId);
  }

  /// A field's text. The data set's Rust rows say `None`, in letters, where they have none.
  private static Optional<String> given(Row row, String field) throws Refusal {
    return row.optional(field).filter(text -> !text.isBlank() && !text.equals("None"));
  }

  private static String requirement(Row row) throws Refusal {
    for (String field : List.of("instruction", "text", "docstring")) {
      Optional<String> text = given(row, field);
      if (text.isPresent()) {
        return text.get();
      }
    }
    return "";
  }
}
