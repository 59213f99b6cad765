package dev.winnow.language.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What javac insists on beyond grammar: assigned variables, reachable statements, exceptions that can be thrown.
/// Where it is not sure, it says no.
final class JavaFlow {

  private JavaFlow() {}

  /// Whether control surely leaves at the end of a statement.
  static boolean leaves(Statement statement) {
    return switch (statement) {
      case ReturnStmt _, ThrowStmt _, BreakStmt _, ContinueStmt _, YieldStmt _ -> true;
      case BlockStmt block -> block.getStatements().getLast().filter(JavaFlow::leaves).isPresent();
      default -> false;
    };
  }

  /// Whether the place behind a statement can be reached, by the rules of the language.
  static boolean passes(Statement statement) {
    return switch (statement) {
      case ReturnStmt _, ThrowStmt _, BreakStmt _, ContinueStmt _, YieldStmt _ -> false;
      case BlockStmt block -> block.getStatements().getLast().map(JavaFlow::passes).orElse(true);
      case IfStmt branch -> branch.getElseStmt().map(other -> passes(branch.getThenStmt()) || passes(other)).orElse(true);
      case LabeledStmt labelled -> passes(labelled.getStatement());
      case SynchronizedStmt held -> passes(held.getBody());
      case TryStmt guarded -> guarded.getFinallyBlock().map(JavaFlow::passes).orElse(true)
          && (passes(guarded.getTryBlock()) || guarded.getCatchClauses().stream().anyMatch(clause -> passes(clause.getBody())));
      case WhileStmt loop -> !endless(loop.getCondition());
      case DoStmt loop -> !endless(loop.getCondition()) && passes(loop.getBody());
      case ForStmt loop -> loop.getCompare().filter(condition -> !endless(condition)).isPresent();
      case SwitchStmt _ -> false;
      default -> true;
    };
  }

  /// Whether a condition is made of constants alone, as far as one can see.
  static boolean endless(Expression condition) {
    return condition.findFirst(NameExpr.class).isEmpty() && condition.findFirst(MethodCallExpr.class).isEmpty()
        && condition.findFirst(FieldAccessExpr.class).isEmpty() && condition.findFirst(ObjectCreationExpr.class).isEmpty();
  }

  static boolean constant(Expression expression) {
    return endless(expression);
  }

  /// Whether something assigns a local variable that its declaration left without a value.
  static boolean assignsBlank(Node part) {
    Set<String> blanks = blanks(part);
    return !blanks.isEmpty() && part.findAll(AssignExpr.class).stream().map(AssignExpr::getTarget)
        .anyMatch(target -> target instanceof NameExpr name && blanks.contains(name.getNameAsString()));
  }

  private static Set<String> blanks(Node part) {
    return body(part).map(body -> body.findAll(VariableDeclarator.class).stream()
        .filter(declared -> declared.getInitializer().isEmpty() && !(declared.getParentNode().flatMap(Node::getParentNode)
            .filter(parent -> parent instanceof ForEachStmt || parent instanceof TypeDeclaration<?>).isPresent())
            && !(declared.getParentNode().orElseThrow() instanceof FieldDeclaration))
        .map(VariableDeclarator::getNameAsString).collect(Collectors.toSet())).orElse(Set.of());
  }

  /// The outermost member a node lies in: locals of it are seen in lambdas and local classes too.
  private static Optional<BodyDeclaration<?>> body(Node node) {
    Optional<BodyDeclaration<?>> found = Optional.empty();
    for (Optional<Node> at = Optional.of(node); at.isPresent(); at = at.get().getParentNode()) {
      if (at.get() instanceof BodyDeclaration<?> member && !(member instanceof TypeDeclaration<?>)) found = Optional.of(member);
    }
    return found;
  }

  /// Whether an assignment may be left out: what it assigns has a value already, and is no final field.
  static boolean spare(AssignExpr assign) {
    if (assignsBlank(assign)) return false;
    if (assign.getOperator() != AssignExpr.Operator.ASSIGN) return true;
    Optional<BodyDeclaration<?>> member = nearest(assign);
    boolean constructing = member.filter(body -> body instanceof ConstructorDeclaration || body instanceof InitializerDeclaration
        || body instanceof CompactConstructorDeclaration).isPresent();
    if (!constructing) return true;
    Node type = member.get().getParentNode().orElseThrow();
    Expression target = assign.getTarget();
    String name = target instanceof FieldAccessExpr field ? field.getNameAsString() : target instanceof NameExpr plain ? plain.getNameAsString() : "";
    if (name.isEmpty()) return true;
    if (type instanceof RecordDeclaration) return !(target instanceof FieldAccessExpr);
    boolean last = type.getChildNodes().stream().anyMatch(child -> child instanceof FieldDeclaration field && field.isFinal()
        && field.getVariables().stream().anyMatch(variable -> variable.getNameAsString().equals(name)));
    return !last;
  }

  @SuppressWarnings("unchecked")
  private static Optional<BodyDeclaration<?>> nearest(Node node) {
    return node.findAncestor(BodyDeclaration.class).map(member -> (BodyDeclaration<?>) member);
  }

  /// Whether a part of a condition may go: nothing else uses what its patterns bind or what it assigns first.
  static boolean droppable(Expression part) {
    if (assignsBlank(part) || mayThrow(part)) return false;
    return bindsNothing(part);
  }

  /// Whether no name that a pattern binds here is used elsewhere in the same member.
  static boolean bindsNothing(Expression part) {
    return bindsWithin(part, part);
  }

  /// Whether no name that a pattern binds in a part is used outside a node around it.
  static boolean bindsWithin(Expression part, Node around) {
    List<String> bound = part.findAll(TypePatternExpr.class).stream().map(TypePatternExpr::getNameAsString).toList();
    if (bound.isEmpty()) return true;
    return body(part).map(body -> body.findAll(NameExpr.class).stream()
        .filter(name -> bound.contains(name.getNameAsString())).allMatch(around::isAncestorOf)).orElse(false);
  }

  /// Whether a `catch` around needs a checked exception that perhaps only this part throws.
  static boolean mayThrow(Node part) {
    boolean calls = part.findFirst(MethodCallExpr.class).isPresent() || part.findFirst(ObjectCreationExpr.class).isPresent();
    if (!calls) return false;
    Node below = part;
    for (Optional<Node> at = part.getParentNode(); at.isPresent(); at = at.get().getParentNode()) {
      if (at.get() instanceof BodyDeclaration<?> || at.get() instanceof LambdaExpr) return false;
      if (at.get() instanceof TryStmt guarded && guarded.getTryBlock() == below && needs(guarded)) return true;
      if (at.get() instanceof TryStmt guarded && guarded.getResources().contains(below) && needs(guarded)) return true;
      below = at.get();
    }
    return false;
  }

  private static boolean needs(TryStmt guarded) {
    return guarded.getCatchClauses().stream().map(clause -> clause.getParameter().getType())
        .flatMap(type -> type.isUnionType() ? type.asUnionType().getElements().stream().map(t -> (com.github.javaparser.ast.type.Type) t)
            : java.util.stream.Stream.of(type))
        .anyMatch(type -> !JavaTypes.catchable(type));
  }
}
