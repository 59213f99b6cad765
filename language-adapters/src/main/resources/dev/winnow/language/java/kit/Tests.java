package dev.winnow.inside;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs test classes by the JUnit Platform in this JVM: `Tests strict|grade LIST`.
///
/// A line of the list is `class NAME`, `first NAME`, `last NAME` (canaries), `engine NAME` (none: all there are), or
/// `at ID FILE LINE`, parts separated by tabs.
/// Strict: records on descriptor 3, exit status 1 where tests failed, else 0. Grading: no records; 87 where all went well,
/// so that a test that ends the JVM does not look like it.
public final class Tests {

  private static final int WELL = 87;

  public static void main(String[] arguments) throws IOException {
    boolean strict = arguments[0].equals("strict");
    Channel channel = strict ? Channel.open() : Channel.none();
    Map<String, String[]> places = new HashMap<>();
    Map<String, List<String>> listed = new HashMap<>();
    for (String part : List.of("engine", "first", "class", "last")) listed.put(part, new ArrayList<>());
    for (String line : Files.readAllLines(Path.of(arguments[1]))) {
      String[] parts = line.split("\t");
      if (parts[0].equals("at")) places.put(parts[1], parts);
      else listed.get(parts[0]).add(parts[1]);
    }
    Reporter reporter = new Reporter(channel, places);
    Launcher launcher = LauncherFactory.create();
    for (String part : List.of("first", "class", "last")) run(launcher, listed.get("engine"), listed.get(part), reporter);
    channel.done();
    System.out.flush();
    System.err.flush();
    if (System.getProperty("winnow.training") != null) return;
    Runtime.getRuntime().halt(strict ? (reporter.failed() ? 1 : 0) : (reporter.failed() ? 1 : WELL));
  }

  /// All classes at once, as they are usually run; where discovery as a whole fails, one by one, so that it costs the broken ones only.
  private static void run(Launcher launcher, List<String> engines, List<String> classes, Reporter reporter) {
    if (classes.isEmpty()) return;
    try {
      launcher.execute(launcher.discover(request(engines, classes)), reporter);
    } catch (Throwable trouble) {
      if (classes.size() == 1) reporter.broken(classes.getFirst(), trouble);
      else classes.forEach(name -> run(launcher, engines, List.of(name), reporter));
    }
  }

  /// What decides verdicts is set here; what else a task's own junit-platform.properties say holds.
  private static LauncherDiscoveryRequest request(List<String> engines, List<String> classes) {
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
        .selectors(classes.stream().map(name -> selectClass(name)).toList())
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
        .configurationParameter("junit.jupiter.testmethod.order.default", "org.junit.jupiter.api.MethodOrderer$MethodName")
        .configurationParameter("junit.jupiter.testclass.order.default", "org.junit.jupiter.api.ClassOrderer$ClassName")
        .configurationParameter("junit.vintage.execution.parallel.enabled", "false")
        .configurationParameter("junit.platform.reporting.open.xml.enabled", "false");
    if (!engines.isEmpty()) request.filters(EngineFilter.includeEngines(engines));
    return request.build();
  }
}
