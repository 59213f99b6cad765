package dev.winnow.language;

import java.util.List;

/// What is known of an expression's type.
///
/// @param kind the neutral kind, which operators look at
/// @param name as the language spells it (`int64`, `List<String>`), empty where it is not known
/// @param parts element types: of a list or optional one, of a map two, of a tuple all
public record Type(Kind kind, String name, List<Type> parts) {

  /// Kinds that exist in every language. A `REFERENCE` may be null; a `VALUE` may not.
  public enum Kind {
    UNKNOWN, NOTHING, BOOLEAN, INTEGER, FLOAT, CHARACTER, STRING, LIST, SET, MAP, TUPLE, OPTIONAL, ERROR, FUNCTION, REFERENCE, VALUE
  }

  /// Not known: in a language without declared types this is the usual case.
  public static final Type UNKNOWN = new Type(Kind.UNKNOWN, "", List.of());

  /// The result of what gives no value.
  public static final Type NOTHING = new Type(Kind.NOTHING, "", List.of());

  public Type {
    parts = List.copyOf(parts);
  }

  public Type(Kind kind, String name) {
    this(kind, name, List.of());
  }

  public boolean known() {
    return kind != Kind.UNKNOWN;
  }

  /// Whether a value of this type may be one of the other, as far as their kinds tell: unknown is no refusal.
  public boolean mayBe(Type other) {
    return !known() || !other.known() || kind == other.kind;
  }

  public boolean numeric() {
    return kind == Kind.INTEGER || kind == Kind.FLOAT;
  }
}
