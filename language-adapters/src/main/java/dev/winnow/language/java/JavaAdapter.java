package dev.winnow.language.java;

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

/// Java 25 and older.
public final class JavaAdapter implements LanguageAdapter {

  static final Kit KIT = new Kit("java", List.of("install.sh", "TrustStore.java", "winnow.sh",
      "Channel.java", "Build.java", "Load.java", "Mains.java", "Elements.java", "Tests.java", "Reporter.java", "Sample.java",
      "Resolve.java", "Central.java", "Held.java", "held.txt", "resolver.txt"));

  @Override
  public String language() {
    return "java";
  }

  @Override
  public Kit kit() {
    return KIT;
  }

  @Override
  public String toolchain() {
    return "JDK 25";
  }

  @Override
  public Convention convention() {
    return new Convention(List.of("pom.xml", "build.gradle", "build.gradle.kts"), "src/main/java with src/test/java, or *.java with Main.java or *Test.java");
  }

  @Override
  public List<Runner> runners() {
    return List.of(new JUnitRunner(), new MainRunner());
  }

  @Override
  public Phrases phrases() {
    return new JavaPhrases();
  }

  @Override
  public List<Site> sites(Source source, Suite suite, Types types) throws ParseFailure {
    return JavaSites.of(JavaTypes.parse(source, suite));
  }

  @Override
  public Optional<Layout> layout(TaskFiles files) {
    return JavaLayout.of(files);
  }

  @Override
  public List<Edit> revivals(Source tests) throws ParseFailure {
    return JavaRevivals.of(tests);
  }

  @Override
  public Needs needs(Suite suite) {
    return JavaPackages.needs(suite);
  }
}
