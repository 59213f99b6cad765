package dev.winnow.language.java;

import dev.winnow.language.Grading;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Plain classes with a `main` that throws when something is wrong: a test for each element of the list it decides by, or one.
final class MainRunner implements Runner {

  private static final String OUT = "/tmp/winnow-classes.jar";
  private static final Pattern LIBRARIES = Pattern.compile("\\b(?:org\\.(?:junit|assertj|hamcrest)|junit\\.framework)\\.");

  @Override
  public String name() {
    return "main";
  }

  @Override
  public boolean suits(Suite suite) {
    return TestClasses.main(suite) && !TestClasses.jupiter(suite) && !TestClasses.vintage(suite);
  }

  @Override
  public Plan plan(Suite suite, String token) {
    var files = new TreeMap<String, byte[]>();
    String first = "WinnowCanary" + token + "First";
    String last = "WinnowCanary" + token + "Last";
    for (String name : List.of(first, last)) {
      files.put("/winnow/canary/" + name + ".java", ("public class " + name + " {\n  public static void main(String[] arguments) {\n"
          + "    throw new AssertionError(\"" + Plan.CANARY + "\");\n  }\n}\n").getBytes(StandardCharsets.UTF_8));
    }
    var path = new ArrayList<>(List.of(JavaCommands.OWN, JavaCommands.CLASSES));
    List<String> jvm = JavaCommands.tested("mains", JavaCommands.path(path, new JavaProject(suite), libraries(suite)));
    var test = new ArrayList<>(jvm);
    test.addAll(List.of("dev.winnow.inside.Mains", first, "", "0"));
    Map<String, MainElements> elements = elements(suite);
    for (TestClasses.Place main : TestClasses.mains(suite)) {
      String lines = elements.containsKey(main.path()) ? elements.get(main.path()).lines().stream().map(String::valueOf).collect(Collectors.joining(","))
          : String.valueOf(main.line());
      test.addAll(List.of(main.name(), main.path(), lines));
    }
    test.addAll(List.of(last, "", "0"));
    List<String> canaries = List.copyOf(files.keySet());
    elements.forEach((file, main) -> files.put("/work/" + file, main.noted().encode()));
    List<String> needed = Stream.concat(libraries(suite).stream(), elements.isEmpty() ? Stream.of() : Stream.of(JavaCommands.OWN)).toList();
    return new Plan(files, List.of(JavaCommands.build(suite, canaries, needed)), JavaCommands.CLASSES,
        JavaCommands.step(test), List.of(JavaCommands.load(suite, jvm)), Set.of(first + ".main", last + ".main"), 1);
  }

  /// The mains that decide by a list, by file.
  private static Map<String, MainElements> elements(Suite suite) {
    var elements = new TreeMap<String, MainElements>();
    suite.tests().forEach(source -> MainElements.of(source).ifPresent(main -> elements.put(source.path(), main)));
    return elements;
  }

  private static List<String> libraries(Suite suite) {
    return JavaPackages.fetched(suite) || suite.sources().stream().anyMatch(source -> LIBRARIES.matcher(source.text()).find())
        ? JavaCommands.libraries(suite) : List.of();
  }

  /// Without `-ea`, as such suites are published: where tests are bare `assert`s, no program fails.
  @Override
  public Grading grading(Suite suite) {
    JavaProject project = new JavaProject(suite);
    var line = new StringBuilder(JavaCommands.quoted(JavaCommands.compile(suite, OUT, List.of(), libraries(suite))));
    var shown = new StringBuilder("javac *.java");
    for (TestClasses.Place main : TestClasses.mains(suite)) {
      var command = new ArrayList<>(JavaCommands.plain("512m"));
      command.addAll(List.of("-cp", String.join(":", JavaCommands.path(List.of(OUT), project, libraries(suite))), main.name()));
      line.append(" && ").append(JavaCommands.quoted(command)).append(" 3>&-");
      shown.append(" && java ").append(main.name());
    }
    return new Grading(Map.of(), JavaCommands.shell(line.toString()), shown.toString(),
        "exit status 0 of the compiler and of each main passes; a main that throws gives 1");
  }
}
