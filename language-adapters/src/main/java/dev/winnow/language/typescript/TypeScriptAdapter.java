package dev.winnow.language.typescript;

import dev.winnow.language.Checking;
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
import dev.winnow.language.javascript.JavaScriptAdapter;
import dev.winnow.language.javascript.JavaScriptLayout;
import dev.winnow.language.javascript.JavaScriptRevivals;
import dev.winnow.language.javascript.JavaScriptSites;
import dev.winnow.language.javascript.NodePackages;
import dev.winnow.language.javascript.NodeRunners;
import java.util.List;
import java.util.Optional;

/// TypeScript, TSX too, on Node.
public final class TypeScriptAdapter implements LanguageAdapter {

  private final Phrases phrases = new TypeScriptPhrases();
  private final Typing typing = new TypeScriptTyping();
  private final Checking checking = new TypeScriptChecking();

  @Override
  public String language() {
    return "typescript";
  }

  @Override
  public Kit kit() {
    return JavaScriptAdapter.KIT;
  }

  @Override
  public String toolchain() {
    return NodePackages.NODE + ", " + NodePackages.version("typescript");
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
  public Optional<Typing> typing() {
    return Optional.of(typing);
  }

  @Override
  public Optional<Checking> checking() {
    return Optional.of(checking);
  }

  @Override
  public Convention convention() {
    return new Convention(List.of("tsconfig.json"), "*.test.ts, *.spec.ts or files of tests in test/, and other .ts files");
  }

  @Override
  public Optional<Layout> layout(TaskFiles files) {
    return JavaScriptLayout.of(files, "[cm]?[jt]sx?").filter(layout -> JavaScriptLayout.typed(files));
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
