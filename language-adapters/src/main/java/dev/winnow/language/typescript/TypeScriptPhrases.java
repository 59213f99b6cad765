package dev.winnow.language.typescript;

import dev.winnow.language.Edit;
import dev.winnow.language.Operand;
import dev.winnow.language.Phrases;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import dev.winnow.language.Type.Kind;
import dev.winnow.language.javascript.JavaScriptPhrases;
import java.util.List;

/// JavaScript's, as far as types allow: what a type does not hold is not proposed.
final class TypeScriptPhrases implements Phrases {

  /// What a program gives that forgot to: no value, of a type that stands for every other.
  private static final String NOTHING = "undefined as never";

  private final Phrases javascript = new JavaScriptPhrases();

  @Override
  public String spell(Relation relation) {
    return javascript.spell(relation);
  }

  @Override
  public String spell(Sign sign) {
    return javascript.spell(sign);
  }

  @Override
  public String never(Operand condition) {
    return javascript.never(condition);
  }

  @Override
  public String keep(Site.Connective site, boolean left) {
    return javascript.keep(site, left);
  }

  @Override
  public List<String> constants(Type type) {
    return switch (type.kind()) {
      case OPTIONAL -> List.of(type.name().contains("null") && !type.name().contains("undefined") ? "null" : "undefined");
      case UNKNOWN -> type.name().equals("any") ? List.of("undefined") : List.of();
      case MAP -> List.of(type.name().startsWith("Map") ? "new Map()" : NOTHING);
      case TUPLE, ERROR, FUNCTION, REFERENCE, VALUE, CHARACTER -> List.of(NOTHING);
      case BOOLEAN, INTEGER, FLOAT, STRING, LIST, SET, NOTHING -> javascript.constants(type);
    };
  }

  @Override
  public boolean same(String constant, String text) {
    return javascript.same(constant, text);
  }

  @Override
  public Edit returning(Site.Return site, int index, String constant) {
    return javascript.returning(site, index, constant);
  }

  /// What cannot be reached tells the compiler nothing: it would refuse the code behind. So it must not know that this is always taken.
  private static final String ALWAYS = "if (true as boolean) ";

  @Override
  public String leave(List<String> values) {
    return ALWAYS + javascript.leave(values);
  }

  @Override
  public String fail(String message) {
    return ALWAYS + javascript.fail(message);
  }

  @Override
  public String stop() {
    return ALWAYS + javascript.stop();
  }

  @Override
  public String without(Site.Statement statement) {
    return "{}";
  }

  @Override
  public boolean interchangeable(Type one, Type other) {
    return one.known() && one.kind() == other.kind() && one.kind() != Kind.NOTHING && !one.name().isEmpty() && one.name().equals(other.name());
  }
}
