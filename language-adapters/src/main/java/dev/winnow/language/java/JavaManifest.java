package dev.winnow.language.java;

import dev.winnow.language.Suite;
import dev.winnow.language.java.JavaRequirement.Use;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a task's manifests declare: `pom.xml`, Gradle's scripts and catalog as far as they are written plainly, and `[dependencies]` of
/// `winnow.toml`. Nothing of it is run.
///
/// @param declared in the order they are written
/// @param managed versions for what is declared without, or brought along: single libraries and BOMs
/// @param parent a pom that is not the task's: `group:artifact:version`; empty for none
/// @param properties versions that may stand in its place
/// @param places what is to be had from elsewhere than a repository, or is computed by code
record JavaManifest(boolean gradle, List<JavaRequirement> declared, List<JavaRequirement> managed, String parent,
                    SortedMap<String, String> properties, List<String> places) {

  static final JavaManifest NONE = new JavaManifest(false, List.of(), List.of(), "", new TreeMap<>(), List.of());

  JavaManifest {
    declared = List.copyOf(declared);
    managed = List.copyOf(managed);
    properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    places = List.copyOf(places);
  }

  static JavaManifest of(Suite suite) {
    JavaManifest read = MavenPom.of(suite).map(MavenPom::manifest).or(() -> GradleBuild.of(suite).map(GradleBuild::manifest)).orElse(NONE);
    if (suite.dependencies().isEmpty()) return read;
    var declared = new ArrayList<>(read.declared);
    suite.dependencies().forEach((name, version) -> {
      declared.removeIf(requirement -> requirement.key().equals(name));
      if (name.contains(":")) declared.add(JavaRequirement.of(name + ":" + version, Use.SOURCES));
    });
    return new JavaManifest(read.gradle, declared, read.managed, read.parent, read.properties, read.places);
  }

  /// Whether something says which version it is.
  boolean decides(JavaRequirement requirement) {
    return !requirement.version().isEmpty() || !parent.isEmpty()
        || managed.stream().anyMatch(entry -> entry.use() == Use.BOM || entry.key().equals(requirement.key()));
  }

  /// The version that it says, as far as the task's own files tell; JUnit's BOM has the version of Jupiter.
  JavaRequirement decided(JavaRequirement requirement) {
    if (!requirement.version().isEmpty()) return requirement;
    Optional<JavaRequirement> entry = managed.stream().filter(managed -> managed.key().equals(requirement.key())
        || managed.key().equals("org.junit:junit-bom") && requirement.group().equals("org.junit.jupiter")).findFirst();
    return entry.map(found -> requirement.version(found.version())).orElse(requirement);
  }

  /// A pom that asks for some of what is declared.
  byte[] pom(String artifact, List<JavaRequirement> wanted) {
    String[] foreign = parent.split(":");
    String text = "<project><modelVersion>4.0.0</modelVersion>"
        + (parent.isEmpty() ? "" : "<parent>" + JavaRequirement.element("groupId", foreign[0]) + JavaRequirement.element("artifactId", foreign[1])
            + JavaRequirement.element("version", foreign[2]) + "<relativePath/></parent>")
        + "<groupId>dev.winnow</groupId><artifactId>" + artifact + "</artifactId><version>1</version><packaging>pom</packaging>\n"
        + (parent.isEmpty() ? "" : properties.entrySet().stream().map(entry -> JavaRequirement.element(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("", "<properties>", "</properties>\n")))
        + managed.stream().map(JavaRequirement::xml).collect(Collectors.joining("\n", "<dependencyManagement><dependencies>\n", "\n</dependencies></dependencyManagement>\n"))
        + wanted.stream().map(JavaRequirement::xml).collect(Collectors.joining("\n", "<dependencies>\n", "\n</dependencies></project>\n"));
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
