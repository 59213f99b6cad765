package dev.winnow.engine.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Grader;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskLimits;
import dev.winnow.language.Kit;
import dev.winnow.language.Source;
import dev.winnow.language.Suite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Rule 1 of trust, for a grader that writes a reward.
class RewardedTest {

  @Test
  void theOracleIsRewardedEachTimeAndNobodysWorkIsNot() throws Exception {
    var sandboxes = new ScriptedSandboxes((program, _, _) -> reward(program.equals("oracle") ? "1" : "0"));
    assertThat(confirm(sandboxes, GraderAnswer.PASS)).isInstanceOfSatisfying(Baseline.Steady.class,
        steady -> assertThat(steady.reference().idle()).isFalse());
    assertThat(sandboxes.ran).containsExactly("0 oracle", "0 oracle", "0 oracle", "0 oracle", "0 nop");
  }

  @Test
  void aRewardForNobodysWorkIsTold() throws Exception {
    assertThat(confirm(new ScriptedSandboxes((_, _, _) -> reward("1")), GraderAnswer.PASS)).isInstanceOfSatisfying(Baseline.Steady.class,
        steady -> assertThat(steady.reference().idle()).isTrue());
  }

  @Test
  void aRewardThatIsNotGivenEachTimeIsNoGrade() throws Exception {
    assertThat(confirm(new ScriptedSandboxes((_, _, run) -> reward(run == 2 ? "0" : "1")), GraderAnswer.PASS)).isEqualTo(new Baseline.Unrewarded(
        "tests/test.sh does not give the oracle a reward of 1 each time: not in run 4 of 5, where it said last: out of luck"));
  }

  @Test
  void aVerifierThatCallsForTheNetworkIsNamed() throws Exception {
    assertThat(confirm(new ScriptedSandboxes((_, _, _) -> reward("")), GraderAnswer.FAIL)).isEqualTo(new Baseline.Unrewarded(
        "tests/test.sh gives the oracle no reward of 1, though every test passes: it said last: uvx: not found; it calls curl, uvx, "
            + "and no run of Winnow's has a network: install what it needs in environment/Dockerfile"));
  }

  private static Baseline confirm(ScriptedSandboxes sandboxes, GraderAnswer grader) throws SandboxException, InterruptedException {
    var test = new Reference.Expected(new TestResult("test", "", 1, TestStatus.PASSED, ""), "");
    var steady = new Baseline.Steady(new Reference(5, grader, "uvx: not found", false, List.of(test)), Duration.ofMillis(50));
    try (Places.Place place = new Places(sandboxes, 1).take()) {
      return new Rewarded(trial("nop"), "curl -LsSf https://example.org/install.sh | sh\nuvx pytest /tests\n").confirm(steady, trial("oracle"), place, Kit.BASE);
    }
  }

  private static Trial trial(String program) {
    Task task = JudgeTest.task();
    var suite = new Suite(List.of(new Source("s.py", program)), task.suite().tests(), new TreeMap<>());
    return new Trial(new Task("t", task.adapter(), "harbor", ".", "", suite, "tests", List.of(), new Grader.Verifier(new TreeMap<>(), Duration.ofSeconds(9)),
        TaskLimits.USUAL, List.of()), JudgeTest.RUNNER, "x");
  }

  private static Outcome reward(String text) {
    return new Outcome(0, false, Duration.ZERO, Duration.ZERO, Set.of(), List.of(), false, "out of luck\n".getBytes(StandardCharsets.UTF_8),
        text.getBytes(StandardCharsets.UTF_8));
  }
}
