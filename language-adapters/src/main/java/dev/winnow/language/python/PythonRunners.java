package dev.winnow.language.python;

import dev.winnow.language.Fetch;
import dev.winnow.language.Grading;
import dev.winnow.language.Needs;
import dev.winnow.language.Plan;
import dev.winnow.language.Resources;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Python's test frameworks. A suite is pytest's where it is written for it, else unittest's, else a plain script.
final class PythonRunners {

  static final List<Runner> ALL = List.of(new Pytest(), new Unittest(), new Script());

  private static final String REPORTERS = "/dev/winnow/language/python/reporters/";
  private static final String FETCHED = Fetch.PLACE + "/py";
  private static final int TESTS_FAILED = 1;
  private static final List<String> CONFIGURATIONS = List.of("pytest.ini", ".pytest.ini", "pyproject.toml", "tox.ini", "setup.cfg");
  private static final String NO_CONFIGURATION = "/winnow/pytest.ini";
  private static final String OPTIONS_FILE = "/winnow/winnow_options.py";
  /// Options of plug-ins that do not decide a run; those that winnow_options.py takes.
  private static final Pattern OPTIONS = Pattern.compile("--(?:no-)?cov\\b|-n\\s*(?:auto|logical|\\d)|--numprocesses|--dist\\b|--maxprocesses|--max-worker-restart"
      + "|--(?:session-)?timeout|--html\\b|--self-contained-html|--css\\b|--json-report-file|--randomly-seed"
      + "|--(?:flake8|mypy|pylint|ruff|black|isort|pycodestyle)\\b");

  private PythonRunners() {}

  /// pytest 8 and 9.
  private static final class Pytest implements Runner {

    @Override
    public String name() {
      return "pytest";
    }

    @Override
    public boolean suits(Suite suite) {
      return suite.tests().stream().anyMatch(test -> test.text().matches("(?sm).*^\\s*(async )?def test\\w*\\(.*")
          && (test.text().matches("(?sm).*^(async )?def test\\w*\\(.*") || test.text().matches("(?sm).*^(import pytest|from pytest import).*")
              || !test.text().contains("TestCase")));
    }

    @Override
    public Plan plan(Suite suite, String token) {
      var command = python("-m", "pytest", "-c", configuration(suite), "--rootdir", "/work",
          "-p", "winnow_options", "-p", "winnow_plugins", "-p", "winnow_pytest", "--continue-on-collection-errors", "--color=no", "--tb=short", "-q");
      suite.tests().forEach(test -> command.add(test.path()));
      var files = reporters("winnow_pytest.py", "winnow_plugins.py");
      files.put(OPTIONS_FILE, Resources.bytes(REPORTERS + "winnow_options.py"));
      files.put(NO_CONFIGURATION, "[pytest]\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      files.put("/winnow/winnow_canary_" + token + ".py", Resources.bytes(REPORTERS + "winnow_canary.py"));
      return planned(suite, files, step(command, strict(suite, token)),
          Set.of("winnow::" + token + "::first", "winnow::" + token + "::unittest_last", "winnow::" + token + "::last"));
    }

    /// The suite's own configuration holds, its `addopts` too: they say which tests there are. What would end a run early is
    /// switched off by the reporter.
    private static String configuration(Suite suite) {
      for (String name : CONFIGURATIONS) {
        byte[] bytes = suite.support().get(name);
        if (bytes != null && (name.contains("pytest.ini") || new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains("pytest"))) {
          return "/work/" + name;
        }
      }
      return NO_CONFIGURATION;
    }

    @Override
    public Grading grading(Suite suite) {
      var command = new ArrayList<>(List.of("python3", "-m", "pytest"));
      suite.tests().forEach(test -> command.add(test.path()));
      Grading usual = usual(suite, command);
      String configuration = configuration(suite);
      if (configuration.equals(NO_CONFIGURATION)) return usual;
      command.addAll(3, List.of("-p", "winnow_options"));
      var environment = new TreeMap<>(usual.step().environment());
      environment.merge("PYTHONPATH", "/winnow", (path, ours) -> path + ":" + ours);
      String text = new String(suite.support().get(configuration.substring("/work/".length())), java.nio.charset.StandardCharsets.UTF_8);
      return new Grading(Map.of(OPTIONS_FILE, Resources.bytes(REPORTERS + "winnow_options.py")), step(command, environment), usual.shown(),
          usual.rule() + (OPTIONS.matcher(text).find() ? "; options for coverage, parallel runs, time limits, reports and style do nothing" : ""));
    }
  }

  /// unittest, driven by its own loader.
  private static final class Unittest implements Runner {

    @Override
    public String name() {
      return "unittest";
    }

    @Override
    public boolean suits(Suite suite) {
      return suite.tests().stream().anyMatch(test -> test.text().contains("TestCase"));
    }

