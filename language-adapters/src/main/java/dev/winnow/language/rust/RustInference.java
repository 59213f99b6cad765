package dev.winnow.language.rust;

import dev.winnow.language.Type;
import dev.winnow.language.Type.Kind;
import dev.winnow.language.syntax.Syntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The type of an expression as far as its own file tells: signatures, annotations, literals, fields, and the standard library's
/// best known methods. Unknown is an answer.
final class RustInference {

  private static final int DEEPEST = 40;

  private static final Map<String, Type> METHODS = Map.ofEntries(
      Map.entry("len", RustTypes.USIZE), Map.entry("count", RustTypes.USIZE), Map.entry("capacity", RustTypes.USIZE),
      Map.entry("is_empty", RustTypes.BOOL), Map.entry("contains", RustTypes.BOOL), Map.entry("contains_key", RustTypes.BOOL),
      Map.entry("starts_with", RustTypes.BOOL), Map.entry("ends_with", RustTypes.BOOL), Map.entry("is_some", RustTypes.BOOL),
      Map.entry("is_none", RustTypes.BOOL), Map.entry("is_ok", RustTypes.BOOL), Map.entry("is_err", RustTypes.BOOL),
      Map.entry("any", RustTypes.BOOL), Map.entry("all", RustTypes.BOOL), Map.entry("is_alphabetic", RustTypes.BOOL),
      Map.entry("is_numeric", RustTypes.BOOL), Map.entry("is_uppercase", RustTypes.BOOL), Map.entry("is_lowercase", RustTypes.BOOL),
      Map.entry("is_whitespace", RustTypes.BOOL), Map.entry("is_alphanumeric", RustTypes.BOOL), Map.entry("is_digit", RustTypes.BOOL),
      Map.entry("is_positive", RustTypes.BOOL), Map.entry("is_negative", RustTypes.BOOL), Map.entry("to_string", RustTypes.STRING),
      Map.entry("to_lowercase", RustTypes.STRING), Map.entry("to_uppercase", RustTypes.STRING), Map.entry("repeat", RustTypes.STRING),
      Map.entry("replace", RustTypes.STRING), Map.entry("trim", RustTypes.STR), Map.entry("trim_start", RustTypes.STR),
      Map.entry("trim_end", RustTypes.STR), Map.entry("as_str", RustTypes.STR),
      Map.entry("count_ones", RustTypes.U32), Map.entry("leading_zeros", RustTypes.U32), Map.entry("trailing_zeros", RustTypes.U32),
      Map.entry("cmp", RustTypes.ORDERING), Map.entry("is_sorted", RustTypes.BOOL), Map.entry("to_digit", RustTypes.optional(RustTypes.U32)),
      Map.entry("position", RustTypes.optional(RustTypes.USIZE)), Map.entry("rposition", RustTypes.optional(RustTypes.USIZE)));

  /// Their result is a number as their receiver is one.
  private static final Set<String> NUMERIC = Set.of("abs", "pow", "powi", "powf", "sqrt", "floor", "ceil", "round", "trunc", "signum",
      "rem_euclid", "div_euclid", "min", "max", "clamp", "exp", "ln", "log10", "log2", "sin", "cos", "tan", "fract", "wrapping_add", "wrapping_sub",
      "wrapping_mul", "saturating_add", "saturating_sub", "saturating_mul", "abs_diff", "isqrt", "cbrt", "mul_add");

  /// They give the iterator back, with fewer of its items or in another order.
  private static final Set<String> ADAPTERS = Set.of("rev", "skip", "take", "step_by", "filter", "skip_while", "take_while", "peekable", "fuse");

  /// They give one item of an iterator, if there is one.
  private static final Set<String> ITEMS = Set.of("next", "next_back", "last", "nth", "max", "min", "find", "max_by", "min_by", "max_by_key", "min_by_key");

  private static final Set<String> CASES = Set.of("to_ascii_lowercase", "to_ascii_uppercase");

  Type typeOf(Syntax expression) {
    return typeOf(expression, 0);
  }

