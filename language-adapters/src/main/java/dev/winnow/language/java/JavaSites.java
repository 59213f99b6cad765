package dev.winnow.language.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.winnow.language.Anchor;
import dev.winnow.language.Gap;
import dev.winnow.language.Operand;
import dev.winnow.language.Site;
import dev.winnow.language.Span;
import dev.winnow.language.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Translates a Java tree into sites: only where the edit of each operator compiles, as far as can be seen.
///
/// It walks the tree and tells what statements are; what lies in them is told by [JavaExpressions].
final class JavaSites {

  private final JavaTree tree;
  private final JavaTypes types = JavaTypes.create();
  private final Set<String> constants;
  private final List<Site> sites = new ArrayList<>();
  private final JavaExpressions expressions;

  private JavaSites(JavaTree tree) {
    this.tree = tree;
    this.constants = constants(tree.unit());
    this.expressions = new JavaExpressions(tree, types, sites);
  }

  static List<Site> of(JavaTree tree) {
    var collector = new JavaSites(tree);
    collector.visit(tree.unit());
    collector.sites.sort(Comparator.comparingInt(site -> site.span().start()));
    return List.copyOf(collector.sites);
  }

  /// Names that stand in labels or annotations: a change of such a constant may not compile where it is used.
  private static Set<String> constants(Node unit) {
    var names = new HashSet<String>();
    unit.findAll(SwitchEntry.class).forEach(entry -> entry.getLabels().forEach(label -> names(label, names)));
    unit.findAll(AnnotationExpr.class).forEach(annotation -> names(annotation, names));
    return names;
  }

  private static void names(Node part, Set<String> names) {
    part.findAll(SimpleName.class).forEach(name -> names.add(name.getIdentifier()));
  }

  private void visit(Node node) {
    if (node instanceof AnnotationExpr || node instanceof AssertStmt || inTests(node) || labelled(node)) return;
    switch (node) {
      case Expression expression -> expressions.collect(expression);
      case IfStmt branch -> guard(branch);
      case ReturnStmt returned -> returned(returned);
      case MethodDeclaration method -> body(method);
      case ExpressionStmt statement -> statement(statement);
      case ForStmt loop -> {
        expressions.counting(loop);
        if (loop.getCompare().filter(condition -> !JavaFlow.endless(condition)).isPresent()) loop(loop, loop.getBody());
      }
      case ForEachStmt loop -> loop(loop, loop.getBody());
      case WhileStmt loop when !JavaFlow.endless(loop.getCondition()) -> loop(loop, loop.getBody());
      case DoStmt loop when !JavaFlow.endless(loop.getCondition()) -> loop(loop, loop.getBody());
      default -> { }
    }
    node.getChildNodes().forEach(this::visit);
  }

  private boolean inTests(Node node) {
    if (tree.source().testRegions().isEmpty() || node.getRange().isEmpty()) return false;
    Span span = tree.span(node);
    return tree.source().testRegions().stream().anyMatch(region -> region.contains(span));
  }

  private boolean labelled(Node node) {
    return node instanceof VariableDeclarator variable && variable.getParentNode().orElseThrow() instanceof FieldDeclaration
        && constants.contains(variable.getNameAsString());
  }

  private void guard(IfStmt node) {
    Expression condition = node.getCondition();
    if (node.getElseStmt().isPresent() || !JavaFlow.leaves(node.getThenStmt()) || JavaFlow.assignsBlank(condition)
        || !boundInside(node) || JavaFlow.endless(condition)) return;
    sites.add(new Site.Guard(tree.span(node), statement(tree.span(node)), expressions.operand(condition)));
  }

  /// Names that the condition binds may be used in it and in the body, which both stay, but not behind.
  private static boolean boundInside(IfStmt node) {
    return JavaFlow.bindsWithin(node.getCondition(), node);
  }

