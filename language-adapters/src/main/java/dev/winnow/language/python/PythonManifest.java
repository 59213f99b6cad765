package dev.winnow.language.python;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/// What a task's manifests declare: `requirements*.txt`, `pyproject.toml` (PEP 621, PEP 735, Poetry), `setup.cfg`, `setup.py` as far
/// as it is written as a list, `[dependencies]` of `winnow.toml`; and what its lock file fixes. Nothing of it is run.
///
/// @param declared by normalised name
/// @param locked versions by normalised name
/// @param python the range of Python versions, empty for any
/// @param indexes registries of its own, which are not asked
record PythonManifest(SortedMap<String, PythonRequirement> declared, SortedMap<String, String> locked, String python, List<String> indexes) {

  private static final Pattern REQUIREMENTS = Pattern.compile("((.*/)?requirements[^/]*|requirements/[^/]*)\\.txt");
  private static final Pattern INDEX = Pattern.compile("(?:-i|--index-url|--extra-index-url|-f|--find-links)[ =]\\s*(\\S+)");
  private static final Pattern CFG_LIST = Pattern.compile("(?m)^(?:install_requires|tests_require|tests?|dev)\\s*=((?:.*\\n?)(?:[ \\t]+.*\\n?)*)");
  private static final Pattern CFG_PYTHON = Pattern.compile("(?m)^python_requires\\s*=\\s*(.+)$");

  static PythonManifest of(Suite suite) {
    var declared = new TreeMap<String, PythonRequirement>();
    var locked = new TreeMap<String, String>();
    var indexes = new ArrayList<String>();
    var python = new ArrayList<String>();
    suite.support().forEach((path, bytes) -> {
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (REQUIREMENTS.matcher(path).matches()) {
        lines(text).forEach(line -> {
          Matcher index = INDEX.matcher(line);
          if (index.lookingAt() && !index.group(1).matches("https://pypi\\.org/.*")) indexes.add(index.group(1));
          PythonRequirement.of(line.replaceFirst("^(-e|--editable)[ =]", "")).filter(found -> !line.startsWith("-") || !found.place().isEmpty())
              .filter(found -> !found.place().matches("\\.{1,2}/?")).ifPresent(found -> declared.put(found.name(), found));
        });
      }
    });
    text(suite, "setup.cfg").ifPresent(text -> {
      CFG_LIST.matcher(text).results().flatMap(list -> list.group(1).lines()).forEach(line -> put(declared, line));
      CFG_PYTHON.matcher(text).results().forEach(found -> python.add(found.group(1)));
    });
    suite.sources().stream().filter(source -> source.path().equals("setup.py")).forEach(source -> setup(source, declared));
    text(suite, "setup.py").ifPresent(text -> setup(new Source("setup.py", text), declared));
    text(suite, "pyproject.toml").ifPresent(text -> project(Toml.parse(text), declared, python));
    Stream.of("poetry.lock", "uv.lock", "pdm.lock").flatMap(name -> text(suite, name).stream()).forEach(text -> tables(Toml.parse(text).get("package"))
        .forEach(found -> locked.put(PythonRequirement.normal(found.getString("name", () -> "")), found.getString("version", () -> ""))));
    suite.dependencies().forEach((name, range) -> declared.put(PythonRequirement.normal(name), PythonRequirement.of(name, range)));
    return new PythonManifest(declared, locked, String.join(",", python), indexes);
  }

  private static Optional<String> text(Suite suite, String path) {
    return Optional.ofNullable(suite.support().get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static Stream<String> lines(String text) {
    return text.replaceAll("\\\\\\r?\\n", " ").lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
  }

  private static void put(Map<String, PythonRequirement> declared, String line) {
    PythonRequirement.of(line).ifPresent(found -> declared.put(found.name(), found));
  }

  private static void project(TomlTable toml, Map<String, PythonRequirement> declared, List<String> python) {
    Optional.ofNullable(toml.getString("project.requires-python")).ifPresent(python::add);
    strings(toml.get("project.dependencies")).forEach(line -> put(declared, line));
    for (String groups : List.of("project.optional-dependencies", "dependency-groups")) {
      if (toml.get(groups) instanceof TomlTable table) table.keySet().forEach(group -> strings(table.get(List.of(group))).forEach(line -> put(declared, line)));
    }
    poetry(toml.get("tool.poetry.dependencies"), declared);
    poetry(toml.get("tool.poetry.dev-dependencies"), declared);
    if (toml.get("tool.poetry.group") instanceof TomlTable groups) {
      groups.keySet().forEach(group -> poetry(groups.get(List.of(group, "dependencies")), declared));
    }
    if (toml.get("tool.poetry.dependencies.python") instanceof String range) python.add(PythonRequirement.of("python", range).specifier());
  }

  private static void poetry(Object dependencies, Map<String, PythonRequirement> declared) {
    if (!(dependencies instanceof TomlTable table)) return;
    for (String name : table.keySet()) {
      if (name.equals("python")) continue;
      PythonRequirement found = switch (table.get(List.of(name))) {
        case String range -> PythonRequirement.of(name, range);
        case TomlTable inner when Stream.of("git", "path", "url").anyMatch(inner::contains) -> {
          String place = Stream.of("git", "path", "url").filter(inner::contains).map(key -> key + " " + inner.get(key)).findFirst().orElseThrow();
          yield new PythonRequirement(PythonRequirement.normal(name), name, place, "");
        }
        case TomlTable inner -> PythonRequirement.of(name, inner.getString("version", () -> ""));
        default -> PythonRequirement.of(name, "");
      };
      declared.put(found.name(), found);
    }
  }

  /// Lists of texts that are handed to `setup(...)`.
  private static void setup(Source source, Map<String, PythonRequirement> declared) {
    try {
      Syntax.parse("python", source).all().filter(node -> node.is("keyword_argument") && node.the("name").text().matches("install_requires|tests_require"))
          .map(node -> node.the("value")).filter(value -> value.is("list")).flatMap(list -> list.parts().stream()).filter(part -> part.is("string"))
          .forEach(part -> put(declared, part.text().replaceAll("^[A-Za-z]*['\"]+|['\"]+$", "")));
    } catch (ParseFailure e) {
      // It is never run; what it would have declared is missing then, by name.
    }
  }

  private static List<String> strings(Object array) {
    return array instanceof TomlArray list ? list.toList().stream().filter(String.class::isInstance).map(String.class::cast).toList() : List.of();
  }

  private static List<TomlTable> tables(Object array) {
    return array instanceof TomlArray list ? list.toList().stream().filter(TomlTable.class::isInstance).map(TomlTable.class::cast).toList() : List.of();
  }
}
