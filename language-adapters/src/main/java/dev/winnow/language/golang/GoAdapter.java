package dev.winnow.language.golang;

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
import dev.winnow.language.Typing;
import java.util.List;
import java.util.Optional;

/// All that Winnow knows of Go.
public final class GoAdapter implements LanguageAdapter {

  private static final Kit KIT = new Kit("go", List.of("install.sh", "winnow.sh", "warm_go.mod", "warm_go.sum", "warm_test.go",
      "gopatch.go", "gotypes.go", "winnow_testing.go"));

  private final Phrases phrases = new GoPhrases();
  private final List<Runner> runners = List.of(new GoRunner());
  private final Typing typing = new GoTyping();

  @Override
  public String language() {
    return "go";
  }

  @Override
  public Kit kit() {
    return KIT;
  }

  @Override
  public String toolchain() {
    return "go 1.26";
  }

  @Override
  public List<Runner> runners() {
    return runners;
  }

  @Override
  public Phrases phrases() {
    return phrases;
  }

  @Override
  public List<Site> sites(Source source, Suite suite, Types types) throws ParseFailure {
    return GoSites.of(source, types);
  }

  @Override
  public Optional<Typing> typing() {
    return Optional.of(typing);
  }

  @Override
  public List<Edit> mends(List<Source> changed) {
    return GoMends.of(changed);
  }

  @Override
  public Convention convention() {
    return new Convention(List.of("go.mod"), "go.mod, *_test.go and other .go files");
  }

  @Override
  public Optional<Layout> layout(TaskFiles files) {
    return GoLayout.of(files);
  }

  @Override
  public List<Edit> revivals(Source tests) throws ParseFailure {
    return GoRevivals.of(tests);
  }

  @Override
  public Needs needs(Suite suite) {
    return GoModules.needs(suite);
  }
}
