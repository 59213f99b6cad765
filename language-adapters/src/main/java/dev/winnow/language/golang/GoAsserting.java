package dev.winnow.language.golang;

import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which statements of test files assert: those that call `t.Error` or its like, testify, or a function of the tests that does.
final class GoAsserting {

  private static final Set<String> FAIL = Set.of("Error", "Errorf", "Fail", "FailNow", "Fatal", "Fatalf");
  private static final String TESTIFY = "github\\.com/stretchr/testify/(?:assert|require)";

  private final Map<String, Syntax> functions = new HashMap<>();
  private final Set<String> tests = new HashSet<>();
  private final Set<String> testify = new HashSet<>();

  GoAsserting(List<Syntax> roots) {
    roots.forEach(root -> GoImports.specs(root).stream().filter(spec -> GoImports.path(spec).matches(TESTIFY)).map(GoImports::name).forEach(testify::add));
    roots.stream().flatMap(Syntax::all).forEach(node -> {
      if (node.is("function_declaration", "func_literal")) tests(node).forEach(tests::add);
      if (node.is("function_declaration")) functions.put(node.the("name").text(), node);
      if (node.is("short_var_declaration")) declared(node);
    });
  }

  private void declared(Syntax declaration) {
    List<Syntax> names = declaration.the("left").parts();
    List<Syntax> values = declaration.the("right").parts();
    if (names.size() != 1 || values.size() != 1) return;
    Syntax value = values.getFirst();
    if (value.is("func_literal")) functions.put(names.getFirst().text(), value);
    if (value.is("call_expression") && called(value, testify, Set.of("New"))) testify.add(names.getFirst().text());
  }

  /// The names of a function's parameters that are a test.
  static Stream<String> tests(Syntax function) {
    return function.the("parameters").parts().stream().filter(parameter -> parameter.child("type").filter(type -> type.text().matches("\\*?\\w+\\.(?:T|TB)")).isPresent())
        .flatMap(parameter -> parameter.children().stream().filter(child -> child.field().equals("name")).map(Syntax::text));
  }

  /// A node and what is below it, without functions that are only defined there.
  static Stream<Syntax> own(Syntax node) {
    return node.is("func_literal") ? Stream.empty() : Stream.concat(Stream.of(node), node.children().stream().flatMap(GoAsserting::own));
  }

  boolean asserts(Syntax statement) {
    return asserts(statement, List.of());
  }

  private boolean asserts(Syntax node, List<String> asked) {
    return own(node).anyMatch(part -> part.is("call_expression") && (fails(part) || called(part, testify, Set.of()) || helps(part, asked)));
  }

  /// Whether a statement is a call that fails the test.
  boolean fails(Syntax statement) {
    Syntax call = statement.is("expression_statement") ? statement.parts().getFirst() : statement;
    return call.is("call_expression") && called(call, tests, FAIL);
  }

  private boolean helps(Syntax call, List<String> asked) {
    Syntax called = call.the("function");
    Syntax function = functions.getOrDefault(called.text(), called);
    if (asked.contains(called.text()) || !function.is("function_declaration", "func_literal")) return false;
    var deeper = new ArrayList<>(asked);
    deeper.add(called.text());
    return asserts(function.the("body"), deeper);
  }

  /// Whether a call is `operand.name`, one of these each; of any name where none is given.
  private static boolean called(Syntax call, Set<String> operands, Set<String> names) {
    Syntax function = call.the("function");
    return function.is("selector_expression") && operands.contains(function.the("operand").text())
        && (names.isEmpty() || names.contains(function.the("field").text()));
  }
}
