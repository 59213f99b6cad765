package dev.winnow.language.rust;

import dev.winnow.language.Anchor.Place;
import dev.winnow.language.Meaning;
import dev.winnow.language.Operand;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Calls and the values they are given.
final class RustCalls {

  private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
      Map.entry("len", Meaning.LENGTH), Map.entry("count", Meaning.LENGTH), Map.entry("min", Meaning.MINIMUM), Map.entry("max", Meaning.MAXIMUM),
      Map.entry("abs", Meaning.ABSOLUTE), Map.entry("round", Meaning.ROUND), Map.entry("trunc", Meaning.ROUND), Map.entry("floor", Meaning.FLOOR),
      Map.entry("ceil", Meaning.CEIL), Map.entry("trim", Meaning.TRIM), Map.entry("trim_start", Meaning.TRIM), Map.entry("trim_end", Meaning.TRIM),
      Map.entry("trim_matches", Meaning.TRIM), Map.entry("to_lowercase", Meaning.LOWER), Map.entry("to_ascii_lowercase", Meaning.LOWER),
      Map.entry("to_uppercase", Meaning.UPPER), Map.entry("to_ascii_uppercase", Meaning.UPPER), Map.entry("join", Meaning.JOIN),
      Map.entry("concat", Meaning.JOIN), Map.entry("split", Meaning.SPLIT), Map.entry("replace", Meaning.REPLACE), Map.entry("sort", Meaning.SORT),
      Map.entry("sort_by", Meaning.SORT), Map.entry("reverse", Meaning.REVERSE), Map.entry("rev", Meaning.REVERSE), Map.entry("sum", Meaning.SUM),
      Map.entry("dedup", Meaning.DISTINCT), Map.entry("clone", Meaning.COPY), Map.entry("to_owned", Meaning.COPY), Map.entry("to_vec", Meaning.COPY),
      Map.entry("any", Meaning.ANY), Map.entry("all", Meaning.ALL), Map.entry("first", Meaning.FIRST), Map.entry("last", Meaning.LAST));

  /// Their arguments may stand in any order, or nothing that counts comes of it.
  private static final Set<String> CLOSED = Set.of("swap", "expect", "Some", "Ok", "Err");

  private final RustInference inference;

  RustCalls(RustInference inference) {
    this.inference = inference;
  }

  Operand operand(Syntax node) {
    boolean literal = node.is("integer_literal", "float_literal", "string_literal", "raw_string_literal", "char_literal", "boolean_literal");
    boolean atomic = literal || node.is("identifier", "self", "scoped_identifier", "field_expression", "index_expression", "call_expression",
        "parenthesized_expression", "macro_invocation", "tuple_expression", "array_expression", "try_expression");
    return new Operand(node.span(), node.text(), inference.typeOf(node), atomic, literal);
  }

  Optional<Site> call(Syntax node) {
    Syntax function = node.the("function");
    Syntax named = function.is("generic_function") ? function.the("function") : function;
    boolean method = named.is("field_expression");
    String name = method ? named.the("field").text() : named.text();
    if (CLOSED.contains(name)) return Optional.empty();
    var inputs = new ArrayList<Operand>();
    if (method) inputs.add(kept(named.the("value")));
    for (Syntax argument : node.the("arguments").parts()) {
      inputs.add(declared(node, argument));
    }
    Meaning meaning = MEANINGS.getOrDefault(name.substring(name.lastIndexOf(':') + 1), Meaning.OTHER);
    Type type = used(node) ? RustTypes.result(inference.typeOf(node)) : Type.NOTHING;
    return Optional.of(new Site.Call(node.span(), RustSites.anchor(node, Place.VALUE), name, meaning, method, inputs, type));
  }

  private static boolean used(Syntax node) {
    return node.parent().filter(up -> up.is("expression_statement")).isEmpty();
  }

  /// A receiver is borrowed where it can be: in the call's own place it would be moved.
  private Operand kept(Syntax node) {
    Operand operand = operand(node);
    boolean place = node.is("identifier", "self", "field_expression", "index_expression", "unary_expression", "try_expression");
    boolean movable = !place || RustTypes.copied(operand.type()) || once(node);
    return movable ? operand : with(operand, RustTypes.kept(operand.type()));
  }

  /// A variable whose value is used here and nowhere else, once.
  private static boolean once(Syntax node) {
    if (!node.is("identifier")) return false;
    Optional<Syntax> bound = RustScopes.resolve(node);
    if (bound.isEmpty() || RustScopes.uses(bound.get()).size() != 1) return false;
    Optional<Syntax> again = node.around("closure_expression", "for_expression", "while_expression", "loop_expression", "function_item");
    return again.filter(up -> up.start() <= bound.get().start() && bound.get().end() <= up.end() && !up.is("loop_expression", "while_expression"))
        .isPresent();
  }

  /// A number without a type of its own gets that of the parameter.
  private Operand declared(Syntax call, Syntax argument) {
    Operand operand = operand(argument);
    boolean open = operand.type().numeric() && operand.type().name().isEmpty();
    Type asked = open ? inference.parameter(call, argument) : Type.UNKNOWN;
    return asked.known() ? with(operand, RustTypes.kept(asked)) : operand;
  }

  private static Operand with(Operand operand, Type type) {
    return new Operand(operand.span(), operand.text(), type, operand.atomic(), operand.literal());
  }
}
