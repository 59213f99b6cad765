package dev.winnow.inside;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/// Tells the channel what each test did.
final class Reporter implements TestExecutionListener {

  private final Channel channel;
  private final Map<String, String[]> places;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, Set<String>> ended = new HashMap<>();
  private TestPlan plan;
  private boolean failed;

  Reporter(Channel channel, Map<String, String[]> places) {
    this.channel = channel;
    this.places = places;
  }

  boolean failed() {
    return failed;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    this.plan = plan;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    if (!test.isTest()) return;
    String id = id(test);
    String[] place = places.getOrDefault(id.replaceFirst("[(\\[].*", ""), places.getOrDefault(id.replaceFirst("#.*", ""), new String[] {"", "", "", "0"}));
    channel.start(id, place[2], Integer.parseInt(place[3]));
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    if (plan.getChildren(test).isEmpty()) channel.end(id(test), "skipped", String.valueOf(reason).strip().replaceAll("\\s+", " "));
    else plan.getChildren(test).forEach(child -> executionSkipped(child, reason));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Throwable thrown = result.getThrowable().orElse(null);
    String message = thrown == null ? "" : Channel.message(thrown);
    if (test.isTest()) {
      String id = id(test);
      for (TestIdentifier up = test; up.getParentId().isPresent(); up = plan.getParent(up).orElseThrow()) {
        ended.computeIfAbsent(up.getUniqueId(), _ -> new HashSet<>()).add(id);
      }
      switch (result.getStatus()) {
        case SUCCESSFUL -> channel.end(id, "passed", "");
        case ABORTED -> channel.end(id, "skipped", message);
        case FAILED -> {
          failed = true;
          channel.end(id, thrown == null ? "error" : Channel.outcome(thrown), message);
        }
      }
    } else if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      failed = true;
      // Set-up took its tests away, or tear-down failed behind them: both are theirs.
      ended.getOrDefault(test.getUniqueId(), Set.of()).stream().sorted().forEach(id -> channel.end(id, "error", message));
      scopes(test).forEach(scope -> channel.broken(scope, message));
      plan.getDescendants(test).stream().filter(TestIdentifier::isTest).map(this::id).forEach(scope -> channel.broken(scope, message));
    } else if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      plan.getDescendants(test).stream().filter(child -> child.isTest() && !ended.containsKey(child.getUniqueId()))
          .forEach(child -> channel.end(id(child), "skipped", message));
    }
  }

  void broken(String name, Throwable trouble) {
    failed = true;
    channel.broken(name + "#", Channel.message(trouble));
    channel.broken(name + "$", Channel.message(trouble));
  }

  private java.util.List<String> scopes(TestIdentifier container) {
    String id = id(container);
    if (id.isEmpty()) return java.util.List.of("");
    return id.contains("#") ? java.util.List.of(id) : java.util.List.of(id + "#", id + "$");
  }

  /// Readable, and made of the unique id alone; where two tests would share one, the second is spelled out.
  private String id(TestIdentifier test) {
    String unique = test.getUniqueId();
    String known = names.get(unique);
    if (known != null) return known;
    String name = name(UniqueId.parse(unique));
    if (!name.isEmpty() && owners.containsKey(name)) name = name + " " + unique;
    owners.put(name, unique);
    names.put(unique, name);
    return name;
  }

  private static String name(UniqueId unique) {
    StringBuilder name = new StringBuilder();
    UniqueId.Segment last = unique.getLastSegment();
    for (UniqueId.Segment segment : unique.getSegments().subList(1, unique.getSegments().size())) {
      String value = segment.getValue();
      // JUnit 4 puts the tests of one parameter set below a test of that set, and names both after it.
      if (segment.getType().equals("test") && last.getType().equals("test") && !segment.equals(last)) continue;
      switch (segment.getType()) {
        case "class", "runner", "class-template" -> name.append(value);
        case "nested-class", "nested-class-template" -> name.append('$').append(value);
        case "method", "test-template", "test-factory" -> name.append('#').append(value.replaceAll("\\b(?:[a-z_][\\w]*\\.)+(?=[A-Z])", ""));
        case "test" -> name.append('#').append(value.replaceFirst("\\([^()]*\\)$", "")).append("()");
        default -> name.append(value.startsWith("#") ? "[" + value.substring(1) + "]" : "/" + value);
      }
    }
    return name.toString();
  }
}
