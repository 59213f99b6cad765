package dev.winnow.language.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.resolution.types.ResolvedType;
import dev.winnow.language.Meaning;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What calls mean, and what stands around them.
final class JavaCalls {

  private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
      Map.entry("sort", Meaning.SORT), Map.entry("sorted", Meaning.SORT), Map.entry("reverse", Meaning.REVERSE),
      Map.entry("reversed", Meaning.REVERSE), Map.entry("trim", Meaning.TRIM), Map.entry("strip", Meaning.TRIM),
      Map.entry("stripLeading", Meaning.TRIM), Map.entry("stripTrailing", Meaning.TRIM), Map.entry("toLowerCase", Meaning.LOWER),
      Map.entry("toUpperCase", Meaning.UPPER), Map.entry("abs", Meaning.ABSOLUTE), Map.entry("round", Meaning.ROUND),
      Map.entry("rint", Meaning.ROUND), Map.entry("floor", Meaning.FLOOR), Map.entry("ceil", Meaning.CEIL),
      Map.entry("min", Meaning.MINIMUM), Map.entry("max", Meaning.MAXIMUM), Map.entry("sum", Meaning.SUM),
      Map.entry("length", Meaning.LENGTH), Map.entry("size", Meaning.LENGTH), Map.entry("count", Meaning.LENGTH),
      Map.entry("distinct", Meaning.DISTINCT), Map.entry("clone", Meaning.COPY), Map.entry("copyOf", Meaning.COPY),
      Map.entry("ArrayList", Meaning.COPY), Map.entry("LinkedList", Meaning.COPY), Map.entry("unmodifiableList", Meaning.COPY),
      Map.entry("HashMap", Meaning.COPY), Map.entry("TreeMap", Meaning.SORT), Map.entry("HashSet", Meaning.DISTINCT),
      Map.entry("TreeSet", Meaning.SORT), Map.entry("valueOf", Meaning.CONVERT), Map.entry("parseInt", Meaning.CONVERT),
      Map.entry("parseLong", Meaning.CONVERT), Map.entry("parseDouble", Meaning.CONVERT), Map.entry("toString", Meaning.CONVERT),
      Map.entry("intValue", Meaning.CONVERT), Map.entry("longValue", Meaning.CONVERT), Map.entry("doubleValue", Meaning.CONVERT),
      Map.entry("boxed", Meaning.CONVERT), Map.entry("findFirst", Meaning.FIRST), Map.entry("getFirst", Meaning.FIRST),
      Map.entry("getLast", Meaning.LAST), Map.entry("anyMatch", Meaning.ANY), Map.entry("allMatch", Meaning.ALL),
      Map.entry("join", Meaning.JOIN), Map.entry("joining", Meaning.JOIN), Map.entry("split", Meaning.SPLIT),
      Map.entry("replace", Meaning.REPLACE), Map.entry("replaceAll", Meaning.REPLACE), Map.entry("replaceFirst", Meaning.REPLACE),
      Map.entry("filter", Meaning.FILTER), Map.entry("map", Meaning.MAP), Map.entry("mapToInt", Meaning.MAP),
      Map.entry("mapToLong", Meaning.MAP), Map.entry("mapToDouble", Meaning.MAP), Map.entry("mapToObj", Meaning.MAP));

  /// Methods whose lambda gives a value: a call that is one's whole body is used.
  private static final Set<String> VALUED = Set.of("map", "mapToInt", "mapToLong", "mapToDouble", "mapToObj", "filter", "sorted", "sort",
      "comparing", "comparingInt", "anyMatch", "allMatch", "noneMatch", "reduce", "computeIfAbsent", "computeIfPresent", "compute",
      "merge", "removeIf", "replaceAll", "max", "min", "iterate", "generate", "groupingBy", "toMap", "partitioningBy");

  private static final Set<String> COMMUTING = Set.of("max", "min", "sum", "addExact", "multiplyExact", "hypot", "equals",
      "logicalAnd", "logicalOr", "logicalXor");
  private static final Set<String> CLASSES = Set.of("Math", "StrictMath", "Integer", "Long", "Double", "Float", "Objects", "Boolean");

  private JavaCalls() {}

  static Meaning meaning(String name) {
    return MEANINGS.getOrDefault(name, Meaning.OTHER);
  }

  /// Whether its two arguments may change places without a difference.
  static boolean commutes(Expression expression) {
    return expression instanceof MethodCallExpr call && call.getArguments().size() == 2 && COMMUTING.contains(call.getNameAsString())
        && call.getScope().filter(scope -> CLASSES.contains(scope.toString())).isPresent();
  }

  /// Whether the value of an expression goes anywhere.
  static boolean used(Expression expression) {
    Node parent = expression.getParentNode().orElseThrow();
    if (parent instanceof ForStmt loop) return loop.getCompare().filter(condition -> condition == expression).isPresent();
    if (!(parent instanceof ExpressionStmt statement)) return true;
    Node around = statement.getParentNode().orElseThrow();
    if (around instanceof SwitchEntry entry) return !(entry.getParentNode().orElseThrow() instanceof SwitchStmt)
        && entry.getType() == SwitchEntry.Type.EXPRESSION;
    return around instanceof LambdaExpr lambda && lambda.getParentNode().filter(call -> call instanceof MethodCallExpr method
        && VALUED.contains(method.getNameAsString())).isPresent();
  }

  /// Whether only the very same type may stand here: something is selected from it, or it is cast.
  static boolean strict(Expression expression) {
    Node parent = expression.getParentNode().orElseThrow();
    return parent instanceof MethodCallExpr call && call.getScope().filter(scope -> scope == expression).isPresent()
        || parent instanceof FieldAccessExpr || parent instanceof CastExpr || parent instanceof MethodReferenceExpr;
  }

  /// The type that the place of an expression asks for, where it is written down.
  static Optional<ResolvedType> wanted(Expression expression, JavaTypes types) {
    return switch (expression.getParentNode().orElseThrow()) {
      case VariableDeclarator variable when !variable.getType().isVarType() -> types.resolved(variable.getType());
      case AssignExpr assign when assign.getOperator() == AssignExpr.Operator.ASSIGN && assign.getValue() == expression ->
          types.resolved(assign.getTarget());
      case ReturnStmt returned -> method(returned).flatMap(method -> types.resolved(method.getType()));
      default -> Optional.empty();
    };
  }

  /// The method that a return belongs to; none for that of a lambda.
  static Optional<MethodDeclaration> method(Node node) {
    for (Optional<Node> at = node.getParentNode(); at.isPresent(); at = at.get().getParentNode()) {
      if (at.get() instanceof LambdaExpr) return Optional.empty();
      if (at.get() instanceof MethodDeclaration method) return Optional.of(method);
    }
    return Optional.empty();
  }
}
