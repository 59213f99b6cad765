package dev.winnow.language.javascript;

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
import java.util.List;
import java.util.Optional;

/// JavaScript on Node.
public final class JavaScriptAdapter implements LanguageAdapter {

  /// TypeScript's too.
  public static final Kit KIT = new Kit("javascript", List.of("install.sh", "package.json", "package-lock.json", "jest29.json", "jest29-lock.json",
      "winnow_typescript.cjs"));

  private final Phrases phrases = new JavaScriptPhrases();

  @Override
  public String language() {
    return "javascript";
  }

  @Override
  public Kit kit() {
    return KIT;
  }

  @Override
  public String toolchain() {
    return NodePackages.NODE;
  }

  @Override
  public List<Runner> runners() {
    return NodeRunners.ALL;
  }

  @Override
  public Phrases phrases() {
    return phrases;
  }

  @Override
  public List<Site> sites(Source source, Suite suite, Types types) throws ParseFailure {
    return JavaScriptSites.of(source, types);
  }

  @Override
  public Convention convention() {
    return new Convention(List.of("package.json"), "*.test.js, *.spec.js or files of tests in test/, and other .js files");
  }

  @Override
  public Optional<Layout> layout(TaskFiles files) {
    return JavaScriptLayout.typed(files) ? Optional.empty() : JavaScriptLayout.of(files, "[cm]?jsx?");
  }

  @Override
  public List<Edit> revivals(Source tests) throws ParseFailure {
    return JavaScriptRevivals.of(tests);
  }

  @Override
  public Needs needs(Suite suite) {
    return NodePackages.needs(suite);
  }
}
