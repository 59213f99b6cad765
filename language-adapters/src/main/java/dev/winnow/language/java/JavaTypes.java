package dev.winnow.language.java;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.resolution.types.ResolvedReferenceType;
import com.github.javaparser.resolution.types.ResolvedType;
import com.github.javaparser.symbolsolver.JavaSymbolSolver;
import com.github.javaparser.symbolsolver.javaparsermodel.JavaParserFacade;
import com.github.javaparser.symbolsolver.resolution.typesolvers.CombinedTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.MemoryTypeSolver;
import com.github.javaparser.symbolsolver.resolution.typesolvers.ReflectionTypeSolver;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import dev.winnow.language.Type;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Types by JavaParser's symbol solver: the JDK by reflection, the solution from its sources. Whatever it cannot solve is unknown.
final class JavaTypes {

  private static final Set<String> LISTS = Set.of("java.lang.Iterable", "java.util.Collection", "java.util.List", "java.util.Queue");

  private final Map<Expression, Optional<ResolvedType>> solved = new IdentityHashMap<>();

  private JavaTypes() {}

  /// Parses a file so that its types can be asked for.
  static JavaTree parse(Source source, Suite suite) throws ParseFailure {
    var memory = new MemoryTypeSolver();
    var solver = new CombinedTypeSolver(new ReflectionTypeSolver(), memory);
    ParserConfiguration configuration = JavaTree.configuration().setSymbolResolver(new JavaSymbolSolver(solver));
    for (Source other : suite.solution()) {
      if (other.path().equals(source.path()) || !other.path().endsWith(".java")) continue;
      try {
        declare(JavaTree.parse(other, configuration).unit(), solver, memory);
      } catch (ParseFailure _) {
        // It is named when its own sites are asked for.
      }
    }
    JavaTree tree = JavaTree.parse(source, configuration);
    declare(tree.unit(), solver, memory);
    return tree;
  }

  private static void declare(CompilationUnit unit, CombinedTypeSolver solver, MemoryTypeSolver memory) {
    for (TypeDeclaration<?> type : unit.findAll(TypeDeclaration.class).stream().map(t -> (TypeDeclaration<?>) t).toList()) {
      attempt(() -> {
        type.getFullyQualifiedName().ifPresent(name -> memory.addDeclaration(name, JavaParserFacade.get(solver).getTypeDeclaration(type)));
        return name(type);
      });
    }
  }

  private static String name(TypeDeclaration<?> type) {
    return type.getNameAsString();
  }

  static JavaTypes create() {
    return new JavaTypes();
  }

  Type of(Expression expression) {
    if (expression instanceof LambdaExpr || expression instanceof MethodReferenceExpr) return Type.UNKNOWN;
    if (expression.isEnclosedExpr()) return of(expression.asEnclosedExpr().getInner());
    if (expression instanceof ObjectCreationExpr made && made.getType().isUsingDiamondOperator()) return Type.UNKNOWN;
    return resolved(expression).map(type -> of(type, "")).orElse(Type.UNKNOWN);
  }

  /// A declared type. What cannot be solved is some class of a library, and may be null.
  Type of(com.github.javaparser.ast.type.Type declared) {
    if (declared.isVoidType()) return Type.NOTHING;
    if (declared.isVarType() || declared.isUnknownType()) return Type.UNKNOWN;
    String text = declared.asString();
    return attempt(declared::resolve).map(type -> of(type, text)).filter(Type::known)
        .orElseGet(() -> declared instanceof ClassOrInterfaceType || declared.isArrayType()
            ? new Type(declared.isArrayType() ? Type.Kind.LIST : Type.Kind.REFERENCE, text) : Type.UNKNOWN);
  }

  Optional<ResolvedType> resolved(Expression expression) {
    Optional<ResolvedType> known = solved.get(expression);
    if (known == null) {
      known = attempt(expression::calculateResolvedType);
      solved.put(expression, known);
    }
    return known;
  }

  Optional<ResolvedType> resolved(com.github.javaparser.ast.type.Type declared) {
    return attempt(declared::resolve);
  }

