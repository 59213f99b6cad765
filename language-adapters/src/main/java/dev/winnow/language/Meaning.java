package dev.winnow.language;

/// What a call does, whatever its language calls it. `OTHER` where nothing neutral is known.
public enum Meaning {
  SORT, REVERSE, TRIM, LOWER, UPPER, ABSOLUTE, ROUND, FLOOR, CEIL, MINIMUM, MAXIMUM, SUM, LENGTH, DISTINCT, COPY, CONVERT,
  FIRST, LAST, ANY, ALL, JOIN, SPLIT, REPLACE, FILTER, MAP, OTHER;

  /// Whether the value is of the same sort as its first input, so that one can stand for the other.
  public boolean keepsSort() {
    return switch (this) {
      case SORT, REVERSE, TRIM, LOWER, UPPER, ABSOLUTE, ROUND, FLOOR, CEIL, DISTINCT, COPY, CONVERT, REPLACE, FILTER -> true;
      default -> false;
    };
  }
}
