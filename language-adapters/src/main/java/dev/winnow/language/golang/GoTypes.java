package dev.winnow.language.golang;

import dev.winnow.language.Type;
import dev.winnow.language.Type.Kind;
import dev.winnow.language.syntax.Syntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Go's types as neutral ones, and what is known of numbers of a type.
///
/// A number of a type that the program declares carries the language's own type as its first part (`time.Duration`:
/// `int64`). A constant and a call's result carry a mark as their last part.
final class GoTypes {

  static final Type INT = new Type(Kind.INTEGER, "int");
  static final Type FLOAT64 = new Type(Kind.FLOAT, "float64");
  static final Type STRING = new Type(Kind.STRING, "string");
  static final Type BOOL = new Type(Kind.BOOLEAN, "bool");
  static final Type RUNE = new Type(Kind.INTEGER, "rune");
  static final Type BYTE = new Type(Kind.INTEGER, "byte");
  static final Type ERROR = new Type(Kind.ERROR, "error");
  static final Type ANY = new Type(Kind.REFERENCE, "any");

  private static final Type CONSTANT = new Type(Kind.NOTHING, "constant");
  private static final Type RESULT = new Type(Kind.NOTHING, "result");

  /// A mark of a type parameter: its zero value needs another spelling.
  static final Type PARAMETER = new Type(Kind.NOTHING, "type parameter");

  private static final Map<String, Type> BASIC = Map.ofEntries(
      Map.entry("int", INT), Map.entry("float64", FLOAT64), Map.entry("string", STRING), Map.entry("bool", BOOL),
      Map.entry("rune", RUNE), Map.entry("byte", BYTE), Map.entry("error", ERROR), Map.entry("any", ANY),
      Map.entry("int8", new Type(Kind.INTEGER, "int8")), Map.entry("int16", new Type(Kind.INTEGER, "int16")),
      Map.entry("int32", RUNE), Map.entry("int64", new Type(Kind.INTEGER, "int64")),
      Map.entry("uint", new Type(Kind.INTEGER, "uint")), Map.entry("uint8", BYTE),
      Map.entry("uint16", new Type(Kind.INTEGER, "uint16")), Map.entry("uint32", new Type(Kind.INTEGER, "uint32")),
      Map.entry("uint64", new Type(Kind.INTEGER, "uint64")), Map.entry("uintptr", new Type(Kind.INTEGER, "uintptr")),
      Map.entry("float32", new Type(Kind.FLOAT, "float32")));

  private GoTypes() {}

  static Optional<Type> basic(String name) {
    return Optional.ofNullable(BASIC.get(name));
  }

  static Type constant(Type type) {
    return marked(type, CONSTANT);
  }

  static Type result(Type type) {
    return type.known() ? marked(type, RESULT) : type;
  }

  static boolean isConstant(Type type) {
    return type.parts().contains(CONSTANT);
  }

  static boolean isResult(Type type) {
    return type.parts().contains(RESULT);
  }

  private static Type marked(Type type, Type mark) {
    if (type.parts().contains(mark)) return type;
    var parts = new ArrayList<>(type.parts());
    parts.add(mark);
    return new Type(type.kind(), type.name(), parts);
  }

  static Type list(Type element) {
    return element.name().isEmpty() ? new Type(Kind.LIST, "") : new Type(Kind.LIST, "[]" + element.name(), List.of(element));
  }

  /// The elements of a list, the values of a map, what a pointer points to.
  static Type element(Type type) {
    List<Type> parts = type.parts().stream().filter(part -> part.kind() != Kind.NOTHING).toList();
    return parts.isEmpty() ? Type.UNKNOWN : parts.getLast();
  }

  /// The length of an array type; empty for a slice.
  static Optional<BigDecimal> length(Type type) {
    String name = type.name().startsWith("*") ? type.name().substring(1) : type.name();
    int close = name.indexOf(']');
    return name.startsWith("[") && close > 1 && name.substring(1, close).chars().allMatch(Character::isDigit)
        ? Optional.of(new BigDecimal(name.substring(1, close))) : Optional.empty();
  }

  static boolean array(Type type) {
    return type.kind() == Kind.LIST && !type.name().startsWith("[]");
  }

