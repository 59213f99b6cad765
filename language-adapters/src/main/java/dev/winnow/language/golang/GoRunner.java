package dev.winnow.language.golang;

import dev.winnow.language.Grading;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `go test`: test binaries compiled over a `testing` that reports to the channel, one a package. A suite that is one function is
/// told assertion by assertion.
final class GoRunner implements Runner {

  private static final String ARTEFACT = "/winnow/go/tests";

  @Override
  public String name() {
    return "go test";
  }

  @Override
  public boolean suits(Suite suite) {
    return suite.tests().stream().anyMatch(test -> test.path().endsWith("_test.go"));
  }

  @Override
  public Plan plan(Suite suite, String token) {
    SortedMap<String, byte[]> files = files(suite, "build.sh", "run.sh");
    SortedMap<String, List<Source>> packages = packages(suite);
    var canaries = new TreeSet<String>();
    packages.forEach((folder, tests) -> canaries(suite, folder, tests, token).forEach((name, text) -> {
      files.put("/work/" + folder + name, bytes(text));
      TEST.matcher(text).results().map(test -> packages.size() == 1 ? test.group(1) : prefix(suite, folder) + test.group(1))
          .forEach(canaries::add);
    }));
    Optional<GoAssertions> assertions = GoAssertions.of(suite.tests());
    assertions.ifPresent(told -> files.put("/work/" + told.noted().path(), told.noted().encode()));
    String root = GoModules.root(suite);
    var build = new ArrayList<>(List.of("sh", "/winnow/go/build.sh"));
    var run = new ArrayList<>(List.of("sh", "/winnow/go/run.sh", ARTEFACT));
    packages.keySet().forEach(folder -> build.add("./" + folder.substring(root.length())));
    if (packages.size() > 1) run.addAll(packages.keySet());
    String folder = "/work/" + (packages.size() > 1 ? root : packages.firstKey());
    return new Plan(files, List.of(new Step(build, GoModules.environment(suite), "/work/" + root)), ARTEFACT,
        new Step(run, testing(suite, assertions), folder), List.of(new Step(run, loading(suite), folder)), canaries, 1);
  }

  private static Map<String, String> testing(Suite suite, Optional<GoAssertions> assertions) {
    var environment = new TreeMap<>(environment(suite));
    assertions.ifPresent(told -> environment.put("WINNOW_ASSERTIONS", told.test() + told.lines().stream().map(line -> " " + line).collect(Collectors.joining())));
    return environment;
  }

  /// The binary comes up, says so, and runs nothing.
  private static Map<String, String> loading(Suite suite) {
    var environment = new TreeMap<>(environment(suite));
    environment.put("WINNOW_LOAD", "yes");
    return environment;
  }

  @Override
  public Grading grading(Suite suite) {
    Step step = new Step(List.of("sh", "/winnow/go/grade.sh"), GoModules.environment(suite), "/work/" + GoModules.root(suite));
    String pinned = GoModules.pinned(suite).isPresent() ? "; modules at the kit's versions" : "";
    return new Grading(files(suite, "grade.sh"), step, "go test ./...", "exit status 0 accepts, vet included" + pinned);
  }

  private static final java.util.regex.Pattern TEST = java.util.regex.Pattern.compile("func (TestWinnowCanary\\w+)");

  private static Map<String, String> environment(Suite suite) {
    var environment = new HashMap<>(GoModules.environment(suite));
    environment.put("WINNOW_CHANNEL", "3");
    environment.put("WINNOW_ROOT", GoModules.root(suite));
    return environment;
  }

  private static SortedMap<String, byte[]> files(Suite suite, String... scripts) {
    var files = new TreeMap<String, byte[]>();
    Stream.concat(Stream.of("cache.sh"), Stream.of(scripts))
        .forEach(script -> files.put("/winnow/go/" + script, bytes(GoModules.resource(script))));
    GoModules.pinned(suite).ifPresent(text -> {
      files.put("/winnow/go/go.mod", bytes(text));
      files.put("/winnow/go/go.sum", bytes(GoModules.SUMS));
      if (!GoModules.hasModule(suite)) files.put("/work/go.mod", bytes(text));
    });
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static SortedMap<String, List<Source>> packages(Suite suite) {
    var packages = new TreeMap<String, List<Source>>();
    suite.tests().stream().filter(test -> test.path().endsWith("_test.go"))
        .forEach(test -> packages.computeIfAbsent(GoLayout.folder(test.path()), folder -> new ArrayList<>()).add(test));
    if (packages.isEmpty()) throw new IllegalArgumentException("no _test.go file among the tests: " + suite.tests().stream().map(Source::path).toList());
    return packages;
  }

  private static String prefix(Suite suite, String folder) {
    String name = folder.substring(GoModules.root(suite).length());
    return name.isEmpty() ? ".: " : "./" + name.substring(0, name.length() - 1) + ": ";
  }

  /// One canary before all tests of a package and one behind them: files run in the order of their names, those of the
  /// package itself before those of its `_test` package. Where the tests use testify, one fails through it.
  private static SortedMap<String, String> canaries(Suite suite, String folder, List<Source> tests, String token) {
    List<String> names = tests.stream().map(GoRunner::packageName).flatMap(Optional::stream).toList();
    Stream<String> solution = suite.solution().stream().filter(source -> GoLayout.folder(source.path()).equals(folder))
        .map(GoRunner::packageName).flatMap(Optional::stream);
    Optional<String> inside = Stream.concat(names.stream().filter(name -> !name.endsWith("_test")), solution).findFirst();
    Optional<String> outside = names.stream().filter(name -> name.endsWith("_test")).findFirst();
    boolean testify = tests.stream().anyMatch(test -> test.text().contains("\"github.com/stretchr/testify/"));
    var files = new TreeMap<String, String>();
    files.put("00_" + token + "_winnow_test.go", canary(inside.or(() -> outside).orElse("main"), "First" + token, false));
    files.put("zzzz_" + token + "_winnow_test.go", canary(outside.or(() -> inside).orElse("main"), "Last" + token, testify));
    return files;
  }

  private static String canary(String packageName, String name, boolean testify) {
    String imports = "import winnow \"testing\"\n" + (testify ? "import winnowassert \"github.com/stretchr/testify/assert\"\n" : "");
    String plain = "\nfunc TestWinnowCanary" + name + "(t *winnow.T) { t.Fatal(\"" + Plan.CANARY + "\") }\n";
    String asserted = "\nfunc TestWinnowCanaryAssert" + name + "(t *winnow.T) { winnowassert.Equal(t, 1, 2, \"" + Plan.CANARY + "\") }\n";
    return "package " + packageName + "\n\n" + imports + plain + (testify ? asserted : "");
  }

  private static Optional<String> packageName(Source source) {
    try {
      return Syntax.parse("go", source).parts().stream().filter(part -> part.is("package_clause"))
          .map(clause -> clause.parts().getFirst().text()).findFirst();
    } catch (ParseFailure e) {
      return Optional.empty();
    }
  }
}
