package dev.winnow.language.golang;

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
import dev.winnow.language.Types;
import dev.winnow.language.syntax.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The sites of one Go file.
final class GoSites {

  private static final Pattern GENERATED = Pattern.compile("(?m)^// Code generated .* DO NOT EDIT\\.\\r?$");

  private static final Map<String, Relation> RELATIONS = Map.of("<", Relation.LESS, "<=", Relation.LESS_EQUAL,
      ">", Relation.GREATER, ">=", Relation.GREATER_EQUAL, "==", Relation.EQUAL, "!=", Relation.NOT_EQUAL);
  private static final Map<String, Sign> SIGNS = Map.of("+", Sign.ADD, "-", Sign.SUBTRACT, "*", Sign.MULTIPLY,
      "/", Sign.DIVIDE, "%", Sign.REMAINDER);

  private final GoInference inference;
  private final GoLiterals literals;
  private final GoCalls calls;
  private final List<Site> sites = new ArrayList<>();

  private GoSites(Types types) {
    this.inference = new GoInference(types);
    this.literals = new GoLiterals(inference);
    this.calls = new GoCalls(inference);
  }

  static List<Site> of(Source source, Types types) throws ParseFailure {
    Syntax root = Syntax.parse("go", source);
    if (GENERATED.matcher(source.text()).find()) return List.of();
    var finder = new GoSites(types);
    finder.visit(root);
    return finder.sites.stream().filter(site -> source.testRegions().stream().noneMatch(region -> region.overlaps(site.span())))
        .sorted(Comparator.comparing(Site::span, Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder())))
        .toList();
  }

  /// Nothing below these is a value that may change: declarations that must stay constant, types, imports.
  private static boolean closed(Syntax node) {
    return node.is("package_clause", "import_declaration", "const_declaration", "type_declaration", "parameter_list",
        "type_parameter_list", "type_arguments", "array_type", "implicit_length_array_type", "slice_type", "map_type",
        "pointer_type", "function_type", "channel_type", "struct_type", "interface_type", "generic_type", "comment")
        || node.field().equals("key") || node.field().equals("type");
  }

  private void visit(Syntax node) {
    if (closed(node)) return;
    switch (node.kind()) {
      case "binary_expression" -> binary(node);
      case "assignment_statement" -> {
        compound(node);
        deletable(node);
      }
      case "inc_statement", "dec_statement", "send_statement", "expression_statement" -> deletable(node);
      case "int_literal", "float_literal" -> literals.number(node).ifPresent(sites::add);
      case "interpreted_string_literal", "raw_string_literal" -> literals.string(node).ifPresent(sites::add);
      case "call_expression", "type_conversion_expression" -> calls.call(node).ifPresent(sites::add);
      case "slice_expression" -> slice(node);
      case "if_statement" -> guard(node);
      case "for_statement" -> loop(node);
      case "for_clause" -> counting(node);
      case "range_clause" -> ranging(node);
      case "return_statement" -> returned(node);
      case "function_declaration", "method_declaration" -> body(node);
      default -> { }
    }
    node.children().forEach(this::visit);
  }

  private Operand operand(Syntax node) {
    return calls.operand(node);
  }

  static Anchor anchor(Syntax node, Place usual) {
    boolean header = node.around("for_clause", "block").filter(up -> up.is("for_clause")).isPresent();
    boolean label = node.around("expression_case", "statement_list").filter(up -> up.is("expression_case")).isPresent();
    return new Anchor(node.span(), header ? Place.HEADER : label ? Place.PATTERN : usual);
  }

  private void binary(Syntax node) {
    Syntax operator = node.the("operator");
    Operand left = operand(node.the("left"));
    Operand right = operand(node.the("right"));
    String sign = operator.text();
    if (RELATIONS.containsKey(sign)) {
      sites.add(new Site.Comparison(node.span(), anchor(node, Place.CONDITION), left, operator.span(), RELATIONS.get(sign), right));
    } else if (sign.equals("&&") || sign.equals("||")) {
      Site.Logic logic = sign.equals("&&") ? Site.Logic.AND : Site.Logic.OR;
      sites.add(new Site.Connective(node.span(), anchor(node, Place.CONDITION), logic, left, right));
    } else if (SIGNS.containsKey(sign) && arithmetic(node, sign)) {
      sites.add(new Site.Arithmetic(node.span(), anchor(node, Place.VALUE), left, operator.span(), SIGNS.get(sign), right, false));
    }
  }

  private boolean arithmetic(Syntax node, String sign) {
    Syntax left = node.the("left");
    Syntax right = node.the("right");
    if (!sign.equals("+") || numeric(left) || numeric(right)) {
      boolean constant = inference.constant(left) && inference.constant(right);
      return constant ? literals.swappable(node, sign) : !(sign.equals("*") && zero(right));
    }
    return false;
  }

  private static boolean zero(Syntax node) {
    return node.text().matches("\\(*-?0*\\.?0*\\)*");
  }

  private boolean numeric(Syntax node) {
    return node.is("int_literal", "float_literal", "rune_literal") || inference.typeOf(node).numeric();
  }

  private void compound(Syntax node) {
    Syntax operator = node.the("operator");
    String text = operator.text();
    String sign = text.substring(0, text.length() - 1);
    if (!SIGNS.containsKey(sign) || node.the("left").parts().size() != 1) return;
    Syntax left = node.the("left").parts().getFirst();
    Syntax right = node.the("right").parts().getFirst();
    if (sign.equals("+") && !numeric(left) && !numeric(right) || sign.equals("*") && zero(right)) return;
    sites.add(new Site.Arithmetic(node.span(), anchor(node, Place.STATEMENT), operand(left), operator.span(), SIGNS.get(sign),
        operand(right), true));
  }

  private void deletable(Syntax node) {
    if (!node.parent().map(up -> up.is("statement_list")).orElse(false)) return;
    if (node.is("expression_statement")) {
      Syntax call = node.parts().getFirst();
      if (!call.is("call_expression") || call.the("function").text().equals("panic")) return;
    }
    if (node.is("assignment_statement") && node.the("left").parts().stream().allMatch(left -> left.text().equals("_"))) return;
    sites.add(new Site.Statement(node.span(), new Anchor(node.span(), Place.STATEMENT), node.text()));
  }

  private void slice(Syntax node) {
    var limits = new ArrayList<Site.Limit>();
    node.child("start").filter(this::variable).ifPresent(start -> limits.add(new Site.Limit(Site.End.FIRST, operand(start))));
    node.child("end").filter(this::variable).ifPresent(end -> limits.add(new Site.Limit(Site.End.LAST, operand(end))));
    range(node, Site.Form.SLICE, limits);
  }

  private boolean variable(Syntax node) {
    return !inference.constant(node);
  }

  private void range(Syntax node, Site.Form form, List<Site.Limit> limits) {
    if (limits.isEmpty()) return;
    Place place = form == Site.Form.SLICE ? Place.VALUE : Place.HEADER;
    sites.add(new Site.Range(node.span(), anchor(node, place), form, limits));
  }

  private void ranging(Syntax node) {
    Syntax right = node.the("right");
    if (inference.typeOf(right).kind() == Type.Kind.INTEGER && variable(right)) {
      range(node, Site.Form.RANGE, List.of(new Site.Limit(Site.End.LAST, operand(right))));
    }
  }

  /// `for i := first; i < last; i++`: what is counted is what both the start and the comparison name.
  private void counting(Syntax node) {
    Optional<Syntax> condition = node.child("condition").filter(c -> c.is("binary_expression"))
        .filter(c -> RELATIONS.containsKey(c.the("operator").text()));
    if (condition.isEmpty()) return;
    var limits = new ArrayList<Site.Limit>();
    Optional<Syntax> start = node.child("initializer").filter(i -> i.is("short_var_declaration", "assignment_statement"));
    List<Syntax> names = start.map(s -> s.the("left").parts()).orElse(List.of());
    List<Syntax> values = start.map(s -> s.the("right").parts()).orElse(List.of());
    String updated = node.child("update").map(Syntax::text).orElse("");
    Syntax left = condition.get().the("left");
    Syntax right = condition.get().the("right");
    boolean steps = updated.endsWith("++") || updated.endsWith("--");
    if (!steps && !numeric(left) && !numeric(right)) return;
    for (int i = 0; i < names.size() && names.size() == values.size(); i++) {
      boolean compared = mentions(left, names.get(i).text()) || mentions(right, names.get(i).text());
      if (compared && variable(values.get(i)) && numericOrUnknown(values.get(i))) {
        limits.add(new Site.Limit(Site.End.FIRST, operand(values.get(i))));
      }
    }
    Syntax counted = names.isEmpty() && !updated.isEmpty() ? node.the("update") : start.map(s -> s.the("left")).orElse(left);
    boolean leftCounts = counted.all().anyMatch(name -> name.is("identifier") && mentions(left, name.text()));
    Syntax last = leftCounts ? right : left;
    if (variable(last)) limits.add(new Site.Limit(Site.End.LAST, operand(last)));
    range(node, Site.Form.LOOP, limits);
  }

  private boolean numericOrUnknown(Syntax node) {
    Type type = inference.typeOf(node);
    return type.numeric() || !type.known() && !inference.checked();
  }

  private static boolean mentions(Syntax expression, String name) {
    return expression.all().anyMatch(node -> node.is("identifier") && node.text().equals(name));
  }

  private void guard(Syntax node) {
    if (node.child("alternative").isPresent()) return;
    Optional<Syntax> last = statements(node.the("consequence")).reduce((earlier, later) -> later);
    if (last.isEmpty() || !leaves(last.get())) return;
    Syntax condition = node.the("condition");
    sites.add(new Site.Guard(node.span(), new Anchor(condition.span(), Place.CONDITION), operand(condition)));
  }

  private static Stream<Syntax> statements(Syntax block) {
    return block.parts().stream().filter(part -> part.is("statement_list")).flatMap(list -> list.parts().stream());
  }

  private static boolean leaves(Syntax statement) {
    return statement.is("return_statement", "break_statement", "continue_statement", "goto_statement")
        || statement.is("expression_statement") && statement.text().matches("(?s)(panic|os\\.Exit|log\\.(Fatal|Panic)\\w*)\\(.*");
  }

  private void loop(Syntax node) {
    boolean ends = node.parts().stream().anyMatch(part -> !part.field().equals("body")
        && (!part.is("for_clause") || part.child("condition").isPresent()));
    if (!ends) return;
    Syntax body = node.the("body");
    List<Syntax> statements = statements(body).toList();
    Gap first;
    Gap last;
    if (statements.isEmpty()) {
      int open = body.start() + 1;
      first = new Gap(new Span(node.source().path(), open, open), " ", " ");
      last = first;
    } else {
      first = new Gap(statements.getFirst().span().before(), "", "; ");
      Syntax final_ = statements.getLast();
      boolean gone = leaves(final_) || final_.is("labeled_statement", "empty_statement");
      last = gone ? first : new Gap(new Span(node.source().path(), final_.end(), final_.end()), "; ", "");
    }
    sites.add(new Site.Loop(node.span(), new Anchor(node.span(), Place.STATEMENT), first, last));
  }

  private void returned(Syntax node) {
    Optional<Syntax> function = node.around("function_declaration", "method_declaration", "func_literal");
    if (function.isEmpty()) return;
    List<Type> types = inference.results(function.get()).stream().map(type -> visible(type, node)).toList();
    List<Syntax> values = node.parts().stream().filter(part -> part.is("expression_list")).flatMap(list -> list.parts().stream()).toList();
    List<Operand> operands = values.isEmpty() ? named(function.get(), node) : values.stream().map(this::operand).toList();
    if (operands.isEmpty() || operands.size() != types.size()) return;
    sites.add(new Site.Return(node.span(), new Anchor(node.span(), Place.STATEMENT), operands, types));
  }

  /// What a bare return gives back: the results by their names.
  private static List<Operand> named(Syntax function, Syntax node) {
    return function.child("result").stream().flatMap(result -> result.parts().stream())
        .flatMap(parameter -> parameter.children().stream().filter(child -> child.field().equals("name")))
        .filter(name -> !name.text().equals("_"))
        .map(name -> new Operand(node.span(), name.text(), Type.UNKNOWN, true, false)).toList();
  }

  /// Unknown where a local name hides the type's own.
  private static Type visible(Type type, Syntax place) {
    boolean hidden = Pattern.compile("[\\p{L}_][\\p{L}\\d_]*").matcher(type.name()).results()
        .map(match -> GoScopes.resolve(match.group(), place)).flatMap(Optional::stream)
        .flatMap(declared -> declared.parent().stream()).anyMatch(owner -> !owner.is("type_spec", "type_alias"));
    return hidden ? new Type(type.kind() == Type.Kind.LIST ? Type.Kind.LIST : Type.Kind.UNKNOWN, "") : type;
  }

  private void body(Syntax node) {
    Optional<Syntax> block = node.child("body");
    if (block.isEmpty()) return;
    List<Syntax> statements = statements(block.get()).toList();
    if (statements.isEmpty()) return;
    Gap gap = new Gap(statements.getFirst().span().before(), "", "; ");
    List<Type> results = inference.results(node).stream().map(type -> visible(type, statements.getFirst())).toList();
    boolean single = statements.size() == 1 && statements.getFirst().is("return_statement");
    sites.add(new Site.Body(node.span(), new Anchor(block.get().span(), Place.BODY), node.the("name").text(), gap, results, single));
  }

  static IntStream indexes(List<?> list) {
    return IntStream.range(0, list.size());
  }
}
