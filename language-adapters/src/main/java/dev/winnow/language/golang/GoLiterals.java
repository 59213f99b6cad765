package dev.winnow.language.golang;

import dev.winnow.language.Anchor.Place;
import dev.winnow.language.Site;
import dev.winnow.language.Span;
import dev.winnow.language.Type;
import dev.winnow.language.syntax.Syntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Numbers and strings that may change, and how far: what the compiler computes it also checks.
final class GoLiterals {

  private static final BigDecimal HUGE = new BigDecimal("1e9");
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal ZERO = BigDecimal.ZERO;

  /// Ends of types: a number of unknown type may not go past them.
  private static final Set<BigDecimal> ENDS = Set.of(new BigDecimal(127), new BigDecimal(255), new BigDecimal(32767),
      new BigDecimal(65535), new BigDecimal(Integer.MAX_VALUE), new BigDecimal(4294967295L), new BigDecimal(Long.MAX_VALUE));

  private final GoInference inference;

  GoLiterals(GoInference inference) {
    this.inference = inference;
  }

  /// What a literal may become.
  private record Bounds(BigDecimal least, BigDecimal most) {
    Bounds least(BigDecimal other) {
      return new Bounds(least.max(other), most);
    }

    Bounds most(BigDecimal other) {
      return new Bounds(least, most.min(other));
    }

    Bounds negated() {
      return new Bounds(most.negate(), least.negate());
    }
  }

  Optional<Site> number(Syntax node) {
    Optional<BigDecimal> value = value(node);
    if (value.isEmpty() || value.get().abs().compareTo(new BigDecimal("1e18")) > 0 || value.get().scale() > 30) return Optional.empty();
    Optional<Bounds> bounds = bounds(node, value.get());
    return bounds.filter(b -> b.least().compareTo(b.most()) <= 0).map(b -> new Site.NumberLiteral(node.span(),
        GoSites.anchor(node, Place.VALUE), value.get(), "", b.least(), b.most()));
  }

