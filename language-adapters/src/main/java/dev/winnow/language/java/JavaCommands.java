package dev.winnow.language.java;

import dev.winnow.language.Fetch;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The commands of the kit: its compiler, its JVM, and how they are started cheaply.
final class JavaCommands {

  static final String CLASSES = "/winnow/classes.jar";
  static final String OWN = "/opt/winnow/winnow-java.jar";
  /// In the order of the kit's recipe, which kept what the JVM learnt of exactly this path.
  private static final List<String> JARS = Stream.of("assertj-core", "byte-buddy", "hamcrest", "junit-platform-console-standalone", "junit4")
      .map(name -> "/opt/jars/" + name + ".jar").toList();
  /// Nothing but a class path: of the kit's jars, but for those that another version replaces, and of what was fetched.
  private static final List<String> FETCHED = List.of(Fetch.PLACE + "/libraries.jar");
  private static final String PROCESSORS = Fetch.PLACE + "/processors.jar";
  private static final String CHANNEL = "/proc/self/fd/3";
  private static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/opt/jdk/bin:/usr/bin:/bin", "HOME", "/tmp",
      "LC_ALL", "C.UTF-8", "JAVA_HOME", "/opt/jdk");

  private JavaCommands() {}

  static Step step(List<String> command) {
    return new Step(command, ENVIRONMENT, "/work");
  }

  /// One shell line out of several commands.
  static Step shell(String line) {
    return step(List.of("/bin/sh", "-c", line));
  }

  /// Jars that sources and tests may use.
  static List<String> libraries(Suite suite) {
    return JavaPackages.fetched(suite) ? FETCHED : JARS;
  }

  static Step build(Suite suite, List<String> extra, List<String> libraries) {
    return step(compile(suite, CHANNEL, extra, libraries));
  }

  /// @param extra sources outside the task
  /// @param libraries jars that the sources may use
  static List<String> compile(Suite suite, String jar, List<String> extra, List<String> libraries) {
    JavaProject project = new JavaProject(suite);
    var command = new ArrayList<>(jvm("build", "384m"));
    command.addAll(List.of("-cp", OWN, "dev.winnow.inside.Build", jar));
    project.release().ifPresent(release -> command.addAll(List.of("--release", release.toString())));
    command.addAll(List.of("-cp", libraries.isEmpty() ? "/winnow/none" : String.join(":", libraries)));
    if (libraries.equals(FETCHED)) command.addAll(List.of("-processorpath", PROCESSORS));
    command.addAll(List.of("-sourcepath", String.join(":", project.roots()), "--"));
    command.addAll(extra);
    suite.sources().stream().map(source -> source.path()).filter(path -> path.endsWith(".java")).forEach(command::add);
    return command;
  }

  /// A JVM that starts fast: runs are short. The cache is for the class path it was made with, and what is hung on behind:
  /// with another jar in front the JVM (25) still takes its classes out of the cache.
  static List<String> jvm(String cache, String heap) {
    return Stream.of(List.of("/opt/jdk/bin/java", "-XX:AOTCache=/opt/winnow/" + cache + ".aot"), flags(heap)).flatMap(List::stream).toList();
  }

  /// The JVM that strict tests run in, up to the main class. With fetched libraries the cache of Winnow's own classes alone is valid.
  static List<String> tested(String cache, List<String> path) {
    return Stream.of(jvm(path.containsAll(FETCHED) ? "mains" : cache, "512m"), asserting(path)).flatMap(List::stream).toList();
  }

  /// The options of any JVM that tests run in. Libraries that mock hang an agent on the JVM they are in.
  static List<String> asserting(List<String> path) {
    return Stream.of(path.containsAll(FETCHED) ? List.of("-XX:+EnableDynamicAgentLoading", "-Djdk.attach.allowAttachSelf=true") : List.<String>of(),
        List.of("-ea", "-cp", String.join(":", path))).flatMap(List::stream).toList();
  }

  /// Loads the solution's classes in that JVM.
  static Step load(Suite suite, List<String> jvm) {
    var command = new ArrayList<>(jvm);
    command.add("dev.winnow.inside.Load");
    command.addAll(TestClasses.declared(suite.solution()));
    return step(command);
  }

  /// A JVM for any class path.
  static List<String> plain(String heap) {
    return Stream.of(List.of("/opt/jdk/bin/java"), flags(heap)).flatMap(List::stream).toList();
  }

  private static List<String> flags(String heap) {
    return List.of("-Xlog:disable", "-Xlog:all=off", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx" + heap);
  }

  static List<String> path(List<String> first, JavaProject project, List<String> last) {
    return Stream.of(first, project.resources().stream().map(folder -> "/work/" + folder).toList(), last).flatMap(List::stream).toList();
  }

  static String quoted(List<String> command) {
    return command.stream().map(word -> word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'")
        .reduce((one, other) -> one + " " + other).orElse("");
  }
}
