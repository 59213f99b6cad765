package dev.winnow.language.java;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A library that a manifest asks for.
///
/// @param version as Maven writes it, a range too; empty where something else decides it
/// @param exclusions `group:artifact`, each perhaps `*`, of what it is not to bring along
record JavaRequirement(String group, String artifact, String version, String classifier, Use use, List<String> exclusions) {

  /// What for.
  enum Use { SOURCES, RUN, PROCESSOR, BOM }

  private static final Pattern INTERVAL = Pattern.compile("([\\[(])([^,\\[\\]()]*)(,?)([^,\\[\\]()]*)([\\])])");
  private static final Pattern DYNAMIC = Pattern.compile("(?:(\\d+(?:\\.\\d+)*)\\.)?\\+");

  JavaRequirement {
    exclusions = List.copyOf(exclusions);
  }

  JavaRequirement(String group, String artifact, String version, Use use) {
    this(group, artifact, version, "", use, List.of());
  }

  /// `group:artifact` or `group:artifact:version`, as Gradle and `winnow.toml` write it, with Gradle's own ranges.
  static JavaRequirement of(String coordinates, Use use) {
    String[] parts = coordinates.replaceFirst("@\\w+$", "").split(":", 4);
    return new JavaRequirement(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? ranged(parts[2]) : "", parts.length > 3 ? parts[3] : "", use, List.of());
  }

  /// `1.+`, `latest.release`, `1.2!!`, as Maven writes them.
  private static String ranged(String version) {
    String plain = version.replaceFirst("!!.*", "").strip();
    if (plain.startsWith("latest.")) return "RELEASE";
    Matcher dynamic = DYNAMIC.matcher(plain);
    if (!dynamic.matches()) return plain.startsWith("]") ? "(" + plain.substring(1) : plain.endsWith("[") ? plain.substring(0, plain.length() - 1) + ")" : plain;
    if (dynamic.group(1) == null) return "RELEASE";
    int[] below = numbers(dynamic.group(1));
    below[below.length - 1]++;
    return "[" + dynamic.group(1) + "," + Arrays.stream(below).mapToObj(Integer::toString).reduce((left, right) -> left + "." + right).orElseThrow() + ")";
  }

  JavaRequirement version(String other) {
    return new JavaRequirement(group, artifact, other, classifier, use, exclusions);
  }

  JavaRequirement excluding(List<String> excluded) {
    return new JavaRequirement(group, artifact, version, classifier, use, excluded);
  }

  String key() {
    return group + ":" + artifact;
  }

  /// As people read it.
  String shown() {
    return version.isEmpty() ? key() : key() + ":" + version;
  }

  /// Whether a library that serves all versions from one to another will do. A version alone is a wish, in Maven and Gradle alike: that or a later one.
  boolean servedBy(String first, String last) {
    if (version.isEmpty() || version.equals("RELEASE") || version.equals("LATEST")) return true;
    Matcher interval = INTERVAL.matcher(version);
    if (!interval.find()) return compare(first, version) <= 0 && compare(version, last) <= 0;
    do {
      String from = interval.group(2).strip();
      String to = interval.group(3).isEmpty() ? from : interval.group(4).strip();
      boolean above = from.isEmpty() || compare(from, last) < (interval.group(1).equals("[") ? 1 : 0);
      if (above && (to.isEmpty() || compare(last, to) < (interval.group(5).equals("]") ? 1 : 0))) return true;
    } while (interval.find());
    return false;
  }

  private static int compare(String left, String right) {
    int[] one = numbers(left);
    int[] other = numbers(right);
    int length = Math.max(one.length, other.length);
    return Arrays.compare(Arrays.copyOf(one, length), Arrays.copyOf(other, length));
  }

  private static int[] numbers(String version) {
    return Pattern.compile("\\d{1,9}").matcher(version).results().mapToInt(number -> Integer.parseInt(number.group())).toArray();
  }

  /// A dependency of a pom. Everything is asked for alike: what a test needs is needed.
  String xml() {
    var xml = new StringBuilder("<dependency>" + element("groupId", group) + element("artifactId", artifact) + element("version", version)
        + element("classifier", classifier));
    if (use == Use.BOM) xml.append("<type>pom</type><scope>import</scope>");
    if (!exclusions.isEmpty()) {
      xml.append("<exclusions>");
      for (String exclusion : exclusions) {
        xml.append("<exclusion>").append(element("groupId", exclusion.split(":")[0])).append(element("artifactId", exclusion.split(":")[1])).append("</exclusion>");
      }
      xml.append("</exclusions>");
    }
    return xml.append("</dependency>").toString();
  }

  static String element(String name, String text) {
    return text.isEmpty() ? "" : "<" + name + ">" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</" + name + ">";
  }
}
