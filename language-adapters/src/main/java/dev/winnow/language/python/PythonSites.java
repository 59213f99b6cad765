package dev.winnow.language.python;

import dev.winnow.language.Anchor;
import dev.winnow.language.Gap;
import dev.winnow.language.Meaning;
import dev.winnow.language.Operand;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Span;
import dev.winnow.language.Type;
import dev.winnow.language.syntax.Syntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Translates a Python tree into sites.
final class PythonSites {

  /// Left alone: they say nothing of what the program does.
  private static final Set<String> SKIPPED = Set.of("decorator", "type", "import_statement", "import_from_statement",
      "future_import_statement", "assert_statement", "comment", "global_statement", "nonlocal_statement");
  private static final Set<String> LEAVING = Set.of("return_statement", "raise_statement", "break_statement", "continue_statement");
  private static final Set<String> ATOMIC = Set.of("identifier", "call", "attribute", "subscript", "integer", "float", "string",
      "true", "false", "none", "list", "dictionary", "set", "tuple", "parenthesized_expression", "list_comprehension",
      "dictionary_comprehension", "set_comprehension", "generator_expression", "concatenated_string");
  private static final Set<String> LITERAL = Set.of("integer", "float", "string", "true", "false", "none");
  private static final BigDecimal UNBOUNDED = new BigDecimal("1e400");
  private static final Map<String, Relation> RELATIONS = Map.of("<", Relation.LESS, "<=", Relation.LESS_EQUAL,
      ">", Relation.GREATER, ">=", Relation.GREATER_EQUAL, "==", Relation.EQUAL, "!=", Relation.NOT_EQUAL,
      "is", Relation.SAME, "is not", Relation.NOT_SAME, "in", Relation.MEMBER, "not in", Relation.NOT_MEMBER);
  private static final Map<String, Sign> SIGNS = Map.of("+", Sign.ADD, "-", Sign.SUBTRACT, "*", Sign.MULTIPLY,
      "/", Sign.DIVIDE, "//", Sign.FLOOR_DIVIDE, "%", Sign.REMAINDER, "**", Sign.POWER);
  private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
      Map.entry("sorted", Meaning.SORT), Map.entry("reversed", Meaning.REVERSE), Map.entry("abs", Meaning.ABSOLUTE),
      Map.entry("round", Meaning.ROUND), Map.entry("floor", Meaning.FLOOR), Map.entry("ceil", Meaning.CEIL),
      Map.entry("min", Meaning.MINIMUM), Map.entry("max", Meaning.MAXIMUM), Map.entry("sum", Meaning.SUM),
      Map.entry("len", Meaning.LENGTH), Map.entry("set", Meaning.DISTINCT), Map.entry("list", Meaning.COPY),
      Map.entry("tuple", Meaning.COPY), Map.entry("dict", Meaning.COPY), Map.entry("copy", Meaning.COPY),
      Map.entry("deepcopy", Meaning.COPY), Map.entry("int", Meaning.CONVERT), Map.entry("float", Meaning.CONVERT),
      Map.entry("str", Meaning.CONVERT), Map.entry("bool", Meaning.CONVERT), Map.entry("any", Meaning.ANY),
      Map.entry("all", Meaning.ALL), Map.entry("strip", Meaning.TRIM), Map.entry("lstrip", Meaning.TRIM),
      Map.entry("rstrip", Meaning.TRIM), Map.entry("lower", Meaning.LOWER), Map.entry("upper", Meaning.UPPER),
      Map.entry("split", Meaning.SPLIT), Map.entry("join", Meaning.JOIN), Map.entry("replace", Meaning.REPLACE));

  private final Source source;
  private final List<Site> sites = new ArrayList<>();

  private PythonSites(Source source) {
    this.source = source;
  }

  static List<Site> of(Source source, Syntax root) {
    var collector = new PythonSites(source);
    collector.visit(root);
    return collector.sites;
  }

  private void visit(Syntax node) {
    if (SKIPPED.contains(node.kind()) || source.testRegions().stream().anyMatch(region -> region.contains(node.span()))) return;
    if (node.is("if_statement") && node.the("condition").text().contains("__name__")) return;
    switch (node.kind()) {
      case "comparison_operator" -> comparisons(node);
      case "boolean_operator" -> sites.add(new Site.Connective(node.span(), anchor(node),
          node.the("operator").is("and") ? Site.Logic.AND : Site.Logic.OR, operand(node.the("left")), operand(node.the("right"))));
      case "binary_operator" -> arithmetic(node, false);
      case "augmented_assignment" -> {
        arithmetic(node, true);
        deletable(node);
      }
      case "integer", "float" -> number(node);
      case "string" -> string(node);
      case "call" -> call(node);
      case "slice" -> slice(node);
      case "if_statement" -> guard(node);
      case "return_statement" -> returned(node);
      case "function_definition" -> body(node);
      case "expression_statement" -> statement(node);
      case "for_statement", "while_statement" -> loop(node);
      default -> { }
    }
    node.children().forEach(this::visit);
  }

  private void comparisons(Syntax node) {
    List<Syntax> children = node.children();
    List<Integer> operands = IntStream.range(0, children.size()).filter(i -> !children.get(i).field().equals("operators")).boxed().toList();
    for (int i = 1; i < operands.size(); i++) {
      int from = operands.get(i - 1);
      int to = operands.get(i);
      Span operator = new Span(source.path(), children.get(from + 1).start(), children.get(to - 1).end());
      Relation relation = RELATIONS.get(source.text(operator).replaceAll("\\s+", " "));
      if (relation != null) {
        sites.add(new Site.Comparison(node.span(), anchor(node), operand(children.get(from)), operator, relation, operand(children.get(to))));
      }
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

  private static boolean maybeNumber(Type type) {
    return !type.known() || type.numeric();
  }

  private void number(Syntax node) {
    String text = node.text().replace("_", "").toLowerCase(java.util.Locale.ROOT);
    if (text.endsWith("j")) return;
    boolean integer = node.is("integer");
    BigDecimal value = integer ? new BigDecimal(integer(text)) : new BigDecimal(text.startsWith(".") ? "0" + text : text);
    String suffix = integer || value.scale() > 0 ? "" : ".0";
    sites.add(new Site.NumberLiteral(node.span(), anchor(node), value, suffix, UNBOUNDED.negate(), UNBOUNDED));
  }

  private static BigInteger integer(String text) {
    if (text.startsWith("0x")) return new BigInteger(text.substring(2), 16);
    if (text.startsWith("0o")) return new BigInteger(text.substring(2), 8);
    if (text.startsWith("0b")) return new BigInteger(text.substring(2), 2);
    return new BigInteger(text);
  }

  private void string(Syntax node) {
    boolean documentation = node.parent().filter(parent -> parent.is("expression_statement")).isPresent()
        || node.parent().filter(parent -> parent.is("concatenated_string")).flatMap(Syntax::parent)
            .filter(parent -> parent.is("expression_statement")).isPresent();
    List<Syntax> parts = node.children();
    if (documentation || parts.size() < 2) return;
    Span inner = new Span(source.path(), parts.getFirst().end(), parts.getLast().start());
    sites.add(new Site.StringLiteral(node.span(), anchor(node), inner, source.text(inner)));
  }

  private void call(Syntax node) {
    Syntax function = node.the("function");
    boolean method = function.is("attribute") && !function.the("object").text().matches("[a-z]+\\d*|[a-z]+(\\.[a-z]+)+")
        || function.is("attribute") && MEANINGS.containsKey(function.the("attribute").text()) && !function.the("object").text().equals("math");
    String name = function.is("attribute") ? function.the("attribute").text() : function.text();
    Syntax list = node.the("arguments");
    List<Operand> arguments = list.is("generator_expression") ? List.of(operand(list)) : list.parts().stream()
        .filter(part -> !part.is("list_splat", "dictionary_splat"))
        .map(part -> operand(part.is("keyword_argument") ? part.the("value") : part)).toList();
    List<Operand> inputs = method
        ? Stream.concat(Stream.of(operand(function.the("object"))), arguments.stream()).toList() : arguments;
    boolean unused = node.parent().filter(parent -> parent.is("expression_statement", "await")).isPresent();
    Meaning meaning = unused ? Meaning.OTHER : MEANINGS.getOrDefault(name, Meaning.OTHER);
    sites.add(new Site.Call(node.span(), anchor(node), name, meaning, method, inputs, unused ? Type.NOTHING : PythonTypes.of(node)));
    if (name.equals("range") && !method && !arguments.isEmpty()) {
      List<Site.Limit> limits = arguments.size() == 1
          ? List.of(new Site.Limit(Site.End.LAST, arguments.getFirst()))
          : List.of(new Site.Limit(Site.End.FIRST, arguments.get(0)), new Site.Limit(Site.End.LAST, arguments.get(1)));
      sites.add(new Site.Range(node.span(), anchor(node), Site.Form.RANGE, limits));
    }
  }

  private void slice(Syntax node) {
    var limits = new ArrayList<Site.Limit>();
    int colons = 0;
    for (Syntax child : node.children()) {
      if (child.is(":")) colons++;
      else if (child.named() && colons < 2) limits.add(new Site.Limit(colons == 0 ? Site.End.FIRST : Site.End.LAST, operand(child)));
    }
    if (!limits.isEmpty()) sites.add(new Site.Range(node.span(), anchor(node), Site.Form.SLICE, limits));
  }

  private void guard(Syntax node) {
    if (node.child("alternative").isEmpty() && leaves(node.the("consequence"))) {
      sites.add(new Site.Guard(node.span(), anchor(node), operand(node.the("condition"))));
    }
  }

  private void returned(Syntax node) {
    List<Syntax> values = node.parts();
    var function = node.around("function_definition", "class_definition");
    if (values.isEmpty() || function.isEmpty() || generates(function.get())) return;
    Type declared = function.get().child("return_type").map(PythonTypes::annotated).orElse(Type.UNKNOWN);
    sites.add(new Site.Return(node.span(), anchor(node), List.of(operand(values.getFirst())),
        List.of(declared.kind() == Type.Kind.NOTHING ? Type.UNKNOWN : declared)));
  }

  private void body(Syntax node) {
    Syntax block = node.the("body");
    List<Syntax> statements = block.parts();
    int first = statements.size() > 1 && documents(statements.getFirst()) ? 1 : 0;
    Syntax start = statements.get(first);
    boolean empty = statements.size() == first + 1 && (documents(start) || start.is("pass_statement", "raise_statement")
        || start.text().equals("..."));
    if (empty) return;
    boolean single = statements.size() == first + 1 && start.is("return_statement") && !start.parts().isEmpty();
    sites.add(new Site.Body(block.span(), new Anchor(block.span(), Anchor.Place.BODY), node.the("name").text(),
        before(start), results(node), single));
  }

  private static boolean documents(Syntax statement) {
    return statement.is("expression_statement") && statement.parts().size() == 1
        && statement.parts().getFirst().is("string", "concatenated_string");
  }

  /// None for a generator or a function that returns no value; else what is declared, or what its returns agree on.
  private static List<Type> results(Syntax function) {
    Type declared = function.child("return_type").map(PythonTypes::annotated).orElse(Type.UNKNOWN);
    if (generates(function) || declared.kind() == Type.Kind.NOTHING) return List.of();
    List<Type> returned = own(function.the("body")).filter(node -> node.is("return_statement") && !node.parts().isEmpty())
        .map(node -> PythonTypes.of(node.parts().getFirst())).toList();
    if (declared.known()) return List.of(declared);
    if (returned.isEmpty()) return List.of();
    return returned.stream().map(Type::kind).distinct().count() == 1 ? List.of(returned.getFirst()) : List.of(Type.UNKNOWN);
  }

  private static boolean generates(Syntax function) {
    return own(function.the("body")).anyMatch(node -> node.is("yield"));
  }

  /// A node and all below it, without nested functions and classes.
  private static Stream<Syntax> own(Syntax node) {
    return Stream.concat(Stream.of(node), node.children().stream()
        .filter(child -> !child.is("function_definition", "class_definition", "lambda")).flatMap(PythonSites::own));
  }

  private void statement(Syntax node) {
    if (node.parts().size() != 1) return;
    Syntax expression = node.parts().getFirst();
    boolean effect = expression.is("call") && !expression.the("function").text().matches("print|log(ging|ger)?\\b.*|super.*")
        || expression.is("assignment") && expression.child("right").isPresent() && expression.the("left").is("attribute", "subscript");
    if (effect) deletable(node);
  }

  private void deletable(Syntax node) {
    sites.add(new Site.Statement(node.span(), new Anchor(node.span(), Anchor.Place.STATEMENT), node.text()));
  }

  private void loop(Syntax node) {
    boolean endless = node.is("while_statement") && node.the("condition").text().matches("True|1");
    if (endless || node.child("alternative").isPresent()) return;
    List<Syntax> statements = node.the("body").parts();
    Gap first = before(statements.getFirst());
    Syntax end = statements.getLast();
    boolean inline = inline(statements.getFirst());
    Gap last = LEAVING.contains(end.kind()) ? first
        : new Gap(new Span(source.path(), end.end(), end.end()), inline ? "; " : newline() + indent(statements.getFirst()), "");
    sites.add(new Site.Loop(node.span(), new Anchor(node.span(), Anchor.Place.STATEMENT), first, last));
  }

  private static boolean leaves(Syntax block) {
    return !block.parts().isEmpty() && LEAVING.contains(block.parts().getLast().kind());
  }

  private Gap before(Syntax statement) {
    return new Gap(statement.span().before(), "", inline(statement) ? "; " : newline() + indent(statement));
  }

  /// Whether a statement stands on the line of its header: `if x: return`.
  private boolean inline(Syntax statement) {
    return !indent(statement).isBlank();
  }

  private String indent(Syntax statement) {
    int lineStart = source.text().lastIndexOf('\n', statement.start() - 1) + 1;
    return source.text().substring(lineStart, statement.start());
  }

  private String newline() {
    return source.text().contains("\r\n") ? "\r\n" : "\n";
  }

  private static Operand operand(Syntax node) {
    boolean minus = node.is("unary_operator") && LITERAL.contains(node.the("argument").kind());
    return new Operand(node.span(), node.text(), PythonTypes.of(node), ATOMIC.contains(node.kind()), minus || LITERAL.contains(node.kind()));
  }

  private static Anchor anchor(Syntax node) {
    return new Anchor(node.span(), place(node));
  }

  private static Anchor.Place place(Syntax node) {
    if (node.kind().endsWith("_statement")) return Anchor.Place.STATEMENT;
    if (node.field().equals("condition") || node.parent().filter(up -> up.is("if_clause")).isPresent()) return Anchor.Place.CONDITION;
    return node.parent().map(up -> switch (up.kind()) {
      case "for_statement", "for_in_clause", "with_item" -> Anchor.Place.HEADER;
      case "case_pattern", "case_clause" -> Anchor.Place.PATTERN;
      case "boolean_operator", "not_operator", "parenthesized_expression" -> place(up);
      default -> Anchor.Place.VALUE;
    }).orElse(Anchor.Place.VALUE);
  }
}
