package dev.winnow.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;

/// Which libraries the kit's own jars serve. A jar of which a version is asked for that it does not serve gives way as a whole.
record Held(Map<String, Line> lines) {

  private static final String JUNIT = "junit-platform-console-standalone";
  private static final GenericVersionScheme SCHEME = new GenericVersionScheme();

  /// From the first to the last version.
  record Line(String first, String last, String jar) {}

  static Held read(Path file) throws IOException {
    Map<String, Line> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#")) continue;
      String[] parts = line.split(" ");
      lines.put(parts[0], new Line(parts[1], parts[2], parts[3]));
    }
    return new Held(lines);
  }

  /// Those that no jar of the kit serves.
  List<Artifact> beyond(List<Artifact> artifacts) {
    Set<String> replaced = replaced(artifacts);
    return artifacts.stream().filter(artifact -> {
      Line line = lines.get(key(artifact));
      return line == null || replaced.contains(line.jar());
    }).toList();
  }

  /// The kit's jars that stay, as seen from the folder of what was fetched.
  List<String> jars(List<Artifact> artifacts) {
    Set<String> replaced = replaced(artifacts);
    return lines.values().stream().map(Line::jar).distinct().filter(jar -> !replaced.contains(jar)).map(jar -> "../jars/" + jar + ".jar").toList();
  }

  private Set<String> replaced(List<Artifact> artifacts) {
    return artifacts.stream().filter(artifact -> lines.containsKey(key(artifact)) && !serves(lines.get(key(artifact)), artifact.getVersion()))
        .map(artifact -> lines.get(key(artifact)).jar()).collect(Collectors.toSet());
  }

  /// The version of Jupiter that takes the place of the kit's.
  Optional<String> newerJUnit(List<Artifact> artifacts) {
    return artifacts.stream().filter(artifact -> {
      Line line = lines.get(key(artifact));
      return line != null && line.jar().equals(JUNIT) && artifact.getGroupId().startsWith("org.junit.") && !serves(line, artifact.getVersion());
    }).map(artifact -> artifact.getVersion().replaceFirst("^1\\.", "5.")).findFirst();
  }

  /// What a build tool adds to that by itself.
  List<Dependency> launcher(List<Artifact> artifacts) {
    String jupiter = newerJUnit(artifacts).orElseThrow();
    Stream<String> engines = artifacts.stream().anyMatch(artifact -> key(artifact).equals("junit:junit"))
        ? Stream.of("org.junit.vintage:junit-vintage-engine:" + jupiter) : Stream.of();
    return Stream.concat(Stream.of("org.junit.platform:junit-platform-launcher:" + jupiter.replaceFirst("^5\\.", "1."),
        "org.junit.jupiter:junit-jupiter:" + jupiter), engines).map(coordinates -> new Dependency(new DefaultArtifact(coordinates), "compile")).toList();
  }

  private static boolean serves(Line line, String version) {
    return version(version).compareTo(version(line.first())) >= 0 && version(version).compareTo(version(line.last())) <= 0;
  }

  static Version version(String text) {
    try {
      return SCHEME.parseVersion(text);
    } catch (InvalidVersionSpecificationException never) {
      throw new IllegalArgumentException(never);
    }
  }

  static String key(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }
}
