package dev.winnow.language.javascript;

import dev.winnow.language.Edit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `xtest(...)` and `test.skip(...)` as statements run again; what is chosen by a condition (`(ci ? test.skip : test)(...)`) stays.
public final class JavaScriptRevivals {

  private static final Map<String, String> OFF = Map.of("xtest", "test", "xit", "it", "xdescribe", "describe", "xcontext", "context", "xspecify", "specify");
  private static final String GROUPS = "test|it|describe|suite|context|specify";

  private JavaScriptRevivals() {}

  public static List<Edit> of(Source tests) throws ParseFailure {
    return Syntax.parse(JavaScriptSites.grammar(tests.path()), tests).all().filter(node -> node.is("call_expression"))
        .filter(call -> call.parent().filter(up -> up.is("expression_statement")).isPresent())
        .flatMap(call -> off(named(call)).stream()).toList();
  }

  /// What is called in the end: of `xtest.each(rows)(...)` that is `xtest.each`.
  private static Syntax named(Syntax call) {
    Syntax called = call.the("function");
    return called.is("call_expression") ? named(called) : called;
  }

  private static Optional<Edit> off(Syntax called) {
    if (called.is("identifier")) return Optional.ofNullable(OFF.get(called.text())).map(on -> new Edit(called.span(), on));
    if (!called.is("member_expression")) return Optional.empty();
    Syntax object = called.the("object");
    Syntax property = called.the("property");
    if (property.text().equals("skip") && object.text().matches("(" + GROUPS + ")(\\.\\w+)*")) {
      return Optional.of(new Edit(new Span(called.source().path(), object.end(), property.end()), ""));
    }
    return Stream.of(object).filter(inner -> inner.is("identifier", "member_expression")).flatMap(inner -> off(inner).stream()).findFirst();
  }
}
