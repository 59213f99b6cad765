package dev.winnow.language;

/// A relation between two values.
public enum Relation {
  LESS, LESS_EQUAL, GREATER, GREATER_EQUAL, EQUAL, NOT_EQUAL, SAME, NOT_SAME, MEMBER, NOT_MEMBER;

  /// The relation that holds exactly where this one does not.
  public Relation negated() {
    return switch (this) {
      case LESS -> GREATER_EQUAL;
      case LESS_EQUAL -> GREATER;
      case GREATER -> LESS_EQUAL;
      case GREATER_EQUAL -> LESS;
      case EQUAL -> NOT_EQUAL;
      case NOT_EQUAL -> EQUAL;
      case SAME -> NOT_SAME;
      case NOT_SAME -> SAME;
      case MEMBER -> NOT_MEMBER;
      case NOT_MEMBER -> MEMBER;
    };
  }
}