  /// The result types of a function: none for `()`.
  List<Type> results(Syntax function) {
    return function.child("return_type").map(RustTypes::of).filter(type -> type.kind() != Kind.NOTHING).map(List::of)
        .orElseGet(() -> function.child("return_type").filter(type -> !type.is("unit_type")).map(_ -> List.of(Type.UNKNOWN)).orElse(List.of()));
  }

  private Type typeOf(Syntax node, int depth) {
    if (depth > DEEPEST) return Type.UNKNOWN;
    return switch (node.kind()) {
      case "integer_literal" -> suffixed(node.text()).orElse(RustTypes.SOME_INTEGER);
      case "float_literal" -> suffixed(node.text()).orElse(RustTypes.SOME_FLOAT);
      case "string_literal", "raw_string_literal" -> node.text().matches("(?s)r?#*\".*") ? RustTypes.STR : Type.UNKNOWN;
      case "char_literal" -> node.text().startsWith("b") ? RustTypes.U8 : RustTypes.CHAR;
      case "boolean_literal" -> RustTypes.BOOL;
      case "identifier" -> RustScopes.resolve(node).map(bound -> bound(bound, depth + 1)).orElseGet(() -> constant(node));
      case "self" -> self(node);
      case "parenthesized_expression" -> typeOf(node.parts().getFirst(), depth + 1);
      case "reference_expression" -> node.parts().stream().anyMatch(part -> part.is("mutable_specifier")) ? Type.UNKNOWN
          : RustTypes.reference(typeOf(node.the("value"), depth + 1));
      case "unary_expression" -> unary(node, depth);
      case "binary_expression" -> binary(node, depth);
      case "type_cast_expression" -> RustTypes.of(node.the("type"));
      case "index_expression" -> indexed(node, depth);
      case "field_expression" -> field(node, depth);
      case "call_expression" -> call(node, depth);
      case "macro_invocation" -> node.the("macro").text().equals("format") ? RustTypes.STRING : Type.UNKNOWN;
      case "struct_expression" -> RustTypes.of(node.the("name"));
      case "range_expression" -> range(node, depth);
      case "closure_expression" -> new Type(Kind.FUNCTION, "");
      default -> Type.UNKNOWN;
    };
  }

  static Optional<Type> suffixed(String literal) {
    if (literal.startsWith("0x") && !literal.matches("0x.*[iu](8|16|32|64|128|size)")) return Optional.empty();
    var matcher = java.util.regex.Pattern.compile("[iuf](8|16|32|64|128|size)$").matcher(literal);
    return matcher.find() ? RustTypes.primitive(matcher.group()) : Optional.empty();
  }

  private static Type constant(Syntax name) {
    Syntax root = name;
    while (root.parent().isPresent()) root = root.parent().get();
    return root.all().filter(node -> node.is("const_item", "static_item")).filter(item -> item.the("name").text().equals(name.text()))
        .findFirst().map(item -> RustTypes.of(item.the("type"))).orElse(Type.UNKNOWN);
  }

  private static Type self(Syntax node) {
    return node.around("impl_item").map(impl -> RustTypes.of(impl.the("type"))).orElse(Type.UNKNOWN);
  }

  private Type unary(Syntax node, int depth) {
    Type operand = typeOf(node.parts().getFirst(), depth + 1);
    return switch (node.children().getFirst().text()) {
      case "*" -> RustTypes.pointed(operand);
      default -> RustTypes.bare(operand);
    };
  }

  private Type binary(Syntax node, int depth) {
    String operator = node.the("operator").text();
    return switch (operator) {
      case "==", "!=", "<", "<=", ">", ">=", "&&", "||" -> RustTypes.BOOL;
      default -> {
        Type left = RustTypes.bare(typeOf(node.the("left"), depth + 1));
        if (operator.equals("<<") || operator.equals(">>")) yield left;
        Type right = RustTypes.bare(typeOf(node.the("right"), depth + 1));
        if (left.equals(RustTypes.STRING)) yield left;
        boolean numbers = left.numeric() && right.numeric();
        yield numbers ? left.name().isEmpty() ? right : left : left.numeric() && !left.name().isEmpty() ? left
            : right.numeric() && !right.name().isEmpty() ? right : Type.UNKNOWN;
      }
    };
  }

