package dev.winnow.language.python;

import dev.winnow.language.Type;
import dev.winnow.language.Type.Kind;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Types as far as annotations, literals and built-in functions tell them; unknown is an answer.
final class PythonTypes {

  private static final int DEEPEST = 12;
  private static final Map<String, Kind> NAMED = Map.ofEntries(
      Map.entry("int", Kind.INTEGER), Map.entry("float", Kind.FLOAT), Map.entry("str", Kind.STRING),
      Map.entry("bool", Kind.BOOLEAN), Map.entry("None", Kind.NOTHING), Map.entry("list", Kind.LIST),
      Map.entry("List", Kind.LIST), Map.entry("Sequence", Kind.LIST), Map.entry("set", Kind.SET), Map.entry("Set", Kind.SET),
      Map.entry("frozenset", Kind.SET), Map.entry("dict", Kind.MAP), Map.entry("Dict", Kind.MAP),
      Map.entry("Mapping", Kind.MAP), Map.entry("tuple", Kind.TUPLE), Map.entry("Tuple", Kind.TUPLE),
      Map.entry("Optional", Kind.OPTIONAL), Map.entry("Callable", Kind.FUNCTION));
  private static final Map<String, Kind> BUILT_IN = Map.ofEntries(
      Map.entry("len", Kind.INTEGER), Map.entry("int", Kind.INTEGER), Map.entry("ord", Kind.INTEGER),
      Map.entry("hash", Kind.INTEGER), Map.entry("float", Kind.FLOAT), Map.entry("str", Kind.STRING),
      Map.entry("chr", Kind.STRING), Map.entry("bin", Kind.STRING), Map.entry("hex", Kind.STRING),
      Map.entry("repr", Kind.STRING), Map.entry("bool", Kind.BOOLEAN), Map.entry("any", Kind.BOOLEAN),
      Map.entry("all", Kind.BOOLEAN), Map.entry("isinstance", Kind.BOOLEAN), Map.entry("sorted", Kind.LIST),
      Map.entry("list", Kind.LIST), Map.entry("set", Kind.SET), Map.entry("dict", Kind.MAP), Map.entry("tuple", Kind.TUPLE));
  private static final Map<String, Kind> METHODS = Stream.of(
      Map.entry(Kind.STRING, "strip lstrip rstrip lower upper title capitalize swapcase casefold replace join format zfill ljust rjust center"),
      Map.entry(Kind.LIST, "split rsplit splitlines"),
      Map.entry(Kind.BOOLEAN, "startswith endswith isdigit isalpha isalnum isspace isupper islower isnumeric"))
      .flatMap(entry -> Stream.of(entry.getValue().split(" ")).map(name -> Map.entry(name, entry.getKey())))
      .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  private static final Set<String> SAME_AS_ARGUMENT = Set.of("abs", "max", "min", "sum");

  private PythonTypes() {}

  /// The type of an annotation: the text after `:` or `->`.
  static Type annotated(Syntax annotation) {
    String text = annotation.text().strip().replaceAll("^[\"']|[\"']$", "");
    if (text.matches(".*\\|\\s*None") || text.startsWith("Optional[")) return new Type(Kind.OPTIONAL, text);
    String head = text.replaceFirst("\\[.*", "").replaceFirst("^typing\\.", "").strip();
    Kind kind = NAMED.get(head);
    if (kind == null) return head.matches("[A-Z]\\w*") && !Set.of("Any", "T", "Union", "Iterator", "Iterable", "Generator").contains(head)
        ? new Type(Kind.REFERENCE, text) : Type.UNKNOWN;
    return kind == Kind.NOTHING ? Type.NOTHING : new Type(kind, text, elements(text));
  }

  private static List<Type> elements(String text) {
    int open = text.indexOf('[');
    if (open < 0) return List.of();
    String inside = text.substring(open + 1, text.length() - 1);
    Kind kind = NAMED.get(inside.replaceFirst("\\[.*", "").strip());
    return kind == null || inside.contains(",") ? List.of() : List.of(new Type(kind, inside));
  }

  /// The type of an expression.
  static Type of(Syntax expression) {
    return of(expression, 0);
  }

  private static Type of(Syntax expression, int depth) {
    if (depth > DEEPEST) return Type.UNKNOWN;
    return switch (expression.kind()) {
      case "integer" -> new Type(Kind.INTEGER, "int");
      case "float" -> new Type(Kind.FLOAT, "float");
      case "string", "concatenated_string" -> new Type(Kind.STRING, "str");
      case "true", "false", "comparison_operator", "not_operator" -> new Type(Kind.BOOLEAN, "bool");
      case "list", "list_comprehension" -> new Type(Kind.LIST, "list");
      case "dictionary", "dictionary_comprehension" -> new Type(Kind.MAP, "dict");
      case "set", "set_comprehension" -> new Type(Kind.SET, "set");
      case "tuple", "expression_list" -> new Type(Kind.TUPLE, "tuple");
      case "parenthesized_expression" -> expression.parts().isEmpty() ? Type.UNKNOWN : of(expression.parts().getFirst(), depth + 1);
      case "unary_operator" -> of(expression.the("argument"), depth + 1);
      case "boolean_operator", "binary_operator" -> joined(expression, depth);
      case "conditional_expression" -> same(of(expression.parts().getFirst(), depth + 1), of(expression.parts().getLast(), depth + 1));
      case "call" -> called(expression, depth);
      case "subscript" -> element(expression, depth);
      case "identifier" -> name(expression, depth);
      case "attribute" -> attribute(expression, depth);
      default -> Type.UNKNOWN;
    };
  }

