package dev.winnow.language.golang;

import dev.winnow.language.Edit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Map;

/// Switches tests on whose first statement skips them: `t.Skip(...)` becomes `t.Log(...)`, so that what it mentions stays used.
///
/// A skip behind an `if`, or behind anything but other calls of `t`, is a guard, and stays.
final class GoRevivals {

  private static final Map<String, String> INSTEAD = Map.of("Skip", "Log", "Skipf", "Logf", "SkipNow", "Helper");

  private GoRevivals() {}

  static List<Edit> of(Source tests) throws ParseFailure {
    return Syntax.parse("go", tests).all().filter(node -> node.is("call_expression")).filter(GoRevivals::skips)
        .map(call -> call.the("function").the("field")).map(name -> new Edit(name.span(), INSTEAD.get(name.text()))).toList();
  }

  private static boolean skips(Syntax call) {
    Syntax called = call.the("function");
    if (!called.is("selector_expression") || !called.the("operand").is("identifier") || !INSTEAD.containsKey(called.the("field").text())) return false;
    String test = called.the("operand").text();
    Syntax statement = call.parent().orElseThrow();
    Syntax block = statement.parent().filter(up -> up.is("statement_list")).flatMap(Syntax::parent).or(statement::parent).orElse(statement);
    return statement.is("expression_statement") && block.is("block") && block.parent().filter(function -> takes(function, test)).isPresent()
        && statement.parent().orElseThrow().parts().stream().takeWhile(before -> before != statement).allMatch(before -> callsOf(before, test));
  }

  /// Whether a function has a parameter of this name that is a test.
  private static boolean takes(Syntax function, String test) {
    return function.is("function_declaration", "func_literal") && function.the("parameters").parts().stream()
        .anyMatch(parameter -> parameter.child("name").filter(name -> name.text().equals(test)).isPresent()
            && parameter.the("type").text().matches("\\*?\\w+\\.(T|B|F|TB)"));
  }

  private static boolean callsOf(Syntax statement, String test) {
    return statement.is("expression_statement") && statement.parts().getFirst() instanceof Syntax call && call.is("call_expression")
        && call.the("function").text().startsWith(test + ".");
  }
}
