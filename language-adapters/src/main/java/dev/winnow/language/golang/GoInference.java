package dev.winnow.language.golang;

import dev.winnow.language.Type;
import dev.winnow.language.Type.Kind;
import dev.winnow.language.Types;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The type of an expression: as go/types found it, or else as far as the file's own declarations tell.
final class GoInference {

  private static final int DEEPEST = 40;

  private final Types types;

  GoInference(Types types) {
    this.types = types;
  }

  boolean checked() {
    return !types.bySpan().isEmpty();
  }

  Type typeOf(Syntax expression) {
    return typeOf(expression, 0);
  }

  /// The type that a type's source spells.
  Type spelled(Syntax typeNode) {
    Type known = types.at(typeNode.span());
    return known.known() ? known : GoTypes.spelled(typeNode);
  }

  /// The result types of a function, in order; one for each name where they are named.
  List<Type> results(Syntax function) {
    Optional<Syntax> result = function.child("result");
    if (result.isEmpty()) return List.of();
    if (!result.get().is("parameter_list")) return List.of(spelled(result.get()));
    return listed(result.get());
  }

  private List<Type> listed(Syntax parameters) {
    return parameters.parts().stream().flatMap(parameter -> {
      Type type = parameter.child("type").map(this::spelled).orElse(Type.UNKNOWN);
      Type all = parameter.is("variadic_parameter_declaration") ? GoTypes.list(type) : type;
      long names = parameter.children().stream().filter(child -> child.field().equals("name")).count();
      return java.util.Collections.nCopies((int) Math.max(1, names), all).stream();
    }).toList();
  }

  /// The types of a function's parameters.
  List<Type> parameters(Syntax function) {
    return listed(function.the("parameters"));
  }

  /// Whether the compiler computes this expression.
  boolean constant(Syntax node) {
    if (GoTypes.isConstant(types.at(node.span()))) return true;
    return switch (node.kind()) {
      case "int_literal", "float_literal", "rune_literal", "imaginary_literal", "interpreted_string_literal",
          "raw_string_literal", "true", "false", "iota" -> true;
      case "parenthesized_expression", "unary_expression" ->
          !node.text().startsWith("&") && !node.text().startsWith("<-") && node.parts().stream().allMatch(this::constant);
      case "binary_expression" -> constant(node.the("left")) && constant(node.the("right"));
      case "identifier" -> GoScopes.resolve(node).flatMap(Syntax::parent).filter(spec -> spec.is("const_spec")).isPresent();
      case "selector_expression" -> node.text().matches("math\\.(Max|Min|Pi|E|Sqrt|Ln|Log|Phi|Smallest)\\w*")
          && !node.field().equals("function") || node.text().matches("time\\.(Nano|Micro|Milli)?(S|s)econd|time\\.(Minute|Hour)");
      case "call_expression" -> {
        List<Syntax> arguments = node.the("arguments").parts();
        boolean converts = GoTypes.basic(node.the("function").text()).isPresent() || node.the("function").text().equals("len");
        yield converts && arguments.size() == 1 && constant(arguments.getFirst());
      }
      default -> false;
    };
  }

  private Type typeOf(Syntax node, int depth) {
    Type known = types.at(node.span());
    if (known.known() || depth > DEEPEST) return known;
    return switch (node.kind()) {
      case "int_literal" -> GoTypes.constant(GoTypes.INT);
      case "float_literal" -> GoTypes.constant(GoTypes.FLOAT64);
      case "rune_literal" -> GoTypes.constant(GoTypes.RUNE);
      case "interpreted_string_literal", "raw_string_literal" -> GoTypes.constant(GoTypes.STRING);
      case "true", "false" -> GoTypes.constant(GoTypes.BOOL);
      case "identifier" -> GoScopes.resolve(node).map(declared -> declared(declared, depth + 1)).orElse(Type.UNKNOWN);
      case "parenthesized_expression" -> typeOf(node.parts().getFirst(), depth + 1);
      case "unary_expression" -> unary(node, depth);
      case "binary_expression" -> binary(node, depth);
      case "composite_literal", "type_conversion_expression" -> spelled(node.the("type"));
      case "func_literal" -> new Type(Kind.FUNCTION, "");
      case "index_expression" -> indexed(typeOf(node.the("operand"), depth + 1));
      case "slice_expression" -> {
        Type whole = typeOf(node.the("operand"), depth + 1);
        yield GoTypes.array(whole) ? GoTypes.list(GoTypes.element(whole)) : whole;
      }
      case "type_assertion_expression" -> node.child("type").map(this::spelled).orElse(Type.UNKNOWN);
      case "call_expression" -> {
        List<Type> results = call(node, depth);
        yield results.size() == 1 ? results.getFirst() : Type.UNKNOWN;
      }
      default -> Type.UNKNOWN;
    };
  }

