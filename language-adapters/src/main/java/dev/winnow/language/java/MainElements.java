package dev.winnow.language.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.winnow.language.Anchor;
import dev.winnow.language.Change;
import dev.winnow.language.Edit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A main that decides by a list of booleans: `List<Boolean> correct = Arrays.asList(...)`, a statement of its own in the main.
///
/// @param noted the file, in which each element is given to the reporter where it is evaluated; it is changed in nothing else
/// @param lines where the elements begin
record MainElements(Source noted, List<Integer> lines) {

  private static final String NOTE = "dev.winnow.inside.Elements.that(";
  private static final List<String> LISTS = List.of("Arrays.asList", "java.util.Arrays.asList", "List.of", "java.util.List.of");

  static Optional<MainElements> of(Source test) {
    try {
      JavaTree tree = JavaTree.parse(test, JavaTree.configuration());
      List<MethodDeclaration> mains = tree.unit().findAll(MethodDeclaration.class, method -> method.getNameAsString().equals("main"));
      if (mains.size() != 1) return Optional.empty();
      var lists = mains.getFirst().getBody().stream().flatMap(body -> body.getStatements().stream()).filter(ExpressionStmt.class::isInstance)
          .flatMap(statement -> ((ExpressionStmt) statement).getExpression().toVariableDeclarationExpr().stream())
          .filter(declared -> declared.getVariables().size() == 1).map(declared -> declared.getVariable(0)).filter(MainElements::ofBooleans).toList();
      return lists.size() == 1 ? Optional.of(of(test, tree, call(lists.getFirst()).getArguments())) : Optional.empty();
    } catch (ParseFailure _) {
      return Optional.empty();   // it does not compile either, and javac says it better
    }
  }

  private static boolean ofBooleans(VariableDeclarator variable) {
    return variable.getTypeAsString().matches("(java\\.util\\.)?List<Boolean>") && variable.getInitializer().filter(MethodCallExpr.class::isInstance).isPresent()
        && call(variable).getArguments().size() > 1 && call(variable).getTypeArguments().isEmpty()
        && LISTS.contains(call(variable).getScope().map(Node::toString).orElse("") + "." + call(variable).getNameAsString());
  }

  private static MethodCallExpr call(VariableDeclarator variable) {
    return (MethodCallExpr) variable.getInitializer().orElseThrow();
  }

  private static MainElements of(Source test, JavaTree tree, List<Expression> elements) {
    var edits = new ArrayList<Edit>();
    var lines = new ArrayList<Integer>();
    for (Expression element : elements) {
      var span = tree.span(element);
      edits.add(new Edit(span.before(), NOTE));
      edits.add(new Edit(new dev.winnow.language.Span(span.path(), span.end(), span.end()), ")"));
      lines.add(element.getBegin().orElseThrow().line);
    }
    var change = new Change.Edits(edits, new Anchor(edits.getFirst().span(), Anchor.Place.VALUE));
    return new MainElements(change.apply(new TreeMap<>(Map.of(test.path(), test))).get(test.path()), lines);
  }
}
