package dev.winnow.language.python;

import dev.winnow.language.Edit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.syntax.Syntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Switches tests on that are off whatever holds: `@unittest.skip`, `@pytest.mark.skip`, and a skip that comes first in a test.
///
/// Lines stay where they are. `skipif`, `skipUnless` and whatever stands behind an `if` are guards, and stay.
final class PythonRevivals {

  private static final Set<String> MARKS = Set.of("unittest.skip", "pytest.mark.skip");
  private static final Set<String> CALLS = Set.of("pytest.skip", "unittest.SkipTest", "pytest.skip.Exception");

  private final Syntax root;
  /// What a name of the file means: `mark` to `pytest.mark`.
  private final Map<String, String> imported = new HashMap<>();

  private PythonRevivals(Syntax root) {
    this.root = root;
    root.all().filter(node -> node.is("import_statement")).forEach(node -> node.parts().forEach(part -> bind(part, "")));
    root.all().filter(node -> node.is("import_from_statement")).forEach(node -> node.parts().stream().skip(1)
        .forEach(part -> bind(part, node.the("module_name").text() + ".")));
  }

  private void bind(Syntax part, String module) {
    if (part.is("aliased_import")) imported.put(part.the("alias").text(), module + part.the("name").text());
    else imported.put(part.text().split("\\.")[0], module + part.text().split("\\.")[0]);
  }

  static List<Edit> of(Source tests) throws ParseFailure {
    return new PythonRevivals(Syntax.parse("python", tests)).edits();
  }

  private List<Edit> edits() {
    return root.all().flatMap(node -> switch (node.kind()) {
      case "decorator" -> Stream.of(node).filter(mark -> means(mark.parts().getFirst(), MARKS)).map(mark -> blank(mark, ""));
      case "assignment" -> Stream.of(node).filter(this::skipsAll).map(mark -> new Edit(mark.the("right").span(), "[]" + lines(mark.the("right"))));
      case "module", "function_definition" -> first(node).filter(this::skips).map(skip -> blank(skip, "pass")).stream();
      default -> Stream.empty();
    }).toList();
  }

  /// `pytestmark = pytest.mark.skip`, for a module or a class.
  private boolean skipsAll(Syntax assignment) {
    return assignment.the("left").text().equals("pytestmark") && assignment.child("right").filter(right -> means(right, MARKS)).isPresent();
  }

  /// The statement that a test or a module comes to first, behind imports and what documents it.
  private static Optional<Syntax> first(Syntax node) {
    boolean function = node.is("function_definition");
    if (function && !node.the("name").text().matches("test.*|setUp")) return Optional.empty();
    return (function ? node.the("body") : node).parts().stream()
        .filter(part -> !part.is("import_statement", "import_from_statement") && !documents(part)).findFirst();
  }

  private static boolean documents(Syntax statement) {
    return statement.is("expression_statement") && statement.parts().size() == 1 && statement.parts().getFirst().is("string");
  }

  private boolean skips(Syntax statement) {
    if (!statement.is("expression_statement", "raise_statement") || statement.parts().size() != 1) return false;
    Syntax thrown = statement.parts().getFirst();
    boolean raised = statement.is("raise_statement");
    return (raised || thrown.is("call")) && means(thrown, CALLS)
        || !raised && thrown.is("call") && thrown.the("function").text().equals("self.skipTest");
  }

  private boolean means(Syntax expression, Set<String> names) {
    Syntax called = expression.is("call") ? expression.the("function") : expression;
    String[] parts = called.text().split("\\.", 2);
    String first = imported.getOrDefault(parts[0], "");
    return names.contains(parts.length == 1 ? first : first + "." + parts[1]);
  }

  private static Edit blank(Syntax node, String instead) {
    return new Edit(node.span(), instead + lines(node));
  }

  private static String lines(Syntax node) {
    return "\n".repeat((int) node.text().chars().filter(c -> c == '\n').count());
  }
}