  private void returned(ReturnStmt node) {
    if (node.getExpression().isEmpty() || JavaFlow.mayThrow(node.getExpression().get())) return;
    Expression value = node.getExpression().get();
    Optional<MethodDeclaration> method = JavaCalls.method(node);
    Operand operand = expressions.operand(value);
    Type declared = method.map(owner -> types.of(owner.getType())).orElse(Type.UNKNOWN);
    if (method.isEmpty() && JavaExpressions.isReference(operand.type()) && operand.type().kind() != Type.Kind.STRING) {
      operand = JavaExpressions.retyped(operand, Type.UNKNOWN);
    }
    sites.add(new Site.Return(tree.span(node), statement(tree.span(node)), List.of(operand), List.of(declared)));
  }

  private void body(MethodDeclaration node) {
    BlockStmt block = node.getBody().orElse(null);
    if (block == null || block.isEmpty()) return;
    Statement start = block.getStatement(0);
    boolean single = block.getStatements().size() == 1 && start instanceof ReturnStmt;
    Type type = types.of(node.getType());
    sites.add(new Site.Body(tree.span(block), new Anchor(tree.span(block), Anchor.Place.BODY), node.getNameAsString(), before(start),
        type.kind() == Type.Kind.NOTHING ? List.of() : List.of(type), single));
  }

  private void statement(ExpressionStmt node) {
    Node around = node.getParentNode().orElseThrow();
    Expression expression = node.getExpression();
    boolean value = !(around instanceof Statement) && !(around instanceof SwitchEntry entry
        && entry.getParentNode().orElseThrow() instanceof Statement) && !(around instanceof SwitchEntry other
        && other.getType() == SwitchEntry.Type.STATEMENT_GROUP);
    if (value || JavaFlow.mayThrow(expression)) return;
    boolean effect = switch (expression) {
      case MethodCallExpr _ -> true;
      case AssignExpr assign -> JavaFlow.spare(assign);
      case UnaryExpr unary -> unary.getOperator().isPostfix() || unary.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT
          || unary.getOperator() == UnaryExpr.Operator.PREFIX_DECREMENT;
      default -> false;
    };
    if (effect && !JavaFlow.assignsBlank(expression)) {
      sites.add(new Site.Statement(tree.span(node), statement(tree.span(node)), tree.text(node)));
    }
  }

  private void loop(Statement node, Statement body) {
    boolean block = body instanceof BlockStmt;
    if (body instanceof EmptyStmt || body instanceof BlockStmt statements && statements.isEmpty()) return;
    Gap first = block ? before(((BlockStmt) body).getStatement(0)) : new Gap(tree.span(body).before(), "", " else ");
    boolean blind = JavaFlow.assignsBlank(node);
    Gap last = block && JavaFlow.passes(body) ? after(((BlockStmt) body).getStatements().getLast().get()) : first;
    if (node instanceof DoStmt && blind) {
      if (last.equals(first)) return;
      first = last;
    }
    sites.add(new Site.Loop(tree.span(node), statement(tree.span(node)), first, last));
  }

  private Gap before(Statement statement) {
    Span span = tree.span(statement);
    return new Gap(span.before(), "", indent(span).isBlank() ? newline() + indent(span) : " ");
  }

  private Gap after(Statement statement) {
    Span span = tree.span(statement);
    return new Gap(new Span(span.path(), span.end(), span.end()), indent(span).isBlank() ? newline() + indent(span) : " ", "");
  }

  /// What stands before it on its line.
  private String indent(Span span) {
    String text = tree.source().text();
    int start = span.start();
    while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') start--;
    return text.substring(start, span.start());
  }

  private String newline() {
    String text = tree.source().text();
    if (text.contains("\r\n")) return "\r\n";
    return text.contains("\r") && !text.contains("\n") ? "\r" : "\n";
  }

  private static Anchor statement(Span span) {
    return new Anchor(span, Anchor.Place.STATEMENT);
  }
}
