package dev.winnow.language.rust;

import dev.winnow.language.Anchor;
import dev.winnow.language.Anchor.Place;
import dev.winnow.language.Gap;
import dev.winnow.language.Operand;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.Type;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The sites of one Rust file.
final class RustSites {

  private static final Map<String, Relation> RELATIONS = Map.of("<", Relation.LESS, "<=", Relation.LESS_EQUAL,
      ">", Relation.GREATER, ">=", Relation.GREATER_EQUAL, "==", Relation.EQUAL, "!=", Relation.NOT_EQUAL);
  private static final Map<String, Sign> SIGNS = Map.of("+", Sign.ADD, "-", Sign.SUBTRACT, "*", Sign.MULTIPLY,
      "/", Sign.DIVIDE, "%", Sign.REMAINDER);

  /// Macros whose statement may be left out; what prints or asserts stays.
  private static final Set<String> ACTING = Set.of("write", "writeln");

  private final RustInference inference = new RustInference();
  private final RustLiterals literals = new RustLiterals(inference);
  private final RustCalls calls = new RustCalls(inference);
  private final List<Site> sites = new ArrayList<>();
  private final List<Span> regions = new ArrayList<>();

  private RustSites() {}

  static List<Site> of(Source source) throws ParseFailure {
    Syntax root = Syntax.parse("rust", source);
    var finder = new RustSites();
    finder.regions.addAll(source.testRegions());
    finder.regions.addAll(RustRegions.of(root));
    finder.visit(root);
    return finder.sites.stream()
        .sorted(Comparator.comparing(Site::span, Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder())))
        .toList();
  }

  /// Nothing below these is a value that may change while the program runs: types, patterns, attributes, and what the compiler computes.
  private boolean closed(Syntax node) {
    return node.is("attribute_item", "inner_attribute_item", "use_declaration", "extern_crate_declaration", "const_item", "static_item",
        "type_item", "struct_item", "enum_item", "union_item", "foreign_mod_item", "macro_definition", "macro_invocation", "parameters",
        "closure_parameters", "type_parameters", "type_arguments", "array_type", "where_clause", "const_block", "line_comment", "block_comment")
        || node.field().equals("pattern") && !node.is("match_pattern") || node.field().equals("type") || node.field().equals("return_type")
        || node.field().equals("length")
        || node.is("function_item") && node.children().stream().anyMatch(part -> part.is("function_modifiers") && part.text().contains("const"))
        || regions.stream().anyMatch(region -> region.contains(node.span()));
  }

  private void visit(Syntax node) {
    if (closed(node)) return;
    switch (node.kind()) {
      case "binary_expression" -> binary(node);
      case "compound_assignment_expr" -> compound(node);
      case "expression_statement" -> deletable(node);
      case "integer_literal", "float_literal" -> literals.number(node).ifPresent(sites::add);
      case "string_literal", "raw_string_literal" -> literals.string(node).ifPresent(sites::add);
      case "call_expression" -> calls.call(node).ifPresent(sites::add);
      case "range_expression" -> range(node);
      case "if_expression" -> guard(node);
      case "for_expression", "while_expression" -> loop(node);
      case "return_expression" -> node.parts().stream().findFirst().ifPresent(value -> returned(node, value));
      case "function_item" -> body(node);
      case "match_pattern" -> {
        node.child("condition").ifPresent(this::visit);
        return;
      }
      default -> { }
    }
    node.children().forEach(this::visit);
  }

  static Anchor anchor(Syntax node, Place usual) {
    boolean pattern = node.around("match_pattern", "block").filter(up -> up.is("match_pattern")).isPresent();
    return new Anchor(node.span(), pattern ? Place.PATTERN : usual);
  }

  private void binary(Syntax node) {
    Syntax operator = node.the("operator");
    Operand left = calls.operand(node.the("left"));
    Operand right = calls.operand(node.the("right"));
    String sign = operator.text();
    if (RELATIONS.containsKey(sign)) {
      // `a as usize < b` would begin type arguments.
      if (sign.equals(">=") && cast(node.the("left"))) return;
      sites.add(new Site.Comparison(node.span(), anchor(node, Place.CONDITION), left, operator.span(), RELATIONS.get(sign), right));
    } else if (sign.equals("&&") || sign.equals("||")) {
      Site.Logic logic = sign.equals("&&") ? Site.Logic.AND : Site.Logic.OR;
      sites.add(new Site.Connective(node.span(), anchor(node, Place.CONDITION), logic, left, right));
    } else if (SIGNS.containsKey(sign) && arithmetic(node, sign)) {
      sites.add(new Site.Arithmetic(node.span(), anchor(node, Place.VALUE), left, operator.span(), SIGNS.get(sign), right, false));
    }
  }

  private static boolean cast(Syntax node) {
    return node.is("type_cast_expression") || node.is("binary_expression", "unary_expression") && cast(node.parts().getLast());
  }

  /// `+` joins strings too, and other signs work on more than numbers: one side must be known as a number.
  private boolean arithmetic(Syntax node, String sign) {
    boolean product = sign.equals("*") && node.the("right").text().matches("0*\\.?0*");
    return !product && (numeric(node.the("left")) || numeric(node.the("right")));
  }

  private boolean numeric(Syntax node) {
    return RustTypes.bare(inference.typeOf(node)).numeric();
  }

  private void compound(Syntax node) {
    Syntax operator = node.the("operator");
    String sign = operator.text().substring(0, operator.text().length() - 1);
    if (!SIGNS.containsKey(sign) || !arithmetic(node, sign)) return;
    sites.add(new Site.Arithmetic(node.span(), anchor(node, Place.STATEMENT), calls.operand(node.the("left")), operator.span(), SIGNS.get(sign),
        calls.operand(node.the("right")), true));
  }

  private void deletable(Syntax node) {
    boolean acts = acts(node.parts().getFirst());
    boolean stands = node.text().endsWith(";") && node.parent().filter(up -> up.is("block")).isPresent();
    if (acts && stands) sites.add(new Site.Statement(node.span(), new Anchor(node.span(), Place.STATEMENT), node.text()));
  }

  private static boolean acts(Syntax effect) {
    return switch (effect.kind()) {
      case "compound_assignment_expr" -> true;
      case "assignment_expression" -> assigned(effect.the("left"));
      case "call_expression" -> !leaves(effect);
      case "try_expression", "await_expression" -> acts(effect.parts().getFirst());
      case "macro_invocation" -> ACTING.contains(effect.the("macro").text());
      default -> false;
    };
  }

  /// A variable that was declared without a value needs this one.
  private static boolean assigned(Syntax left) {
    if (left.is("identifier")) {
      return RustScopes.resolve(left).flatMap(Syntax::parent).filter(up -> up.is("let_declaration") && up.child("value").isEmpty()).isEmpty();
    }
    return !left.text().equals("_") && !left.is("tuple_expression");
  }

  private void range(Syntax node) {
    boolean slice = node.parent().filter(up -> up.is("index_expression")).isPresent();
    var limits = new ArrayList<Site.Limit>();
    int dots = node.children().stream().filter(child -> child.is("..", "..=")).findFirst().map(Syntax::start).orElse(node.end());
    for (Syntax end : node.parts()) {
      if (inference.typeOf(end).known() && !numeric(end)) continue;
      limits.add(new Site.Limit(end.start() < dots ? Site.End.FIRST : Site.End.LAST, calls.operand(end)));
    }
    if (limits.isEmpty()) return;
    sites.add(new Site.Range(node.span(), anchor(node, slice ? Place.VALUE : Place.HEADER), slice ? Site.Form.SLICE : Site.Form.RANGE, limits));
  }

  private void guard(Syntax node) {
    Syntax condition = node.the("condition");
    if (node.child("alternative").isPresent() || condition.is("let_condition", "let_chain")) return;
    List<Syntax> statements = node.the("consequence").parts();
    if (statements.isEmpty() || !leaves(statements.getLast())) return;
    sites.add(new Site.Guard(node.span(), new Anchor(condition.span(), Place.CONDITION), calls.operand(condition)));
  }

  private static boolean leaves(Syntax statement) {
    Syntax last = statement.is("expression_statement") ? statement.parts().getFirst() : statement;
    return last.is("return_expression", "break_expression", "continue_expression")
        || last.is("macro_invocation") && Set.of("panic", "unreachable", "todo", "unimplemented").contains(last.the("macro").text())
        || last.is("call_expression") && last.the("function").text().matches("(std::)?process::(exit|abort)|panic_any|.*resume_unwind");
  }

  private void loop(Syntax node) {
    if (node.child("condition").filter(condition -> condition.text().equals("true")).isPresent()) return;
    Syntax body = node.the("body");
    List<Syntax> statements = body.parts().stream().filter(part -> !part.is("label", "inner_attribute_item")).toList();
    Gap first;
    Gap last;
    if (statements.isEmpty()) {
      int open = body.start() + 1;
      first = new Gap(new Span(node.source().path(), open, open), " ", "; ");
      last = first;
    } else {
      first = new Gap(statements.getFirst().span().before(), "", "; ");
      Syntax final_ = statements.getLast();
      String end = final_.text().endsWith(";") ? " " : "; ";
      last = leaves(final_) ? first : new Gap(new Span(node.source().path(), final_.end(), final_.end()), end, ";");
    }
    sites.add(new Site.Loop(node.span(), new Anchor(node.span(), Place.STATEMENT), first, last));
  }

  /// @param node the whole `return`, or the value that ends a body
  private void returned(Syntax node, Syntax value) {
    Optional<Syntax> function = node.around("function_item", "closure_expression", "async_block").filter(up -> up.is("function_item"));
    if (function.isEmpty()) return;
    List<Type> types = inference.results(function.get());
    if (types.size() != 1 || !types.getFirst().known()) return;
    boolean statement = node.parent().filter(up -> up.is("expression_statement", "block")).isPresent();
    sites.add(new Site.Return(node.span(), new Anchor(node.span(), statement ? Place.STATEMENT : Place.VALUE), List.of(calls.operand(value)), types));
  }

  /// The values that a block ends with, one a branch.
  private void ended(Syntax node) {
    switch (node.kind()) {
      case "block", "unsafe_block" -> node.parts().stream().reduce((_, last) -> last).ifPresent(this::ended);
      case "expression_statement" -> node.parts().stream().filter(part -> !node.text().endsWith(";")).forEach(this::ended);
      case "if_expression" -> {
        if (node.child("alternative").isEmpty()) return;
        ended(node.the("consequence"));
        node.the("alternative").parts().forEach(this::ended);
      }
      case "match_expression" -> node.the("body").parts().stream().filter(part -> part.is("match_arm")).forEach(arm -> ended(arm.the("value")));
      default -> {
        if (node.is("let_declaration", "return_expression", "loop_expression", "for_expression", "while_expression", "empty_statement")
            || node.kind().endsWith("_item") || leaves(node)) return;
        returned(node, node);
      }
    }
  }

  private void body(Syntax node) {
    Optional<Syntax> block = node.child("body");
    if (block.isEmpty() || block.get().parts().isEmpty()) return;
    List<Type> results = inference.results(node);
    List<Syntax> statements = block.get().parts();
    Syntax first = statements.getFirst();
    boolean single = statements.size() == 1 && !results.isEmpty() && !first.is("if_expression", "match_expression")
        && (!first.is("expression_statement") || first.parts().getFirst().is("return_expression"));
    sites.add(new Site.Body(node.span(), new Anchor(block.get().span(), Place.BODY), node.the("name").text(),
        new Gap(first.span().before(), "", "; "), results, single));
    if (!results.isEmpty()) ended(block.get());
  }
}
