package dev.winnow.language.python;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One line of a manifest, as PEP 508 writes it: `requests[socks]>=2.31,<3 ; python_version > "3.8"`.
///
/// @param name normalised
/// @param line as pip is handed it
/// @param place where it is to be had from, where that is no registry: a URL or a folder; else empty
/// @param specifier empty where any version will do
record PythonRequirement(String name, String line, String place, String specifier) {

  private static final Pattern LINE =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(\\[[^\\]]*\\])?\\s*(?:@\\s*(?<url>\\S+)|\\(?(?<range>[^;()]*)\\)?)\\s*(?:;.*)?");
  private static final Pattern PLACE = Pattern.compile("(?:git\\+|https?:|file:|\\.{0,2}/).*");
  private static final Pattern EGG = Pattern.compile("[#&]egg=([A-Za-z0-9._-]+)");

  /// Empty for what names no package.
  static Optional<PythonRequirement> of(String text) {
    String line = text.replaceFirst("\\s--\\S.*$", "").replaceFirst("(^|\\s)#.*$", "").strip();
    if (PLACE.matcher(line).matches()) {
      Matcher egg = EGG.matcher(line);
      return Optional.of(new PythonRequirement(egg.find() ? normal(egg.group(1)) : line, line, line, ""));
    }
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) return Optional.empty();
    String url = matcher.group("url");
    return Optional.of(new PythonRequirement(normal(matcher.group(1)), line, url == null ? "" : url, url == null ? matcher.group("range").strip() : ""));
  }

  /// Poetry's own ranges, and those of `winnow.toml`: `^1.2`, `~1.2`, `1.2.*`, `*`, or PEP 440's.
  static PythonRequirement of(String name, String range) {
    String specifier = Stream.of(range.split(",")).map(String::strip).map(PythonRequirement::ranged).filter(part -> !part.isEmpty())
        .reduce((left, right) -> left + "," + right).orElse("");
    return new PythonRequirement(normal(name), name + specifier, "", specifier);
  }

  private static String ranged(String part) {
    if (part.isEmpty() || part.equals("*")) return "";
    if (!part.startsWith("^") && !(part.startsWith("~") && !part.startsWith("~="))) return Character.isDigit(part.charAt(0)) ? "==" + part : part;
    int[] from = release(part.substring(1));
    int fixed = part.startsWith("~") ? Math.min(1, from.length - 1) : 0;
    while (part.startsWith("^") && fixed < from.length - 1 && from[fixed] == 0) fixed++;
    int[] below = Arrays.copyOf(from, fixed + 1);
    below[fixed]++;
    return ">=" + part.substring(1).strip() + ",<" + Arrays.stream(below).mapToObj(Integer::toString).reduce((a, b) -> a + "." + b).orElseThrow();
  }

  static String normal(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[-_.]+", "-");
  }

  /// Whether a released version is within the range; what cannot be read is not.
  boolean takes(String version) {
    return place.isEmpty() && Stream.of(specifier.split(",")).map(String::strip).filter(part -> !part.isEmpty()).allMatch(part -> takes(part, version));
  }

  private static boolean takes(String part, String version) {
    Matcher matcher = Pattern.compile("(===|==|!=|<=|>=|<|>|~=)\\s*v?(\\d[0-9.]*?)(\\.\\*)?").matcher(part);
    if (!matcher.matches()) return false;
    int[] asked = release(matcher.group(2));
    int[] here = release(version);
    boolean family = Arrays.equals(asked, Arrays.copyOf(here, asked.length));
    int order = compare(here, asked);
    return switch (matcher.group(1)) {
      case "==", "===" -> matcher.group(3) == null ? order == 0 : family;
      case "!=" -> matcher.group(3) == null ? order != 0 : !family;
      case "<=" -> order <= 0;
      case ">=" -> order >= 0;
      case "<" -> order < 0;
      case ">" -> order > 0;
      default -> order >= 0 && Arrays.equals(Arrays.copyOf(asked, asked.length - 1), Arrays.copyOf(here, asked.length - 1));
    };
  }

  private static int[] release(String version) {
    List<Integer> parts = new ArrayList<>();
    Pattern.compile("\\d{1,9}").matcher(version).results().forEach(number -> parts.add(Integer.valueOf(number.group())));
    return parts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int compare(int[] left, int[] right) {
    int length = Math.max(left.length, right.length);
    return Arrays.compare(Arrays.copyOf(left, length), Arrays.copyOf(right, length));
  }
}
