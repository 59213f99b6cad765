package dev.winnow.language.java;

import dev.winnow.language.Suite;
import dev.winnow.language.java.JavaRequirement.Use;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A task's `pom.xml`, with those of its parents that the task brings along. What it says of plug-ins, extensions and repositories is passed over.
///
/// @param projects the pom and its parents, each behind its child
/// @param foreign the parent of the last, which is not the task's
record MavenPom(List<Element> projects, Optional<Element> foreign) {

  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");
  private static final int PARENTS = 5;

  MavenPom {
    projects = List.copyOf(projects);
  }

  static Optional<MavenPom> of(Suite suite) {
    var projects = new ArrayList<Element>();
    Optional<Element> parent = Optional.empty();
    String path = "pom.xml";
    while (projects.size() < PARENTS) {
      Optional<Element> project = Optional.ofNullable(suite.support().get(path)).flatMap(MavenPom::xml);
      if (project.isEmpty()) break;
      projects.add(project.get());
      parent = child(project.get(), "parent");
      String relative = parent.map(element -> child(element, "relativePath").map(MavenPom::text).orElse("../pom.xml")).orElse("");
      if (relative.isEmpty()) break;
      path = above(path, relative);
    }
    return projects.isEmpty() ? Optional.empty() : Optional.of(new MavenPom(projects, parent));
  }

  private static String above(String path, String relative) {
    String found = Path.of(path).resolveSibling(relative).normalize().toString();
    return found.endsWith(".xml") ? found : found + "/pom.xml";
  }

  /// The release of Java it is written for, as it spells it.
  Optional<String> release() {
    return Stream.of("maven.compiler.release", "release", "maven.compiler.source", "source", "java.version", "maven.compiler.target")
        .flatMap(name -> projects.stream().flatMap(project -> all(project, name))).map(value -> resolved(text(value))).filter(value -> value.matches("[\\d.]+")).findFirst();
  }

  JavaManifest manifest() {
    var declared = new ArrayList<JavaRequirement>();
    var managed = new ArrayList<JavaRequirement>();
    var places = new ArrayList<String>();
    for (Element project : projects) {
      for (Element holder : Stream.concat(Stream.of(project), profiles(project)).toList()) {
        child(holder, "dependencies").stream().flatMap(list -> children(list, "dependency")).forEach(dependency -> {
          if (child(dependency, "systemPath").isPresent()) places.add(requirement(dependency, Use.SOURCES).key() + " at " + value(dependency, "systemPath"));
          else put(declared, requirement(dependency, value(dependency, "scope").equals("runtime") ? Use.RUN : Use.SOURCES));
        });
        child(holder, "dependencyManagement").flatMap(management -> child(management, "dependencies")).stream().flatMap(list -> children(list, "dependency"))
            .forEach(dependency -> managed.add(requirement(dependency, value(dependency, "scope").equals("import") ? Use.BOM : Use.SOURCES)));
      }
      all(project, "annotationProcessorPaths").flatMap(MavenPom::children).forEach(path -> declared.add(requirement(path, Use.PROCESSOR)));
    }
    String parent = foreign.map(element -> Stream.of("groupId", "artifactId", "version").map(name -> value(element, name)).filter(part -> part.matches("[^\\s:]+")).toList())
        .filter(parts -> parts.size() == 3).map(parts -> String.join(":", parts)).orElse("");
    if (parent.isEmpty()) declared.stream().filter(requirement -> requirement.shown().contains("${")).map(JavaRequirement::shown).forEach(places::add);
    declared.removeIf(requirement -> parent.isEmpty() && requirement.shown().contains("${"));
    var properties = new TreeMap<>(properties());
    properties.keySet().removeIf(name -> !name.contains("ersion") || name.startsWith("project.") || !name.matches("[A-Za-z_][\\w.-]*"));
    return new JavaManifest(false, declared, managed, parent, properties, places);
  }

  /// What a pom says of a library overrides what its parents say.
  private static void put(List<JavaRequirement> declared, JavaRequirement requirement) {
    if (declared.stream().noneMatch(other -> other.key().equals(requirement.key()) && other.classifier().equals(requirement.classifier()))) declared.add(requirement);
  }

  private static Stream<Element> profiles(Element project) {
    return child(project, "profiles").stream().flatMap(list -> children(list, "profile"))
        .filter(profile -> all(profile, "activeByDefault").anyMatch(element -> text(element).equals("true")));
  }

  private JavaRequirement requirement(Element dependency, Use use) {
    List<String> exclusions = child(dependency, "exclusions").stream().flatMap(list -> children(list, "exclusion"))
        .map(exclusion -> Stream.of("groupId", "artifactId").map(name -> value(exclusion, name)).map(part -> part.isEmpty() ? "*" : part).collect(Collectors.joining(":"))).toList();
    String classifier = value(dependency, "type").equals("test-jar") ? "tests" : value(dependency, "classifier");
    return new JavaRequirement(value(dependency, "groupId"), value(dependency, "artifactId"), value(dependency, "version"), classifier, use, exclusions);
  }

  private String value(Element element, String name) {
    return child(element, name).map(found -> resolved(text(found))).orElse("");
  }

  /// With its properties in place, as far as the task's own poms tell them.
  private String resolved(String text) {
    Map<String, String> properties = properties();
    String value = text;
    for (int depth = 0; depth < PARENTS && value.contains("${"); depth++) {
      value = PROPERTY.matcher(value).replaceAll(match -> Matcher.quoteReplacement(properties.getOrDefault(match.group(1), match.group())));
    }
    return value;
  }

  private Map<String, String> properties() {
    var properties = new TreeMap<String, String>();
    for (Element project : projects.reversed()) {
      child(project, "parent").stream().flatMap(MavenPom::children).forEach(part -> {
        properties.put("project.parent." + part.getTagName(), text(part));
        properties.put("project." + part.getTagName(), text(part));
      });
      Stream.of("groupId", "artifactId", "version").forEach(name -> child(project, name).ifPresent(part -> properties.put("project." + name, text(part))));
      child(project, "properties").stream().flatMap(MavenPom::children).forEach(property -> properties.put(property.getTagName(), text(property)));
    }
    return properties;
  }

  private static Stream<Element> all(Element element, String name) {
    return elements(element.getElementsByTagName(name));
  }

  private static Stream<Element> children(Element element) {
    return elements(element.getChildNodes());
  }

  private static Stream<Element> children(Element element, String name) {
    return children(element).filter(child -> child.getTagName().equals(name));
  }

  private static Optional<Element> child(Element element, String name) {
    return children(element, name).findFirst();
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(node -> node.getNodeType() == Node.ELEMENT_NODE).map(Element.class::cast);
  }

  private static String text(Element element) {
    return element.getTextContent().strip();
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
