package dev.winnow.language.javascript;

import dev.winnow.language.Type;
import dev.winnow.language.Type.Kind;
import dev.winnow.language.Types;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The type of an expression: as a compiler found it, or else as far as literals, built-in functions and assignments tell.
///
/// A number is an INTEGER: the language has no other, but for the rare `10n`.
final class JavaScriptTypes {

  static final Type NUMBER = new Type(Kind.INTEGER, "number");
  static final Type STRING = new Type(Kind.STRING, "string");
  static final Type BOOLEAN = new Type(Kind.BOOLEAN, "boolean");

  private static final int DEEPEST = 12;
  private static final String FUNCTIONS = "function_declaration generator_function_declaration function_expression generator_function "
      + "arrow_function method_definition";
  private static final Set<String> RELATIONS = Set.of("<", "<=", ">", ">=", "==", "!=", "===", "!==", "in", "instanceof");
  private static final Map<String, Kind> METHODS = named(
      Map.entry(Kind.STRING, "trim trimStart trimEnd toLowerCase toUpperCase toLocaleLowerCase toLocaleUpperCase repeat padStart padEnd "
          + "charAt replace replaceAll substring substr join toFixed toString normalize toISOString"),
      Map.entry(Kind.LIST, "split map filter flatMap flat toSorted toReversed toSpliced"),
      Map.entry(Kind.INTEGER, "indexOf lastIndexOf findIndex findLastIndex charCodeAt codePointAt getTime localeCompare"),
      Map.entry(Kind.BOOLEAN, "includes startsWith endsWith some every has test"));
  private static final Map<String, Kind> FUNCTIONS_BY_NAME = named(
      Map.entry(Kind.INTEGER, "Number parseInt parseFloat Math.abs Math.round Math.floor Math.ceil Math.trunc Math.min Math.max Math.sqrt "
          + "Math.pow Math.sign Math.log Math.log2 Math.log10 Math.hypot Number.parseInt Number.parseFloat Date.now"),
      Map.entry(Kind.STRING, "String String.fromCharCode String.fromCodePoint JSON.stringify"),
      Map.entry(Kind.BOOLEAN, "Boolean isNaN isFinite Array.isArray Number.isInteger Number.isNaN Number.isFinite Number.isSafeInteger Object.is"),
      Map.entry(Kind.LIST, "Array Array.from Array.of Object.keys Object.values Object.entries"));

  private final Types types;

  JavaScriptTypes(Types types) {
    this.types = types;
  }

