package dev.winnow.language.java;

import dev.winnow.language.Fetch;
import dev.winnow.language.Needs;
import dev.winnow.language.Resources;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.java.JavaRequirement.Use;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The libraries of the kit, and what a task reaches that is none of them.
final class JavaPackages {

  private static final String CLIENT = new String(Resources.bytes("/dev/winnow/language/java/fetch.sh"), StandardCharsets.UTF_8);
  /// First and last version that the kit serves, by coordinates.
  private static final Map<String, List<String>> KIT = new String(JavaAdapter.KIT.bytes("held.txt"), StandardCharsets.US_ASCII).lines()
      .filter(line -> !line.startsWith("#")).map(line -> line.split(" "))
      .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> List.of(parts[1], parts[2])));
  private static final List<String> HELD = List.of("org.junit", "junit", "org.assertj.core", "org.hamcrest", "net.bytebuddy", "org.opentest4j", "org.apiguardian");
  private static final Set<String> PLATFORM = ModuleFinder.ofSystem().findAll().stream().flatMap(module -> module.descriptor().packages().stream())
      .collect(Collectors.toUnmodifiableSet());
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?([\\w.]+?)(?:\\.\\*)?\\s*;");
  /// What looks at code or builds it: no test asks for it unless it is imported.
  private static final Pattern TOOL = Pattern.compile("com\\.puppycrawl\\.tools:.*|org\\.jacoco:.*|com\\.github\\.spotbugs:spotbugs|com\\.google\\.errorprone:(?!error_prone_annotations).*"
      + "|com\\.uber\\.nullaway:.*|net\\.sourceforge\\.pmd:.*|org\\.pitest:.*|org\\.springframework\\.boot:spring-boot-(?:devtools|configuration-processor|docker-compose)");
  private static final Set<String> COMMON = Set.of("api", "core", "test", "java", "common", "commons", "util", "utils", "impl", "engine");

  private JavaPackages() {}

  static boolean fetched(Suite suite) {
    return needs(suite) instanceof Needs.Fetched;
  }

  static Needs needs(Suite suite) {
    JavaManifest manifest = JavaManifest.of(suite);
    Set<String> imported = imported(suite);
    Set<String> foreign = imported.stream().filter(name -> HELD.stream().noneMatch(held -> under(name, held))).collect(Collectors.toCollection(TreeSet::new));
    var reached = new LinkedHashSet<JavaRequirement>();
    manifest.declared().stream().filter(requirement -> reaches(manifest.decided(requirement), imported)).forEach(reached::add);
    foreign.removeIf(name -> reached.stream().anyMatch(requirement -> explains(requirement, name)));
    // A library's name need not be that of what it holds, and it may bring along another that is used.
    if (!foreign.isEmpty()) manifest.declared().stream().filter(requirement -> !held(requirement) && !tool(requirement)).forEach(reached::add);
    if (!foreign.isEmpty() && !manifest.places().isEmpty()) return new Needs.Unobtainable(manifest.places());
    if (reached.isEmpty()) return Needs.unobtainable(List.copyOf(foreign));
    List<String> undecided = reached.stream().filter(requirement -> !manifest.decides(requirement)).map(requirement -> requirement.key() + " (no version)").toList();
    return undecided.isEmpty() ? new Needs.Fetched(fetch(manifest, reached)) : new Needs.Unobtainable(undecided);
  }

  /// Whether the kit cannot do without it: what the kit holds only where another version is asked for.
  private static boolean reaches(JavaRequirement requirement, Set<String> imported) {
    if (tool(requirement)) return false;
    boolean used = requirement.use() != Use.SOURCES || imported.stream().anyMatch(name -> explains(requirement, name));
    if (!held(requirement)) return used;
    List<String> served = KIT.get(requirement.key());
    return !requirement.servedBy(served.getFirst(), served.getLast()) && imported.stream().anyMatch(name -> explains(requirement, name));
  }

  private static boolean tool(JavaRequirement requirement) {
    return TOOL.matcher(requirement.key()).matches();
  }

  private static boolean held(JavaRequirement requirement) {
    return KIT.containsKey(requirement.key());
  }

  /// Whether a package may come from a library, as far as names tell: by the first two parts of its group, or by a word of its own name.
  private static boolean explains(JavaRequirement requirement, String name) {
    String family = Arrays.stream(requirement.group().split("\\.")).limit(2).collect(Collectors.joining(".")).replace("-", "");
    List<String> parts = List.of(name.split("\\."));
    return under(name, family) || Stream.of(requirement.artifact().split("[-_.\\d]+")).anyMatch(word -> !COMMON.contains(word) && parts.contains(word));
  }

  private static Fetch fetch(JavaManifest manifest, Set<JavaRequirement> reached) {
    var files = new TreeMap<String, byte[]>();
    // What the kit holds is asked for too: it has its say in which versions are taken.
    files.put("libraries.xml", manifest.pom("libraries", manifest.declared().stream()
        .filter(requirement -> requirement.use() != Use.PROCESSOR && (reached.contains(requirement) || held(requirement) && manifest.decides(requirement))).toList()));
    List<JavaRequirement> processors = reached.stream().filter(requirement -> requirement.use() == Use.PROCESSOR).toList();
    if (!processors.isEmpty()) files.put("processors.xml", manifest.pom("processors", processors));
    return new Fetch(reached.stream().map(JavaRequirement::shown).distinct().toList(), "build=" + (manifest.gradle() ? "gradle" : "maven") + "\n" + CLIENT, files);
  }

  /// Imported packages that are neither the JDK's nor the task's own.
  private static Set<String> imported(Suite suite) {
    Set<String> own = texts(suite).flatMap(text -> PACKAGE.matcher(text).results().map(found -> found.group(1))).collect(Collectors.toSet());
    return suite.sources().stream().flatMap(source -> IMPORT.matcher(source.text()).results().map(found -> packaged(found.group(1))))
        .filter(name -> !name.isEmpty() && !PLATFORM.contains(name) && !own.contains(name)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> texts(Suite suite) {
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
}
