package dev.winnow.language.python;

import dev.winnow.language.Fetch;
import dev.winnow.language.Needs;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Resources;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The packages of the kit, and what a task reaches that is none of them.
final class PythonPackages {

  static final String PYTHON = "3.11";

  private static final Set<String> STANDARD =
      new String(Resources.bytes("/dev/winnow/language/python/stdlib.txt"), StandardCharsets.US_ASCII).lines().collect(Collectors.toUnmodifiableSet());
  /// Versions by name.
  private static final Map<String, String> KIT = new String(PythonAdapter.KIT.bytes("requirements.txt"), StandardCharsets.US_ASCII).lines()
      .map(line -> line.split("[= ]+")).collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
  private static final String CLIENT = new String(Resources.bytes("/dev/winnow/language/python/fetch.sh"), StandardCharsets.UTF_8);
  /// Imports whose package is named otherwise, as far as it is common.
  private static final Map<String, String> NAMED = Stream.of(("yaml pyyaml,PIL pillow,cv2 opencv-python,bs4 beautifulsoup4,sklearn scikit-learn,"
      + "dateutil python-dateutil,attr attrs,dotenv python-dotenv,Crypto pycryptodome,jwt pyjwt,skimage scikit-image,serial pyserial,usb pyusb,zmq pyzmq,"
      + "docx python-docx,pptx python-pptx,git gitpython,magic python-magic,OpenSSL pyopenssl,google protobuf,pkg_resources setuptools,win32api pywin32,"
      + "mpl_toolkits matplotlib,markdown_it markdown-it-py,slugify python-slugify,jose python-jose,multipart python-multipart,_pytest pytest").split(","))
      .map(pair -> pair.split(" ")).collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
  /// What looks at code, formats, builds or publishes it: no test asks for it unless it imports it.
  private static final Pattern TOOL = Pattern.compile("black|ruff|flake8.*|pylint.*|mypy.*|isort|pre-commit|tox.*|nox|coverage|codecov|twine|build|wheel|setuptools.*|pip|"
      + "pip-tools|poetry.*|hatch.*|flit.*|pdm.*|uv|sphinx.*|mkdocs.*|furo|bandit|safety|autopep8|autoflake|yapf|pydocstyle|pycodestyle|pyflakes|pyright|ipython|ipykernel|"
      + "jupyter.*|notebook|commitizen|bump2version|bumpversion|towncrier|types-.*|.*-stubs|debugpy|ipdb|pudb|"
      + "pytest-(cov|xdist|html|json-report|sugar|randomly|random-order|rerunfailures|retry|instafail|flake8|mypy|black|ruff|pylint|isort|clarity|pretty|icdiff|metadata|profiling)");

  private PythonPackages() {}

  static Needs needs(Suite suite) {
    PythonManifest manifest = PythonManifest.of(suite);
    var reached = new TreeMap<String, PythonRequirement>();
    var unknown = new TreeSet<String>();
    for (String name : imported(suite)) {
      String dist = NAMED.getOrDefault(name, PythonRequirement.normal(name));
      if (manifest.declared().containsKey(dist)) reached.put(dist, manifest.declared().get(dist));
      else if (!KIT.containsKey(dist)) unknown.add(name);
    }
    manifest.declared().forEach((name, requirement) -> {
      boolean framework = name.equals("pytest") || name.startsWith("pytest-");
      // A package's name need not be that of what it holds.
      boolean perhaps = !unknown.isEmpty() && !KIT.containsKey(name);
      if (!TOOL.matcher(name).matches() && (framework && !unittest(suite) || perhaps)) reached.put(name, requirement);
    });
    reached.values().removeIf(requirement -> KIT.containsKey(requirement.name()) && requirement.takes(KIT.get(requirement.name())));
    var unobtainable = new ArrayList<String>();
    if (!PythonRequirement.of("python", manifest.python()).takes(PYTHON)) unobtainable.add("python " + manifest.python());
    if (reached.values().stream().allMatch(requirement -> KIT.containsKey(requirement.name()))) unobtainable.addAll(unknown);
    reached.values().stream().filter(requirement -> !requirement.place().isEmpty()).map(PythonRequirement::line).forEach(unobtainable::add);
    if (!reached.isEmpty()) manifest.indexes().forEach(index -> unobtainable.add("packages of " + index));
    if (!unobtainable.isEmpty()) return new Needs.Unobtainable(unobtainable);
    return reached.isEmpty() ? new Needs.Nothing() : new Needs.Fetched(fetch(reached, manifest));
  }

  private static Fetch fetch(SortedMap<String, PythonRequirement> reached, PythonManifest manifest) {
    List<String> lines = reached.values().stream().map(PythonRequirement::line).toList();
    Stream<String> declared = manifest.declared().values().stream()
        .filter(requirement -> !reached.containsKey(requirement.name()) && requirement.place().isEmpty() && !requirement.specifier().isEmpty())
        .map(requirement -> requirement.line().replaceFirst("\\[[^\\]]*\\]", ""));
    Stream<String> locked = manifest.locked().entrySet().stream().filter(entry -> !entry.getKey().isEmpty() && !entry.getValue().isEmpty())
        .map(entry -> entry.getKey() + "==" + entry.getValue());
    return new Fetch(lines, CLIENT, new TreeMap<>(Map.of("requirements.txt", text(lines.stream()), "constraints.txt", text(Stream.concat(declared, locked)))));
  }

  private static byte[] text(Stream<String> lines) {
    return lines.distinct().map(line -> line + "\n").collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean unittest(Suite suite) {
    return suite.tests().stream().noneMatch(test -> test.text().contains("pytest")) && suite.tests().stream().anyMatch(test -> test.text().contains("TestCase"));
  }

  /// First parts of imported names that are neither the standard library's nor the task's own.
  private static SortedSet<String> imported(Suite suite) {
    Set<String> own = Stream.concat(suite.sources().stream().map(Source::path), suite.support().keySet().stream())
        .flatMap(path -> Stream.of(path.replaceFirst("\\.py$", "").split("/"))).collect(Collectors.toSet());
    Stream<Source> helpers = suite.support().entrySet().stream().filter(file -> file.getKey().matches("(.*/)?conftest\\.py"))
        .map(file -> new Source(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)));
    return Stream.concat(suite.sources().stream(), helpers).flatMap(PythonPackages::imported)
        .filter(name -> !STANDARD.contains(name) && !own.contains(name)).collect(Collectors.toCollection(TreeSet::new));
  }

  /// An import inside `try` is one its author can do without; one for type checkers alone is never run.
  private static Stream<String> imported(Source source) {
    try {
      return Syntax.parse("python", source).all()
          .filter(node -> node.is("import_statement", "import_from_statement") && node.around("try_statement").isEmpty()
              && node.around("if_statement").filter(condition -> condition.the("condition").text().contains("TYPE_CHECKING")).isEmpty())
          .flatMap(node -> node.is("import_from_statement") ? Stream.of(node.the("module_name"))
              : node.parts().stream().map(part -> part.is("aliased_import") ? part.the("name") : part))
          .filter(node -> !node.is("relative_import"))
          .map(node -> node.text().split("\\.")[0].strip());
    } catch (ParseFailure e) {
      // A solution that does not parse is reported where its sites are read; a test that does not is its runner's to tell.
      return Stream.empty();
    }
  }
}
