package dev.winnow.language.java;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.resolution.types.ResolvedType;
import dev.winnow.language.Anchor;
import dev.winnow.language.Meaning;
import dev.winnow.language.Operand;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Span;
import dev.winnow.language.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The sites of Java's expressions: comparisons, connectives, arithmetic, literals, calls, and the limits of ranges.
final class JavaExpressions {

  private final JavaTree tree;
  private final JavaTypes types;
  private final List<Site> sites;

  /// @param sites what it finds is added here: sites that start together stay in the order of the walk
  JavaExpressions(JavaTree tree, JavaTypes types, List<Site> sites) {
    this.tree = tree;
    this.types = types;
    this.sites = sites;
  }

  /// The sites of this expression alone, without those inside it.
  void collect(Expression node) {
    switch (node) {
      case BinaryExpr binary -> binary(binary);
      case AssignExpr assign -> assignment(assign);
      case IntegerLiteralExpr number -> number(number);
      case LongLiteralExpr number -> number(number);
      case DoubleLiteralExpr number -> number(number);
      case StringLiteralExpr string -> string(string, 1, 1);
      case TextBlockLiteralExpr block -> string(block, tree.text(block).replaceFirst("(?s)(\"\"\"[ \\t\\f]*(\\r\\n|\\r|\\n)).*", "$1").length(), 3);
      case MethodCallExpr call -> call(call);
      case ObjectCreationExpr made -> made(made);
      default -> { }
    }
  }