  private Type indexed(Syntax node, int depth) {
    Type whole = RustTypes.bare(typeOf(node.parts().getFirst(), depth + 1));
    boolean slice = node.parts().getLast().is("range_expression");
    return switch (whole.kind()) {
      case LIST, MAP -> slice ? Type.UNKNOWN : RustTypes.element(whole);
      default -> Type.UNKNOWN;
    };
  }

  private Type field(Syntax node, int depth) {
    Type whole = RustTypes.bare(typeOf(node.the("value"), depth + 1));
    Syntax name = node.the("field");
    if (name.is("integer_literal")) {
      int index = Integer.parseInt(name.text());
      return whole.kind() == Kind.TUPLE && index < whole.parts().size() ? whole.parts().get(index) : Type.UNKNOWN;
    }
    return RustTypes.declaration(whole.name(), node).filter(item -> item.is("struct_item")).flatMap(item -> item.child("body")).stream()
        .flatMap(body -> body.parts().stream()).filter(field -> field.is("field_declaration") && field.the("name").text().equals(name.text()))
        .findFirst().map(field -> RustTypes.of(field.the("type"))).orElse(Type.UNKNOWN);
  }

  private Type range(Syntax node, int depth) {
    List<Type> ends = node.parts().stream().map(part -> RustTypes.bare(typeOf(part, depth + 1))).filter(Type::known).toList();
    return RustTypes.iterator(ends.stream().filter(type -> !type.name().isEmpty()).findFirst().orElse(ends.isEmpty() ? Type.UNKNOWN : ends.getFirst()));
  }

  private Type call(Syntax node, int depth) {
    Syntax function = node.the("function");
    boolean generic = function.is("generic_function");
    Syntax named = generic ? function.the("function") : function;
    if (named.is("field_expression")) return method(node, named, generic ? Optional.of(function) : Optional.empty(), depth);
    if (named.is("scoped_identifier") && NUMERIC.contains(named.the("name").text())) {
      Optional<Type> number = named.child("path").flatMap(path -> RustTypes.primitive(path.text()));
      if (number.isPresent()) return number.get();
    }
    return switch (named.text()) {
      case "String::from", "String::new" -> RustTypes.STRING;
      case "max", "min", "cmp::max", "cmp::min", "std::cmp::max", "std::cmp::min" -> node.the("arguments").parts().stream()
          .map(argument -> typeOf(argument, depth + 1)).filter(type -> type.known() && !type.name().isEmpty()).findFirst().orElse(Type.UNKNOWN);
      default -> function(named).map(this::results).filter(results -> results.size() == 1).map(List::getFirst).orElse(Type.UNKNOWN);
    };
  }

  /// The one function of the file that a path or method name can mean, if it has no type parameters.
  static Optional<Syntax> function(Syntax named) {
    String name = named.is("field_expression") ? named.the("field").text() : named.is("scoped_identifier") ? named.the("name").text() : named.text();
    Syntax root = named;
    while (root.parent().isPresent()) root = root.parent().get();
    List<Syntax> all = root.all().filter(item -> item.is("function_item")).filter(item -> item.the("name").text().equals(name)).toList();
    boolean local = named.is("identifier") && RustScopes.resolve(named).isPresent();
    boolean foreign = named.is("scoped_identifier") && !named.text().startsWith("Self::") && named.child("path")
        .filter(path -> RustTypes.declaration(path.text(), named).isPresent()).isEmpty();
    return all.size() != 1 || local || foreign ? Optional.empty() : Optional.of(all.getFirst()).filter(item -> item.child("type_parameters").isEmpty());
  }

