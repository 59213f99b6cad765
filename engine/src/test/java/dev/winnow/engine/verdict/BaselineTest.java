package dev.winnow.engine.verdict;

import static dev.winnow.engine.verdict.ScriptedSandboxes.fails;
import static dev.winnow.engine.verdict.ScriptedSandboxes.goesOver;
import static dev.winnow.engine.verdict.ScriptedSandboxes.passes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.engine.sandbox.Excess;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.language.Kit;
import org.junit.jupiter.api.Test;

/// Rule 1 of trust.
class BaselineTest {

  private static Baseline learn(ScriptedSandboxes sandboxes) throws InterruptedException, SandboxException {
    var places = new Places(sandboxes, 1);
    try (Places.Place place = places.take()) {
      return Baseline.learn(new Trial(JudgeTest.task(), JudgeTest.RUNNER, "x"), place, Kit.BASE, (_, _) -> { });
    }
  }

  @Test
  void theReferenceRunsFiveTimesInTwoSandboxesAndTheGraderOnce() throws Exception {
    var sandboxes = new ScriptedSandboxes((_, _, _) -> passes());
    assertThat(learn(sandboxes)).isInstanceOfSatisfying(Baseline.Steady.class, steady -> assertThat(steady.reference().runs()).isEqualTo(5));
    assertThat(sandboxes.ran).describedAs("three runs and the grader, then two").containsExactly("0 reference", "0 reference", "0 reference",
        "0 reference", "1 reference", "1 reference");
  }

  @Test
  void aTestThatFailsOnlyInTheLastRunIsSetAsideAndOneAloneIsNoSuite() throws Exception {
    var sandboxes = new ScriptedSandboxes((_, sandbox, run) -> sandbox == 1 && run == 1 ? fails() : passes());
    assertThat(learn(sandboxes)).isInstanceOfSatisfying(Baseline.Unusable.class, unusable -> assertThat(unusable.reason()).isEqualTo("no test is steady on the reference"));
  }

  @Test
  void aReferenceThatFailsEachTimeIsNamedByItsTest() throws Exception {
    assertThat(learn(new ScriptedSandboxes((_, _, _) -> fails()))).isInstanceOfSatisfying(Baseline.Unusable.class,
        unusable -> assertThat(unusable.reason()).startsWith("the reference fails 1 of 1 tests, first test"));
  }

  @Test
  void aReferenceThatRunsOutOnceIsNotUsed() throws Exception {
    var sandboxes = new ScriptedSandboxes((_, sandbox, run) -> sandbox == 1 && run == 0 ? goesOver(Excess.MEMORY) : passes());
    assertThat(learn(sandboxes)).isInstanceOfSatisfying(Baseline.Unusable.class,
        unusable -> assertThat(unusable.reason()).isEqualTo("the reference ran out of MEMORY inside test"));
  }
}
