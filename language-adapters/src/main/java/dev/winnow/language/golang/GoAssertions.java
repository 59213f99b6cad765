package dev.winnow.language.golang;

import dev.winnow.language.Anchor;
import dev.winnow.language.Change;
import dev.winnow.language.Edit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A suite that is one test function, told assertion by assertion: its statements that assert, where there are two or more.
///
/// Each of them runs in a function of its own, which comes back whatever becomes of the statement. That changes nothing but what is
/// known of the rest where the function runs from its top to its end, so nothing in it may be deferred, jump, return early or skip.
///
/// @param noted the file, in which each of them is handed to the reporter; no line moves
/// @param test the function's name
/// @param lines where they begin
record GoAssertions(Source noted, String test, List<Integer> lines) {

  private static final String CALL = ".WinnowAssertion(func() { ";
  private static final String LEAVE = "Skip|Skipf|SkipNow|Run";

  static Optional<GoAssertions> of(List<Source> tests) {
    try {
      var roots = new ArrayList<Syntax>();
      for (Source test : tests) {
        if (test.path().endsWith("_test.go")) roots.add(Syntax.parse("go", test));
      }
      List<Syntax> run = roots.stream().flatMap(root -> root.parts().stream()).filter(GoAssertions::run).toList();
      // A leak of goroutines is counted against those that ran before.
      boolean counted = tests.stream().anyMatch(test -> test.text().contains("NumGoroutine"));
      return run.size() != 1 || counted ? Optional.empty() : of(run.getFirst(), new GoAsserting(roots));
    } catch (ParseFailure _) {
      return Optional.empty();   // it does not compile either, and the compiler says it better
    }
  }

  /// Whether `go test` runs it.
  private static boolean run(Syntax part) {
    return part.is("function_declaration") && part.the("name").text().matches("(?:Test|Example|Fuzz)(?:\\P{Ll}.*)?")
        && !part.the("parameters").text().matches("(?s).*\\*\\s*\\w+\\.M\\b.*");
  }

  private static Optional<GoAssertions> of(Syntax function, GoAsserting asserting) {
    List<String> names = GoAsserting.tests(function).toList();
    if (names.size() != 1 || names.getFirst().equals("_") || statements(function).stream().anyMatch(statement -> leaves(statement, names.getFirst(), asserting))) {
      return Optional.empty();
    }
    List<Syntax> found = statements(function).stream()
        .filter(statement -> statement.is("expression_statement", "if_statement", "for_statement", "expression_switch_statement", "type_switch_statement", "block"))
        .filter(asserting::asserts).toList();
    if (found.size() < 2) return Optional.empty();
    Source source = function.source();
    List<Edit> edits = found.stream().map(Syntax::span).flatMap(span -> Stream.of(new Edit(span.before(), names.getFirst() + CALL),
        new Edit(new Span(span.path(), span.end(), span.end()), " })"))).toList();
    var change = new Change.Edits(edits, new Anchor(edits.getFirst().span(), Anchor.Place.STATEMENT));
    return Optional.of(new GoAssertions(change.apply(new TreeMap<>(Map.of(source.path(), source))).get(source.path()), function.the("name").text(),
        found.stream().map(statement -> source.position(statement.start()).line()).toList()));
  }

  private static List<Syntax> statements(Syntax function) {
    List<Syntax> parts = function.the("body").parts();
    return parts.size() == 1 && parts.getFirst().is("statement_list") ? parts.getFirst().parts() : parts;
  }

  /// Whether a statement keeps the function from running from its top to its end, other than by failing.
  private static boolean leaves(Syntax statement, String test, GoAsserting asserting) {
    return GoAsserting.own(statement).anyMatch(node -> node.is("defer_statement", "goto_statement")
            || node.is("return_statement") && !failed(node, asserting))
        || statement.all().anyMatch(node -> node.is("call_expression") && node.the("function").text().matches("\\Q" + test + "\\E\\s*\\.\\s*(?:" + LEAVE + ")"));
  }

  /// Whether a return stands behind a statement that has failed the test.
  private static boolean failed(Syntax returned, GoAsserting asserting) {
    List<Syntax> beside = returned.parent().orElseThrow().parts();
    return IntStream.range(1, beside.size()).anyMatch(i -> beside.get(i) == returned && asserting.fails(beside.get(i - 1)));
  }
}