  @SafeVarargs
  private static Map<String, Kind> named(Map.Entry<Kind, String>... entries) {
    return Stream.of(entries).flatMap(entry -> Stream.of(entry.getValue().split(" ")).map(name -> Map.entry(name, entry.getKey())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// Whether a compiler has looked: then what it did not type cannot be typed.
  boolean checked() {
    return !types.bySpan().isEmpty();
  }

  Type of(Syntax expression) {
    return of(expression, 0);
  }

  private Type of(Syntax expression, int depth) {
    Type found = types.at(expression.span());
    if (found.known() || depth > DEEPEST) return found;
    return switch (expression.kind()) {
      case "number" -> expression.text().endsWith("n") ? new Type(Kind.VALUE, "bigint") : NUMBER;
      case "string", "template_string" -> STRING;
      case "true", "false" -> BOOLEAN;
      case "array" -> new Type(Kind.LIST, "");
      case "object" -> new Type(Kind.MAP, "");
      case "arrow_function", "function_expression" -> new Type(Kind.FUNCTION, "");
      case "parenthesized_expression" -> expression.parts().isEmpty() ? Type.UNKNOWN : of(expression.parts().getLast(), depth + 1);
      case "unary_expression" -> switch (expression.the("operator").text()) {
        case "!", "delete" -> BOOLEAN;
        case "typeof" -> STRING;
        case "-", "+", "~" -> NUMBER;
        default -> Type.UNKNOWN;
      };
      case "update_expression" -> NUMBER;
      case "binary_expression" -> joined(expression, depth);
      case "ternary_expression" -> same(of(expression.the("consequence"), depth + 1), of(expression.the("alternative"), depth + 1));
      case "new_expression" -> switch (expression.the("constructor").text()) {
        case "Set" -> new Type(Kind.SET, "Set");
        case "Map" -> new Type(Kind.MAP, "Map");
        case "Array" -> new Type(Kind.LIST, "");
        default -> Type.UNKNOWN;
      };
      case "call_expression" -> called(expression);
      case "member_expression" -> expression.the("property").text().equals("length") ? NUMBER : assigned(expression, depth);
      case "identifier" -> assigned(expression, depth);
      default -> Type.UNKNOWN;
    };
  }

  private Type joined(Syntax expression, int depth) {
    String operator = expression.the("operator").text();
    if (RELATIONS.contains(operator)) return BOOLEAN;
    Type left = of(expression.the("left"), depth + 1);
    Type right = of(expression.the("right"), depth + 1);
    return switch (operator) {
      case "&&", "||", "??" -> same(left, right);
      case "+" -> left.kind() == Kind.STRING || right.kind() == Kind.STRING ? STRING : left.numeric() && right.numeric() ? NUMBER : Type.UNKNOWN;
      default -> left.name().equals("bigint") || right.name().equals("bigint") ? Type.UNKNOWN : NUMBER;
    };
  }

  private static Type same(Type one, Type other) {
    return one.kind() == other.kind() ? one : Type.UNKNOWN;
  }

  private static Type called(Syntax call) {
    Syntax function = call.the("function");
    Kind kind = FUNCTIONS_BY_NAME.get(function.text());
    if (kind == null && function.is("member_expression")) kind = METHODS.get(function.the("property").text());
    return kind == null ? Type.UNKNOWN : plain(kind);
  }

  private static Type plain(Kind kind) {
    return switch (kind) {
      case INTEGER -> NUMBER;
      case STRING -> STRING;
      case BOOLEAN -> BOOLEAN;
      default -> new Type(kind, "");
    };
  }

  /// The type of a name or member by its assignments in the function or class around it, where all of them agree.
  private Type assigned(Syntax target, int depth) {
    Optional<Syntax> scope = target.is("member_expression") ? target.around("class_body", "program")
        : target.around((FUNCTIONS + " program").split(" "));
    if (scope.isEmpty() || target.is("member_expression") && !target.the("object").is("this") || parameter(scope.get(), target.text())) return Type.UNKNOWN;
    List<Type> assigned = scope.get().all().flatMap(node -> switch (node.kind()) {
      case "variable_declarator" -> node.the("name").text().equals(target.text()) ? value(node, "value", depth) : Stream.<Type>empty();
      case "assignment_expression", "augmented_assignment_expression" ->
          node.the("left").text().equals(target.text()) ? value(node, "right", depth) : Stream.<Type>empty();
      case "for_in_statement" -> node.the("left").text().equals(target.text()) ? Stream.of(Type.UNKNOWN) : Stream.<Type>empty();
      default -> Stream.<Type>empty();
    }).toList();
    return assigned.stream().map(Type::kind).distinct().count() == 1 ? assigned.getFirst() : Type.UNKNOWN;
  }

  private Stream<Type> value(Syntax node, String field, int depth) {
    return node.child(field).stream().map(value -> of(value, depth + 3));
  }

  private static boolean parameter(Syntax function, String name) {
    return Stream.of("parameter", "parameters").flatMap(field -> function.child(field).stream()).flatMap(Syntax::all)
        .anyMatch(node -> node.is("identifier") && node.text().equals(name));
  }

  /// Whether the function around a node gives a promise, or its values one by one.
  static boolean generates(Syntax function) {
    return function.children().stream().anyMatch(child -> child.is("*")) || function.kind().startsWith("generator");
  }

  /// The nearest function around a node.
  static Optional<Syntax> function(Syntax node) {
    return node.around(FUNCTIONS.split(" "));
  }

  static boolean isFunction(Syntax node) {
    return node.is(FUNCTIONS.split(" "));
  }
}
