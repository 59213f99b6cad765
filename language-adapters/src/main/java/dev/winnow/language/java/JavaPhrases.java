package dev.winnow.language.java;

import dev.winnow.language.Edit;
import dev.winnow.language.Operand;
import dev.winnow.language.Phrases;
import dev.winnow.language.Relation;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.language.Span;
import dev.winnow.language.Type;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// javac refuses code that cannot be reached, but follows no `if (true)`: what is left alive behind one still compiles.
final class JavaPhrases implements Phrases {

  private static final Map<String, String> BOXES = Map.of("int", "java.lang.Integer", "long", "java.lang.Long",
      "short", "java.lang.Short", "byte", "java.lang.Byte", "char", "java.lang.Character", "boolean", "java.lang.Boolean",
      "float", "java.lang.Float", "double", "java.lang.Double");
  private static final Map<String, String> EMPTIES = Map.ofEntries(
      Map.entry("java.lang.Iterable", "new java.util.ArrayList<>()"), Map.entry("java.util.Collection", "new java.util.ArrayList<>()"),
      Map.entry("java.util.List", "new java.util.ArrayList<>()"), Map.entry("java.util.ArrayList", "new java.util.ArrayList<>()"),
      Map.entry("java.util.LinkedList", "new java.util.LinkedList<>()"), Map.entry("java.util.Queue", "new java.util.ArrayDeque<>()"),
      Map.entry("java.util.Deque", "new java.util.ArrayDeque<>()"), Map.entry("java.util.ArrayDeque", "new java.util.ArrayDeque<>()"),
      Map.entry("java.util.PriorityQueue", "new java.util.PriorityQueue<>()"), Map.entry("java.util.Set", "new java.util.HashSet<>()"),
      Map.entry("java.util.HashSet", "new java.util.HashSet<>()"), Map.entry("java.util.LinkedHashSet", "new java.util.LinkedHashSet<>()"),
      Map.entry("java.util.SortedSet", "new java.util.TreeSet<>()"), Map.entry("java.util.NavigableSet", "new java.util.TreeSet<>()"),
      Map.entry("java.util.TreeSet", "new java.util.TreeSet<>()"), Map.entry("java.util.Map", "new java.util.HashMap<>()"),
      Map.entry("java.util.HashMap", "new java.util.HashMap<>()"), Map.entry("java.util.LinkedHashMap", "new java.util.LinkedHashMap<>()"),
      Map.entry("java.util.SortedMap", "new java.util.TreeMap<>()"), Map.entry("java.util.NavigableMap", "new java.util.TreeMap<>()"),
      Map.entry("java.util.TreeMap", "new java.util.TreeMap<>()"), Map.entry("java.util.Optional", "java.util.Optional.empty()"),
      Map.entry("java.util.OptionalInt", "java.util.OptionalInt.empty()"), Map.entry("java.util.OptionalLong", "java.util.OptionalLong.empty()"),
      Map.entry("java.util.OptionalDouble", "java.util.OptionalDouble.empty()"),
      Map.entry("java.util.stream.Stream", "java.util.stream.Stream.empty()"),
      Map.entry("java.util.stream.IntStream", "java.util.stream.IntStream.empty()"),
      Map.entry("java.math.BigInteger", "java.math.BigInteger.ZERO"), Map.entry("java.math.BigDecimal", "java.math.BigDecimal.ZERO"));
  private static final Pattern EMPTY = Pattern.compile("new (?:Array|Linked)List\\(\\)|new (?:Linked)?(?:Hash|Tree)(?:Set|Map)\\(\\)"
      + "|(?:List|Set|Map)\\.of\\(\\)|Collections\\.empty(?:List|Set|Map)\\(\\)");

  @Override
  public String spell(Relation relation) {
    return switch (relation) {
      case LESS -> "<";
      case LESS_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_EQUAL -> ">=";
      case EQUAL, SAME -> "==";
      case NOT_EQUAL, NOT_SAME -> "!=";
      case MEMBER, NOT_MEMBER -> throw new IllegalArgumentException("Java has no operator for " + relation);
    };
  }

