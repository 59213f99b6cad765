package dev.winnow.language.javascript;

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
import dev.winnow.language.Type.Kind;
import dev.winnow.language.Types;
import dev.winnow.language.syntax.Syntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Translates a JavaScript or TypeScript tree into sites.
public final class JavaScriptSites {

  /// Left alone: they say nothing of what the program does, or only a compiler reads them.
  private static final Set<String> CLOSED = Set.of("import_statement", "comment", "decorator", "hash_bang_line", "type_annotation",
      "type_arguments", "type_parameters", "interface_declaration", "type_alias_declaration", "enum_declaration", "ambient_declaration",
      "function_signature", "method_signature", "abstract_method_signature", "import_alias", "jsx_opening_element", "extends_clause");
  private static final Set<String> LEAVING = Set.of("return_statement", "throw_statement", "break_statement", "continue_statement");
  private static final Map<String, Relation> RELATIONS = Map.of("<", Relation.LESS, "<=", Relation.LESS_EQUAL, ">", Relation.GREATER,
      ">=", Relation.GREATER_EQUAL, "==", Relation.EQUAL, "!=", Relation.NOT_EQUAL, "===", Relation.SAME, "!==", Relation.NOT_SAME);
  private static final Map<String, Sign> SIGNS = Map.of("+", Sign.ADD, "-", Sign.SUBTRACT, "*", Sign.MULTIPLY, "/", Sign.DIVIDE,
      "%", Sign.REMAINDER, "**", Sign.POWER);
  private static final BigDecimal UNBOUNDED = new BigDecimal("1e400");

  private final Source source;
  private final JavaScriptTypes types;
  private final JavaScriptCalls calls;
  private final List<Site> sites = new ArrayList<>();

  private JavaScriptSites(Source source, Types types) {
    this.source = source;
    this.types = new JavaScriptTypes(types);
    this.calls = new JavaScriptCalls(this.types);
  }

  /// @param types as a compiler found them; none for plain JavaScript
  public static List<Site> of(Source source, Types types) throws ParseFailure {
    Syntax root = Syntax.parse(grammar(source.path()), source);
    var collector = new JavaScriptSites(source, types);
    collector.visit(root);
    return collector.sites;
  }

  /// tree-sitter's name of a file's grammar.
  static String grammar(String path) {
    return path.endsWith(".tsx") ? "tsx" : path.matches(".*\\.[cm]?ts") ? "typescript" : "javascript";
  }

  private void visit(Syntax node) {
    if (CLOSED.contains(node.kind()) || node.field().equals("key") || source.testRegions().stream().anyMatch(region -> region.contains(node.span()))
        || node.is("if_statement") && node.the("condition").text().matches("(?s).*\\b(typeof (module|require|exports|window)|require\\.main)\\b.*")) {
      return;
    }
    switch (node.kind()) {
      case "binary_expression" -> binary(node);
      case "augmented_assignment_expression" -> arithmetic(node, true);
      case "number" -> number(node);
      case "string", "template_string" -> string(node);
      case "call_expression", "new_expression" -> call(node);
      case "if_statement" -> guard(node);
      case "return_statement" -> returned(node);
      case "expression_statement" -> statement(node);
      case "for_statement" -> {
        counting(node);
        loop(node);
      }
      case "for_in_statement", "while_statement", "do_statement" -> loop(node);
      default -> {
        if (JavaScriptTypes.isFunction(node)) function(node);
      }
    }
    node.children().stream().filter(child -> !typed(node, child)).forEach(this::visit);
  }

  /// `value as Type`: only the value is one.
  private static boolean typed(Syntax node, Syntax child) {
    return node.is("as_expression", "satisfies_expression", "type_assertion") && !child.span().equals(value(node).span());
  }

  private static Syntax value(Syntax node) {
    return node.is("type_assertion") ? node.parts().getLast() : node.parts().getFirst();
  }

