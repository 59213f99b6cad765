package dev.winnow.language.rust;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A version requirement as cargo reads it: `1.2`, `^0.8`, `~1.2.3`, `1.*`, `>=1, <3`, `=0.7.1`.
///
/// @param bounds all of which a version must keep
record CargoRange(List<Bound> bounds) {

  private static final Pattern COMPARATOR = Pattern.compile("(\\^|~|=|>=|<=|>|<)?\\s*(\\d+|\\*)(?:\\.(\\d+|[*xX]))?(?:\\.(\\d+|[*xX]))?(?:[-+].*)?");

  /// At least `from` and below `to`.
  record Bound(Version from, Version to) {}

  record Version(long major, long minor, long patch) implements Comparable<Version> {
    static final Version NONE = new Version(0, 0, 0);
    static final Version END = new Version(Long.MAX_VALUE, 0, 0);

    /// @param text three numbers, and what may follow them
    static Version of(String text) {
      String[] parts = text.split("[-+]")[0].split("\\.");
      return new Version(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    /// The first version whose number at `place` is greater.
    private Version next(int place) {
      return place == 0 ? new Version(major + 1, 0, 0) : place == 1 ? new Version(major, minor + 1, 0) : new Version(major, minor, patch + 1);
    }

    @Override
    public int compareTo(Version other) {
      return Comparator.comparingLong(Version::major).thenComparingLong(Version::minor).thenComparingLong(Version::patch).compare(this, other);
    }
  }

  CargoRange {
    bounds = List.copyOf(bounds);
  }

  /// What cannot be read as a requirement holds nothing.
  static CargoRange of(String text) {
    var bounds = new ArrayList<Bound>();
    for (String part : text.split(",")) {
      Matcher matcher = COMPARATOR.matcher(part.strip());
      bounds.add(matcher.matches() ? bound(matcher) : new Bound(Version.END, Version.END));
    }
    return new CargoRange(bounds);
  }

  boolean holds(String version) {
    Version found = Version.of(version);
    return bounds.stream().allMatch(bound -> bound.from.compareTo(found) <= 0 && found.compareTo(bound.to) < 0);
  }

  private static Bound bound(Matcher matcher) {
    List<Long> numbers = Stream.of(2, 3, 4).map(matcher::group).takeWhile(number -> number != null && number.matches("\\d+"))
        .map(Long::parseLong).toList();
    int last = numbers.size() - 1;
    if (last < 0) return new Bound(Version.NONE, Version.END);
    Version from = new Version(numbers.getFirst(), last < 1 ? 0 : numbers.get(1), last < 2 ? 0 : numbers.get(2));
    boolean open = last < 2 && Stream.of(3, 4).anyMatch(group -> matcher.group(group) != null && !matcher.group(group).matches("\\d+"));
    String sign = matcher.group(1) == null ? open ? "=" : "^" : matcher.group(1);
    return switch (sign) {
      case "=" -> new Bound(from, from.next(last));
      case ">=" -> new Bound(from, Version.END);
      case ">" -> new Bound(from.next(last), Version.END);
      case "<" -> new Bound(Version.NONE, from);
      case "<=" -> new Bound(Version.NONE, from.next(last));
      case "~" -> new Bound(from, from.next(Math.min(last, 1)));
      default -> new Bound(from, from.next(leading(numbers)));
    };
  }

  /// The place of the first number that is not zero, or of the last one: what `^` keeps.
  private static int leading(List<Long> numbers) {
    int place = 0;
    while (place < numbers.size() - 1 && numbers.get(place) == 0) place++;
    return place;
  }
}
