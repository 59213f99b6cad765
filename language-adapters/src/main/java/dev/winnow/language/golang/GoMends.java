package dev.winnow.language.golang;

import dev.winnow.language.Edit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What Go's compiler asks for after a change: no import and no variable may be left unused.
final class GoMends {

  private GoMends() {}

  static List<Edit> of(List<Source> changed) {
    var edits = new ArrayList<Edit>();
    for (Source source : changed) {
      try {
        Syntax root = Syntax.parse("go", source);
        imports(root).forEach(edits::add);
        variables(root).forEach(edits::add);
      } catch (ParseFailure e) {
        // A change that does not parse is unbuildable, which the build says.
      }
    }
    return edits;
  }

  /// The package is still loaded for its effect, and no line moves.
  private static List<Edit> imports(Syntax root) {
    return GoImports.unused(root).stream().filter(GoMends::certain).map(spec -> spec.child("name")
        .map(name -> new Edit(name.span(), "_")).orElseGet(() -> new Edit(spec.span().before(), "_ "))).toList();
  }

  /// Whether the package's name is surely what its path says: so it is in the standard library.
  private static boolean certain(Syntax spec) {
    String path = GoImports.path(spec);
    return spec.child("name").isPresent() || !path.split("/")[0].contains(".") && !path.endsWith("/v2");
  }

  private static List<Edit> variables(Syntax root) {
    Set<Syntax> used = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Syntax mention : GoScopes.mentions(root)) {
      if (!assigned(mention)) GoScopes.resolve(mention).map(GoScopes::origin).ifPresent(used::add);
    }
    return root.all().filter(node -> node.is("identifier") && !node.text().equals("_")).filter(GoMends::local)
        .filter(name -> GoScopes.origin(name) == name && !used.contains(name)).flatMap(name -> use(name).stream()).toList();
  }

  private static boolean local(Syntax name) {
    Syntax up = name.parent().orElseThrow();
    return up.is("var_spec") && name.field().equals("name") && name.around("block").isPresent() || shortly(name);
  }

  private static boolean shortly(Syntax name) {
    return name.parent().filter(list -> list.is("expression_list") && list.field().equals("left")).flatMap(Syntax::parent)
        .filter(statement -> statement.children().stream().anyMatch(child -> child.is(":="))).isPresent();
  }

  /// A variable that is only written counts as unused.
  private static boolean assigned(Syntax mention) {
    Optional<Syntax> statement = mention.parent().filter(list -> list.is("expression_list") && list.field().equals("left"))
        .flatMap(Syntax::parent);
    return statement.filter(s -> s.is("assignment_statement", "short_var_declaration", "range_clause", "receive_statement"))
        .filter(s -> !s.is("assignment_statement") || s.the("operator").text().equals("=")).isPresent();
  }

  private static Optional<Edit> use(Syntax name) {
    Syntax statement = name.around("short_var_declaration", "var_declaration", "range_clause", "receive_statement").orElse(name);
    Syntax up = statement.parent().orElse(statement);
    String path = name.source().path();
    if (up.is("statement_list", "source_file")) {
      return Optional.of(new Edit(new Span(path, statement.end(), statement.end()), "; _ = " + name.text()));
    }
    Optional<Syntax> holder = up.is("for_clause") ? up.parent() : Optional.of(up);
    Optional<Syntax> block = holder.flatMap(h -> h.child("body").or(() -> h.child("consequence")));
    return block.map(b -> new Edit(new Span(path, b.start() + 1, b.start() + 1), " _ = " + name.text() + ";"));
  }
}
