package dev.winnow.engine.verdict;

import dev.winnow.language.Plan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The one place where the channel of a test run is read. Its format stands with [dev.winnow.language.Plan].
final class Records {

  private final Map<String, TestResult> places = new LinkedHashMap<>();
  private final Map<String, TestResult> ended = new LinkedHashMap<>();
  private final Map<String, String> broken = new LinkedHashMap<>();
  private final Set<String> repeated = new LinkedHashSet<>();
  private boolean done;
  private String garbled = "";

  private Records() {}

  static TestRun read(byte[] channel) {
    var records = new Records();
    new String(channel, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).forEach(records::line);
    return records.run();
  }

  private void line(String line) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      String id = node.path("id").asString("");
      switch (node.path("e").asString("")) {
        case "start" -> start(id, node);
        case "end" -> end(id, TestStatus.valueOf(node.path("o").asString("").toUpperCase(Locale.ROOT)), node.path("m").asString(""));
        case "broken" -> broken.putIfAbsent(node.path("scope").asString(""), Messages.normalised(node.path("m").asString("")));
        case "done" -> done = true;
        default -> garble(line);
      }
    } catch (JacksonException | IllegalArgumentException e) {
      garble(line);
    }
  }

  private void start(String id, JsonNode node) {
    var place = new TestResult(id, node.path("file").asString(""), node.path("line").asInt(0), TestStatus.ERROR, "");
    if (places.putIfAbsent(id, place) != null) repeated.add(id);
  }

  private void end(String id, TestStatus status, String message) {
    TestResult place = places.computeIfAbsent(id, unstarted -> new TestResult(unstarted, "", 0, status, ""));
    // A library may set a canary's own words behind a heading of its own.
    String telling = message.lines().filter(line -> line.contains(Plan.CANARY)).findFirst().orElse(message);
    var result = new TestResult(id, place.file(), place.line(), status, Messages.normalised(telling));
    ended.merge(id, result, (one, other) -> badness(other.status()) > badness(one.status()) ? other : one);
  }

  /// A later good word does not undo a bad one: a test may pass and its tear-down fail.
  private static int badness(TestStatus status) {
    return switch (status) {
      case PASSED -> 0;
      case SKIPPED -> 1;
      case XFAILED -> 2;
      case XPASSED -> 3;
      case ERROR -> 4;
      case FAILED -> 5;
    };
  }

  private void garble(String line) {
    if (garbled.isEmpty()) garbled = Messages.normalised(line);
  }

  private TestRun run() {
    List<TestResult> tests = places.keySet().stream().filter(ended::containsKey).map(ended::get).toList();
    var dangling = new ArrayList<>(places.keySet());
    dangling.removeAll(ended.keySet());
    return new TestRun(tests, dangling, broken, repeated, done, garbled);
  }
}