  /// The type that a type's source says, as far as its file tells.
  static Type spelled(Syntax node) {
    return switch (node.kind()) {
      case "type_identifier" -> named(node);
      case "parenthesized_type" -> node.parts().isEmpty() ? Type.UNKNOWN : spelled(node.parts().getFirst());
      case "slice_type" -> {
        Type element = spelled(node.the("element"));
        yield new Type(Kind.LIST, "[]" + node.the("element").text(), List.of(element));
      }
      case "array_type", "implicit_length_array_type" ->
          new Type(Kind.LIST, node.text(), List.of(spelled(node.the("element"))));
      case "map_type" -> new Type(Kind.MAP, node.text(), List.of(spelled(node.the("key")), spelled(node.the("value"))));
      case "pointer_type" -> new Type(Kind.REFERENCE, node.text(), List.of(spelled(node.parts().getFirst())));
      case "interface_type" -> new Type(Kind.REFERENCE, node.text());
      case "function_type" -> new Type(Kind.FUNCTION, node.text());
      case "struct_type" -> new Type(Kind.VALUE, node.text());
      default -> Type.UNKNOWN;
    };
  }

  private static Type named(Syntax node) {
    String name = node.text();
    Optional<Syntax> spec = declaration(name, node);
    if (spec.isEmpty()) return basic(name).orElse(Type.UNKNOWN);
    if (spec.get().child("type_parameters").isPresent()) return Type.UNKNOWN;
    Syntax meant = spec.get().the("type");
    if (meant.text().equals(name) || meant.all().anyMatch(part -> part.is("type_identifier") && part.text().equals(name))
        && !meant.is("struct_type", "interface_type")) {
      return Type.UNKNOWN;
    }
    Type underlying = spelled(meant);
    if (spec.get().is("type_alias")) return underlying;
    return switch (underlying.kind()) {
      case INTEGER, FLOAT -> new Type(underlying.kind(), name, List.of(basicOf(underlying)));
      default -> new Type(underlying.kind(), underlying.known() ? name : "", underlying.parts());
    };
  }

  private static Optional<Syntax> declaration(String name, Syntax place) {
    boolean parameter = place.around("function_declaration", "method_declaration").flatMap(f -> f.child("type_parameters"))
        .stream().flatMap(Syntax::all).anyMatch(node -> node.is("identifier") && node.text().equals(name));
    if (parameter) return Optional.empty();
    return GoScopes.resolve(name, place).flatMap(Syntax::parent).filter(spec -> spec.is("type_spec", "type_alias"));
  }

  /// The language's own type below a number's type.
  static Type basicOf(Type type) {
    return basic(type.name()).orElseGet(() -> type.parts().stream().filter(Type::numeric).findFirst().orElse(Type.UNKNOWN));
  }

  static boolean unsigned(Type type) {
    String name = basicOf(type).name();
    return name.startsWith("uint") || name.equals("byte");
  }

  /// The least and greatest number a type holds; empty where that is not known.
  static Optional<List<BigDecimal>> limits(Type type) {
    Type basic = basicOf(type);
    if (basic.kind() == Kind.FLOAT) {
      BigDecimal most = new BigDecimal(basic.name().equals("float32") ? "1e37" : "1e300");
      return Optional.of(List.of(most.negate(), most));
    }
    return switch (basic.name()) {
      case "int", "int64" -> signed(63);
      case "rune" -> signed(31);
      case "int16" -> signed(15);
      case "int8" -> signed(7);
      case "uint", "uint64", "uintptr" -> positive(64);
      case "uint32" -> positive(32);
      case "uint16" -> positive(16);
      case "byte" -> positive(8);
      case "number" -> positive(7);
      default -> Optional.empty();
    };
  }

  private static Optional<List<BigDecimal>> signed(int bits) {
    BigDecimal end = new BigDecimal(BigInteger.ONE.shiftLeft(bits));
    return Optional.of(List.of(end.negate(), end.subtract(BigDecimal.ONE)));
  }

  private static Optional<List<BigDecimal>> positive(int bits) {
    return Optional.of(List.of(BigDecimal.ZERO, new BigDecimal(BigInteger.ONE.shiftLeft(bits)).subtract(BigDecimal.ONE)));
  }
}
