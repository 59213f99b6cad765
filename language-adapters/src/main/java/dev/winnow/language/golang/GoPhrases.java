package dev.winnow.language.golang;

import dev.winnow.language.Edit;
import dev.winnow.language.Operand;
import dev.winnow.language.Phrases;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import java.util.ArrayList;
import java.util.List;

/// Go refuses a variable or an import that nothing uses: what a phrase drops stays compiled beside it.
final class GoPhrases implements Phrases {

  @Override
  public String spell(Relation relation) {
    return switch (relation) {
      case LESS -> "<";
      case LESS_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_EQUAL -> ">=";
      case EQUAL, SAME, MEMBER -> "==";
      case NOT_EQUAL, NOT_SAME, NOT_MEMBER -> "!=";
    };
  }

  @Override
  public String spell(Sign sign) {
    return switch (sign) {
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY, POWER -> "*";
      case DIVIDE, FLOOR_DIVIDE -> "/";
      case REMAINDER -> "%";
    };
  }

  @Override
  public String never(Operand condition) {
    return "false && (" + condition.text() + ")";
  }

  @Override
  public String keep(Site.Connective site, boolean left) {
    String kept = left ? site.left().text() : site.right().text();
    String dropped = left ? site.right().text() : site.left().text();
    boolean and = site.logic() == Site.Logic.AND;
    String rest = and ? "(true || (" + dropped + "))" : "(false && (" + dropped + "))";
    String join = and ? " && " : " || ";
    return left ? kept + join + rest : rest + join + kept;
  }

  @Override
  public List<String> constants(Type type) {
    boolean spellable = !type.name().contains("/");
    return switch (type.kind()) {
      case BOOLEAN -> List.of("false", "true");
      case INTEGER, FLOAT -> signed(type) ? List.of("0", "1", "-1") : List.of("0", "1");
      case STRING -> List.of("\"\"", "\"winnow\"");
      case ERROR, REFERENCE, FUNCTION -> List.of("nil");
      case LIST -> {
        if (GoTypes.array(type)) yield spellable && !type.name().isEmpty() ? List.of(type.name() + "{}") : List.of();
        List<String> zero = spellable && !type.name().isEmpty() ? constants(GoTypes.element(type)) : List.of();
        yield zero.isEmpty() ? List.of("nil") : List.of("nil", type.name() + "{" + zero.getFirst() + "}");
      }
      case MAP -> List.of("nil");
      case VALUE -> {
        if (!spellable || type.name().isEmpty()) yield List.of();
        yield List.of(type.parts().contains(GoTypes.PARAMETER) ? "*new(" + type.name() + ")" : type.name() + "{}");
      }
      case UNKNOWN, NOTHING, CHARACTER, SET, TUPLE, OPTIONAL -> List.of();
    };
  }

  private static boolean signed(Type type) {
    return GoTypes.limits(type).map(limits -> limits.getFirst().signum() < 0).orElse(false);
  }

  @Override
  public Edit returning(Site.Return site, int index, String constant) {
    var values = new ArrayList<String>();
    for (int i = 0; i < site.values().size(); i++) {
      values.add(i == index ? constant : site.values().get(i).text());
    }
    return new Edit(site.span().before(), leave(values) + "; ");
  }

  @Override
  public String leave(List<String> values) {
    return values.isEmpty() ? "return" : "return " + String.join(", ", values);
  }

  @Override
  public String fail(String message) {
    return "panic(\"" + message.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\")";
  }

  @Override
  public String stop() {
    return "break";
  }

  @Override
  public String without(Site.Statement statement) {
    return "if false { " + statement.text() + " }";
  }

  /// A constant stands in for another argument, but not for a call whose type it would lose.
  @Override
  public boolean interchangeable(Type one, Type other) {
    return one.known() && one.kind() == other.kind() && !one.name().isEmpty() && one.name().equals(other.name())
        && !(GoTypes.isResult(other) && GoTypes.isConstant(one));
  }
}
