package dev.winnow.language.java;

import dev.winnow.language.Suite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a Java project's folders and build files say of how it is compiled.
final class JavaProject {

  private static final int OLDEST = 8;
  private static final int KIT = 25;

  private final Suite suite;

  JavaProject(Suite suite) {
    this.suite = suite;
  }

  boolean maven() {
    return suite.support().containsKey("pom.xml");
  }

  boolean gradle() {
    return GradleBuild.of(suite).isPresent();
  }

  /// Where its sources lie: folders below the task's root.
  List<String> roots() {
    List<String> roots = Stream.of("src/main/java", "src/test/java")
        .filter(root -> suite.sources().stream().anyMatch(source -> source.path().startsWith(root + "/"))).toList();
    return roots.isEmpty() ? List.of(".") : roots;
  }

  /// Folders whose files are found on the class path.
  List<String> resources() {
    return Stream.of("src/test/resources", "src/main/resources")
        .filter(folder -> suite.support().keySet().stream().anyMatch(path -> path.startsWith(folder + "/"))).toList();
  }

  /// The release it is written for, where it is older than the kit's.
  Optional<Integer> release() {
    Optional<String> said = MavenPom.of(suite).flatMap(MavenPom::release).or(() -> GradleBuild.of(suite).flatMap(GradleBuild::release));
    return said.map(text -> text.replaceFirst("^1\\.", "")).filter(text -> text.matches("\\d{1,2}"))
        .map(Integer::valueOf).filter(release -> release < KIT).map(release -> Math.max(OLDEST, release));
  }
}
