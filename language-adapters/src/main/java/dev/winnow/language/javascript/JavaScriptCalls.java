package dev.winnow.language.javascript;

import dev.winnow.language.Anchor;
import dev.winnow.language.Meaning;
import dev.winnow.language.Operand;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Calls and the values they are given.
final class JavaScriptCalls {

  private static final Set<String> ATOMIC = Set.of("identifier", "call_expression", "member_expression", "subscript_expression", "number",
      "string", "template_string", "true", "false", "null", "undefined", "array", "object", "parenthesized_expression", "this", "super", "regex",
      "non_null_expression");
  private static final Set<String> LITERAL = Set.of("number", "string", "true", "false", "null", "undefined");

  private static final Map<String, Meaning> FUNCTIONS = Map.ofEntries(
      Map.entry("Math.abs", Meaning.ABSOLUTE), Map.entry("Math.round", Meaning.ROUND), Map.entry("Math.trunc", Meaning.ROUND),
      Map.entry("Math.floor", Meaning.FLOOR), Map.entry("Math.ceil", Meaning.CEIL), Map.entry("Math.min", Meaning.MINIMUM),
      Map.entry("Math.max", Meaning.MAXIMUM), Map.entry("Number", Meaning.CONVERT), Map.entry("parseInt", Meaning.CONVERT),
      Map.entry("parseFloat", Meaning.CONVERT), Map.entry("Number.parseInt", Meaning.CONVERT), Map.entry("Number.parseFloat", Meaning.CONVERT),
      Map.entry("String", Meaning.CONVERT), Map.entry("Boolean", Meaning.CONVERT), Map.entry("BigInt", Meaning.CONVERT),
      Map.entry("Array.from", Meaning.COPY), Map.entry("structuredClone", Meaning.COPY), Map.entry("new Set", Meaning.DISTINCT));
  private static final Map<String, Meaning> METHODS = Map.ofEntries(
      Map.entry("sort", Meaning.SORT), Map.entry("toSorted", Meaning.SORT), Map.entry("reverse", Meaning.REVERSE),
      Map.entry("toReversed", Meaning.REVERSE), Map.entry("trim", Meaning.TRIM), Map.entry("trimStart", Meaning.TRIM),
      Map.entry("trimEnd", Meaning.TRIM), Map.entry("toLowerCase", Meaning.LOWER), Map.entry("toUpperCase", Meaning.UPPER),
      Map.entry("toLocaleLowerCase", Meaning.LOWER), Map.entry("toLocaleUpperCase", Meaning.UPPER), Map.entry("toString", Meaning.CONVERT),
      Map.entry("some", Meaning.ANY), Map.entry("every", Meaning.ALL), Map.entry("join", Meaning.JOIN), Map.entry("split", Meaning.SPLIT),
      Map.entry("replace", Meaning.REPLACE), Map.entry("replaceAll", Meaning.REPLACE), Map.entry("filter", Meaning.FILTER),
      Map.entry("map", Meaning.MAP));

  private final JavaScriptTypes types;

  JavaScriptCalls(JavaScriptTypes types) {
    this.types = types;
  }

  Operand operand(Syntax node) {
    boolean minus = node.is("unary_expression") && node.the("argument").is("number");
    return new Operand(node.span(), node.text(), types.of(node), ATOMIC.contains(node.kind()), minus || LITERAL.contains(node.kind()));
  }

  /// A call or a `new` with arguments; empty where leaving it out says nothing of the program (a log line, an import).
  Optional<Site> call(Syntax node, Anchor anchor) {
    Optional<Syntax> list = node.child("arguments").filter(arguments -> arguments.is("arguments"));
    if (list.isEmpty()) return Optional.empty();
    boolean made = node.is("new_expression");
    Syntax function = node.the(made ? "constructor" : "function");
    if (function.is("import", "super") || function.text().matches("require|import|console\\..*")) return Optional.empty();
    boolean member = !made && function.is("member_expression");
    Optional<Meaning> known = Optional.ofNullable(FUNCTIONS.get(made ? "new " + function.text() : function.text()));
    boolean method = member && known.isEmpty() && !function.the("object").text().matches("[A-Z]\\w*|super");
    String name = member ? function.the("property").text() : function.text();
    var inputs = new ArrayList<Operand>();
    if (method) inputs.add(operand(function.the("object")));
    List<Syntax> arguments = list.get().parts();
    arguments.stream().filter(part -> !part.is("spread_element")).map(this::operand).forEach(inputs::add);
    boolean used = used(node);
    Meaning meaning = !used ? Meaning.OTHER : known.or(() -> Optional.ofNullable(method ? METHODS.get(name) : null))
        .orElse(method && name.equals("slice") && arguments.isEmpty() ? Meaning.COPY : Meaning.OTHER);
    return Optional.of(new Site.Call(node.span(), anchor, name, meaning, method, inputs, used ? types.of(node) : Type.NOTHING));
  }

  private static boolean used(Syntax node) {
    return node.parent().filter(up -> up.is("expression_statement")
        || up.is("await_expression", "unary_expression") && up.parent().filter(above -> above.is("expression_statement")).isPresent()).isEmpty();
  }

  /// The bounds that a call cuts between: `text.slice(first, last)`.
  List<Site.Limit> limits(Syntax node) {
    Syntax function = node.the("function");
    if (!function.is("member_expression") || !function.the("property").text().matches("slice|substring|subarray")) return List.of();
    List<Syntax> arguments = node.child("arguments").map(Syntax::parts).orElse(List.of());
    if (arguments.stream().anyMatch(argument -> argument.is("spread_element"))) return List.of();
    var limits = new ArrayList<Site.Limit>();
    for (int i = 0; i < Math.min(2, arguments.size()); i++) {
      limits.add(new Site.Limit(i == 0 ? Site.End.FIRST : Site.End.LAST, operand(arguments.get(i))));
    }
    return limits;
  }
}
