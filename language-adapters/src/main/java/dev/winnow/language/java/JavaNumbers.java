package dev.winnow.language.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a number may become where it stands.
///
/// @param least the least that compiles, or makes sense
/// @param most the most
record JavaNumbers(BigDecimal value, String suffix, BigDecimal least, BigDecimal most) {

  private static final Set<String> INDEXED = Set.of("charAt", "get", "substring", "subList", "codePointAt", "limit", "skip", "repeat");
  /// Beside one of these, or something unknown, the value of a literal decides the type of a choice.
  private static final Set<String> SMALL = Set.of("", "char", "byte", "short", "java.lang.Character", "java.lang.Byte", "java.lang.Short");
  private static final JavaNumbers BYTE = range(Byte.MIN_VALUE, Byte.MAX_VALUE);
  private static final JavaNumbers SHORT = range(Short.MIN_VALUE, Short.MAX_VALUE);
  private static final JavaNumbers CHAR = range(0, Character.MAX_VALUE);
  /// What every integral type holds.
  private static final JavaNumbers ANY = range(0, Byte.MAX_VALUE);

  /// Empty where no other number is sure to compile.
  static Optional<JavaNumbers> of(LiteralStringValueExpr literal, String text, JavaTypes types) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    boolean hex = digits.startsWith("0x");
    boolean floating = literal.isDoubleLiteralExpr();
    return floating ? floating(digits, hex) : integer(digits, literal.isLongLiteralExpr(), text).flatMap(number -> number.within(literal, types));
  }

  private static Optional<JavaNumbers> floating(String digits, boolean hex) {
    boolean single = digits.endsWith("f") && !hex;
    boolean marked = single || digits.endsWith("d") && !hex;
    if (hex) return Optional.empty();
    BigDecimal value = new BigDecimal(marked ? digits.substring(0, digits.length() - 1) : digits);
    double exact = single ? 1 << 24 : 1L << 53;
    if (Math.abs(value.doubleValue()) >= exact) return Optional.empty();
    String suffix = single ? "f" : marked || value.scale() <= 0 ? "d" : "";
    BigDecimal bound = new BigDecimal("1e17");
    return Optional.of(new JavaNumbers(value, suffix, bound.negate(), bound));
  }

  private static Optional<JavaNumbers> integer(String digits, boolean large, String text) {
    String plain = large ? digits.substring(0, digits.length() - 1) : digits;
    BigInteger magnitude = magnitude(plain);
    boolean decimal = plain.equals("0") || !plain.startsWith("0");
    BigDecimal value = new BigDecimal(decimal ? magnitude
        : BigInteger.valueOf(large ? magnitude.longValue() : magnitude.intValue()));
    return Optional.of(large
        ? new JavaNumbers(value, text.substring(text.length() - 1), BigDecimal.valueOf(Long.MIN_VALUE + 1), BigDecimal.valueOf(Long.MAX_VALUE))
        : new JavaNumbers(value, "", BigDecimal.valueOf(Integer.MIN_VALUE + 1), BigDecimal.valueOf(Integer.MAX_VALUE)));
  }

  private static BigInteger magnitude(String plain) {
    if (plain.startsWith("0x")) return new BigInteger(plain.substring(2), 16);
    if (plain.startsWith("0b")) return new BigInteger(plain.substring(2), 2);
    return plain.startsWith("0") && plain.length() > 1 ? new BigInteger(plain.substring(1), 8) : new BigInteger(plain);
  }

  private static JavaNumbers range(int least, int most) {
    return new JavaNumbers(BigDecimal.ZERO, "", BigDecimal.valueOf(least), BigDecimal.valueOf(most));
  }

  private Optional<JavaNumbers> within(Expression literal, JavaTypes types) {
    Expression at = literal;
    boolean minus = false;
    boolean computed = false;
    boolean mixed = false;
    while (true) {
      Node parent = at.getParentNode().orElseThrow();
      if (parent instanceof EnclosedExpr enclosed) at = enclosed;
      else if (parent instanceof UnaryExpr unary) {
        minus ^= unary.getOperator() == UnaryExpr.Operator.MINUS;
        computed |= unary.getOperator() == UnaryExpr.Operator.BITWISE_COMPLEMENT;
        at = unary;
      } else if (parent instanceof BinaryExpr binary && computes(binary)) {
        computed = true;
        at = binary;
      } else if (parent instanceof ConditionalExpr choice && choice.getCondition() != at) {
        mixed |= SMALL.contains(types.of(choice.getThenExpr() == at ? choice.getElseExpr() : choice.getThenExpr()).name());
        at = choice;
      } else break;
    }
    Optional<JavaNumbers> place = place(at, types);
    return place.isEmpty() && !mixed ? indexed(at, literal, minus) : narrowed(place.orElse(ANY), minus, computed, mixed);
  }

  private Optional<JavaNumbers> narrowed(JavaNumbers place, boolean minus, boolean computed, boolean mixed) {
    if (computed) return Optional.empty();
    JavaNumbers bounds = (mixed ? ANY : place).minus(minus);
    boolean fits = value.compareTo(bounds.least) >= 0 && value.compareTo(bounds.most) <= 0;
    return fits ? Optional.of(new JavaNumbers(value, suffix, bounds.least.max(least), bounds.most.min(most))) : Optional.empty();
  }

  /// An index below zero always throws: every test that gets there tells.
  private Optional<JavaNumbers> indexed(Expression at, Expression literal, boolean minus) {
    Node parent = literal.getParentNode().orElseThrow();
    boolean index = parent instanceof ArrayAccessExpr access && access.getIndex() == literal || parent instanceof ArrayCreationLevel
        || parent instanceof MethodCallExpr call && call.getArguments().contains(literal) && INDEXED.contains(call.getNameAsString());
    if (parent instanceof SwitchEntry entry && entry.getLabels().contains(at)) return label(entry);
    if (at.getParentNode().filter(SwitchEntry.class::isInstance).isPresent() && minus) return Optional.empty();
    return Optional.of(index ? new JavaNumbers(value, suffix, BigDecimal.ZERO, most) : this);
  }

  /// A label may not become another label of its switch.
  private Optional<JavaNumbers> label(SwitchEntry entry) {
    Node around = entry.getParentNode().orElseThrow();
    List<String> labels = around.getChildNodes().stream().filter(SwitchEntry.class::isInstance).map(SwitchEntry.class::cast)
        .flatMap(other -> other.getLabels().stream()).map(Object::toString).toList();
    if (!labels.stream().allMatch(text -> text.matches("\\d{1,3}"))) return Optional.empty();
    boolean below = labels.contains(value.subtract(BigDecimal.ONE).toPlainString()) || value.signum() == 0;
    boolean above = labels.contains(value.add(BigDecimal.ONE).toPlainString()) || value.compareTo(ANY.most) >= 0;
    return Optional.of(new JavaNumbers(value, suffix, below ? value : BigDecimal.ZERO, above ? value : ANY.most));
  }

  private JavaNumbers minus(boolean minus) {
    return minus ? new JavaNumbers(value, suffix, most.negate(), least.negate()) : this;
  }

  static boolean computes(BinaryExpr binary) {
    return switch (binary.getOperator()) {
      case PLUS, MINUS, MULTIPLY, DIVIDE, REMAINDER, LEFT_SHIFT, SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT,
          BINARY_AND, BINARY_OR, XOR -> true;
      default -> false;
    };
  }

  /// What a place of a small type allows; empty where the type is none of those.
  static Optional<JavaNumbers> place(Expression value, JavaTypes types) {
    Optional<String> type = switch (value.getParentNode().orElseThrow()) {
      case VariableDeclarator variable -> Optional.of(variable.getTypeAsString());
      case AssignExpr assign when assign.getOperator() == AssignExpr.Operator.ASSIGN && assign.getValue() == value ->
          Optional.of(types.of(assign.getTarget()).name());
      case ReturnStmt returned -> JavaCalls.method(returned).map(method -> method.getTypeAsString());
      case ArrayInitializerExpr array -> element(array);
      default -> Optional.empty();
    };
    return type.flatMap(name -> switch (name.replaceFirst("^java\\.lang\\.", "")) {
      case "byte", "Byte" -> Optional.of(BYTE);
      case "short", "Short" -> Optional.of(SHORT);
      case "char", "Character" -> Optional.of(CHAR);
      default -> Optional.empty();
    });
  }

  private static Optional<String> element(ArrayInitializerExpr array) {
    Node at = array;
    while (at instanceof ArrayInitializerExpr) at = at.getParentNode().orElseThrow();
    Type type = at instanceof VariableDeclarator variable ? variable.getType()
        : at instanceof com.github.javaparser.ast.expr.ArrayCreationExpr made ? made.getElementType() : null;
    return Stream.ofNullable(type).map(t -> t.getElementType().asString()).findFirst();
  }

  static boolean isLiteral(Expression expression) {
    return expression instanceof LiteralExpr && !expression.isCharLiteralExpr()
        || expression instanceof UnaryExpr unary && unary.getExpression() instanceof LiteralExpr;
  }
}
