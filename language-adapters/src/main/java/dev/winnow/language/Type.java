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

  /// Whether a value of this type may be one of the other, as far as their sorts tell: what is not known is no refusal, a number is a
  /// number and a collection a collection. What a language makes of it is for its phrases to say.
  public boolean mayBe(Type other) {
    boolean named = (kind == Kind.VALUE || kind == Kind.REFERENCE) && !name.isEmpty() && !other.name.isEmpty();
    return !known() || !other.known() || numeric() && other.numeric() || collects() && other.collects()
        || kind == other.kind && (!named || name.equals(other.name));
  }

  private boolean collects() {
    return kind == Kind.LIST || kind == Kind.SET || kind == Kind.MAP || kind == Kind.TUPLE;
  }

  public boolean numeric() {
    return kind == Kind.INTEGER || kind == Kind.FLOAT;
  }
}
