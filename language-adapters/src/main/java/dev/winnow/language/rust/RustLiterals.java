package dev.winnow.language.rust;

import dev.winnow.language.Anchor.Place;
import dev.winnow.language.Site;
import dev.winnow.language.Span;
import dev.winnow.language.Type;
import dev.winnow.language.syntax.Syntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and strings that may change, and how far: a number must stay in its type, and below zero only where its type is known.
final class RustLiterals {

  private static final Pattern NUMBER = Pattern.compile("(.*?)_?([iu](?:8|16|32|64|128|size)|f32|f64)?");
  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final BigDecimal ZERO = BigDecimal.ZERO;
  private static final BigDecimal HUGE = new BigDecimal("1e18");

  /// Ends of types: a number of unknown type may not go past them.
  private static final Set<BigDecimal> ENDS = Set.of(new BigDecimal(127), new BigDecimal(255), new BigDecimal(32767),
      new BigDecimal(65535), new BigDecimal(Integer.MAX_VALUE), new BigDecimal(4294967295L));

  private final RustInference inference;

  RustLiterals(RustInference inference) {
    this.inference = inference;
  }

  Optional<Site> number(Syntax node) {
    if (node.parent().filter(up -> up.is("field_expression")).isPresent()) return Optional.empty();   // a part of a tuple
    Matcher matcher = NUMBER.matcher(node.text());
    if (!matcher.matches()) return Optional.empty();
    String suffix = Optional.ofNullable(matcher.group(2)).orElse("");
    boolean hex = node.text().startsWith("0x") && suffix.startsWith("f");
    Optional<BigDecimal> value = hex ? Optional.empty() : value(node, matcher.group(1));
    if (value.isEmpty() || value.get().abs().compareTo(HUGE) > 0 || value.get().scale() > 30) return Optional.empty();
    BigDecimal number = value.get();
    boolean real = node.is("float_literal");
    String hung = suffix.isEmpty() && real && number.scale() <= 0 ? ".0" : suffix;
    Optional<List<BigDecimal>> limits = RustTypes.limits(expected(node));
    BigDecimal above = ENDS.contains(number) ? number : number.add(ONE);
    BigDecimal least = limits.map(List::getFirst).orElse(real ? number.subtract(ONE) : ZERO);
    BigDecimal most = limits.map(List::getLast).orElse(above);
    if (minus(node)) {
      most = limits.map(List::getFirst).map(BigDecimal::negate).orElse(above);
      least = ZERO;
    }
    if (divides(node) && !real) least = least.max(ONE);
    if (least.compareTo(most) > 0) return Optional.empty();
    return Optional.of(new Site.NumberLiteral(node.span(), RustSites.anchor(node, Place.VALUE), number, hung, least, most));
  }

  static Optional<BigDecimal> value(Syntax node, String digits) {
    String text = digits.replace("_", "").toLowerCase(Locale.ROOT);
    if (node.is("float_literal")) return Optional.of(new BigDecimal(text));
    int radix = text.startsWith("0x") ? 16 : text.startsWith("0b") ? 2 : text.startsWith("0o") ? 8 : 10;
    String plain = radix == 10 ? text : text.substring(2);
    return plain.matches("[0-9a-f]+") ? Optional.of(new BigDecimal(new BigInteger(plain, radix))) : Optional.empty();
  }

  private static boolean minus(Syntax node) {
    return node.parent().filter(up -> up.is("unary_expression") && up.text().startsWith("-")).isPresent();
  }

  /// What divides must not become zero: the compiler refuses it where it sees it.
  private static boolean divides(Syntax node) {
    return node.field().equals("right") && node.parent().flatMap(up -> up.child("operator"))
        .filter(operator -> Set.of("/", "%", "/=", "%=", "<<", ">>", "<<=", ">>=").contains(operator.text())).isPresent();
  }

  /// The type that a number gets from where it stands.
  private Type expected(Syntax node) {
    Type own = inference.typeOf(node);
    return own.name().isEmpty() ? placed(minus(node) ? node.parent().orElseThrow() : node) : own;
  }

  private Type placed(Syntax node) {
    Syntax up = node.parent().orElseThrow();
    return switch (up.kind()) {
      case "parenthesized_expression", "unary_expression" -> placed(up);
      case "binary_expression" -> {
        String operator = up.the("operator").text();
        if (operator.equals("<<") || operator.equals(">>")) yield Type.UNKNOWN;
        Type other = inference.typeOf(node == up.the("left") ? up.the("right") : up.the("left"));
        boolean compares = Set.of("==", "!=", "<", "<=", ">", ">=").contains(operator);
        yield !other.name().isEmpty() || compares ? RustTypes.bare(other) : placed(up);
      }
      case "assignment_expression", "compound_assignment_expr" -> node.field().equals("right") ? RustTypes.bare(inference.typeOf(up.the("left"))) : Type.UNKNOWN;
      case "let_declaration" -> up.child("type").map(RustTypes::of).orElse(Type.UNKNOWN);
      case "return_expression" -> result(up);
      case "block" -> up.parent().filter(owner -> owner.is("function_item")).map(_ -> result(node)).orElse(Type.UNKNOWN);
      case "index_expression" -> up.parts().getLast() == node ? RustTypes.USIZE : Type.UNKNOWN;
      case "range_expression" -> ranged(node, up);
      case "arguments" -> inference.parameter(up.parent().orElseThrow(), node);
      default -> Type.UNKNOWN;
    };
  }

  private Type ranged(Syntax node, Syntax range) {
    if (range.parent().filter(up -> up.is("index_expression")).isPresent()) return RustTypes.USIZE;
    return range.parts().stream().filter(part -> part != node).map(part -> RustTypes.bare(inference.typeOf(part))).findFirst().orElse(Type.UNKNOWN);
  }

  private Type result(Syntax node) {
    return node.around("function_item", "closure_expression").filter(function -> function.is("function_item"))
        .map(inference::results).filter(results -> results.size() == 1).map(List::getFirst).orElse(Type.UNKNOWN);
  }

  Optional<Site> string(Syntax node) {
    Syntax up = node.parent().orElseThrow();
    boolean excuse = up.is("arguments") && up.parent().flatMap(call -> call.child("function")).filter(function -> function.text().endsWith(".expect")).isPresent();
    int open = node.text().indexOf('"') + 1;
    int hashes = open - (node.text().startsWith("r") ? 2 : 1);
    boolean text = node.text().substring(0, open).matches("r?#*\"");
    if (excuse || !text) return Optional.empty();
    var inner = new Span(node.source().path(), node.start() + open, node.end() - 1 - hashes);
    return Optional.of(new Site.StringLiteral(node.span(), RustSites.anchor(node, Place.VALUE), inner, node.source().text(inner)));
  }
}
