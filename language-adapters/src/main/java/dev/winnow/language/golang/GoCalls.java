package dev.winnow.language.golang;

import dev.winnow.language.Anchor.Place;
import dev.winnow.language.Meaning;
import dev.winnow.language.Operand;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls and the values they are given.
final class GoCalls {

  private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
      Map.entry("len", Meaning.LENGTH), Map.entry("min", Meaning.MINIMUM), Map.entry("max", Meaning.MAXIMUM),
      Map.entry("math.Min", Meaning.MINIMUM), Map.entry("math.Max", Meaning.MAXIMUM), Map.entry("math.Abs", Meaning.ABSOLUTE),
      Map.entry("math.Round", Meaning.ROUND), Map.entry("math.RoundToEven", Meaning.ROUND), Map.entry("math.Trunc", Meaning.ROUND),
      Map.entry("math.Floor", Meaning.FLOOR), Map.entry("math.Ceil", Meaning.CEIL),
      Map.entry("strings.TrimSpace", Meaning.TRIM), Map.entry("strings.Trim", Meaning.TRIM),
      Map.entry("strings.TrimLeft", Meaning.TRIM), Map.entry("strings.TrimRight", Meaning.TRIM),
      Map.entry("strings.TrimPrefix", Meaning.TRIM), Map.entry("strings.TrimSuffix", Meaning.TRIM),
      Map.entry("strings.TrimFunc", Meaning.TRIM), Map.entry("strings.ToLower", Meaning.LOWER),
      Map.entry("strings.ToUpper", Meaning.UPPER), Map.entry("unicode.ToLower", Meaning.LOWER),
      Map.entry("unicode.ToUpper", Meaning.UPPER), Map.entry("strings.Join", Meaning.JOIN), Map.entry("strings.Split", Meaning.SPLIT),
      Map.entry("strings.Fields", Meaning.SPLIT), Map.entry("strings.Replace", Meaning.REPLACE),
      Map.entry("strings.ReplaceAll", Meaning.REPLACE), Map.entry("strings.Map", Meaning.REPLACE),
      Map.entry("strings.Clone", Meaning.COPY), Map.entry("sort.Ints", Meaning.SORT), Map.entry("sort.Strings", Meaning.SORT),
      Map.entry("sort.Float64s", Meaning.SORT), Map.entry("sort.Slice", Meaning.SORT), Map.entry("sort.SliceStable", Meaning.SORT),
      Map.entry("sort.Sort", Meaning.SORT), Map.entry("sort.Reverse", Meaning.REVERSE), Map.entry("slices.Sort", Meaning.SORT),
      Map.entry("slices.SortFunc", Meaning.SORT), Map.entry("slices.Sorted", Meaning.SORT), Map.entry("slices.Reverse", Meaning.REVERSE),
      Map.entry("slices.Min", Meaning.MINIMUM), Map.entry("slices.Max", Meaning.MAXIMUM), Map.entry("slices.Clone", Meaning.COPY),
      Map.entry("maps.Clone", Meaning.COPY), Map.entry("slices.Compact", Meaning.DISTINCT), Map.entry("slices.ContainsFunc", Meaning.ANY),
      Map.entry("copy", Meaning.COPY));

  private final GoInference inference;

  GoCalls(GoInference inference) {
    this.inference = inference;
  }

  Operand operand(Syntax node) {
    boolean atomic = node.is("identifier", "selector_expression", "index_expression", "slice_expression", "call_expression",
        "type_conversion_expression", "type_assertion_expression", "parenthesized_expression", "int_literal", "float_literal",
        "rune_literal", "interpreted_string_literal", "raw_string_literal", "true", "false", "nil", "iota");
    boolean literal = node.is("int_literal", "float_literal", "rune_literal", "interpreted_string_literal", "raw_string_literal",
        "true", "false", "nil");
    Type type = inference.typeOf(node);
    return new Operand(node.span(), node.text(), inference.constant(node) ? constant(type) : type, atomic, literal);
  }

  private static Type constant(Type type) {
    return type.known() ? GoTypes.constant(type) : type;
  }

  Optional<Site> call(Syntax node) {
    boolean conversion = node.is("type_conversion_expression");
    String name = conversion ? node.the("type").text() : node.the("function").text();
    if (name.equals("make") || name.equals("new") || name.equals("panic") || inference.constant(node)) return Optional.empty();
    var inputs = new ArrayList<Operand>();
    boolean method = !conversion && method(node.the("function"));
    if (method) inputs.add(operand(node.the("function").the("operand")));
    List<Syntax> arguments = conversion ? List.of(node.the("operand")) : node.the("arguments").parts();
    arguments.stream().filter(argument -> !argument.is("variadic_argument")).map(this::operand).forEach(inputs::add);
    Meaning meaning = converts(node, name) ? Meaning.CONVERT : MEANINGS.getOrDefault(name, Meaning.OTHER);
    Type type = used(node) && !repeats(node, name) ? GoTypes.result(inference.typeOf(node)) : Type.NOTHING;
    return Optional.of(new Site.Call(node.span(), GoSites.anchor(node, Place.VALUE), name, meaning, method, inputs, type));
  }

  private static boolean converts(Syntax node, String name) {
    return node.is("type_conversion_expression") || GoTypes.basic(name).isPresent() && !name.equals("error");
  }

  /// A receiver is a value: neither a package nor a type.
  private static boolean method(Syntax function) {
    if (!function.is("selector_expression")) return false;
    Syntax operand = function.the("operand");
    if (!operand.is("identifier")) return !operand.is("parenthesized_expression");
    return GoScopes.resolve(operand).flatMap(Syntax::parent).filter(owner -> !owner.is("type_spec", "type_alias")).isPresent();
  }

  private static boolean used(Syntax node) {
    return node.parent().filter(up -> up.is("expression_statement", "go_statement", "defer_statement")).isEmpty();
  }

  /// `x = append(x, ...)` without its call is the statement left out, which another operator does.
  private static boolean repeats(Syntax node, String name) {
    return name.equals("append") && node.parent().flatMap(Syntax::parent).filter(up -> up.is("assignment_statement"))
        .filter(up -> !node.the("arguments").parts().isEmpty())
        .filter(up -> up.the("left").text().equals(node.the("arguments").parts().getFirst().text())).isPresent();
  }
}