  private Type method(Syntax node, Syntax named, Optional<Syntax> generic, int depth) {
    String name = named.the("field").text();
    Type receiver = typeOf(named.the("value"), depth + 1);
    Type bare = RustTypes.bare(receiver);
    Optional<Syntax> own = RustTypes.declaration(bare.name(), node).isPresent() || named.the("value").is("self") ? function(named) : Optional.empty();
    if (own.isPresent()) return results(own.get()).size() == 1 ? results(own.get()).getFirst() : Type.UNKNOWN;
    if (generic.isPresent() && Set.of("sum", "product", "collect", "parse").contains(name)) {
      Type asked = generic.get().the("type_arguments").parts().stream().findFirst().map(RustTypes::of).orElse(Type.UNKNOWN);
      return name.equals("parse") ? Type.UNKNOWN : asked;
    }
    if (RustTypes.iterates(bare) && ADAPTERS.contains(name)) return bare;
    if (RustTypes.iterates(bare) && ITEMS.contains(name)) return RustTypes.optional(item(bare));
    if (NUMERIC.contains(name)) return bare.numeric() ? bare : Type.UNKNOWN;
    if (CASES.contains(name)) return bare.kind() == Kind.STRING ? RustTypes.STRING : bare;
    return switch (name) {
      case "clone", "to_owned" -> bare.equals(RustTypes.STR) ? name.equals("clone") ? bare : RustTypes.STRING : bare;
      case "to_vec" -> bare.kind() == Kind.LIST ? RustTypes.vec(RustTypes.element(bare)) : Type.UNKNOWN;
      case "unwrap", "unwrap_or", "unwrap_or_default", "expect" -> bare.kind() == Kind.OPTIONAL || bare.kind() == Kind.ERROR && !bare.parts().isEmpty()
          ? bare.parts().getFirst() : Type.UNKNOWN;
      case "first", "last", "get" -> reached(bare, node);
      case "pop", "pop_front", "pop_back" -> bare.kind() == Kind.LIST ? RustTypes.optional(RustTypes.element(bare)) : Type.UNKNOWN;
      case "sum", "product", "collect" -> RustTypes.iterates(bare) ? wanted(node) : Type.UNKNOWN;
      case "iter" -> RustTypes.iterator(bare.kind() == Kind.LIST || bare.kind() == Kind.SET ? RustTypes.reference(RustTypes.element(bare)) : Type.UNKNOWN);
      case "into_iter" -> RustTypes.iterates(bare) ? bare : RustTypes.iterator(item(receiver));
      case "chars" -> RustTypes.iterator(RustTypes.CHAR);
      case "bytes" -> RustTypes.iterator(RustTypes.U8);
      case "char_indices" -> RustTypes.iterator(new Type(Kind.TUPLE, "", List.of(RustTypes.USIZE, RustTypes.CHAR)));
      case "split_whitespace", "lines", "split" -> RustTypes.iterator(bare.kind() == Kind.STRING ? RustTypes.STR : Type.UNKNOWN);
      case "enumerate" -> RustTypes.iterator(new Type(Kind.TUPLE, "", List.of(RustTypes.USIZE, item(iterated(bare)))));
      case "cloned", "copied" -> RustTypes.iterates(bare) ? RustTypes.iterator(RustTypes.pointed(item(bare))) : Type.UNKNOWN;
      case "windows", "chunks", "keys", "values", "drain" -> RustTypes.iterator(Type.UNKNOWN);
      case "map", "flat_map", "filter_map", "zip" -> RustTypes.iterates(bare) ? RustTypes.iterator(Type.UNKNOWN) : Type.UNKNOWN;
      case "as_bytes" -> new Type(Kind.REFERENCE, "&[u8]", List.of(new Type(Kind.LIST, "[u8]", List.of(RustTypes.U8))));
      default -> name.startsWith("is_ascii") ? RustTypes.BOOL : METHODS.getOrDefault(name, Type.UNKNOWN);
    };
  }

  /// An element that may not be there; of several, only that they may not.
  private static Type reached(Type whole, Syntax call) {
    boolean several = call.the("arguments").all().anyMatch(part -> part.is("range_expression"));
    return whole.kind() == Kind.LIST || whole.kind() == Kind.MAP ? RustTypes.optional(several ? Type.UNKNOWN : RustTypes.reference(RustTypes.element(whole)))
        : whole.kind() == Kind.STRING ? RustTypes.optional(RustTypes.STR) : Type.UNKNOWN;
  }

