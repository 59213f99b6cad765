package dev.winnow.language.python;

import dev.winnow.language.Convention;
import dev.winnow.language.Edit;
import dev.winnow.language.Kit;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Layout;
import dev.winnow.language.Needs;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Phrases;
import dev.winnow.language.Runner;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.TaskFiles;
import dev.winnow.language.Types;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Optional;

/// Python 3.
public final class PythonAdapter implements LanguageAdapter {

  static final Kit KIT = new Kit("python", List.of("install.sh", "requirements.txt", "pip.txt"));

  @Override
  public String language() {
    return "python";
  }

  @Override
  public Kit kit() {
    return KIT;
  }

  @Override
  public String toolchain() {
    return "CPython " + PythonPackages.PYTHON;
  }

  @Override
  public List<Runner> runners() {
    return PythonRunners.ALL;
  }

  @Override
  public Phrases phrases() {
    return new PythonPhrases();
  }

  @Override
  public List<Site> sites(Source source, Suite suite, Types types) throws ParseFailure {
    return PythonSites.of(source, Syntax.parse("python", source));
  }

  @Override
  public Convention convention() {
    return new Convention(List.of("pyproject.toml", "setup.py", "setup.cfg"), "test_*.py, *_test.py or tests.py, and other .py files");
  }

  @Override
  public Optional<Layout> layout(TaskFiles files) {
    return PythonLayout.of(files);
  }

  @Override
  public List<Edit> revivals(Source tests) throws ParseFailure {
    return PythonRevivals.of(tests);
  }

  @Override
  public Needs needs(Suite suite) {
    return PythonPackages.needs(suite);
  }
}
