package dev.winnow.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Excess;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.verdict.Verdict.Accepted;
import dev.winnow.engine.verdict.Verdict.Cause;
import dev.winnow.engine.verdict.Verdict.Disorder;
import dev.winnow.engine.verdict.Verdict.Invalid;
import dev.winnow.engine.verdict.Verdict.Rejected;
import dev.winnow.language.Plan;
import dev.winnow.language.Step;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Rules 3 and 4 of trust, one test each: every test here fails when its rule is broken.
class StrictRuleTest {

  private static final Plan PLAN = new Plan(new TreeMap<>(), List.of(), "", new Step(List.of("t"), Map.of(), "/work"),
      List.of(), Set.of("c-first", "c-last"), 1);
  private static final String FIRST = test("c-first", "failed", "AssertionError: winnow canary");
  private static final String LAST = test("c-last", "failed", "AssertionError: winnow canary");
  private static final String DONE = "{\"e\":\"done\"}\n";

  private static StrictRule rule() {
    var expected = new LinkedHashMap<String, TestStatus>();
    expected.put("a", TestStatus.PASSED);
    expected.put("b", TestStatus.PASSED);
    expected.put("s", TestStatus.SKIPPED);
    return new StrictRule(PLAN, expected, Set.of("flaky"));
  }

  private static String test(String id, String outcome, String message) {
    return start(id) + end(id, outcome, message);
  }

  private static String start(String id) {
    return "{\"e\":\"start\",\"id\":\"" + id + "\"}\n";
  }

  private static String end(String id, String outcome, String message) {
    return "{\"e\":\"end\",\"id\":\"" + id + "\",\"o\":\"" + outcome + "\",\"m\":\"" + message + "\"}\n";
  }

  private static final String A = test("a", "passed", "");
  private static final String B = test("b", "passed", "");
  private static final String S = test("s", "skipped", "");

  private static Verdict judge(String channel) {
    return judge(channel, 1, Set.of(), List.of());
  }

  private static Verdict judge(String channel, int status, Set<Excess> excesses, List<String> changed) {
    var outcome = new Outcome(status, status > 128, Duration.ZERO, Duration.ZERO, excesses, changed, false, new byte[0],
        channel.getBytes(StandardCharsets.UTF_8));
    return rule().judge(outcome, Records.read(outcome.channel()));
  }

