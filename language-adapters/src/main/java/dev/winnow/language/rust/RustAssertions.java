package dev.winnow.language.rust;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The one test function of a suite, told assertion by assertion: each statement of its body that is an assertion and nothing more.
///
/// A failed one is caught in the copy that runs, and those behind it run as they would have: none is told apart where an assertion
/// may leave something behind that a later one sees. A value that it moves is no such thing: nothing behind it can name that.
///
/// @param path the file of the function
/// @param lines where its assertions begin
record RustAssertions(String path, String function, List<Integer> lines) {

  private static final Pattern TEST = Pattern.compile("#\\[\\s*(?:[\\w:]+::)?(?:test|rstest|test_case|quickcheck|bench)\\b");
  private static final Pattern HARMLESS = Pattern.compile("#\\[\\s*(?:test\\s*\\]|allow\\b|expect\\b|rustfmt).*", Pattern.DOTALL);
  private static final Pattern ASSERTION = Pattern.compile("(?:(?:std|core)::)?(?:debug_)?assert(?:_eq|_ne)?");
  private static final Pattern LEAVES = Pattern.compile("\\?|\\b(?:return|break|continue|await|yield|mut)\\b");
  private static final Pattern SHARED = Pattern.compile("(?<!')\\bstatic\\s|\\bthread_local\\b|\\b\\w*(?:Cell|Mutex|RwLock|Lock)\\b|\\bAtomic\\w|\\bunsafe\\b|\\bfs::|\\benv::set");
  /// Closures take fields one by one from then on, as the statements did.
  private static final String EDITION = "2021";

  /// Empty where the suite is no single function, or where its assertions cannot be told apart.
  static Optional<RustAssertions> of(Suite suite, CargoProject project) {
    List<Source> holding = suite.sources().stream().filter(source -> TEST.matcher(source.text()).find()).toList();
    boolean alone = holding.size() == 1 && TEST.matcher(holding.getFirst().text()).results().count() == 1;
    boolean apart = alone && project.packages().stream().allMatch(own -> own.edition(project.workspace()).compareTo(EDITION) >= 0)
        && suite.sources().stream().noneMatch(source -> SHARED.matcher(source.text()).find());
    if (!apart) return Optional.empty();
    return function(holding.getFirst()).flatMap(function -> {
      Source source = function.source();
      List<Integer> lines = assertions(function).stream().map(assertion -> source.position(assertion.start()).line()).toList();
      return lines.size() < 2 ? Optional.empty() : Optional.of(new RustAssertions(source.path(), function.the("name").text(), lines));
    });
  }

  /// For the harness: the function's name, and the lines.
  String told() {
    return function + lines.stream().map(line -> " " + line).collect(Collectors.joining());
  }

  /// The file as it is compiled: each assertion is handed to the harness. No line moves.
  Source caught(Source source, String harness) {
    if (!source.path().equals(path)) return source;
    var text = new StringBuilder(source.text());
    List<Syntax> assertions = function(source).filter(test -> test.the("name").text().equals(function)).map(RustAssertions::assertions).orElse(List.of());
    for (Syntax assertion : assertions.reversed()) {
      text.insert(assertion.end(), " });").insert(assertion.start(), harness + "::check(|| { ");
    }
    return source.withText(text.toString());
  }

  /// The only function with `#[test]` and nothing else that says how it ends.
  private static Optional<Syntax> function(Source source) {
    try {
      return Syntax.parse("rust", source).all().filter(node -> node.is("function_item")).filter(function -> {
        List<Syntax> attributes = RustRegions.attributes(function);
        return attributes.stream().anyMatch(attribute -> TEST.matcher(attribute.text()).find())
            && attributes.stream().allMatch(attribute -> HARMLESS.matcher(attribute.text()).matches());
      }).filter(function -> function.parts().stream().noneMatch(part -> part.is("function_modifiers"))).findFirst();
    } catch (ParseFailure _) {
      return Optional.empty();   // it does not compile either, and rustc says it better
    }
  }

  /// None where one may be left early, or may change what others see.
  private static List<Syntax> assertions(Syntax function) {
    Syntax body = function.the("body");
    if (body.all().anyMatch(node -> node.is("return_expression", "try_expression", "await_expression"))) return List.of();
    if (body.parts().stream().anyMatch(part -> part.is("attribute_item"))) return List.of();
    Set<String> variable = body.all().filter(node -> node.is("mutable_specifier")).flatMap(RustAssertions::named).collect(Collectors.toSet());
    var assertions = new ArrayList<Syntax>();
    for (Syntax statement : body.parts()) {
      Syntax macro = statement.is("expression_statement") ? statement.parts().getFirst() : statement;
      if (!macro.is("macro_invocation") || !ASSERTION.matcher(macro.the("macro").text()).matches()) continue;
      if (macro.all().filter(node -> node.is("token_tree")).anyMatch(tokens -> changes(tokens, variable))) return List.of();
      assertions.add(statement);
    }
    return assertions;
  }

  private static boolean changes(Syntax tokens, Set<String> variable) {
    return tokens.children().stream().filter(token -> token.children().isEmpty() && !token.is("string_content", "char_literal", "line_comment", "block_comment"))
        .anyMatch(token -> LEAVES.matcher(token.text()).find() || variable.contains(token.text()));
  }

  /// What a `mut` stands before.
  private static Stream<String> named(Syntax mutable) {
    List<Syntax> beside = mutable.parent().orElseThrow().children();
    return beside.get(beside.indexOf(mutable) + 1).all().filter(node -> node.is("identifier")).map(Syntax::text);
  }
}