  /// Whether it is called on a class and not on a value. Where nothing can be solved, Java's custom for names tells.
  static boolean onClass(MethodCallExpr call) {
    if (call.getScope().isEmpty()) return false;
    Expression scope = call.getScope().get();
    return attempt(() -> call.resolve().isStatic())
        .orElseGet(() -> (scope.isNameExpr() || scope.isFieldAccessExpr()) && Character.isUpperCase(last(scope.toString()).charAt(0)));
  }

  private static String last(String dotted) {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  /// Whether a type declared to be caught is surely unchecked, or so general that any `try` may have it.
  static boolean catchable(com.github.javaparser.ast.type.Type caught) {
    String name = last(caught.asString());
    if (name.equals("Exception") || name.equals("Throwable") || name.endsWith("Error") || name.equals("RuntimeException")) return true;
    return attempt(() -> caught.resolve().asReferenceType().getAllAncestors().stream().map(ResolvedReferenceType::getQualifiedName)
        .anyMatch(ancestor -> ancestor.equals("java.lang.RuntimeException") || ancestor.equals("java.lang.Error"))).orElse(false);
  }

  static boolean assignable(ResolvedType target, ResolvedType value) {
    return attempt(() -> target.isAssignableBy(value)).orElse(false);
  }

  private Type of(ResolvedType type, String text) {
    return attempt(() -> translate(type, text)).orElse(Type.UNKNOWN);
  }

  private Type translate(ResolvedType type, String text) {
    if (type.isVoid()) return Type.NOTHING;
    String name = type.describe();
    if (name.contains("capture") || name.contains("InferenceVariable") || name.isEmpty()) return Type.UNKNOWN;
    if (type.isPrimitive()) return new Type(kind(JavaPhrases.box(name)), name);
    if (type.isArray()) {
      ResolvedType element = type.asArrayType().getComponentType();
      boolean spelt = name.startsWith("java.") || !name.contains(".");
      return new Type(Type.Kind.LIST, spelt || text.isEmpty() ? name : text, List.of(translate(element, "")));
    }
    if (type.isTypeVariable()) return new Type(Type.Kind.REFERENCE, name);
    if (!type.isReferenceType()) return Type.UNKNOWN;
    ResolvedReferenceType reference = type.asReferenceType();
    String plain = reference.getQualifiedName();
    Type.Kind kind = kind(plain);
    return new Type(kind == Type.Kind.REFERENCE ? byAncestors(reference) : kind, name);
  }

  private static Type.Kind kind(String name) {
    return switch (name) {
      case "java.lang.Boolean" -> Type.Kind.BOOLEAN;
      case "java.lang.Integer", "java.lang.Long", "java.lang.Short", "java.lang.Byte" -> Type.Kind.INTEGER;
      case "java.lang.Float", "java.lang.Double" -> Type.Kind.FLOAT;
      case "java.lang.Character" -> Type.Kind.CHARACTER;
      case "java.lang.String" -> Type.Kind.STRING;
      case "java.util.Optional", "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble" -> Type.Kind.OPTIONAL;
      default -> Type.Kind.REFERENCE;
    };
  }

  private static Type.Kind byAncestors(ResolvedReferenceType type) {
    var names = new HashSet<String>();
    names.add(type.getQualifiedName());
    attempt(() -> type.getAllAncestors().stream().map(ResolvedReferenceType::getQualifiedName).toList()).ifPresent(names::addAll);
    if (names.contains("java.util.Map")) return Type.Kind.MAP;
    if (names.contains("java.util.Set")) return Type.Kind.SET;
    if (names.stream().anyMatch(LISTS::contains)) return Type.Kind.LIST;
    return names.contains("java.lang.Throwable") ? Type.Kind.ERROR : Type.Kind.REFERENCE;
  }

  /// The solver throws many things where it knows nothing.
  private static <T> Optional<T> attempt(Supplier<T> question) {
    try {
      return Optional.ofNullable(question.get());
    } catch (RuntimeException | StackOverflowError | LinkageError _) {
      return Optional.empty();
    }
  }
}