  private static Type indexed(Type whole) {
    return whole.kind() == Kind.STRING ? GoTypes.BYTE : GoTypes.element(whole);
  }

  private Type unary(Syntax node, int depth) {
    Type operand = typeOf(node.the("operand"), depth + 1);
    return switch (node.the("operator").text()) {
      case "!" -> GoTypes.BOOL;
      case "-", "+", "^" -> operand;
      case "*" -> GoTypes.element(operand);
      case "&" -> operand.name().isEmpty() ? Type.UNKNOWN : new Type(Kind.REFERENCE, "*" + operand.name(), List.of(operand));
      default -> Type.UNKNOWN;
    };
  }

  private Type binary(Syntax node, int depth) {
    return switch (node.the("operator").text()) {
      case "==", "!=", "<", "<=", ">", ">=", "&&", "||" -> GoTypes.BOOL;
      case "<<", ">>" -> typeOf(node.the("left"), depth + 1);
      default -> {
        Type left = typeOf(node.the("left"), depth + 1);
        Type right = typeOf(node.the("right"), depth + 1);
        boolean untyped = !left.known() || GoTypes.isConstant(left) && !GoTypes.isConstant(right) && right.known();
        yield untyped && constant(node.the("left")) || !left.known() ? right : left;
      }
    };
  }

  private static final Map<String, Type> LIBRARY = Map.ofEntries(
      Map.entry("strings.ToLower", GoTypes.STRING), Map.entry("strings.ToUpper", GoTypes.STRING),
      Map.entry("strings.TrimSpace", GoTypes.STRING), Map.entry("strings.Trim", GoTypes.STRING),
      Map.entry("strings.TrimLeft", GoTypes.STRING), Map.entry("strings.TrimRight", GoTypes.STRING),
      Map.entry("strings.TrimPrefix", GoTypes.STRING), Map.entry("strings.TrimSuffix", GoTypes.STRING),
      Map.entry("strings.Repeat", GoTypes.STRING), Map.entry("strings.Replace", GoTypes.STRING),
      Map.entry("strings.ReplaceAll", GoTypes.STRING), Map.entry("strings.Join", GoTypes.STRING),
      Map.entry("strings.Split", GoTypes.list(GoTypes.STRING)), Map.entry("strings.Fields", GoTypes.list(GoTypes.STRING)),
      Map.entry("strings.Index", GoTypes.INT), Map.entry("strings.Count", GoTypes.INT),
      Map.entry("strings.Contains", GoTypes.BOOL), Map.entry("strings.HasPrefix", GoTypes.BOOL),
      Map.entry("strings.HasSuffix", GoTypes.BOOL), Map.entry("strings.EqualFold", GoTypes.BOOL),
      Map.entry("strconv.Itoa", GoTypes.STRING), Map.entry("fmt.Sprintf", GoTypes.STRING), Map.entry("fmt.Sprint", GoTypes.STRING),
      Map.entry("fmt.Errorf", GoTypes.ERROR), Map.entry("errors.New", GoTypes.ERROR),
      Map.entry("math.Abs", GoTypes.FLOAT64), Map.entry("math.Max", GoTypes.FLOAT64), Map.entry("math.Min", GoTypes.FLOAT64),
      Map.entry("math.Sqrt", GoTypes.FLOAT64), Map.entry("math.Pow", GoTypes.FLOAT64), Map.entry("math.Floor", GoTypes.FLOAT64),
      Map.entry("math.Ceil", GoTypes.FLOAT64), Map.entry("math.Round", GoTypes.FLOAT64), Map.entry("math.Trunc", GoTypes.FLOAT64),
      Map.entry("math.Mod", GoTypes.FLOAT64), Map.entry("math.Log", GoTypes.FLOAT64), Map.entry("math.Exp", GoTypes.FLOAT64));

