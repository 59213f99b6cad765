package dev.winnow.language.java;

import dev.winnow.language.Grading;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// JUnit 5, and JUnit 4 and 3 by its vintage engine: one JVM, driven by the JUnit Platform.
final class JUnitRunner implements Runner {

  private static final String LIST = "/winnow/tests.list";
  private static final String OUT = "/tmp/winnow-classes.jar";

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public boolean suits(Suite suite) {
    return TestClasses.jupiter(suite) || TestClasses.vintage(suite);
  }

  @Override
  public Plan plan(Suite suite, String token) {
    var files = new TreeMap<String, byte[]>();
    var sources = new ArrayList<String>();
    var canaries = new TreeSet<String>();
    var list = new StringBuilder(engines(suite));
    for (String end : List.of("first", "last")) {
      for (boolean old : olds(suite)) {
        String name = "WinnowCanary" + token + (end.equals("first") ? "First" : "Last") + (old ? "Old" : "");
        Map<String, String> bites = bites(suite, old);
        String path = "/winnow/canary/" + name + ".java";
        files.put(path, canary(name, bites, old).getBytes(StandardCharsets.UTF_8));
        sources.add(path);
        bites.keySet().forEach(method -> canaries.add(name + "#" + method + "()"));
        list.append(end).append('\t').append(name).append('\n');
      }
    }
    TestClasses.tests(suite).forEach(place -> list.append("class\t").append(place.name()).append('\n'));
    TestClasses.places(suite).forEach(place ->
        list.append("at\t").append(place.name()).append('\t').append(place.path()).append('\t').append(place.line()).append('\n'));
    files.put(LIST, list.toString().getBytes(StandardCharsets.UTF_8));
    List<String> libraries = JavaCommands.libraries(suite);
    List<String> path = new ArrayList<>(List.of(JavaCommands.OWN));
    path.addAll(libraries);
    path.add(JavaCommands.CLASSES);
    List<String> jvm = JavaCommands.tested("tests", JavaCommands.path(path, new JavaProject(suite), List.of()));
    var test = new ArrayList<>(jvm);
    test.addAll(List.of("dev.winnow.inside.Tests", "strict", LIST));
    return new Plan(files, List.of(JavaCommands.build(suite, sources, libraries)), JavaCommands.CLASSES, JavaCommands.step(test),
        List.of(JavaCommands.load(suite, jvm)), canaries, 1);
  }

  /// Engines cost time to look for tests: only those that the suite is written for.
  private static String engines(Suite suite) {
    if (TestClasses.mentions(suite, "org.junit.platform.suite")) return "";
    return (TestClasses.jupiter(suite) ? "engine\tjunit-jupiter\n" : "") + (TestClasses.vintage(suite) ? "engine\tjunit-vintage\n" : "");
  }

  private static List<Boolean> olds(Suite suite) {
    return java.util.stream.Stream.of(false, true).filter(old -> old ? TestClasses.vintage(suite) : TestClasses.jupiter(suite)).toList();
  }

  /// One method for each library the tests assert with.
  private static Map<String, String> bites(Suite suite, boolean old) {
    var bites = new LinkedHashMap<String, String>();
    bites.put("junit", old ? "org.junit.Assert.assertEquals(\"" + Plan.CANARY + "\", 4, 5);"
        : "org.junit.jupiter.api.Assertions.assertEquals(4, 5, \"" + Plan.CANARY + "\");");
    if (TestClasses.mentions(suite, "org.assertj")) {
      bites.put("assertj", "org.assertj.core.api.Assertions.assertThat(5).as(\"" + Plan.CANARY + "\").isEqualTo(4);");
    }
    if (TestClasses.mentions(suite, "org.hamcrest")) {
      bites.put("hamcrest", "org.hamcrest.MatcherAssert.assertThat(\"" + Plan.CANARY + "\", 5, org.hamcrest.CoreMatchers.is(4));");
    }
    return bites;
  }

  private static String canary(String name, Map<String, String> bites, boolean old) {
    String test = old ? "org.junit.Test" : "org.junit.jupiter.api.Test";
    return "public class " + name + " {\n" + bites.entrySet().stream()
        .map(bite -> "  @" + test + " public void " + bite.getKey() + "() { " + bite.getValue() + " }\n").collect(Collectors.joining()) + "}\n";
  }

  @Override
  public Grading grading(Suite suite) {
    JavaProject project = new JavaProject(suite);
    String list = engines(suite) + TestClasses.tests(suite).stream().map(place -> "class\t" + place.name() + "\n").collect(Collectors.joining());
    List<String> libraries = JavaCommands.libraries(suite);
    var path = new ArrayList<>(libraries);
    path.add(JavaCommands.OWN);
    var test = new ArrayList<>(JavaCommands.plain("512m"));
    test.addAll(JavaCommands.asserting(JavaCommands.path(List.of(OUT), project, path)));
    test.addAll(List.of("dev.winnow.inside.Tests", "grade", LIST));
    String line = JavaCommands.quoted(JavaCommands.compile(suite, OUT, List.of(), libraries)) + " || exit 1; "
        + JavaCommands.quoted(test) + " 3>/dev/null; [ $? -eq 87 ]";
    String shown = project.gradle() && !project.maven() ? "gradle test" : "mvn test";
    return new Grading(Map.of(LIST, list.getBytes(StandardCharsets.UTF_8)), JavaCommands.shell(line), shown,
        "modelled: compiled by javac, run by the JUnit Platform over the classes " + (project.maven() ? "Surefire takes by name" : "of the test files")
            + ", the task's own classes before its libraries; passes when no test fails and none ends the JVM");
  }
}
