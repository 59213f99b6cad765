package dev.winnow.language.rust;

import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which declaration in its file a name refers to.
final class RustScopes {

  private RustScopes() {}

  /// The binding identifier of a variable; empty for what no pattern of the enclosing functions binds.
  static Optional<Syntax> resolve(Syntax use) {
    Syntax from = use;
    Optional<Syntax> up = from.parent();
    while (up.isPresent()) {
      Syntax inner = from;
      Optional<Syntax> found = visible(up.get(), inner).filter(bound -> bound.text().equals(use.text())).reduce((_, later) -> later);
      if (found.isPresent() || up.get().is("function_item")) return found;
      from = up.get();
      up = from.parent();
    }
    return Optional.empty();
  }

  /// What `scope` binds, as seen from its child `inner`, in order.
  private static Stream<Syntax> visible(Syntax scope, Syntax inner) {
    return switch (scope.kind()) {
      case "block" -> scope.parts().stream().takeWhile(statement -> statement != inner).filter(part -> part.is("let_declaration"))
          .flatMap(let -> bound(let.the("pattern")));
      case "for_expression" -> inner.field().equals("body") ? bound(scope.the("pattern")) : Stream.empty();
      case "if_expression", "while_expression" -> inner.field().equals("condition") || inner.field().equals("alternative") ? Stream.empty()
          : conditions(scope.the("condition"));
      case "let_chain" -> scope.parts().stream().takeWhile(part -> part != inner).flatMap(RustScopes::conditions);
      case "match_arm" -> inner.field().equals("pattern") ? Stream.empty() : bound(scope.the("pattern"));
      case "match_pattern" -> inner.field().equals("condition") ? bound(scope) : Stream.empty();
      case "closure_expression", "function_item" -> inner.field().equals("body") ? parameters(scope) : Stream.empty();
      default -> Stream.empty();
    };
  }

  private static Stream<Syntax> conditions(Syntax condition) {
    return condition.is("let_condition") ? bound(condition.the("pattern"))
        : condition.is("let_chain") ? condition.parts().stream().flatMap(RustScopes::conditions) : Stream.empty();
  }

  private static Stream<Syntax> parameters(Syntax function) {
    return function.the("parameters").parts().stream()
        .flatMap(parameter -> parameter.is("parameter") ? bound(parameter.the("pattern")) : bound(parameter));
  }

  /// The names a pattern binds.
  static Stream<Syntax> bound(Syntax pattern) {
    if (pattern.is("identifier")) return Stream.of(pattern);
    if (pattern.is("shorthand_field_identifier")) return Stream.of(pattern);
    if (pattern.is("scoped_identifier", "type_arguments", "self_parameter")) return Stream.empty();
    return pattern.children().stream().filter(child -> !child.field().equals("condition") && !child.field().equals("type"))
        .flatMap(RustScopes::bound);
  }

  /// Every use of the variable that `bound` declares.
  static List<Syntax> uses(Syntax bound) {
    Optional<Syntax> function = bound.around("function_item");
    return function.stream().flatMap(Syntax::all).filter(node -> node != bound && node.is("identifier") && node.text().equals(bound.text()))
        .filter(node -> resolve(node).filter(found -> found == bound).isPresent() || node.around("token_tree").isPresent()).toList();
  }
}