  private List<Type> call(Syntax node, int depth) {
    Syntax function = node.the("function");
    List<Syntax> arguments = node.the("arguments").parts();
    if (function.is("identifier")) {
      Optional<Syntax> declared = GoScopes.resolve(function);
      Optional<Syntax> owner = declared.flatMap(Syntax::parent);
      if (owner.isPresent() && owner.get().is("function_declaration")) {
        return owner.get().child("type_parameters").isPresent() ? List.of() : results(owner.get());
      }
      if (declared.isPresent()) {
        return closure(declared.get()).map(this::results).orElse(List.of());
      }
      return switch (function.text()) {
        case "len", "cap", "copy" -> List.of(GoTypes.INT);
        case "append", "min", "max" -> arguments.isEmpty() ? List.of() : List.of(firstTyped(arguments, depth));
        case "make" -> arguments.isEmpty() ? List.of() : List.of(spelled(arguments.getFirst()));
        default -> GoTypes.basic(function.text()).map(List::of).orElse(List.of());
      };
    }
    boolean imported = function.is("selector_expression") && function.the("operand").is("identifier")
        && GoScopes.resolve(function.the("operand")).isEmpty();
    return imported && LIBRARY.containsKey(function.text()) ? List.of(LIBRARY.get(function.text())) : List.of();
  }

  private Type firstTyped(List<Syntax> arguments, int depth) {
    List<Type> all = arguments.stream().map(argument -> typeOf(argument, depth + 1)).toList();
    return all.stream().filter(type -> type.known() && !GoTypes.isConstant(type)).findFirst().orElse(all.getFirst());
  }

  /// The function literal that a local name was declared with.
  static Optional<Syntax> closure(Syntax declared) {
    return declared.around("short_var_declaration").filter(statement -> statement.child("right").isPresent())
        .filter(statement -> statement.the("left").parts().size() == 1)
        .map(statement -> statement.the("right").parts().getFirst()).filter(value -> value.is("func_literal"));
  }

  private Type declared(Syntax name, int depth) {
    Syntax owner = name.parent().orElseThrow();
    return switch (owner.kind()) {
      case "parameter_declaration" -> owner.child("type").map(this::spelled).orElse(Type.UNKNOWN);
      case "variadic_parameter_declaration" -> GoTypes.list(spelled(owner.the("type")));
      case "function_declaration" -> new Type(Kind.FUNCTION, "");
      case "var_spec" -> owner.child("type").map(this::spelled)
          .orElseGet(() -> owner.child("value").map(values -> valueFor(name, owner.children(), values, depth)).orElse(Type.UNKNOWN));
      case "const_spec" -> owner.child("type").map(this::spelled).map(GoTypes::constant).orElseGet(() ->
          owner.child("value").map(values -> valueFor(name, owner.children(), values, depth)).orElse(Type.UNKNOWN));
      case "expression_list" -> listed(name, owner, depth);
      default -> Type.UNKNOWN;
    };
  }

  private Type listed(Syntax name, Syntax left, int depth) {
    Syntax statement = left.parent().orElseThrow();
    return switch (statement.kind()) {
      case "short_var_declaration" -> valueFor(name, left.children(), statement.the("right"), depth);
      case "range_clause" -> ranged(left.parts().indexOf(name), typeOf(statement.the("right"), depth));
      default -> Type.UNKNOWN;
    };
  }

  private Type valueFor(Syntax name, List<Syntax> siblings, Syntax values, int depth) {
    List<Syntax> names = siblings.stream().filter(child -> child.is("identifier") && !child.field().equals("type")).toList();
    int index = names.indexOf(name);
    List<Syntax> parts = values.parts();
    if (parts.size() == names.size()) {
      Type type = typeOf(parts.get(index), depth);
      boolean variable = !values.parent().map(spec -> spec.is("const_spec")).orElse(false);
      return variable && GoTypes.isConstant(type) ? new Type(type.kind(), type.name()) : type;
    }
    if (parts.size() == 1 && parts.getFirst().is("call_expression")) {
      List<Type> results = call(parts.getFirst(), depth);
      return results.size() == names.size() ? results.get(index) : Type.UNKNOWN;
    }
    return parts.size() == 1 && index == 0 ? typeOf(parts.getFirst(), depth) : Type.UNKNOWN;
  }

  private static Type ranged(int index, Type whole) {
    return switch (whole.kind()) {
      case LIST -> index == 0 ? GoTypes.INT : GoTypes.element(whole);
      case STRING -> index == 0 ? GoTypes.INT : GoTypes.RUNE;
      case MAP -> whole.parts().size() < 2 ? Type.UNKNOWN : whole.parts().get(index);
      case INTEGER -> new Type(whole.kind(), whole.name(), whole.parts().stream().filter(Type::numeric).toList());
      default -> Type.UNKNOWN;
    };
  }
}