  static Optional<BigDecimal> value(Syntax node) {
    String text = node.text().replace("_", "").toLowerCase(java.util.Locale.ROOT);
    if (node.is("float_literal")) {
      return text.contains("x") ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
    if (!node.is("int_literal")) return Optional.empty();
    int radix = text.startsWith("0x") ? 16 : text.startsWith("0b") ? 2 : text.startsWith("0") && text.length() > 1 ? 8 : 10;
    String digits = text.replaceFirst("^0[xbo]", "");
    return Optional.of(new BigDecimal(new BigInteger(digits, radix)));
  }

  private Optional<Bounds> bounds(Syntax node, BigDecimal value) {
    Syntax whole = unbracketed(node);
    boolean minus = whole.parent().filter(up -> up.is("unary_expression") && up.the("operator").text().equals("-")).isPresent();
    Syntax signed = minus ? unbracketed(whole.parent().orElseThrow()) : whole;
    if (!minus && whole.parent().filter(up -> up.is("unary_expression")).isPresent()) return Optional.empty();
    Type type = expected(node, signed);
    Optional<List<BigDecimal>> limits = GoTypes.limits(type);
    BigDecimal above = ENDS.contains(value) ? value : value.add(ONE);
    Bounds bounds = limits.map(l -> new Bounds(l.getFirst(), l.getLast())).orElse(new Bounds(ZERO, above));
    if (minus && limits.isPresent()) bounds = bounds.negated();
    if (type.kind() == Type.Kind.INTEGER && value.stripTrailingZeros().scale() > 0) return Optional.empty();
    return minus ? placed(signed, value.negate(), bounds.negated()).map(Bounds::negated) : placed(signed, value, bounds);
  }

  private static Syntax unbracketed(Syntax node) {
    return node.parent().filter(up -> up.is("parenthesized_expression")).map(GoLiterals::unbracketed).orElse(node);
  }

  /// Bounds that come of where the number stands.
  private Optional<Bounds> placed(Syntax node, BigDecimal value, Bounds bounds) {
    Syntax up = node.parent().orElseThrow();
    return switch (up.kind()) {
      case "binary_expression" -> inBinary(node, up, value, bounds);
      case "index_expression" -> node.field().equals("index") ? index(up, value, bounds) : Optional.of(bounds);
      case "slice_expression" -> slice(node, up, value, bounds.least(ZERO));
      case "expression_list" -> listed(node, up, value, bounds);
      case "argument_list" -> argument(node, up, value, bounds);
      case "literal_element" -> up.field().equals("key") ? Optional.empty() : Optional.of(bounds);
      case "range_clause" -> Optional.of(bounds.least(ZERO));
      default -> Optional.of(bounds);
    };
  }

  private Optional<Bounds> inBinary(Syntax node, Syntax up, BigDecimal value, Bounds bounds) {
    String operator = up.the("operator").text();
    boolean right = node == up.the("right");
    boolean constant = inference.constant(up.the("left")) && inference.constant(up.the("right"));
    Bounds own = bounds;
    if (right && (operator.equals("/") || operator.equals("%")) && value.signum() >= 0) own = own.least(ONE);
    if (operator.equals("<<") || operator.equals(">>")) {
      own = right ? own.least(ZERO) : own;
      if (constant) own = own.least(ZERO).most(value);
    }
    boolean compares = Set.of("<", "<=", ">", ">=", "==", "!=").contains(operator);
    if (!constant || compares) return Optional.of(own);
    boolean beside = value(right ? up.the("left") : up.the("right")).filter(other -> other.abs().compareTo(HUGE) <= 0).isPresent();
    if (!beside || value.abs().compareTo(HUGE) > 0 || !roomy(inference.typeOf(up)) || sized(up)) return Optional.empty();
    boolean more = operator.equals("*") || operator.equals("/");
    return Optional.of(more ? own.least(ONE) : own);
  }

  /// Whether small numbers of this type stay in it when two of them are joined.
  private static boolean roomy(Type type) {
    return Set.of("int", "int64", "float64").contains(GoTypes.basicOf(type).name());
  }

  /// Whether the compiler checks this value against a length.
  private static boolean sized(Syntax node) {
    Syntax up = node.parent().orElseThrow();
    return switch (up.kind()) {
      case "index_expression", "slice_expression", "range_clause", "expression_case" -> true;
      case "binary_expression" -> Set.of("/", "%", "<<", ">>").contains(up.the("operator").text()) || sized(up);
      case "parenthesized_expression", "unary_expression", "argument_list" -> up.is("argument_list") ? made(up) : sized(up);
      default -> false;
    };
  }

  private static boolean made(Syntax arguments) {
    return arguments.parent().flatMap(call -> call.child("function")).filter(function -> function.text().equals("make")).isPresent();
  }

  private Optional<Bounds> index(Syntax up, BigDecimal value, Bounds bounds) {
    Type whole = inference.typeOf(up.the("operand"));
    Type pointed = whole.kind() == Type.Kind.REFERENCE ? GoTypes.element(whole) : whole;
    return switch (pointed.kind()) {
      case MAP -> Optional.of(bounds);
      case STRING -> inference.constant(up.the("operand")) ? Optional.empty() : Optional.of(bounds.least(ZERO));
      case LIST -> Optional.of(GoTypes.array(pointed)
          ? bounds.least(ZERO).most(GoTypes.length(pointed).map(length -> length.subtract(ONE)).orElse(value))
          : bounds.least(ZERO));
      default -> Optional.of(bounds.least(ZERO).most(value));
    };
  }

  private Optional<Bounds> slice(Syntax node, Syntax up, BigDecimal value, Bounds bounds) {
    Type whole = inference.typeOf(up.the("operand"));
    if (inference.constant(up.the("operand"))) return Optional.empty();
    Bounds own = whole.kind() == Type.Kind.LIST && !GoTypes.array(whole) || whole.kind() == Type.Kind.STRING ? bounds
        : bounds.most(GoTypes.length(whole).orElse(value));
    for (String field : List.of("start", "end", "capacity")) {
      Optional<BigDecimal> other = up.child(field).filter(o -> o != node).flatMap(GoLiterals::value);
      if (other.isEmpty()) continue;
      boolean before = List.of("start", "end", "capacity").indexOf(field) < List.of("start", "end", "capacity").indexOf(node.field());
      own = before ? own.least(other.get()) : own.most(other.get());
    }
    return Optional.of(own);
  }

  /// A label of a switch must not become another one.
  private Optional<Bounds> listed(Syntax node, Syntax list, BigDecimal value, Bounds bounds) {
    Syntax up = list.parent().orElseThrow();
    if (up.is("assignment_statement") && !up.the("operator").text().equals("=")) {
      return Set.of("/=", "%=", "<<=", ">>=").contains(up.the("operator").text())
          ? Optional.of(bounds.least(up.the("operator").text().length() == 3 ? ZERO : ONE)) : Optional.of(bounds);
    }
    if (!up.is("expression_case")) return Optional.of(bounds);
    List<Syntax> labels = labels(up);
    if (!labels.stream().allMatch(label -> label.is("int_literal"))) return Optional.empty();
    Bounds own = bounds;
    for (Syntax label : labels) {
      BigDecimal other = value(label).orElseThrow();
      if (other.equals(value.add(ONE))) own = own.most(value);
      if (other.equals(value.subtract(ONE))) own = own.least(value);
    }
    return Optional.of(own);
  }

  private static List<Syntax> labels(Syntax expressionCase) {
    return expressionCase.parent().stream().flatMap(up -> up.parts().stream()).filter(part -> part.is("expression_case"))
        .flatMap(part -> part.the("value").parts().stream()).toList();
  }

  private Optional<Bounds> argument(Syntax node, Syntax list, BigDecimal value, Bounds bounds) {
    String function = list.parent().flatMap(call -> call.child("function")).map(Syntax::text).orElse("");
    if (!function.equals("make")) return Optional.of(bounds);
    Bounds own = bounds.least(ZERO);
    List<Syntax> arguments = list.parts();
    int index = arguments.indexOf(node);
    Optional<BigDecimal> other = arguments.size() < 3 ? Optional.empty() : value(arguments.get(index == 1 ? 2 : 1));
    if (other.isPresent()) own = index == 1 ? own.most(other.get()) : own.least(other.get());
    return Optional.of(own);
  }

  /// The type that a number gets from where it stands.
  private Type expected(Syntax node, Syntax signed) {
    Type own = inference.typeOf(node);
    if (inference.checked()) return own;
    Syntax up = signed.parent().orElseThrow();
    return switch (up.kind()) {
      case "binary_expression" -> {
        Syntax other = signed == up.the("left") ? up.the("right") : up.the("left");
        String operator = up.the("operator").text();
        if (operator.equals("<<") || operator.equals(">>")) yield signed == other ? Type.UNKNOWN : GoTypes.INT;
        Type type = inference.typeOf(other);
        yield inference.constant(other) ? expected(node, unbracketed(up)) : type;
      }
      case "index_expression", "slice_expression", "range_clause" -> GoTypes.INT;
      case "argument_list" -> parameter(up, signed);
      case "literal_element" -> up.around("composite_literal").map(literal -> element(inference.typeOf(literal))).orElse(Type.UNKNOWN);
      case "expression_list" -> target(up, signed, own);
      default -> Type.UNKNOWN;
    };
  }

  private static Type element(Type type) {
    return type.kind() == Type.Kind.LIST || type.kind() == Type.Kind.MAP ? GoTypes.element(type) : Type.UNKNOWN;
  }

  private Type parameter(Syntax arguments, Syntax argument) {
    Optional<Syntax> function = arguments.parent().flatMap(call -> call.child("function"));
    if (function.isEmpty()) return Type.UNKNOWN;
    String name = function.get().text();
    Optional<Syntax> declared = function.filter(f -> f.is("identifier")).flatMap(GoScopes::resolve);
    if (declared.isEmpty()) {
      if (name.equals("make") || name.startsWith("strings.") || name.startsWith("strconv.")) return GoTypes.INT;
      if (name.startsWith("math.")) return GoTypes.FLOAT64;
      if (name.equals("append")) return GoTypes.element(inference.typeOf(arguments.parts().getFirst()));
      return GoTypes.basic(name).orElse(Type.UNKNOWN);
    }
    int index = arguments.parts().indexOf(argument);
    List<Type> parameters = declared.get().parent().filter(GoScopes::isFunction).or(() -> GoInference.closure(declared.get()))
        .map(inference::parameters).orElse(List.of());
    return index < parameters.size() ? parameters.get(index) : Type.UNKNOWN;
  }

  private Type target(Syntax list, Syntax value, Type own) {
    Syntax up = list.parent().orElseThrow();
    int index = list.parts().indexOf(value);
    return switch (up.kind()) {
      case "short_var_declaration" -> own;
      case "assignment_statement" -> index < up.the("left").parts().size() ? inference.typeOf(up.the("left").parts().get(index)) : Type.UNKNOWN;
      case "var_spec" -> up.child("type").map(inference::spelled).orElse(own);
      case "return_statement" -> {
        List<Type> results = up.around("function_declaration", "method_declaration", "func_literal")
            .map(inference::results).orElse(List.of());
        yield index < results.size() ? results.get(index) : Type.UNKNOWN;
      }
      case "expression_case" -> up.parent().flatMap(s -> s.child("value")).map(inference::typeOf).orElse(Type.UNKNOWN);
      default -> Type.UNKNOWN;
    };
  }

  /// Whether two constants may be joined by the other sign: only where the result surely fits.
  boolean swappable(Syntax node, String sign) {
    Optional<BigDecimal> left = value(node.the("left"));
    Optional<BigDecimal> right = value(node.the("right"));
    Type type = inference.typeOf(node);
    if (left.isEmpty() || right.isEmpty() || !roomy(type) || sized(node)) return false;
    if (left.get().max(right.get()).compareTo(new BigDecimal(Integer.MAX_VALUE)) > 0) return false;
    return !(sign.equals("*") && right.get().signum() == 0);
  }

  /// A string that is a value: no label or key, and nothing whose length the compiler looks at.
  Optional<Site> string(Syntax node) {
    Syntax up = unbracketed(node).parent().orElseThrow();
    if (up.is("index_expression") && unbracketed(node).field().equals("operand") || up.is("slice_expression")
        || up.is("keyed_element", "field_declaration", "import_spec")) return Optional.empty();
    if (up.is("literal_element") && up.field().equals("key")) return Optional.empty();
    String function = up.is("argument_list") ? up.parent().flatMap(call -> call.child("function")).map(Syntax::text).orElse("") : "";
    if (function.equals("len")) return Optional.empty();
    String content = node.text().substring(1, node.text().length() - 1);
    Syntax owner = up.is("expression_list") ? up.parent().orElseThrow() : up;
    String other = content.isEmpty() ? "winnow" : "";
    if (owner.is("expression_case") && labels(owner).stream().anyMatch(label -> !label.is("interpreted_string_literal")
        || label.text().equals("\"" + other + "\""))) return Optional.empty();
    Span inner = new Span(node.source().path(), node.start() + 1, node.end() - 1);
    return Optional.of(new Site.StringLiteral(node.span(), GoSites.anchor(node, Place.VALUE), inner, content));
  }
}
