package dev.winnow.language.java;

import dev.winnow.language.java.JavaRequirement.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One statement of a `dependencies` block that sources, tests or their runs see: `testImplementation 'group:artifact:1.0'`.
///
/// @param statement in one line
/// @param said behind the configuration's name
record GradleDeclaration(String statement, Use use, String said) {

  private static final Pattern DECLARATION = Pattern.compile(
      "['\"]?((?:test)?(?:[iI]mplementation|[cC]ompile|[cC]ompileOnly|[rR]untime|[rR]untimeOnly|[aA]nnotationProcessor)|api|compileOnlyApi)['\"]?\\s*[\\s(](.*)", Pattern.DOTALL);
  private static final Pattern COORDINATES = Pattern.compile("['\"]([\\w.-]+:[\\w.-]+(?::[^'\":]+)?(?::[\\w.-]+)?)['\"]");
  private static final Pattern NAMED = Pattern.compile("\\b(group|name|version|classifier)\\s*[:=]\\s*(?:['\"]([^'\"]*)['\"]|([A-Za-z][\\w.]*))");
  private static final Pattern CATALOG = Pattern.compile("\\blibs\\.[A-Za-z0-9_.]+");
  private static final Pattern SUM = Pattern.compile("(['\"])([^'\"]*)\\1\\s*\\+\\s*([A-Za-z][\\w.]*)");
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{\\s*(?:project\\.)?(?:findProperty|property)\\(['\"](\\w+)['\"]\\)[^}]*}");
  private static final Pattern ELSEWHERE = Pattern.compile("(?:project|files|fileTree|testFixtures|kotlin|gradleApi|gradleTestKit|localGroovy)\\s*\\(.*", Pattern.DOTALL);
  private static final Pattern PLATFORM = Pattern.compile("(?:enforcedPlatform|platform)\\s*\\(.*", Pattern.DOTALL);
  private static final Pattern RICH = Pattern.compile("\\b(?:strictly|require|prefer)\\b[\\s(]*['\"]([^'\"]+)['\"]");
  private static final Pattern EXCLUDE = Pattern.compile("\\bexclude\\b([^\\n;}]*)");
  private static final Pattern EXCLUSION = Pattern.compile("\\b(group|module)\\s*[:=]\\s*['\"]([^'\"]+)['\"]");

  static Optional<GradleDeclaration> of(String statement) {
    Matcher matcher = DECLARATION.matcher(statement);
    if (!matcher.matches()) return Optional.empty();
    String configuration = matcher.group(1);
    Use use = configuration.endsWith("nnotationProcessor") ? Use.PROCESSOR : configuration.matches("(?i).*runtime(only)?") ? Use.RUN : Use.SOURCES;
    String plain = PROPERTY.matcher(matcher.group(2)).replaceAll("\\${$1}");
    String said = SUM.matcher(plain).replaceAll(sum -> Matcher.quoteReplacement(sum.group(1) + sum.group(2) + "${" + sum.group(3) + "}" + sum.group(1)));
    return Optional.of(new GradleDeclaration(statement.replaceAll("\\s+", " "), use, said.replaceFirst("^\\(", "").strip()));
  }

  /// None where it cannot be read, or is to be had from elsewhere than a repository.
  ///
  /// @param resolved puts texts in the place of names
  List<JavaRequirement> requirements(UnaryOperator<String> resolved, GradleCatalog catalog) {
    if (ELSEWHERE.matcher(said).matches()) return List.of();
    Matcher opened = Pattern.compile("(?<!\\$)\\{").matcher(said);
    String block = opened.find() ? said.substring(opened.start()) : "";
    String plain = said.substring(0, said.length() - block.length());
    Use meant = PLATFORM.matcher(plain).matches() ? Use.BOM : use;
    Map<String, String> rich = RICH.matcher(block).results().collect(Collectors.toMap(_ -> "version", found -> found.group(1), (first, _) -> first));
    List<String> exclusions = EXCLUDE.matcher(block).results().map(found -> exclusion(found.group(1))).toList();
    return Stream.of(COORDINATES.matcher(plain).results().map(found -> found.group(1)), named(plain).stream(),
            CATALOG.matcher(plain).results().flatMap(found -> catalog.coordinates(found.group().replaceFirst("\\.get$", "")).stream()))
        .flatMap(found -> found).map(coordinates -> JavaRequirement.of(resolved.apply(coordinates), meant))
        .map(requirement -> rich.containsKey("version") ? JavaRequirement.of(requirement.key() + ":" + resolved.apply(rich.get("version")), meant) : requirement)
        .map(requirement -> requirement.excluding(exclusions)).toList();
  }

  private static Optional<String> named(String plain) {
    var parts = new TreeMap<String, String>();
    NAMED.matcher(plain).results().forEach(part -> parts.put(part.group(1), part.group(2) == null ? "${" + part.group(3) + "}" : part.group(2)));
    if (!parts.containsKey("group") || !parts.containsKey("name")) return Optional.empty();
    return Optional.of(Stream.of("group", "name", "version", "classifier").filter(parts::containsKey).map(parts::get).collect(Collectors.joining(":")));
  }

  private static String exclusion(String said) {
    var parts = new TreeMap<String, String>();
    EXCLUSION.matcher(said).results().forEach(part -> parts.put(part.group(1), part.group(2)));
    return parts.getOrDefault("group", "*") + ":" + parts.getOrDefault("module", "*");
  }
}