  private static Type joined(Syntax expression, int depth) {
    Type left = of(expression.the("left"), depth + 1);
    Type right = of(expression.the("right"), depth + 1);
    if (expression.is("boolean_operator")) return same(left, right);
    String operator = expression.the("operator").text();
    if (left.kind() == Kind.STRING && operator.matches("[%+*]")) return left;
    if (left.kind() == Kind.LIST && operator.matches("[+*]")) return left;
    if (!left.numeric() || !right.numeric()) return Type.UNKNOWN;
    boolean floating = operator.equals("/") || left.kind() == Kind.FLOAT || right.kind() == Kind.FLOAT;
    return floating ? new Type(Kind.FLOAT, "float") : left;
  }

  private static Type same(Type one, Type other) {
    return one.kind() == other.kind() ? one : Type.UNKNOWN;
  }

  private static Type called(Syntax call, int depth) {
    Syntax function = call.the("function");
    if (function.is("attribute")) {
      Kind kind = METHODS.get(function.the("attribute").text());
      return kind == null ? Type.UNKNOWN : new Type(kind, "");
    }
    String name = function.text();
    Kind kind = BUILT_IN.get(name);
    if (kind != null) return new Type(kind, name);
    List<Syntax> arguments = call.the("arguments").parts();
    if (SAME_AS_ARGUMENT.contains(name)) {
      return arguments.size() == 1 && !name.equals("abs") ? elementOf(of(arguments.getFirst(), depth + 1))
          : arguments.isEmpty() ? Type.UNKNOWN : of(arguments.getFirst(), depth + 1);
    }
    return root(call).all().filter(node -> node.is("function_definition") && node.the("name").text().equals(name))
        .findFirst().flatMap(node -> node.child("return_type")).map(PythonTypes::annotated).orElse(Type.UNKNOWN);
  }

  private static Type element(Syntax subscript, int depth) {
    Type value = of(subscript.the("value"), depth + 1);
    boolean slice = subscript.children().stream().anyMatch(child -> child.is("slice"));
    if (slice || value.kind() == Kind.STRING) return value;
    return elementOf(value);
  }

  private static Type elementOf(Type type) {
    return type.kind() == Kind.LIST && !type.parts().isEmpty() ? type.parts().getFirst() : Type.UNKNOWN;
  }

  private static Type name(Syntax identifier, int depth) {
    Optional<Syntax> function = identifier.around("function_definition");
    if (function.isEmpty()) return Type.UNKNOWN;
    String name = identifier.text();
    return function.get().the("parameters").parts().stream()
        .filter(parameter -> parameter.is("typed_parameter", "typed_default_parameter"))
        .filter(parameter -> parameter.parts().getFirst().text().equals(name))
        .findFirst().map(parameter -> annotated(parameter.the("type")))
        .orElseGet(() -> assigned(function.get(), name, depth));
  }

  /// The type of a name or attribute by its assignments, where all of them agree.
  private static Type assigned(Syntax scope, String target, int depth) {
    List<Type> types = scope.all()
        .flatMap(node -> switch (node.kind()) {
          case "assignment" -> node.the("left").text().equals(target) ? Stream.of(assignedType(node, depth)) : Stream.<Type>empty();
          case "for_statement", "for_in_clause" -> node.the("left").text().equals(target)
              ? Stream.of(iterated(node.the("right"), depth)) : Stream.<Type>empty();
          default -> Stream.<Type>empty();
        }).toList();
    boolean agree = types.stream().map(Type::kind).distinct().count() == 1;
    return agree ? types.getFirst() : Type.UNKNOWN;
  }

  private static Type assignedType(Syntax assignment, int depth) {
    return assignment.child("type").map(PythonTypes::annotated)
        .orElseGet(() -> assignment.child("right").map(right -> of(right, depth + 3)).orElse(Type.UNKNOWN));
  }

  private static Type iterated(Syntax sequence, int depth) {
    if (sequence.is("call") && sequence.the("function").text().equals("range")) return new Type(Kind.INTEGER, "int");
    Type type = of(sequence, depth + 3);
    return type.kind() == Kind.STRING ? type : elementOf(type);
  }

  private static Type attribute(Syntax attribute, int depth) {
    Optional<Syntax> type = attribute.around("class_definition");
    if (type.isEmpty() || !attribute.the("object").text().equals("self")) return Type.UNKNOWN;
    Type assigned = assigned(type.get(), attribute.text(), depth);
    return assigned.known() ? assigned : assigned(type.get(), attribute.the("attribute").text(), depth);
  }

  private static Syntax root(Syntax node) {
    return node.parent().map(PythonTypes::root).orElse(node);
  }
}
