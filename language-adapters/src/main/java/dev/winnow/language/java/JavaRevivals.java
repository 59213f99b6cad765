package dev.winnow.language.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.AnnotationExpr;
import dev.winnow.language.Edit;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Source;
import java.util.List;
import java.util.Map;

/// Switches tests on that are off whatever holds: JUnit 5's `@Disabled`, JUnit 4's `@Ignore`, on a method or a class.
///
/// Lines stay where they are. `@DisabledOnOs`, `@EnabledIf` and assumptions are guards, and stay.
final class JavaRevivals {

  private static final Map<String, String> PACKAGES = Map.of("Disabled", "org.junit.jupiter.api", "Ignore", "org.junit");

  private JavaRevivals() {}

  static List<Edit> of(Source tests) throws ParseFailure {
    JavaTree tree = JavaTree.parse(tests, JavaTree.configuration());
    return tree.unit().findAll(AnnotationExpr.class).stream().filter(annotation -> switchesOff(annotation, tree.unit()))
        .map(annotation -> new Edit(tree.span(annotation), "\n".repeat((int) tree.text(annotation).chars().filter(c -> c == '\n').count()))).toList();
  }

  private static boolean switchesOff(AnnotationExpr annotation, CompilationUnit unit) {
    String name = annotation.getNameAsString();
    return PACKAGES.entrySet().stream().anyMatch(known -> name.equals(known.getValue() + "." + known.getKey())
        || name.equals(known.getKey()) && unit.getImports().stream().anyMatch(imported -> imported.isAsterisk()
            ? imported.getNameAsString().equals(known.getValue()) : imported.getNameAsString().equals(known.getValue() + "." + known.getKey())));
  }
}
