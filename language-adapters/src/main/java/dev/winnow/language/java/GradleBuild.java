package dev.winnow.language.java;

import dev.winnow.language.Suite;
import dev.winnow.language.java.JavaRequirement.Use;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What Gradle's scripts, its version catalog and its lock file say of libraries, as far as it is written plainly. Nothing of it is run:
/// what code computes is named as not read.
///
/// @param scripts the build script, and those it applies by name
/// @param properties texts by the names they are given: more than one where a name is given several
/// @param locked versions by `group:artifact`
record GradleBuild(List<GradleScript> scripts, Map<String, Set<String>> properties, GradleCatalog catalog, Map<String, String> locked) {

  private static final List<String> SCRIPTS = List.of("build.gradle", "build.gradle.kts");
  private static final Pattern APPLIED = Pattern.compile("\\bapply\\s*\\(?\\s*from\\s*[:=]\\s*['\"](?:\\$\\{?(?:rootDir|projectDir|rootProject\\.projectDir)}?/)?([\\w./-]+)['\"]");
  private static final Pattern PROPERTY = Pattern.compile("\\b(\\w+)['\"]?\\s*(?:]\\s*=|=|:|by\\s+extra\\s*\\(|,)\\s*['\"]([\\w.+-]+)['\"]");
  private static final Pattern REFERENCE = Pattern.compile("\\$(?:(\\w+)|\\{\\s*[\\w.]*?(\\w+)\\s*})");
  private static final Pattern BOM = Pattern.compile("\\bmavenBom\\b[\\s(]*['\"]([^'\"]+)['\"]");
  private static final Pattern BOOT = Pattern.compile("org\\.springframework\\.boot['\"]\\s*\\)?\\s*version\\s*\\(?\\s*['\"]([\\w.-]+)['\"]");
  private static final Pattern RELEASE = Pattern.compile(
      "(?:JavaLanguageVersion\\.of\\(|(?:sourceCompatibility|options\\.release)\\s*=?\\s*(?:JavaVersion\\.VERSION_)?['\"]?|release\\.set\\()(?:1[._])?(\\d+)");

  static Optional<GradleBuild> of(Suite suite) {
    List<String> texts = new ArrayList<>(SCRIPTS.stream().flatMap(path -> text(suite, path).stream()).toList());
    if (texts.isEmpty()) return Optional.empty();
    APPLIED.matcher(texts.getFirst()).results().flatMap(found -> text(suite, found.group(1)).stream()).toList().forEach(texts::add);
    List<GradleScript> scripts = texts.stream().map(GradleScript::of).toList();
    var properties = new TreeMap<String, Set<String>>();
    scripts.forEach(script -> PROPERTY.matcher(script.text()).results().forEach(found -> put(properties, found.group(1), found.group(2))));
    text(suite, "gradle.properties").stream().flatMap(String::lines).map(line -> line.split("=", 2)).filter(parts -> parts.length == 2)
        .forEach(parts -> put(properties, parts[0].strip(), parts[1].strip()));
    var locked = new TreeMap<String, String>();
    text(suite, "gradle.lockfile").stream().flatMap(String::lines).map(line -> line.replaceFirst("=.*", "").split(":")).filter(parts -> parts.length == 3)
        .forEach(parts -> locked.put(parts[0] + ":" + parts[1], parts[2]));
    return Optional.of(new GradleBuild(scripts, properties, GradleCatalog.of(text(suite, "gradle/libs.versions.toml").orElse("")), locked));
  }

  private static void put(Map<String, Set<String>> properties, String name, String value) {
    properties.computeIfAbsent(name, _ -> new TreeSet<>()).add(value);
  }

  private static Optional<String> text(Suite suite, String path) {
    return Optional.ofNullable(suite.support().get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /// The release of Java it is written for, as it spells it.
  Optional<String> release() {
    return scripts.stream().flatMap(script -> RELEASE.matcher(script.text()).results()).map(found -> found.group(1)).findFirst();
  }

  JavaManifest manifest() {
    var declared = new ArrayList<JavaRequirement>();
    var managed = new ArrayList<JavaRequirement>();
    var places = new ArrayList<String>();
    UnaryOperator<String> resolved = this::resolved;
    scripts.stream().flatMap(script -> script.blocks("dependencies").stream()).flatMap(block -> GradleScript.statements(block).stream())
        .flatMap(statement -> GradleDeclaration.of(statement).stream()).forEach(declaration -> {
          List<JavaRequirement> found = declaration.requirements(resolved, catalog);
          if (found.isEmpty()) places.add(declaration.statement());
          for (JavaRequirement requirement : found) {
            if (requirement.shown().contains("$")) places.add(requirement.shown());
            else (requirement.use() == Use.BOM ? managed : declared).add(requirement);
          }
        });
    scripts.forEach(script -> Stream.concat(BOM.matcher(script.text()).results().map(found -> resolved(found.group(1))),
        BOOT.matcher(script.text()).results().map(found -> "org.springframework.boot:spring-boot-dependencies:" + found.group(1)))
        .filter(bom -> !bom.contains("$")).forEach(bom -> managed.add(JavaRequirement.of(bom, Use.BOM))));
    declared.replaceAll(requirement -> locked.containsKey(requirement.key()) ? requirement.version(locked.get(requirement.key())) : requirement);
    locked.forEach((key, version) -> managed.add(JavaRequirement.of(key + ":" + version, Use.SOURCES)));
    return new JavaManifest(true, declared, managed, "", new TreeMap<>(), places);
  }

  /// With the texts in place that a name is given once.
  private String resolved(String text) {
    return REFERENCE.matcher(text).replaceAll(match -> {
      Set<String> values = properties.getOrDefault(match.group(1) == null ? match.group(2) : match.group(1), Set.of());
      return Matcher.quoteReplacement(values.size() == 1 ? values.iterator().next() : match.group());
    });
  }
}