    @Override
    public Plan plan(Suite suite, String token) {
      var command = python("/winnow/winnow_unittest.py");
      suite.tests().forEach(test -> command.add(module(test.path())));
      return planned(suite, reporters("winnow_unittest.py"), step(command, strict(suite, token)),
          Set.of("winnow." + token + ".first", "winnow." + token + ".last"));
    }

    @Override
    public Grading grading(Suite suite) {
      var command = new ArrayList<>(List.of("python3", "-m", "unittest"));
      suite.tests().forEach(test -> command.add(module(test.path())));
      return usual(suite, command);
    }
  }

  /// Plain scripts of asserts: each assertion that can be told apart is a test.
  private static final class Script implements Runner {

    @Override
    public String name() {
      return "python script";
    }

    @Override
    public boolean suits(Suite suite) {
      return true;
    }

    @Override
    public Plan plan(Suite suite, String token) {
      var command = python("/winnow/winnow_script.py");
      suite.tests().forEach(test -> command.add(test.path()));
      return planned(suite, reporters("winnow_split.py", "winnow_script.py"), step(command, strict(suite, token)),
          Set.of("winnow/" + token + "/first", "winnow/" + token + "/last"));
    }

    @Override
    public Grading grading(Suite suite) {
      List<String> scripts = suite.tests().stream().map(test -> "python3 '" + test.path().replace("'", "'\\''") + "'").toList();
      String line = String.join(" && ", scripts);
      String shown = nested(suite) ? "export PYTHONPATH=src; " + line : line;
      return new Grading(Map.of(), step(List.of("sh", "-c", line), graded(suite)), shown, "exit status 0 passes");
    }
  }

  private static Plan planned(Suite suite, SortedMap<String, byte[]> files, Step test, Set<String> canaries) {
    List<String> load = python("/winnow/winnow_load.py");
    suite.solution().stream().map(Source::path).filter(path -> !path.endsWith("__main__.py")).map(PythonRunners::module).forEach(load::add);
    files.put("/winnow/winnow_load.py", Resources.bytes(REPORTERS + "winnow_load.py"));
    return new Plan(files, List.of(), "", test, List.of(step(load, strict(suite, ""))), canaries, TESTS_FAILED);
  }

  private static Grading usual(Suite suite, List<String> command) {
    String shown = (nested(suite) ? "PYTHONPATH=src " : "") + String.join(" ", command).replaceFirst("^python3", "python");
    return new Grading(Map.of(), step(command, graded(suite)), shown, "exit status 0 passes");
  }

  /// A package below `src` is installed by those who use it: for them its folder is on the path.
  private static Map<String, String> graded(Suite suite) {
    var environment = new TreeMap<>(usualEnvironment(suite));
    if (nested(suite)) environment.merge("PYTHONPATH", "/work/src", (path, source) -> source + ":" + path);
    return environment;
  }

  private static boolean nested(Suite suite) {
    return suite.solution().stream().allMatch(source -> source.path().startsWith("src/"));
  }

  private static SortedMap<String, byte[]> reporters(String... names) {
    var files = new TreeMap<String, byte[]>();
    for (String file : Stream.concat(Stream.of("winnow_channel.py"), Stream.of(names)).toList()) {
      files.put("/winnow/" + file, Resources.bytes(REPORTERS + file));
    }
    return files;
  }

  /// `-P` keeps the script's folder off the path, so that a file of the task's cannot stand in for a reporter's import.
  private static List<String> python(String... arguments) {
    var command = new ArrayList<>(List.of("python3", "-P"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Step step(List<String> command, Map<String, String> environment) {
    return new Step(command, environment, "/work");
  }

  private static Map<String, String> strict(Suite suite, String token) {
    var environment = new TreeMap<>(usualEnvironment(suite));
    environment.merge("PYTHONPATH", "/winnow", (path, ours) -> ours + ":" + path);
    environment.put("WINNOW_FETCHED", FETCHED);
    environment.put("WINNOW_PATH", "/work" + (nested(suite) ? ":/work/src" : ""));
    environment.put("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1");
    environment.put("WINNOW_TOKEN", token);
    return environment;
  }

  private static Map<String, String> usualEnvironment(Suite suite) {
    boolean fetched = PythonPackages.needs(suite) instanceof Needs.Fetched;
    return Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "HOME", "/tmp", "LANG", "C.UTF-8", "PYTHONPATH", fetched ? FETCHED + ":/opt/py" : "/opt/py",
        "PYTHONPYCACHEPREFIX", fetched ? Fetch.PLACE + "/pyc" : "/opt/pyc", "PYTHONDONTWRITEBYTECODE", "1", "PYTHONHASHSEED", "0");
  }

  /// `pkg/mod.py` as `pkg.mod`, `pkg/__init__.py` as `pkg`, without a leading `src/`.
  private static String module(String path) {
    return path.replaceFirst("^src/", "").replaceFirst("(/__init__)?\\.py$", "").replace('/', '.');
  }
}
