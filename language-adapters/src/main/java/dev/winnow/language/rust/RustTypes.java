package dev.winnow.language.rust;

import dev.winnow.language.Type;
import dev.winnow.language.Type.Kind;
import dev.winnow.language.syntax.Syntax;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Rust's types as neutral ones, and what is known of numbers of a type.
///
/// A `VALUE` that the file declares carries constants of it, as its program spells them, in parts of kind `NOTHING`.
final class RustTypes {

  static final Type BOOL = new Type(Kind.BOOLEAN, "bool");
  static final Type CHAR = new Type(Kind.CHARACTER, "char");
  static final Type USIZE = new Type(Kind.INTEGER, "usize");
  static final Type U32 = new Type(Kind.INTEGER, "u32");
  static final Type U8 = new Type(Kind.INTEGER, "u8");
  static final Type STR = new Type(Kind.STRING, "&str");
  static final Type STRING = new Type(Kind.STRING, "String");
  static final Type ORDERING = new Type(Kind.VALUE, "Ordering",
      List.of(spelled("std::cmp::Ordering::Equal"), spelled("std::cmp::Ordering::Less"), spelled("std::cmp::Ordering::Greater")));

  /// A number whose type its place decides: it stands beside any other.
  static final Type SOME_INTEGER = new Type(Kind.INTEGER, "");
  static final Type SOME_FLOAT = new Type(Kind.FLOAT, "");

  private static final Type RESULT = new Type(Kind.NOTHING, "result");
  private static final Type ITERATOR = new Type(Kind.NOTHING, "iterator");
  private static final Type KEPT = new Type(Kind.NOTHING, "kept");

  private static final Map<String, Kind> PRIMITIVES = Map.ofEntries(
      Map.entry("bool", Kind.BOOLEAN), Map.entry("char", Kind.CHARACTER), Map.entry("i8", Kind.INTEGER), Map.entry("i16", Kind.INTEGER),
      Map.entry("i32", Kind.INTEGER), Map.entry("i64", Kind.INTEGER), Map.entry("i128", Kind.INTEGER), Map.entry("isize", Kind.INTEGER),
      Map.entry("u8", Kind.INTEGER), Map.entry("u16", Kind.INTEGER), Map.entry("u32", Kind.INTEGER), Map.entry("u64", Kind.INTEGER),
      Map.entry("u128", Kind.INTEGER), Map.entry("usize", Kind.INTEGER), Map.entry("f32", Kind.FLOAT), Map.entry("f64", Kind.FLOAT));

  private RustTypes() {}

  private static Type spelled(String constant) {
    return new Type(Kind.NOTHING, constant);
  }

  static Optional<Type> primitive(String name) {
    return Optional.ofNullable(PRIMITIVES.get(name)).map(kind -> new Type(kind, name));
  }

  static Type vec(Type element) {
    return of(Kind.LIST, "Vec", List.of(element));
  }

  static Type optional(Type element) {
    return of(Kind.OPTIONAL, "Option", List.of(element));
  }

  static Type reference(Type pointed) {
    return pointed.equals(STR) ? STR : pointed.name().isEmpty() ? Type.UNKNOWN : new Type(Kind.REFERENCE, "&" + pointed.name(), List.of(pointed));
  }

  private static Type of(Kind kind, String name, List<Type> parts) {
    String inner = String.join(", ", parts.stream().map(Type::name).toList());
    return new Type(kind, parts.stream().anyMatch(part -> part.name().isEmpty()) ? "" : name + "<" + inner + ">", parts);
  }

  /// Every iterator of the same items is one type here: which one it is shows in no place that a change touches.
  static Type iterator(Type item) {
    return new Type(Kind.VALUE, item.name().isEmpty() ? "" : "Iterator<" + item.name() + ">", List.of(item, ITERATOR));
  }

  static boolean iterates(Type type) {
    return type.parts().contains(ITERATOR);
  }

  /// What a reference leads to.
  static Type pointed(Type type) {
    return type.kind() == Kind.REFERENCE && !type.parts().isEmpty() ? type.parts().getFirst() : Type.UNKNOWN;
  }

  /// What a reference, or several of them, leads to.
  static Type bare(Type type) {
    return type.kind() == Kind.REFERENCE && !type.parts().isEmpty() ? bare(type.parts().getFirst()) : type;
  }

  /// Copied where it is passed: what gave it can still be used.
  static boolean copied(Type type) {
    return switch (type.kind()) {
      case BOOLEAN, INTEGER, FLOAT, CHARACTER -> true;
      case STRING -> type.name().equals("&str");
      case REFERENCE -> !type.name().startsWith("&mut");
      default -> false;
    };
  }

  static Type element(Type type) {
    return type.parts().stream().filter(part -> part.kind() != Kind.NOTHING).reduce((_, last) -> last).orElse(Type.UNKNOWN);
  }

  /// A call's own result: what stands for it must be a value that may be moved there.
  static Type result(Type type) {
    return type.known() ? marked(type, RESULT) : type;
  }

  /// What cannot stand for the call that it is given to: a place that is used again, a number that got its type there.
  static Type kept(Type type) {
    return type.known() ? marked(type, KEPT) : type;
  }

  static boolean isResult(Type type) {
    return type.parts().contains(RESULT);
  }

  static boolean isKept(Type type) {
    return type.parts().contains(KEPT);
  }

  private static Type marked(Type type, Type mark) {
    return new Type(type.kind(), type.name(), Stream.concat(type.parts().stream(), Stream.of(mark)).toList());
  }

