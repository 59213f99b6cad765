package dev.winnow.language.rust;

import dev.winnow.language.Anchor.Place;
import dev.winnow.language.Edit;
import dev.winnow.language.Operand;
import dev.winnow.language.Phrases;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import dev.winnow.language.Type.Kind;
import java.util.List;
import java.util.stream.Stream;

/// Rust infers types backwards and follows every value: what a phrase leaves out stays compiled where something may hang on it.
final class RustPhrases implements Phrases {

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
    return left ? site.left().text() : site.right().text();
  }

  @Override
  public List<String> constants(Type type) {
    return switch (type.kind()) {
      case BOOLEAN -> List.of("false", "true");
      case INTEGER -> RustTypes.signed(type) ? List.of("0", "1", "-1") : List.of("0", "1");
      case FLOAT -> List.of("0.0", "1.0", "-1.0");
      case CHARACTER -> List.of("'\\0'", "'w'");
      case STRING -> type.name().equals("&str") ? List.of("\"\"", "\"winnow\"") : List.of("String::new()", "String::from(\"winnow\")");
      case LIST -> list(type);
      case SET, MAP -> List.of("Default::default()");
      case OPTIONAL -> Stream.concat(Stream.of("None"), first(type).map("Some(%s)"::formatted)).toList();
      case ERROR -> first(type).map("Ok(%s)"::formatted).toList();
      case TUPLE -> tuple(type);
      case VALUE -> type.name().startsWith("Box<") ? first(type).map("Box::new(%s)"::formatted).toList()
          : type.parts().stream().filter(part -> part.kind() == Kind.NOTHING).map(Type::name).toList();
      case REFERENCE -> referred(type);
      case NOTHING -> List.of("()");
      case UNKNOWN, FUNCTION -> List.of();
    };
  }

  /// The first constant of the first part.
  private Stream<String> first(Type type) {
    return type.parts().stream().limit(1).flatMap(part -> constants(part).stream().limit(1));
  }

  private List<String> list(Type type) {
    if (type.name().startsWith("[")) {
      int length = type.name().lastIndexOf(';');
      return length < 0 ? List.of() : first(type).filter(_ -> RustTypes.copied(type.parts().getFirst()))
          .map(zero -> "[" + zero + type.name().substring(length)).toList();
    }
    boolean vec = type.name().startsWith("Vec<");
    return vec ? Stream.concat(Stream.of("Vec::new()"), first(type).map("vec![%s]"::formatted)).toList() : List.of("Default::default()");
  }

  private List<String> tuple(Type type) {
    List<List<String>> parts = type.parts().stream().map(this::constants).toList();
    return parts.stream().anyMatch(List::isEmpty) ? List.of() : List.of("(" + String.join(", ", parts.stream().map(List::getFirst).toList()) + ")");
  }

  /// A constant behind a reference lives as long as the program.
  private List<String> referred(Type type) {
    if (type.name().startsWith("&mut")) return List.of();
    Type pointed = type.parts().isEmpty() ? Type.UNKNOWN : type.parts().getFirst();
    if (pointed.kind() == Kind.LIST && pointed.name().startsWith("[") && !pointed.name().contains(";")) return List.of("&[]");
    return pointed.numeric() || pointed.kind() == Kind.BOOLEAN || pointed.kind() == Kind.CHARACTER
        ? constants(pointed).stream().map("&"::concat).toList() : List.of();
  }

  @Override
  public boolean same(String constant, String text) {
    return constant.equals(text) || switch (constant) {
      case "Vec::new()" -> text.matches("vec!\\s*(\\[\\s*]|\\(\\s*\\))");
      case "String::new()" -> text.matches("\"\"\\.(to_string|to_owned|into)\\(\\)|String::from\\(\"\"\\)|String::default\\(\\)");
      case "0.0" -> text.matches("-?0*\\.0*|0+\\.?(f32|f64)?");
      default -> false;
    };
  }

  /// The value stays behind the return: its type may be what makes the rest of the function known.
  @Override
  public Edit returning(Site.Return site, int index, String constant) {
    if (site.anchor().place() == Place.STATEMENT) return new Edit(site.span().before(), leave(List.of(constant)) + "; ");
    return new Edit(site.span(), "{ " + leave(List.of(constant)) + "; " + text(site) + " }");
  }

  private static String text(Site.Return site) {
    Operand value = site.values().getFirst();
    return site.span().equals(value.span()) ? value.text() : "return " + value.text();
  }

  @Override
  public String leave(List<String> values) {
    return values.isEmpty() ? "return" : "return " + String.join(", ", values);
  }

  @Override
  public String fail(String message) {
    return "panic!(\"" + message.replace("\\", "\\\\").replace("\"", "\\\"").replace("{", "{{").replace("}", "}}").replace("\n", "\\n") + "\")";
  }

  @Override
  public String stop() {
    return "break";
  }

  @Override
  public String without(Site.Statement statement) {
    return "if false { " + statement.text() + " }";
  }

  @Override
  public boolean interchangeable(Type one, Type other) {
    return one.known() && one.kind() == other.kind() && !one.name().isEmpty() && one.name().equals(other.name())
        && !(RustTypes.isResult(other) && RustTypes.isKept(one));
  }
}