  private static void invalid(Verdict verdict, Disorder disorder) {
    assertThat(verdict).isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.disorder()).isEqualTo(disorder));
  }

  private static void rejected(Verdict verdict, Cause cause, String... tests) {
    assertThat(verdict).isInstanceOfSatisfying(Rejected.class, rejected -> {
      assertThat(rejected.cause()).isEqualTo(cause);
      assertThat(rejected.failures()).extracting(Verdict.Failure::test).containsExactly(tests);
    });
  }

  @Test
  void theReferencesOwnReportIsAccepted() {
    assertThat(judge(FIRST + A + B + S + LAST + DONE)).isInstanceOf(Accepted.class);
  }

  @Test
  void exitStatusZeroProvesNothing() {
    invalid(judge(FIRST + A + B + S + LAST + DONE, 0, Set.of(), List.of()), Disorder.CHANNEL);
  }

  @Test
  void aDeathAfterTheLastRecordIsNoAcceptance() {
    invalid(judge(FIRST + A + B + S + LAST + DONE, 139, Set.of(), List.of()), Disorder.CHANNEL);
  }

  @Test
  void aMissingTestIsNeitherAcceptedNorAKill() {
    invalid(judge(FIRST + A + S + LAST + DONE), Disorder.IDS);
  }

  @Test
  void aTestNobodyExpectedIsNoAcceptance() {
    invalid(judge(FIRST + A + B + S + test("new", "passed", "") + LAST + DONE), Disorder.IDS);
  }

  @Test
  void aTestReportedTwiceIsNoAcceptance() {
    invalid(judge(FIRST + A + A + B + S + LAST + DONE), Disorder.IDS);
  }

  @Test
  void aSkippedTestIsNoPassedTest() {
    invalid(judge(FIRST + A + test("b", "skipped", "") + S + LAST + DONE), Disorder.SKIPPED);
  }

  @Test
  void aTestThatTheReferenceSkipsMustBeSkipped() {
    invalid(judge(FIRST + A + B + test("s", "passed", "") + LAST + DONE), Disorder.SKIPPED);
  }

  @ParameterizedTest
  @CsvSource({"passed,''", "skipped,''", "failed,some other failure", "error,set-up failed"})
  void aCanaryThatDidNotFailForItsOwnReasonIsNoAcceptance(String outcome, String message) {
    invalid(judge(FIRST + A + B + S + test("c-last", outcome, message) + DONE), Disorder.CANARY);
    invalid(judge(test("c-first", outcome, message) + A + B + S + LAST + DONE), Disorder.CANARY);
  }

  @Test
  void aCanarysWordsMayStandBehindALibrarysHeading() {
    assertThat(judge(FIRST + A + B + S + test("c-last", "failed", "Not equal:\\nMessages: winnow canary") + DONE)).isInstanceOf(Accepted.class);
  }

  @Test
  void aMissingCanaryIsNoAcceptance() {
    invalid(judge(FIRST + A + B + S + DONE), Disorder.CANARY);
  }

  @Test
  void withoutTheFrameworksEndThereIsNoAcceptance() {
    invalid(judge(FIRST + A + B + S + LAST), Disorder.CHANNEL);
  }

  @Test
  void aForgedLineIsNoAcceptance() {
    invalid(judge(FIRST + A + B + S + LAST + "2 passed\n" + DONE), Disorder.CHANNEL);
    invalid(judge(FIRST + A + test("b", "great", "") + S + LAST + DONE), Disorder.CHANNEL);
  }

  @Test
  void changedInputsAreNoAcceptance() {
    invalid(judge(FIRST + A + B + S + LAST + DONE, 1, Set.of(), List.of("/work/test_a.py")), Disorder.CHANNEL);
  }

  @Test
  void aFloodedChannelIsNoAcceptance() {
    invalid(judge(FIRST + A + B + S + LAST + DONE, 1, Set.of(Excess.CHANNEL), List.of()), Disorder.CHANNEL);
  }

  @Test
  void aFailedAssertionRejectsWhateverTheExitStatus() {
    rejected(judge(FIRST + test("a", "failed", "1 != 2") + B + S + LAST + DONE), Cause.ASSERTION, "a");
    rejected(judge(FIRST + test("a", "failed", "1 != 2") + B + S + LAST + DONE, 0, Set.of(), List.of()), Cause.ASSERTION, "a");
  }

  @Test
  void anErrorRejects() {
    rejected(judge(FIRST + A + test("b", "error", "ValueError") + S + LAST + DONE), Cause.ERROR, "b");
  }

  @Test
  void aGoodWordAfterABadOneDoesNotUndoIt() {
    rejected(judge(FIRST + start("a") + end("a", "failed", "x") + end("a", "passed", "") + B + S + LAST + DONE), Cause.ASSERTION, "a");
    rejected(judge(FIRST + start("a") + end("a", "passed", "") + end("a", "error", "tear-down") + B + S + LAST + DONE), Cause.ERROR, "a");
  }

  @Test
  void aProcessThatEndsInsideAStartedTestIsRejectedEvenWithStatusZero() {
    rejected(judge(FIRST + A + start("b"), 0, Set.of(), List.of()), Cause.CRASH, "b");
  }

  @Test
  void aBrokenContainerFailsTheTestsBelowIt() {
    rejected(judge(FIRST + A + "{\"e\":\"broken\",\"scope\":\"b\",\"m\":\"ImportError\"}\n" + S + LAST + DONE), Cause.ERROR, "b");
  }

  @ParameterizedTest
  @EnumSource(value = Excess.class, names = {"CPU", "WALL", "MEMORY", "OUTPUT", "DISK"})
  void runningOutInsideAStartedTestRejects(Excess excess) {
    assertThat(judge(FIRST + A + start("b"), 137, Set.of(excess), List.of())).isInstanceOfSatisfying(Rejected.class, rejected ->
        assertThat(rejected.cause()).isEqualTo(switch (excess) {
          case MEMORY -> Cause.MEMORY;
          case OUTPUT -> Cause.OUTPUT;
          case DISK -> Cause.DISK;
          case CPU, WALL, CHANNEL, PROCESSES -> Cause.TIMEOUT;
        }));
  }

  @Test
  void runningOutBeforeAnyTestIsNoKill() {
    invalid(judge(FIRST, 137, Set.of(Excess.CPU), List.of()), Disorder.IDS);
  }

  @Test
  void aTestSetAsideCountsNeitherWay() {
    assertThat(judge(FIRST + A + B + S + test("flaky", "failed", "x") + LAST + DONE)).isInstanceOf(Accepted.class);
    assertThat(judge(FIRST + A + B + S + LAST + DONE)).isInstanceOf(Accepted.class);
  }

  @Test
  void addressesAndTemporaryPathsDoNotReachTheReport() {
    var run = Records.read((start("a") + end("a", "failed", "<X at 0x7f3a2b1c> in /tmp/tmpab12/x.py, java.lang.Object@1b2c3d4e")).getBytes(StandardCharsets.UTF_8));
    assertThat(run.tests().getFirst().message()).isEqualTo("<X at 0x…> in /tmp/…, java.lang.Object0x…");
  }
}
