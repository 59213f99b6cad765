package dev.winnow.language.golang;

import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which declaration in its file a name refers to.
final class GoScopes {

  private GoScopes() {}

  /// The declaring identifier; empty for what another file, an import or the language itself declares.
  static Optional<Syntax> resolve(Syntax use) {
    return resolve(use.text(), use);
  }

  /// What `name` would refer to if it stood at `place`.
  static Optional<Syntax> resolve(String name, Syntax place) {
    Syntax from = place;
    Optional<Syntax> up = from.parent();
    while (up.isPresent()) {
      Syntax inner = from;
      Optional<Syntax> found = visible(up.get(), inner).filter(declared -> declared.text().equals(name))
          .reduce((earlier, later) -> later);
      if (found.isPresent()) return found;
      from = up.get();
      up = from.parent();
    }
    return Optional.empty();
  }

  /// The first declaration of the variable that `declared` declares again by `:=`.
  static Syntax origin(Syntax declared) {
    Optional<Syntax> statement = declared.around("short_var_declaration");
    if (statement.isEmpty() || !isDeclared(declared, statement.get())) return declared;
    Optional<Syntax> list = statement.get().parent().filter(p -> p.is("statement_list"));
    if (list.isEmpty()) return declared;
    Stream<Syntax> earlier = visible(list.get(), statement.get());
    Optional<Syntax> function = list.get().parent().flatMap(Syntax::parent).filter(GoScopes::isFunction);
    Stream<Syntax> parameters = function.stream().flatMap(GoScopes::parameters);
    return Stream.concat(parameters, earlier).filter(other -> other.text().equals(declared.text())).findFirst().orElse(declared);
  }

  private static boolean isDeclared(Syntax name, Syntax shortDeclaration) {
    return names(shortDeclaration.the("left")).anyMatch(left -> left == name);
  }

  static boolean isFunction(Syntax node) {
    return node.is("function_declaration", "method_declaration", "func_literal");
  }

  /// What `scope` declares, as seen from its child `inner`, in order.
  private static Stream<Syntax> visible(Syntax scope, Syntax inner) {
    return switch (scope.kind()) {
      case "statement_list" -> scope.parts().stream().takeWhile(statement -> statement != inner).flatMap(GoScopes::declared);
      case "if_statement", "expression_switch_statement" -> inner.field().equals("initializer") ? Stream.empty()
          : scope.child("initializer").stream().flatMap(GoScopes::declared);
      case "type_switch_statement" -> Stream.concat(
          inner.field().equals("initializer") ? Stream.empty() : scope.child("initializer").stream().flatMap(GoScopes::declared),
          inner.is("type_case", "default_case") ? scope.child("alias").stream().flatMap(GoScopes::names) : Stream.empty());
      case "for_clause" -> inner.field().equals("initializer") ? Stream.empty()
          : scope.child("initializer").stream().flatMap(GoScopes::declared);
      case "for_statement" -> inner.field().equals("body") ? scope.parts().stream().flatMap(GoScopes::header) : Stream.empty();
      case "communication_case" -> inner.field().equals("communication") ? Stream.empty()
          : scope.child("communication").stream().flatMap(GoScopes::received);
      case "function_declaration", "method_declaration", "func_literal" ->
          inner.field().equals("body") ? parameters(scope) : Stream.empty();
      case "source_file" -> scope.parts().stream().flatMap(GoScopes::declared);
      default -> Stream.empty();
    };
  }

  private static Stream<Syntax> header(Syntax header) {
    return switch (header.kind()) {
      case "for_clause" -> header.child("initializer").stream().flatMap(GoScopes::declared);
      case "range_clause" -> defines(header) ? header.child("left").stream().flatMap(GoScopes::names) : Stream.empty();
      default -> Stream.empty();
    };
  }

  private static Stream<Syntax> received(Syntax communication) {
    return communication.is("receive_statement") && defines(communication)
        ? communication.child("left").stream().flatMap(GoScopes::names) : Stream.empty();
  }

  private static boolean defines(Syntax node) {
    return node.children().stream().anyMatch(child -> child.is(":="));
  }

  private static Stream<Syntax> parameters(Syntax function) {
    return function.children().stream().filter(child -> child.is("parameter_list"))
        .flatMap(list -> list.parts().stream())
        .flatMap(parameter -> parameter.children().stream().filter(child -> child.field().equals("name")));
  }

  /// The names a statement declares in the scope it stands in.
  private static Stream<Syntax> declared(Syntax statement) {
    return switch (statement.kind()) {
      case "short_var_declaration" -> names(statement.the("left"));
      case "var_declaration", "const_declaration", "type_declaration", "var_spec_list" ->
          statement.parts().stream().flatMap(GoScopes::declared);
      case "var_spec", "const_spec", "type_spec", "type_alias" ->
          statement.children().stream().filter(child -> child.field().equals("name") && child.named());
      case "function_declaration" -> statement.child("name").stream();
      case "labeled_statement" -> statement.parts().stream().flatMap(GoScopes::declared);
      default -> Stream.empty();
    };
  }

  /// The plain names in an expression list.
  static Stream<Syntax> names(Syntax list) {
    return list.is("identifier") ? Stream.of(list) : list.parts().stream().filter(part -> part.is("identifier"));
  }

  /// Every mention of a name as a value: no field, label, key of a struct literal or declaration.
  static List<Syntax> mentions(Syntax root) {
    return root.all().filter(node -> node.is("identifier")).filter(node -> !node.field().equals("name")).toList();
  }
}
