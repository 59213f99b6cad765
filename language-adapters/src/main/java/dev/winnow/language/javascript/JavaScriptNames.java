package dev.winnow.language.javascript;

import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names at the top level of a script, for rows of data sets whose solution and tests were written to stand in one file.
public final class JavaScriptNames {

  private JavaScriptNames() {}

  /// What a script declares, sorted.
  ///
  /// @throws ParseFailure where it does not parse
  public static List<String> declared(String script) throws ParseFailure {
    return declared(parse(script)).stream().sorted().toList();
  }

  /// Those of the names that a script mentions and does not declare itself.
  ///
  /// @throws ParseFailure where it does not parse
  public static List<String> used(String script, List<String> names) throws ParseFailure {
    Syntax root = parse(script);
    Set<String> mentioned = root.all().filter(node -> node.is("identifier", "shorthand_property_identifier")).map(Syntax::text).collect(Collectors.toSet());
    mentioned.removeAll(declared(root));
    return names.stream().filter(mentioned::contains).toList();
  }

  private static Syntax parse(String script) throws ParseFailure {
    return Syntax.parse("javascript", new Source("script.js", script));
  }

  private static Set<String> declared(Syntax root) {
    return root.parts().stream().flatMap(part -> switch (part.kind()) {
      case "lexical_declaration", "variable_declaration" -> part.parts().stream().filter(one -> one.is("variable_declarator")).map(one -> one.the("name"))
          .flatMap(name -> name.all().filter(node -> node.is("identifier", "shorthand_property_identifier_pattern")));
      case "function_declaration", "generator_function_declaration", "class_declaration" -> part.child("name").stream();
      default -> Stream.<Syntax>empty();
    }).map(Syntax::text).collect(Collectors.toCollection(TreeSet::new));
  }
}