  @Override
  public String spell(Sign sign) {
    return switch (sign) {
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY -> "*";
      case DIVIDE, FLOOR_DIVIDE -> "/";
      case REMAINDER -> "%";
      case POWER -> throw new IllegalArgumentException("Java has no operator for a power");
    };
  }

  /// The condition stays, for what it assigns or may throw.
  @Override
  public String never(Operand condition) {
    return "false && " + (condition.atomic() ? condition.text() : "(" + condition.text() + ")");
  }

  /// A side whose type is not told must stay (see [JavaExpressions]): then nothing is dropped, and no change comes of it.
  @Override
  public String keep(Site.Connective site, boolean left) {
    Operand dropped = left ? site.right() : site.left();
    Operand kept = left ? site.left() : site.right();
    return dropped.type().known() ? kept.text()
        : site.left().text() + (site.logic() == Site.Logic.AND ? " && " : " || ") + site.right().text();
  }

  @Override
  public List<String> constants(Type type) {
    return switch (type.kind()) {
      case NOTHING, UNKNOWN -> List.of();
      case BOOLEAN -> List.of("true", "false");
      case CHARACTER -> List.of("'a'");
      case STRING -> List.of("\"\"");
      case INTEGER -> numbers(type, "0", "1");
      case FLOAT -> numbers(type, "0.0", "1.0");
      case LIST, SET, MAP, TUPLE, OPTIONAL, ERROR, FUNCTION, REFERENCE, VALUE -> List.of(empty(type));
    };
  }

  /// Packages and type arguments say nothing of a value, and an empty collection has many spellings that are all equal.
  @Override
  public boolean same(String constant, String text) {
    return plain(constant).equals(plain(text)) || EMPTY.matcher(plain(constant)).matches() && EMPTY.matcher(plain(text)).matches();
  }

  private static String plain(String text) {
    return text.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", "").replaceAll("<[^()]*>", "");
  }

  private static List<String> numbers(Type type, String... values) {
    return java.util.Arrays.stream(values).map(value -> switch (box(type.name())) {
      case "java.lang.Long" -> value + "L";
      case "java.lang.Float" -> value + "f";
      case "java.lang.Short" -> "(short) " + value;
      case "java.lang.Byte" -> "(byte) " + value;
      default -> value;
    }).toList();
  }

  private static String empty(Type type) {
    String name = type.name();
    if (name.endsWith("[]")) return emptyArray(name);
    int arguments = name.indexOf('<');
    return EMPTIES.getOrDefault(arguments < 0 ? name : name.substring(0, arguments), "null");
  }

  /// An array of a type variable cannot be made, one of a parametrised type only without its arguments.
  private static String emptyArray(String name) {
    int brackets = name.indexOf('[');
    int arguments = name.indexOf('<');
    String element = arguments >= 0 ? name.substring(0, arguments) : name.substring(0, brackets);
    if (element.matches("[A-Z]\\d?")) return "null";
    String dimensions = name.substring(arguments >= 0 ? name.lastIndexOf('>') + 1 : brackets).strip();
    return "new " + element + "[0]" + dimensions.substring(2);
  }

  /// `return(x)` needs a blank that was not there.
  @Override
  public Edit returning(Site.Return site, int index, String constant) {
    Span value = site.values().get(index).span();
    return new Edit(value, value.start() == site.span().start() + "return".length() ? " " + constant : constant);
  }

  @Override
  public String leave(List<String> values) {
    return values.isEmpty() ? "if (true) return;" : "if (true) return " + values.getFirst() + ";";
  }

  @Override
  public String fail(String message) {
    return "if (true) throw new IllegalStateException(\"" + message + "\");";
  }

  @Override
  public String stop() {
    return "if (true) break;";
  }

  /// An empty block may stand wherever a statement may, behind `case ->` too, and takes no `else` from another `if`.
  @Override
  public String without(Site.Statement statement) {
    return "{}";
  }

  @Override
  public boolean interchangeable(Type one, Type other) {
    return one.known() && other.known() && one.kind() != Type.Kind.NOTHING && other.kind() != Type.Kind.NOTHING
        && !one.name().isEmpty() && box(one.name()).equals(box(other.name()));
  }

  static String box(String name) {
    return BOXES.getOrDefault(name, name);
  }
}
