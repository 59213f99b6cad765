package dev.winnow.language.python;

import dev.winnow.language.Edit;
import dev.winnow.language.Operand;
import dev.winnow.language.Phrases;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Python insists on nothing: what is dropped is simply gone.
final class PythonPhrases implements Phrases {

  /// What can be iterated and counted alike.
  private static final Set<Type.Kind> COLLECTIONS = Set.of(Type.Kind.LIST, Type.Kind.SET, Type.Kind.TUPLE);

  /// Other spellings of constants.
  private static final Map<String, Set<String>> OTHERWISE =
      Map.of("\"\"", Set.of("''", "str()"), "[]", Set.of("list()"), "{}", Set.of("dict()"), "0.0", Set.of("0", "0."), "1.0", Set.of("1", "1."));

  @Override
  public String spell(Relation relation) {
    return switch (relation) {
      case LESS -> "<";
      case LESS_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_EQUAL -> ">=";
      case EQUAL -> "==";
      case NOT_EQUAL -> "!=";
      case SAME -> "is";
      case NOT_SAME -> "is not";
      case MEMBER -> "in";
      case NOT_MEMBER -> "not in";
    };
  }

  @Override
  public String spell(Sign sign) {
    return switch (sign) {
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY -> "*";
      case DIVIDE -> "/";
      case FLOOR_DIVIDE -> "//";
      case REMAINDER -> "%";
      case POWER -> "**";
    };
  }

  @Override
  public String never(Operand condition) {
    return "False";
  }

  @Override
  public String keep(Site.Connective site, boolean left) {
    return left ? site.left().text() : site.right().text();
  }

  @Override
  public List<String> constants(Type type) {
    return switch (type.kind()) {
      case BOOLEAN -> List.of("True", "False");
      case INTEGER -> List.of("0", "1");
      case FLOAT -> List.of("0.0", "1.0");
      case STRING, CHARACTER -> List.of("\"\"");
      case LIST -> List.of("[]");
      case SET -> List.of("set()");
      case MAP -> List.of("{}");
      case NOTHING -> List.of();
      case UNKNOWN, TUPLE, OPTIONAL, ERROR, FUNCTION, REFERENCE, VALUE -> List.of("None");
    };
  }

  @Override
  public boolean same(String constant, String text) {
    return constant.equals(text) || OTHERWISE.getOrDefault(constant, Set.of()).contains(text);
  }

  @Override
  public Edit returning(Site.Return site, int index, String constant) {
    return new Edit(site.values().get(index).span(), constant);
  }

  @Override
  public String leave(List<String> values) {
    return values.isEmpty() ? "return" : "return " + String.join(", ", values);
  }

  @Override
  public String fail(String message) {
    return "raise SystemError(\"" + message + "\")";
  }

  @Override
  public String stop() {
    return "break";
  }

  @Override
  public String without(Site.Statement statement) {
    return "pass";
  }

  @Override
  public boolean interchangeable(Type one, Type other) {
    if (one.kind() == Type.Kind.NOTHING || other.kind() == Type.Kind.NOTHING) return false;
    return !one.known() || !other.known() || one.kind() == other.kind() || one.numeric() && other.numeric()
        || COLLECTIONS.contains(one.kind()) && COLLECTIONS.contains(other.kind());
  }
}