  private void binary(Syntax node) {
    String operator = node.the("operator").text();
    Operand left = operand(node.the("left"));
    Operand right = operand(node.the("right"));
    if (types.narrows(node) && !operator.startsWith("<") && !operator.startsWith(">")) return;
    if (RELATIONS.containsKey(operator)) {
      sites.add(new Site.Comparison(node.span(), anchor(node), left, node.the("operator").span(), RELATIONS.get(operator), right));
    } else if (operator.equals("&&") || operator.equals("||")) {
      sites.add(new Site.Connective(node.span(), anchor(node), operator.equals("&&") ? Site.Logic.AND : Site.Logic.OR, left, right));
    } else {
      arithmetic(node, false);
    }
  }

  private void arithmetic(Syntax node, boolean assigned) {
    Syntax operator = node.the("operator");
    Sign sign = SIGNS.get(assigned ? operator.text().replaceFirst("=$", "") : operator.text());
    Operand left = operand(node.the("left"));
    Operand right = operand(node.the("right"));
    if (sign != null && maybeNumber(left.type()) && maybeNumber(right.type())) {
      sites.add(new Site.Arithmetic(node.span(), anchor(node), left, operator.span(), sign, right, assigned));
    }
  }

  private boolean maybeNumber(Type type) {
    return type.numeric() || type.name().equals("bigint") || !type.known() && !types.checked();
  }

  private void number(Syntax node) {
    if (types.bound(node)) return;
    String text = node.text().replace("_", "").toLowerCase(Locale.ROOT);
    String suffix = text.endsWith("n") ? "n" : "";
    String digits = text.substring(0, text.length() - suffix.length());
    BigDecimal value = digits.matches("0[xob].*") ? new BigDecimal(new BigInteger(digits.substring(2), radix(digits.charAt(1))))
        : digits.matches("0[0-7]+") ? new BigDecimal(new BigInteger(digits, 8)) : new BigDecimal(digits.endsWith(".") ? digits + "0" : digits);
    sites.add(new Site.NumberLiteral(node.span(), anchor(node), value, suffix, typeArgument(node) ? BigDecimal.ZERO : UNBOUNDED.negate(), UNBOUNDED));
  }

  /// tree-sitter's TypeScript takes `n < (-1)` for the beginning of a type argument.
  private boolean typeArgument(Syntax node) {
    return !grammar(source.path()).equals("javascript") && node.field().equals("right")
        && node.parent().filter(up -> up.is("binary_expression") && up.the("operator").text().equals("<")).isPresent();
  }

  private static int radix(char mark) {
    return mark == 'x' ? 16 : mark == 'o' ? 8 : 2;
  }

  private void string(Syntax node) {
    boolean directive = node.parent().filter(up -> up.is("expression_statement")).isPresent();
    boolean tagged = node.parent().filter(up -> up.is("call_expression")).isPresent();
    boolean imported = node.parent().filter(up -> up.is("export_statement", "import_require_clause")
        || up.is("arguments") && up.parent().filter(call -> call.text().matches("(?s)(require|import)\\b.*")).isPresent()).isPresent();
    boolean composed = node.children().stream().anyMatch(child -> child.is("template_substitution"));
    if (directive || tagged || imported || composed || types.bound(node)) return;
    Span inner = new Span(source.path(), node.start() + 1, node.end() - 1);
    sites.add(new Site.StringLiteral(node.span(), anchor(node), inner, source.text(inner)));
  }

  private void call(Syntax node) {
    calls.call(node, anchor(node)).ifPresent(sites::add);
    if (node.is("call_expression")) {
      List<Site.Limit> limits = calls.limits(node);
      if (!limits.isEmpty()) sites.add(new Site.Range(node.span(), anchor(node), Site.Form.SLICE, limits));
    }
  }

  private void guard(Syntax node) {
    List<Syntax> condition = node.the("condition").parts();
    if (node.child("alternative").isEmpty() && !condition.isEmpty() && !types.narrows(condition.getLast()) && leaves(node.the("consequence"))) {
      sites.add(new Site.Guard(node.span(), anchor(condition.getLast()), operand(condition.getLast())));
    }
  }

  private static boolean leaves(Syntax statement) {
    if (!statement.is("statement_block")) return LEAVING.contains(statement.kind());
    return !statement.parts().isEmpty() && leaves(statement.parts().getLast());
  }