  /// The type that a type's source says, as far as its file tells.
  static Type of(Syntax node) {
    return switch (node.kind()) {
      case "primitive_type" -> node.text().equals("str") ? STR : primitive(node.text()).orElse(Type.UNKNOWN);
      case "type_identifier", "scoped_type_identifier" -> named(node, List.of());
      case "generic_type" -> named(node.the("type"), node.the("type_arguments").parts().stream()
          .filter(part -> !part.is("lifetime")).map(RustTypes::of).toList());
      case "reference_type" -> referred(node);
      case "tuple_type" -> {
        List<Type> parts = node.parts().stream().map(RustTypes::of).toList();
        yield new Type(Kind.TUPLE, parts.stream().anyMatch(part -> part.name().isEmpty()) ? ""
            : "(" + String.join(", ", parts.stream().map(Type::name).toList()) + ")", parts);
      }
      case "array_type" -> {
        Type element = of(node.the("element"));
        yield new Type(Kind.LIST, node.child("length").isPresent() && element.name().isEmpty() ? "" : node.text(), List.of(element));
      }
      case "unit_type" -> Type.NOTHING;
      case "function_type" -> new Type(Kind.FUNCTION, node.text());
      default -> Type.UNKNOWN;
    };
  }

  private static Type referred(Syntax node) {
    boolean mutable = node.parts().stream().anyMatch(part -> part.is("mutable_specifier"));
    Type pointed = of(node.the("type"));
    if (pointed.equals(STR)) return mutable ? Type.UNKNOWN : STR;
    return pointed.name().isEmpty() ? new Type(Kind.REFERENCE, "", List.of(pointed))
        : new Type(Kind.REFERENCE, (mutable ? "&mut " : "&") + pointed.name(), List.of(pointed));
  }

  private static Type named(Syntax node, List<Type> arguments) {
    String name = node.is("scoped_type_identifier") ? node.the("name").text() : node.text();
    if (node.is("type_identifier")) {
      if (parameter(name, node)) return Type.UNKNOWN;
      if (name.equals("Self")) return node.around("impl_item").map(impl -> of(impl.the("type"))).orElse(Type.UNKNOWN);
      Optional<Syntax> declared = declaration(name, node);
      if (declared.isPresent()) return declared(declared.get(), name);
    }
    return switch (name) {
      case "String" -> STRING;
      case "Vec", "VecDeque", "LinkedList", "BinaryHeap" -> of(Kind.LIST, name, arguments);
      case "HashSet", "BTreeSet" -> of(Kind.SET, name, arguments);
      case "HashMap", "BTreeMap" -> of(Kind.MAP, name, arguments);
      case "Option" -> of(Kind.OPTIONAL, name, arguments);
      case "Result" -> arguments.isEmpty() ? Type.UNKNOWN : new Type(Kind.ERROR, arguments.getFirst().name().isEmpty() ? "" : node.text(), arguments);
      case "Box", "Rc", "Arc" -> arguments.size() == 1 ? of(Kind.VALUE, name, arguments) : Type.UNKNOWN;
      case "Ordering" -> node.text().contains("atomic") ? Type.UNKNOWN : ORDERING;
      default -> Type.UNKNOWN;
    };
  }

  private static boolean parameter(String name, Syntax place) {
    Optional<Syntax> owner = place.around("function_item", "impl_item", "trait_item", "function_signature_item");
    if (owner.isEmpty()) return false;
    boolean here = owner.get().child("type_parameters").stream().flatMap(Syntax::all)
        .anyMatch(node -> node.is("type_identifier") && node.text().equals(name));
    return here || parameter(name, owner.get());
  }

  static Optional<Syntax> declaration(String name, Syntax place) {
    Syntax root = place;
    while (root.parent().isPresent()) root = root.parent().get();
    return root.all().filter(node -> node.is("struct_item", "enum_item", "type_item", "union_item"))
        .filter(node -> node.the("name").text().equals(name)).findFirst();
  }

  private static Type declared(Syntax item, String name) {
    if (item.child("type_parameters").isPresent()) return Type.UNKNOWN;
    if (item.is("type_item")) {
      Syntax meant = item.the("type");
      return meant.all().anyMatch(part -> part.text().equals(name)) ? Type.UNKNOWN : of(meant);
    }
    var constants = new ArrayList<Type>();
    if (item.is("enum_item")) {
      item.the("body").parts().stream().filter(part -> part.is("enum_variant") && part.child("body").isEmpty() && RustRegions.attributes(part).isEmpty())
          .limit(2).forEach(variant -> constants.add(spelled(name + "::" + variant.the("name").text())));
    }
    boolean defaulted = RustRegions.attributes(item).stream().anyMatch(attribute -> attribute.text().matches("(?s)#\\[\\s*derive\\b.*\\bDefault\\b.*"));
    if (constants.isEmpty() && defaulted) constants.add(spelled("Default::default()"));
    return new Type(Kind.VALUE, name, constants);
  }

  /// The least and greatest number a type holds; empty where that is not known.
  static Optional<List<BigDecimal>> limits(Type type) {
    String name = bare(type).name();
    if (bare(type).kind() == Kind.FLOAT) {
      BigDecimal most = new BigDecimal(name.equals("f32") ? "1e37" : "1e300");
      return Optional.of(List.of(most.negate(), most));
    }
    if (bare(type).kind() != Kind.INTEGER || name.isEmpty()) return Optional.empty();
    int bits = name.endsWith("size") ? 64 : Integer.parseInt(name.substring(1));
    BigInteger end = BigInteger.ONE.shiftLeft(signed(type) ? bits - 1 : bits);
    return Optional.of(List.of(signed(type) ? new BigDecimal(end.negate()) : BigDecimal.ZERO, new BigDecimal(end.subtract(BigInteger.ONE))));
  }

  static boolean signed(Type type) {
    Type bare = bare(type);
    return bare.kind() == Kind.FLOAT || bare.kind() == Kind.INTEGER && bare.name().startsWith("i");
  }
}
