package dev.winnow.language.javascript;

import dev.winnow.language.Edit;
import dev.winnow.language.Operand;
import dev.winnow.language.Phrases;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import dev.winnow.language.Type.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// JavaScript insists on nothing: what is dropped is simply gone.
public final class JavaScriptPhrases implements Phrases {

  private static final Map<String, Set<String>> OTHERWISE = Map.of("\"\"", Set.of("''", "``"), "({})", Set.of("{}"), "undefined", Set.of("void 0"));

  @Override
  public String spell(Relation relation) {
    return switch (relation) {
      case LESS -> "<";
      case LESS_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_EQUAL -> ">=";
      case EQUAL -> "==";
      case NOT_EQUAL -> "!=";
      case SAME -> "===";
      case NOT_SAME -> "!==";
      case MEMBER, NOT_MEMBER -> throw new IllegalArgumentException("JavaScript has no opposite of in");
    };
  }

  @Override
  public String spell(Sign sign) {
    return switch (sign) {
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY -> "*";
      case DIVIDE, FLOOR_DIVIDE -> "/";
      case REMAINDER -> "%";
      case POWER -> "**";
    };
  }

  @Override
  public String never(Operand condition) {
    return "false";
  }

  @Override
  public String keep(Site.Connective site, boolean left) {
    return left ? site.left().text() : site.right().text();
  }

  @Override
  public List<String> constants(Type type) {
    return switch (type.kind()) {
      case BOOLEAN -> List.of("true", "false");
      case INTEGER, FLOAT -> List.of("0", "1");
      case STRING, CHARACTER -> List.of("\"\"");
      case LIST -> List.of("[]");
      case SET -> List.of("new Set()");
      case MAP -> List.of(type.name().startsWith("Map") ? "new Map()" : "({})");
      case NOTHING -> List.of();
      case UNKNOWN, TUPLE, OPTIONAL, ERROR, FUNCTION, REFERENCE, VALUE -> List.of("undefined");
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
    return values.isEmpty() ? "return;" : "return " + String.join(", ", values) + ";";
  }

  @Override
  public String fail(String message) {
    return "throw new Error(\"" + message.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\");";
  }

  @Override
  public String stop() {
    return "break;";
  }

  @Override
  public String without(Site.Statement statement) {
    return ";";
  }

  @Override
  public boolean interchangeable(Type one, Type other) {
    if (one.kind() == Kind.NOTHING || other.kind() == Kind.NOTHING) return false;
    return !one.known() || !other.known() || one.kind() == other.kind() && one.kind() != Kind.FUNCTION;
  }
}
