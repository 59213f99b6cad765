package dev.winnow.engine.task;

import dev.winnow.language.Convention;
import dev.winnow.language.Kit;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.Layout;
import dev.winnow.language.Needs;
import dev.winnow.language.Phrases;
import dev.winnow.language.Runner;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.TaskFiles;
import dev.winnow.language.Types;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A language of files with one ending: those named `test...` are tests, unless it has none, the rest is the solution.
record FakeAdapter(String language, String ending, List<String> manifests) implements LanguageAdapter {

  @Override
  public Optional<Layout> layout(TaskFiles files) {
    Predicate<String> test = path -> path.matches("(.*/)?test[^/]*");
    List<String> own = files.paths().stream().filter(path -> path.endsWith(ending)).toList();
    return own.isEmpty() ? Optional.empty()
        : Optional.of(new Layout(own.stream().filter(test.negate()).toList(), own.stream().filter(test).toList()));
  }

  @Override
  public Convention convention() {
    return new Convention(manifests, "*" + ending);
  }

  @Override
  public Kit kit() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toolchain() {
    return language + " 1";
  }

  @Override
  public List<Runner> runners() {
    return List.of();
  }

  @Override
  public Phrases phrases() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Site> sites(Source source, Suite suite, Types types) {
    return List.of();
  }

  @Override
  public Needs needs(Suite suite) {
    return new Needs.Nothing();
  }
}