  /// An expression that begins right behind a word (`return(a)+b`) cannot be replaced by one that begins with a letter.
  private void add(Site site) {
    int start = site.span().start();
    String text = tree.source().text();
    if (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1)) && text.charAt(start) == '(') return;
    sites.add(site);
  }

  private void binary(BinaryExpr node) {
    Relation relation = relation(node);
    Sign sign = sign(node.getOperator());
    Span operator = tree.operator(node.getLeft(), node.getRight());
    if (relation != null) {
      if (constantLoop(node)) return;
      add(new Site.Comparison(tree.span(node), anchor(node), operand(node.getLeft()), operator, relation, operand(node.getRight())));
    } else if (sign != null) {
      Operand left = operand(node.getLeft());
      Operand right = operand(node.getRight());
      boolean numbers = sign != Sign.ADD || number(left.type()) && number(right.type());
      if (numbers && !glued(operator, sign) && !(JavaFlow.constant(node) && small(node))) {
        add(new Site.Arithmetic(tree.span(node), anchor(node), left, operator, sign, right, false));
      }
    } else connective(node);
  }

  /// `a+-b` would become `a--b`, `a*/**/b` a comment.
  private boolean glued(Span operator, Sign sign) {
    char next = tree.source().text().charAt(operator.end());
    return switch (sign) {
      case ADD, SUBTRACT -> next == '+' || next == '-';
      default -> next == '/' || next == '*';
    };
  }

  private boolean small(Expression node) {
    Expression at = node;
    while (at.getParentNode().orElseThrow() instanceof Expression parent
        && (parent instanceof EnclosedExpr || parent instanceof UnaryExpr || parent instanceof ConditionalExpr
            || parent instanceof BinaryExpr binary && JavaNumbers.computes(binary))) at = parent;
    return JavaNumbers.place(at, types).isPresent() || at.getParentNode().orElseThrow() instanceof SwitchEntry;
  }

  private static boolean number(Type type) {
    return type.numeric() || type.kind() == Type.Kind.CHARACTER;
  }

  /// Whether it lies in a loop's condition that is made of constants: javac knows then what can be reached.
  private static boolean constantLoop(Expression node) {
    Expression at = node;
    while (at.getParentNode().orElseThrow() instanceof Expression parent) at = parent;
    Expression top = at;
    boolean loop = switch (at.getParentNode().orElseThrow()) {
      case WhileStmt _, DoStmt _ -> true;
      case ForStmt counted -> counted.getCompare().filter(condition -> condition == top).isPresent();
      default -> false;
    };
    return loop && JavaFlow.endless(at);
  }

  private @org.jspecify.annotations.Nullable Relation relation(BinaryExpr node) {
    return switch (node.getOperator()) {
      case LESS -> Relation.LESS;
      case LESS_EQUALS -> Relation.LESS_EQUAL;
      case GREATER -> Relation.GREATER;
      case GREATER_EQUALS -> Relation.GREATER_EQUAL;
      case EQUALS -> same(node) ? Relation.SAME : Relation.EQUAL;
      case NOT_EQUALS -> same(node) ? Relation.NOT_SAME : Relation.NOT_EQUAL;
      default -> null;
    };
  }

  private boolean same(BinaryExpr node) {
    return node.getLeft().isNullLiteralExpr() || node.getRight().isNullLiteralExpr()
        || isReference(types.of(node.getLeft())) && isReference(types.of(node.getRight()));
  }

  static boolean isReference(Type type) {
    return type.known() && (type.name().contains(".") || type.kind() == Type.Kind.REFERENCE);
  }

  private static @org.jspecify.annotations.Nullable Sign sign(BinaryExpr.Operator operator) {
    return switch (operator) {
      case PLUS -> Sign.ADD;
      case MINUS -> Sign.SUBTRACT;
      case MULTIPLY -> Sign.MULTIPLY;
      case DIVIDE -> Sign.DIVIDE;
      case REMAINDER -> Sign.REMAINDER;
      default -> null;
    };
  }

  private void connective(BinaryExpr node) {
    boolean and = node.getOperator() == BinaryExpr.Operator.AND || node.getOperator() == BinaryExpr.Operator.BINARY_AND;
    boolean or = node.getOperator() == BinaryExpr.Operator.OR || node.getOperator() == BinaryExpr.Operator.BINARY_OR;
    if (!and && !or || node.getLeft().isBooleanLiteralExpr() || node.getRight().isBooleanLiteralExpr() || constantLoop(node)) return;
    boolean strict = node.getOperator() == BinaryExpr.Operator.BINARY_AND || node.getOperator() == BinaryExpr.Operator.BINARY_OR;
    if (strict && types.of(node.getLeft()).kind() != Type.Kind.BOOLEAN) return;
    boolean dropLeft = JavaFlow.droppable(node.getLeft());
    boolean dropRight = JavaFlow.droppable(node.getRight());
    Operand left = condition(node.getLeft(), dropLeft);
    Operand right = condition(node.getRight(), dropRight);
    boolean plain = tree.text(node).equals(left.text() + (and ? " && " : " || ") + right.text());
    if (dropLeft && dropRight || plain && (dropLeft || dropRight)) {
      add(new Site.Connective(tree.span(node), anchor(node), and ? Site.Logic.AND : Site.Logic.OR, left, right));
    }
  }

  /// A side that must stay, because of what it binds or assigns, is one whose type is not told.
  private Operand condition(Expression side, boolean droppable) {
    return new Operand(tree.span(side), tree.text(side), droppable ? new Type(Type.Kind.BOOLEAN, "boolean") : Type.UNKNOWN,
        atomic(side), side.isLiteralExpr());
  }

  private void assignment(AssignExpr node) {
    Optional<BinaryExpr.Operator> computed = node.getOperator().toBinaryOperator();
    Sign sign = computed.isPresent() ? sign(computed.get()) : null;
    if (sign == null) return;
    Operand target = operand(node.getTarget());
    Operand value = operand(node.getValue());
    if (sign != Sign.ADD || number(target.type())) {
      add(new Site.Arithmetic(tree.span(node), anchor(node), target, tree.operator(node.getTarget(), node.getValue()), sign, value, true));
    }
  }

  private void number(LiteralStringValueExpr node) {
    if (constantLoop(node)) return;
    Span span = tree.span(node);
    JavaNumbers.of(node, tree.source().text(span), types).ifPresent(number -> add(
        new Site.NumberLiteral(span, anchor(node), number.value(), number.suffix(), number.least(), number.most())));
  }

  private void string(LiteralStringValueExpr node, int open, int close) {
    Span span = tree.span(node);
    Span inner = new Span(span.path(), span.start() + open, span.end() - close);
    String content = tree.source().text(inner);
    if (node.getParentNode().orElseThrow() instanceof SwitchEntry entry) {
      boolean taken = entry.getParentNode().orElseThrow().findAll(StringLiteralExpr.class).stream().anyMatch(other -> other.asString().isEmpty());
      if (taken || entry.getLabels().stream().noneMatch(label -> label == node)) return;
    }
    add(new Site.StringLiteral(span, anchor(node), inner, content));
  }

  private void call(MethodCallExpr node) {
    boolean method = node.getScope().filter(scope -> !(scope instanceof SuperExpr)).isPresent() && !JavaTypes.onClass(node);
    var inputs = new ArrayList<Expression>();
    if (method) inputs.add(node.getScope().orElseThrow());
    inputs.addAll(node.getArguments());
    call(node, node.getNameAsString(), method, inputs);
    slice(node);
  }

  private void made(ObjectCreationExpr node) {
    if (node.getAnonymousClassBody().isEmpty()) call(node, node.getType().getNameAsString(), false, node.getArguments());
  }

  private void call(Expression node, String name, boolean method, List<? extends Expression> inputs) {
    if (inputs.isEmpty()) return;
    boolean replaceable = JavaCalls.used(node) && !JavaFlow.mayThrow(node) && !JavaFlow.assignsBlank(node)
        && JavaFlow.bindsNothing(node);
    Meaning meaning = JavaCalls.meaning(name);
    Type type = replaceable ? types.of(node) : Type.NOTHING;
    var operands = new ArrayList<>(inputs.stream().map(this::operand).toList());
    if (JavaCalls.commutes(node)) operands.set(1, retyped(operands.get(1), Type.UNKNOWN));
    if (replaceable && JavaCalls.strict(node)) {
      Type exact = type;
      operands.replaceAll(operand -> boxed(operand.type(), exact) ? retyped(operand, Type.UNKNOWN) : operand);
    } else if (replaceable && operands.size() == 1 && meaning.keepsSort()) {
      Optional<ResolvedType> wanted = JavaCalls.wanted(node, types);
      Optional<ResolvedType> given = types.resolved(inputs.getFirst());
      if (wanted.isPresent() && given.isPresent() && !given.get().isPrimitive() && JavaTypes.assignable(wanted.get(), given.get())
          && operands.getFirst().type().known()) type = operands.getFirst().type();
    }
    add(new Site.Call(tree.span(node), anchor(node), name, meaning, method, operands, type));
  }

  /// Whether one is the other's box: they stand for each other, but not where something is selected.
  private static boolean boxed(Type one, Type other) {
    return !one.name().equals(other.name()) && JavaPhrases.box(one.name()).equals(JavaPhrases.box(other.name()));
  }

  static Operand retyped(Operand operand, Type type) {
    return new Operand(operand.span(), operand.text(), type, operand.atomic(), operand.literal());
  }

  private void slice(MethodCallExpr node) {
    List<Expression> arguments = node.getArguments();
    int first = switch (node.getNameAsString()) {
      case "substring", "subList", "subSequence", "range", "rangeClosed" -> 0;
      case "copyOfRange" -> 1;
      default -> -1;
    };
    if (first < 0 || arguments.size() <= first || arguments.size() > first + 2) return;
    var limits = new ArrayList<Site.Limit>();
    for (int i = first; i < arguments.size(); i++) {
      Operand operand = operand(arguments.get(i));
      if (operand.type().numeric()) limits.add(new Site.Limit(i == first ? Site.End.FIRST : Site.End.LAST, operand));
    }
    Site.Form form = node.getNameAsString().startsWith("range") ? Site.Form.RANGE : Site.Form.SLICE;
    if (!limits.isEmpty()) add(new Site.Range(tree.span(node), anchor(node), form, limits));
  }

  /// In a loop that counts down, the first value is the upper limit.
  void counting(ForStmt loop) {
    if (loop.getInitialization().size() != 1 || loop.getUpdate().size() != 1 || loop.getCompare().isEmpty()) return;
    String name;
    Expression from;
    if (loop.getInitialization().getFirst().get() instanceof VariableDeclarationExpr declared && declared.getVariables().size() == 1
        && declared.getVariable(0).getInitializer().isPresent()) {
      name = declared.getVariable(0).getNameAsString();
      from = declared.getVariable(0).getInitializer().get();
    } else if (loop.getInitialization().getFirst().get() instanceof AssignExpr assign && assign.getTarget() instanceof NameExpr variable
        && assign.getOperator() == AssignExpr.Operator.ASSIGN) {
      name = variable.getNameAsString();
      from = assign.getValue();
    } else return;
    Optional<BinaryExpr> compare = loop.getCompare().get().findFirst(BinaryExpr.class, condition -> relation(condition) != null
        && (isName(condition.getLeft(), name) || isName(condition.getRight(), name)));
    if (compare.isEmpty()) return;
    boolean left = isName(compare.get().getLeft(), name);
    Expression to = left ? compare.get().getRight() : compare.get().getLeft();
    boolean down = switch (compare.get().getOperator()) {
      case GREATER, GREATER_EQUALS -> left;
      case LESS, LESS_EQUALS -> !left;
      default -> false;
    };
    var limits = new ArrayList<Site.Limit>();
    if (!small(from) && types.of(from).numeric()) limits.add(new Site.Limit(down ? Site.End.LAST : Site.End.FIRST, operand(from)));
    if (number(types.of(to))) limits.add(new Site.Limit(down ? Site.End.FIRST : Site.End.LAST, operand(to)));
    Span header = new Span(tree.source().path(), tree.span(loop).start(), tree.span(loop.getUpdate().getFirst().get()).end());
    if (!limits.isEmpty()) add(new Site.Range(header, new Anchor(tree.span(loop), Anchor.Place.HEADER), Site.Form.LOOP, limits));
  }

  private static boolean isName(Expression expression, String name) {
    return expression instanceof NameExpr plain && plain.getNameAsString().equals(name);
  }

  Operand operand(Expression node) {
    return new Operand(tree.span(node), tree.text(node), types.of(node), atomic(node), JavaNumbers.isLiteral(node));
  }

  private static boolean atomic(Expression node) {
    return node.isNameExpr() || node.isFieldAccessExpr() || node.isMethodCallExpr() || node.isArrayAccessExpr() || node.isEnclosedExpr()
        || node.isLiteralExpr() || node.isThisExpr() || node.isObjectCreationExpr();
  }

  private Anchor anchor(Expression node) {
    return new Anchor(tree.span(node), place(node));
  }

  private static Anchor.Place place(Expression node) {
    return switch (node.getParentNode().orElseThrow()) {
      case IfStmt _, WhileStmt _, DoStmt _ -> Anchor.Place.CONDITION;
      case ConditionalExpr choice when choice.getCondition() == node -> Anchor.Place.CONDITION;
      case ForStmt loop when loop.getCompare().filter(condition -> condition == node).isPresent() -> Anchor.Place.CONDITION;
      case ForStmt _, ForEachStmt _ -> Anchor.Place.HEADER;
      case SwitchEntry entry when entry.getLabels().contains(node) -> Anchor.Place.CONSTANT;
      case BinaryExpr up when up.getOperator() == BinaryExpr.Operator.AND || up.getOperator() == BinaryExpr.Operator.OR -> place(up);
      case UnaryExpr up when up.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT -> place(up);
      case EnclosedExpr up -> place(up);
      case VariableDeclarator variable when JavaFlow.constant(node) && isFinal(variable) -> Anchor.Place.CONSTANT;
      default -> Anchor.Place.VALUE;
    };
  }

  private static boolean isFinal(VariableDeclarator variable) {
    return switch (variable.getParentNode().orElseThrow()) {
      case FieldDeclaration field -> field.isFinal();
      case VariableDeclarationExpr local -> local.isFinal();
      default -> false;
    };
  }
}
