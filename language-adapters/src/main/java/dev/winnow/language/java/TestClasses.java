package dev.winnow.language.java;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The classes that files declare, in the order they are written.
final class TestClasses {

  private static final Pattern SUREFIRE = Pattern.compile("(?:.*[.])?(?:Test[^.]*|[^.]*(?:Test|Tests|TestCase))");
  private static final Pattern JUPITER = imports("org\\.junit\\.jupiter");
  private static final Pattern VINTAGE = imports("(?:org\\.junit\\.(?!jupiter|platform)|junit\\.framework)");
  private static final Pattern MAIN = Pattern.compile("\\bvoid\\s+main\\s*\\(");

  /// @param name as the JVM spells it
  record Place(String name, String path, int line) {}

  private TestClasses() {}

  private static Pattern imports(String start) {
    return Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?" + start + "|@" + start);
  }

  static boolean jupiter(Suite suite) {
    return any(suite, JUPITER);
  }

  static boolean vintage(Suite suite) {
    return any(suite, VINTAGE);
  }

  static boolean mentions(Suite suite, String name) {
    return suite.tests().stream().anyMatch(source -> source.text().contains(name));
  }

  private static boolean any(Suite suite, Pattern pattern) {
    return suite.tests().stream().anyMatch(source -> pattern.matcher(source.text()).find());
  }

  static boolean main(Suite suite) {
    return any(suite, MAIN);
  }

  /// Classes that may hold tests; under Maven those whose name Surefire takes, if there is one.
  static List<Place> tests(Suite suite) {
    List<Place> all = suite.tests().stream().filter(source -> source.path().endsWith(".java"))
        .flatMap(source -> top(source).stream()).toList();
    List<Place> named = all.stream().filter(place -> SUREFIRE.matcher(place.name()).matches()).toList();
    return new JavaProject(suite).maven() && !named.isEmpty() ? named : all;
  }

  /// The top-level types of files, by the names under which the JVM loads them.
  static List<String> declared(List<Source> sources) {
    var names = new ArrayList<String>();
    for (Source source : sources) {
      try {
        JavaTree.parse(source, JavaTree.configuration()).unit().getTypes().forEach(type -> names.add(name(type)));
      } catch (ParseFailure _) {
        // It does not compile either, and is never loaded.
      }
    }
    return names;
  }

  private static List<Place> top(Source source) {
    try {
      JavaTree tree = JavaTree.parse(source, JavaTree.configuration());
      return tree.unit().getTypes().stream().filter(TestClasses::concrete)
          .map(type -> new Place(name(type), source.path(), line(type))).toList();
    } catch (ParseFailure _) {
      return List.of(fallback(source));
    }
  }

  private static boolean concrete(TypeDeclaration<?> type) {
    return type.isRecordDeclaration() || type instanceof ClassOrInterfaceDeclaration plain && !plain.isInterface() && !plain.isAbstract();
  }

  /// A file that does not parse will not compile either, and javac says it better.
  private static Place fallback(Source source) {
    String path = source.path().replaceFirst("^src/(?:test|main)/java/", "").replaceFirst("\\.java$", "");
    return new Place(path.replace('/', '.'), source.path(), 1);
  }

  /// Every class and method of the test files: `p.A`, `p.A$In#method`.
  static List<Place> places(Suite suite) {
    var places = new ArrayList<Place>();
    for (Source source : suite.tests()) {
      if (!source.path().endsWith(".java")) continue;
      try {
        JavaTree tree = JavaTree.parse(source, JavaTree.configuration());
        for (TypeDeclaration<?> type : tree.unit().findAll(TypeDeclaration.class).stream().map(t -> (TypeDeclaration<?>) t).toList()) {
          if (type.getFullyQualifiedName().isEmpty()) continue;
          places.add(new Place(name(type), source.path(), line(type)));
          for (MethodDeclaration method : type.getMethods()) {
            places.add(new Place(name(type) + "#" + method.getNameAsString(), source.path(), method.getName().getBegin().orElseThrow().line));
          }
        }
      } catch (ParseFailure _) {
        places.add(fallback(source));
      }
    }
    return places;
  }

  /// The classes with a `main`, in the order they are written.
  static List<Place> mains(Suite suite) {
    var mains = new ArrayList<Place>();
    for (Source source : suite.tests()) {
      if (!MAIN.matcher(source.text()).find()) continue;
      try {
        for (TypeDeclaration<?> type : JavaTree.parse(source, JavaTree.configuration()).unit().getTypes()) {
          type.getMethodsByName("main").stream().findFirst().ifPresent(method -> mains.add(
              new Place(name(type), source.path(), method.getName().getBegin().orElseThrow().line)));
        }
      } catch (ParseFailure _) {
        mains.add(fallback(source));
      }
    }
    return mains;
  }

  private static int line(TypeDeclaration<?> type) {
    return type.getName().getBegin().orElseThrow().line;
  }

  private static String name(TypeDeclaration<?> type) {
    return type.getParentNode().filter(TypeDeclaration.class::isInstance).map(outer -> name((TypeDeclaration<?>) outer) + "$" + type.getNameAsString())
        .orElseGet(() -> type.getFullyQualifiedName().orElse(type.getNameAsString()));
  }
}