  /// The type that the place of a call asks for, where it is written down.
  private Type wanted(Syntax call) {
    Syntax place = call.parent().orElseThrow();
    return switch (place.kind()) {
      case "let_declaration" -> place.child("type").map(RustTypes::of).orElse(Type.UNKNOWN);
      case "return_expression" -> place.around("function_item", "closure_expression", "async_block").filter(up -> up.is("function_item"))
          .map(this::results).filter(results -> results.size() == 1).map(List::getFirst).orElse(Type.UNKNOWN);
      case "block" -> place.parent().filter(up -> up.is("function_item") && place.parts().getLast() == call).map(this::results)
          .filter(results -> results.size() == 1).map(List::getFirst).orElse(Type.UNKNOWN);
      default -> Type.UNKNOWN;
    };
  }

  /// The type that a binding identifier gets from its pattern's place.
  private Type bound(Syntax name, int depth) {
    Syntax owner = name.parent().orElseThrow();
    return switch (owner.kind()) {
      case "parameter" -> RustTypes.of(owner.the("type"));
      case "let_declaration" -> owner.child("type").map(RustTypes::of).filter(Type::known)
          .orElseGet(() -> owner.child("type").isPresent() ? Type.UNKNOWN : owner.child("value").map(value -> typeOf(value, depth)).orElse(Type.UNKNOWN));
      case "mut_pattern" -> bound(owner, depth);
      case "for_expression" -> item(typeOf(owner.the("value"), depth));
      case "closure_parameters" -> handed(owner, depth);
      case "reference_pattern" -> RustTypes.pointed(bound(owner, depth));
      case "tuple_pattern" -> part(owner, owner.parts().indexOf(name), depth);
      default -> Type.UNKNOWN;
    };
  }

  private Type part(Syntax pattern, int index, int depth) {
    Type whole = switch (pattern.parent().orElseThrow().kind()) {
      case "let_declaration", "for_expression", "closure_parameters" -> bound(pattern, depth);
      default -> Type.UNKNOWN;
    };
    return whole.kind() == Kind.TUPLE && index < whole.parts().size() ? whole.parts().get(index) : Type.UNKNOWN;
  }

  /// What a sequence gives, one after the other.
  private static Type item(Type sequence) {
    Type whole = RustTypes.bare(sequence);
    return switch (whole.kind()) {
      case LIST, SET -> sequence.kind() == Kind.REFERENCE ? RustTypes.reference(RustTypes.element(whole)) : RustTypes.element(whole);
      case VALUE -> RustTypes.iterates(whole) ? whole.parts().getFirst() : Type.UNKNOWN;
      default -> Type.UNKNOWN;
    };
  }

  /// The parameter of a closure that an iterator hands its items to.
  private Type handed(Syntax parameters, int depth) {
    Optional<Syntax> function = parameters.parent().flatMap(Syntax::parent).filter(up -> up.is("arguments")).flatMap(Syntax::parent)
        .map(call -> call.the("function")).filter(named -> named.is("field_expression"));
    if (function.isEmpty() || parameters.parts().size() != 1) return Type.UNKNOWN;
    Type item = item(iterated(typeOf(function.get().the("value"), depth + 1)));
    return switch (function.get().the("field").text()) {
      case "map", "for_each", "any", "all", "flat_map", "filter_map", "position" -> item;
      case "filter", "take_while", "skip_while", "find", "max_by_key", "min_by_key" -> RustTypes.reference(item);
      default -> Type.UNKNOWN;
    };
  }

  private static Type iterated(Type type) {
    return RustTypes.iterates(type) ? type : Type.UNKNOWN;
  }

  /// What `argument` of a call is declared as, where the file declares the function.
  Type parameter(Syntax call, Syntax argument) {
    Syntax function = call.the("function");
    Optional<Syntax> declared = function.is("identifier", "scoped_identifier") || function.is("field_expression") && function.the("value").is("self")
        ? function(function) : Optional.empty();
    int index = call.the("arguments").parts().indexOf(argument);
    List<Syntax> parameters = declared.stream().flatMap(item -> item.the("parameters").parts().stream()).filter(part -> part.is("parameter")).toList();
    return index >= 0 && index < parameters.size() ? RustTypes.of(parameters.get(index).the("type")) : Type.UNKNOWN;
  }
}