  private void returned(Syntax node) {
    Optional<Syntax> function = JavaScriptTypes.function(node);
    if (node.parts().isEmpty() || function.isEmpty() || JavaScriptTypes.generates(function.get())) return;
    sites.add(new Site.Return(node.span(), anchor(node), List.of(operand(node.parts().getFirst())), List.of(types.result(function.get()))));
  }

  private void function(Syntax node) {
    Optional<Syntax> body = node.child("body");
    if (body.isEmpty()) return;
    if (!body.get().is("statement_block")) {
      Type declared = types.result(node);
      if (declared.kind() != Kind.NOTHING) {
        sites.add(new Site.Return(body.get().span(), anchor(body.get()), List.of(operand(body.get())), List.of(declared)));
      }
      return;
    }
    List<Syntax> statements = body.get().parts().stream().filter(part -> !directive(part)).toList();
    Optional<String> name = name(node);
    if (name.isEmpty() || statements.isEmpty() || statements.size() == 1 && statements.getFirst().is("throw_statement", "empty_statement")) return;
    boolean single = statements.size() == 1 && statements.getFirst().is("return_statement") && !statements.getFirst().parts().isEmpty();
    sites.add(new Site.Body(body.get().span(), new Anchor(body.get().span(), Place.BODY), name.get(),
        before(statements.getFirst()), results(node, body.get()), single));
  }

  /// What a function is called by others; empty for one that is only handed on.
  private static Optional<String> name(Syntax function) {
    return function.child("name").or(() -> function.parent().flatMap(up -> switch (up.kind()) {
      case "variable_declarator" -> up.child("name");
      case "assignment_expression" -> up.child("left");
      case "pair" -> up.child("key");
      case "field_definition" -> up.child("property");
      case "public_field_definition" -> up.child("name");
      default -> Optional.empty();
    })).map(Syntax::text).or(() -> function.parent().filter(up -> up.is("export_statement")).map(_ -> "default"));
  }

  /// None for a generator or a function that returns no value; else what is declared, or what its returns agree on. What a constructor
  /// makes is no value that a compiler lets it leave with.
  private List<Type> results(Syntax function, Syntax body) {
    Type declared = types.result(function);
    if (types.checked() && constructor(function)) return List.of(Type.UNKNOWN);
    if (JavaScriptTypes.generates(function) || declared.kind() == Kind.NOTHING) return List.of();
    if (declared.known()) return List.of(declared);
    List<Type> returned = own(body).filter(node -> node.is("return_statement") && !node.parts().isEmpty())
        .map(node -> types.of(node.parts().getFirst())).toList();
    if (returned.isEmpty()) return List.of();
    return List.of(returned.stream().map(Type::kind).distinct().count() == 1 ? returned.getFirst() : Type.UNKNOWN);
  }

  /// A node and all below it, without nested functions.
  private static Stream<Syntax> own(Syntax node) {
    return Stream.concat(Stream.of(node), node.children().stream().filter(child -> !JavaScriptTypes.isFunction(child)).flatMap(JavaScriptSites::own));
  }

  private static boolean constructor(Syntax function) {
    return function.is("method_definition") && function.the("name").text().equals("constructor");
  }

  private static boolean directive(Syntax statement) {
    return statement.is("expression_statement") && statement.parts().size() == 1 && statement.parts().getFirst().is("string");
  }

  private void statement(Syntax node) {
    if (node.parts().size() != 1) return;
    Syntax expression = node.parts().getFirst();
    Syntax inner = expression.is("await_expression") ? expression.parts().getFirst() : expression;
    boolean effect = switch (inner.kind()) {
      case "call_expression" -> !inner.the("function").text().matches("(?s)console\\..*|super|require|import");
      case "assignment_expression" -> !inner.the("left").text().matches("(?s)(module\\.)?exports\\b.*") && !first(inner.the("left"));
      case "augmented_assignment_expression", "update_expression" -> true;
      case "unary_expression" -> inner.the("operator").is("delete");
      default -> false;
    };
    if (effect) sites.add(new Site.Statement(node.span(), new Anchor(node.span(), Place.STATEMENT), node.text()));
  }

