package dev.winnow.language.rust;

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
import dev.winnow.language.Span;
import dev.winnow.language.Suite;
import dev.winnow.language.TaskFiles;
import dev.winnow.language.Types;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that Winnow knows of Rust.
public final class RustAdapter implements LanguageAdapter {

  private static final Kit KIT = new Kit("rust", List.of("install.sh", "winnow.sh", "crates.txt", "crates.lock", "winnow_harness.rs"));

  private final Phrases phrases = new RustPhrases();
  private final List<Runner> runners = List.of(new RustRunner());

  @Override
  public String language() {
    return "rust";
  }

  @Override
  public Kit kit() {
    return KIT;
  }

  @Override
  public String toolchain() {
    return "rust 1.95";
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
    return RustSites.of(source);
  }

  @Override
  public List<Span> testRegions(Source source) {
    return Stream.concat(RustRegions.of(source).stream(), RustDocumentation.regions(source).stream()).toList();
  }

  @Override
  public Convention convention() {
    return new Convention(List.of(CargoManifest.FILE), "Cargo.toml, tests in tests/ or in #[test] functions, and other .rs files");
  }

  @Override
  public Optional<Layout> layout(TaskFiles files) {
    return RustLayout.of(files);
  }

  @Override
  public List<Edit> revivals(Source tests) throws ParseFailure {
    return RustRevivals.of(tests);
  }

  @Override
  public Needs needs(Suite suite) {
    return CargoFetch.needs(suite);
  }
}
