package dev.winnow.language.java;

import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// What a Java project says of itself in pom.xml or build.gradle, and in its imports.
final class JavaProject {

  private static final List<String> GRADLE = List.of("build.gradle", "build.gradle.kts");
  private static final List<String> HELD = List.of("org.junit", "junit", "org.assertj", "org.hamcrest", "net.bytebuddy",
      "org.opentest4j", "org.apiguardian");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?([\\w.]+?)(?:\\.\\*)?\\s*;");
  private static final Pattern COORDINATES = Pattern.compile("['\"]([\\w.-]+):([\\w.-]+)(?::[^'\"]*)?['\"]");
  private static final Pattern GRADLE_RELEASE =
      Pattern.compile("(?:JavaLanguageVersion\\.of\\(|(?:sourceCompatibility|options\\.release)\\s*=?\\s*(?:JavaVersion\\.VERSION_)?['\"]?|release\\.set\\()(?:1[._])?(\\d+)");
  private static final int OLDEST = 8;
  private static final int KIT = 25;

  private final Suite suite;
  private final Optional<Element> pom;
  private final String gradle;

  JavaProject(Suite suite) {
    this.suite = suite;
    this.pom = Optional.ofNullable(suite.support().get("pom.xml")).flatMap(JavaProject::xml);
    this.gradle = GRADLE.stream().map(suite.support()::get).filter(java.util.Objects::nonNull)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8)).collect(Collectors.joining("\n"));
  }

  boolean maven() {
    return suite.support().containsKey("pom.xml");
  }

  boolean gradle() {
    return !gradle.isEmpty();
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
    Optional<String> said = pom.flatMap(JavaProject::mavenRelease);
    if (said.isEmpty()) {
      Matcher matcher = GRADLE_RELEASE.matcher(gradle);
      if (matcher.find()) said = Optional.of(matcher.group(1));
    }
    return said.map(text -> text.replaceFirst("^1\\.", "")).filter(text -> text.matches("\\d{1,2}"))
        .map(Integer::valueOf).filter(release -> release < KIT).map(release -> Math.max(OLDEST, release));
  }

  private static Optional<String> mavenRelease(Element project) {
    return Stream.of("maven.compiler.release", "release", "maven.compiler.source", "source", "java.version", "maven.compiler.target")
        .flatMap(name -> values(project, name)).map(value -> resolve(project, value)).filter(value -> value.matches("[\\d.]+")).findFirst();
  }

  private static String resolve(Element project, String value) {
    return value.startsWith("${") && value.endsWith("}")
        ? values(project, value.substring(2, value.length() - 1)).findFirst().orElse(value) : value;
  }

  private static Stream<String> values(Element project, String name) {
    NodeList found = project.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(node -> node.getTextContent().strip());
  }

  /// Libraries that are imported and not in the kit: by their coordinates where they are declared, else by package.
  List<String> missing() {
    Set<String> foreign = foreign();
    var missing = new TreeSet<String>();
    var explained = new TreeSet<String>();
    for (String coordinates : declared()) {
      String group = coordinates.substring(0, coordinates.indexOf(':'));
      if (HELD.stream().anyMatch(held -> under(group, held))) continue;
      foreign.stream().filter(name -> under(name, family(group))).forEach(name -> {
        missing.add(coordinates);
        explained.add(name);
      });
    }
    foreign.stream().filter(name -> !explained.contains(name)).forEach(missing::add);
    return List.copyOf(missing);
  }

  private static String family(String group) {
    String[] parts = group.split("\\.");
    return parts.length < 2 ? group : parts[0] + "." + parts[1];
  }

  private Set<String> declared() {
    var declared = new TreeSet<String>();
    pom.ifPresent(project -> {
      NodeList dependencies = project.getElementsByTagName("dependency");
      for (int i = 0; i < dependencies.getLength(); i++) {
        if (!(dependencies.item(i) instanceof Element dependency)) continue;
        if (dependency.getParentNode().getParentNode() instanceof Element around && around.getTagName().equals("plugin")) continue;
        String group = values(dependency, "groupId").findFirst().orElse("");
        String artifact = values(dependency, "artifactId").findFirst().orElse("");
        if (!group.isEmpty() && !artifact.isEmpty()) declared.add(resolve(project, group) + ":" + resolve(project, artifact));
      }
    });
    COORDINATES.matcher(gradle).results().forEach(match -> declared.add(match.group(1) + ":" + match.group(2)));
    return declared;
  }

  /// Imported packages that are neither the JDK's, nor the kit's, nor the task's own.
  private Set<String> foreign() {
    Set<String> own = texts().flatMap(text -> PACKAGE.matcher(text).results().map(match -> match.group(1))).collect(Collectors.toSet());
    Set<String> platform = ModuleFinder.ofSystem().findAll().stream().flatMap(module -> module.descriptor().packages().stream()).collect(Collectors.toSet());
    return suite.sources().stream().flatMap(source -> IMPORT.matcher(source.text()).results().map(match -> match.group(1)))
        .map(JavaProject::packaged).filter(name -> name.contains("."))
        .filter(name -> !platform.contains(name) && !own.contains(name) && HELD.stream().noneMatch(held -> under(name, held)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<String> texts() {
    return Stream.concat(suite.sources().stream().map(Source::text), suite.support().entrySet().stream()
        .filter(file -> file.getKey().endsWith(".java")).map(file -> new String(file.getValue(), StandardCharsets.UTF_8)));
  }

  /// The package of an imported name: what stands before its first capital.
  private static String packaged(String name) {
    var parts = new ArrayList<String>();
    for (String part : name.split("\\.")) {
      if (part.isEmpty() || Character.isUpperCase(part.charAt(0))) break;
      parts.add(part);
    }
    return String.join(".", parts);
  }

  private static boolean under(String name, String root) {
    return name.equals(root) || name.startsWith(root + ".");
  }

  /// Nothing outside the file is read: a pom may come from anywhere.
  private static Optional<Element> xml(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return Optional.of(builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      return Optional.empty();
    }
  }
}