  /// Whether a compiler may insist on an assignment: that of a variable declared without a value, or of a member that must have one.
  private boolean first(Syntax left) {
    if (!types.checked()) return false;
    if (left.is("member_expression")) return left.text().startsWith("this.")
        && JavaScriptTypes.function(left).filter(JavaScriptSites::constructor).isPresent();
    return left.is("identifier") && left.around("program").stream().flatMap(Syntax::all)
        .anyMatch(node -> node.is("variable_declarator") && node.the("name").text().equals(left.text()) && node.child("value").isEmpty());
  }

  /// `for (let i = first; i < last; i++)`: what is counted is what both the start and the comparison name.
  private void counting(Syntax node) {
    Optional<Syntax> condition = node.child("condition").map(found -> found.is("expression_statement") ? found.parts().getFirst() : found)
        .filter(found -> found.is("binary_expression") && RELATIONS.containsKey(found.the("operator").text()));
    Optional<Syntax> initializer = node.child("initializer").filter(found -> found.is("lexical_declaration", "variable_declaration"));
    if (condition.isEmpty()) return;
    var limits = new ArrayList<Site.Limit>();
    Syntax left = condition.get().the("left");
    Syntax right = condition.get().the("right");
    String counted = node.child("increment").map(increment -> increment.text().replaceAll("[-+\\s\\d=*/]|Math.*", "")).orElse("");
    initializer.stream().flatMap(declaration -> declaration.parts().stream()).filter(part -> part.is("variable_declarator") && part.child("value").isPresent())
        .filter(part -> mentions(left, part.the("name").text()) || mentions(right, part.the("name").text()))
        .filter(part -> maybeNumber(types.of(part.the("value"))))
        .forEach(part -> limits.add(new Site.Limit(Site.End.FIRST, operand(part.the("value")))));
    if (mentions(left, counted) && maybeNumber(types.of(right))) limits.add(new Site.Limit(Site.End.LAST, operand(right)));
    else if (mentions(right, counted) && maybeNumber(types.of(left))) limits.add(new Site.Limit(Site.End.LAST, operand(left)));
    if (!limits.isEmpty()) sites.add(new Site.Range(node.span(), new Anchor(node.span(), Place.HEADER), Site.Form.LOOP, limits));
  }

  private static boolean mentions(Syntax expression, String name) {
    return expression.all().anyMatch(node -> node.is("identifier") && node.text().equals(name));
  }

  private void loop(Syntax node) {
    Syntax body = node.the("body");
    boolean endless = node.child("condition").filter(condition -> !condition.is("empty_statement")).isEmpty() && !node.is("for_in_statement")
        || node.child("condition").filter(condition -> condition.text().matches("\\(?(true|1|;)\\)?")).isPresent();
    if (endless || !body.is("statement_block") || body.parts().isEmpty()) return;
    Gap first = before(body.parts().getFirst());
    Syntax end = body.parts().getLast();
    Gap last = leaves(end) ? first : new Gap(new Span(source.path(), end.end(), end.end()), end.text().endsWith(";") ? " " : "; ", "");
    sites.add(new Site.Loop(node.span(), new Anchor(node.span(), Place.STATEMENT), first, last));
  }

  private static Gap before(Syntax statement) {
    return new Gap(statement.span().before(), "", " ");
  }

  private Operand operand(Syntax node) {
    return calls.operand(node);
  }

  private static Anchor anchor(Syntax node) {
    return new Anchor(node.span(), place(node));
  }

  private static Place place(Syntax node) {
    if (node.kind().endsWith("_statement")) return Place.STATEMENT;
    if (node.field().equals("condition")) return node.parent().filter(up -> up.is("for_statement")).isPresent() ? Place.HEADER : Place.CONDITION;
    return node.parent().map(up -> switch (up.kind()) {
      case "for_in_statement", "for_statement" -> node.field().equals("body") ? Place.STATEMENT : Place.HEADER;
      case "switch_case" -> node.field().equals("value") ? Place.PATTERN : Place.STATEMENT;
      case "binary_expression", "unary_expression", "parenthesized_expression", "ternary_expression" -> place(up);
      default -> Place.VALUE;
    }).orElse(Place.VALUE);
  }
}
