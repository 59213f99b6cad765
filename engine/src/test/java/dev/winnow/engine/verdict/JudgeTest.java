package dev.winnow.engine.verdict;

import static dev.winnow.engine.verdict.ScriptedSandboxes.fails;
import static dev.winnow.engine.verdict.ScriptedSandboxes.goesOver;
import static dev.winnow.engine.verdict.ScriptedSandboxes.passes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.engine.sandbox.Excess;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Grader;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskLimits;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.variant.Variant.Side;
import dev.winnow.engine.verdict.Verdict.Rejected;
import dev.winnow.language.Change;
import dev.winnow.language.Grading;
import dev.winnow.language.Kit;
import dev.winnow.language.LanguageAdapters;
import dev.winnow.language.Plan;
import dev.winnow.language.Runner;
import dev.winnow.language.Source;
import dev.winnow.language.Step;
import dev.winnow.language.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Rule 5 of trust, where the sandbox itself is the trouble.
class JudgeTest {

  private static final String REFERENCE = "reference";
  private static final Step STEP = new Step(List.of("t"), Map.of(), "/work");

  /// A framework without a build whose every run is one step.
  static final Runner RUNNER = new Runner() {
    @Override
    public String name() {
      return "scripted";
    }

    @Override
    public boolean suits(Suite suite) {
      return true;
    }

    @Override
    public Plan plan(Suite suite, String token) {
      return new Plan(new TreeMap<>(), List.of(), "", STEP, List.of(), Set.of("canary"), 1);
    }

    @Override
    public Grading grading(Suite suite) {
      return new Grading(Map.of(), STEP, "t", "exit status 0 passes");
    }
  };

  private static List<Judgement> judge(ScriptedSandboxes sandboxes, int jobs, List<Variant> variants) throws InterruptedException {
    return judge(sandboxes, jobs, variants, _ -> { });
  }

  private static List<Judgement> judge(ScriptedSandboxes sandboxes, int jobs, List<Variant> variants, Consumer<Judgement> judged)
      throws InterruptedException {
    var expected = new Reference.Expected(new TestResult("test", "", 1, TestStatus.PASSED, ""), "");
    var steady = new Baseline.Steady(new Reference(5, GraderAnswer.PASS, "", false, List.of(expected)), Duration.ofMillis(50));
    var places = new Places(sandboxes, jobs);
    try (Places.Place place = places.take()) {
      return new Judge(new Attempts(new Trial(task(), RUNNER, "x"), steady, Duration.ZERO), Kit.BASE, places).judge(variants, place, judged);
    }
  }

  static Task task() {
    var suite = new Suite(List.of(new Source("s.py", REFERENCE)), List.of(new Source("test_s.py", "")), new TreeMap<>());
    return new Task("t", LanguageAdapters.ALL.getFirst(), "folder", ".", "", suite, "tests", List.of(), new Grader.Usual(), TaskLimits.USUAL);
  }

  private static Variant mutant(String text) {
    return new Variant("m-" + text, Side.WRONG, Family.MUTANT, text, "", new Change.Files(Map.of("s.py", text)), List.of());
  }

  private static List<Variant> mutants(String... texts) {
    return List.of(texts).stream().map(JudgeTest::mutant).toList();
  }

  private static String verdict(Judgement judgement) {
    return switch (judgement.verdict()) {
      case Rejected rejected -> "rejected " + rejected.cause();
      case Verdict.Accepted _ -> "accepted";
      case Verdict.Faulted faulted -> "faulted: " + faulted.reason();
      case Verdict.Invalid _, Verdict.Unbuildable _ -> "apart";
    } + (judgement.steady() ? "" : " unsteady");
  }

  @Test
  void whatRanWhereTheReferenceNoLongerPassesIsJudgedAgainEachAlone() throws InterruptedException {
    var poisoned = new java.util.concurrent.atomic.AtomicBoolean();
    var sandboxes = new ScriptedSandboxes((program, sandbox, _) -> {
      if (program.equals("poison") && sandbox == 0) poisoned.set(true);
      return sandbox == 0 && poisoned.get() || program.equals("wrong") ? fails() : passes();
    });
    assertThat(judge(sandboxes, 1, mutants("survivor", "poison", "late", "wrong"))).extracting(JudgeTest::verdict)
        .containsExactly("accepted", "accepted", "accepted", "rejected ASSERTION");
    assertThat(sandboxes.ran).contains("1 survivor", "2 poison", "3 late", "4 wrong");
  }

  @Test
  void aVariantAfterWhichTheReferenceFailsAgainInAFreshSandboxIsOurTrouble() throws InterruptedException {
    var sandboxes = new ScriptedSandboxes((program, _, run) -> run > 0 && program.equals(REFERENCE) ? fails() : passes());
    assertThat(judge(sandboxes, 1, mutants("one"))).extracting(JudgeTest::verdict)
        .containsExactly("faulted: the reference no longer passes in the sandbox this variant ran in, twice");
  }

  @Test
  void aSandboxThatBreaksOnceIsReplacedAndTheVariantIsJudgedThere() throws InterruptedException {
    var sandboxes = new ScriptedSandboxes((program, sandbox, _) -> {
      if (sandbox == 0 && program.equals("two")) throw new SandboxException("broken");
      return program.equals("two") ? fails() : passes();
    });
    assertThat(judge(sandboxes, 1, mutants("one", "two", "three"))).extracting(JudgeTest::verdict)
        .containsExactly("accepted", "rejected ASSERTION", "accepted");
  }

  @Test
  void aVariantThatBreaksEverySandboxIsRejectedAsLongAsTheReferenceBreaksNone() throws InterruptedException {
    var sandboxes = new ScriptedSandboxes((program, _, _) -> {
      if (program.equals("breaker")) throw new SandboxException("broken");
      return passes();
    });
    assertThat(judge(sandboxes, 1, mutants("one", "breaker", "three"))).extracting(JudgeTest::verdict)
        .containsExactly("accepted", "rejected CRASH", "accepted");
  }

  @Test
  void whereTheReferenceBreaksSandboxesTooNothingIsHeldAgainstTheVariant() throws InterruptedException {
    var sandboxes = new ScriptedSandboxes((_, sandbox, _) -> {
      if (sandbox > 0) throw new SandboxException("no more");
      return fails();
    });
    assertThat(judge(sandboxes, 1, mutants("one", "two"))).extracting(JudgeTest::verdict)
        .containsExactly("faulted: no sandbox could be had: no more", "faulted: no sandbox could be had: no more");
  }

  @Test
  void aVariantThatNeverRanBroughtNothingDown() throws InterruptedException {
    var sandboxes = new ScriptedSandboxes((program, sandbox, _) -> {
      if (program.equals("breaker") && sandbox == 0) throw new SandboxException("broken");
      return passes();
    }, number -> number != 1);
    assertThat(judge(sandboxes, 1, mutants("breaker", "next"))).extracting(JudgeTest::verdict)
        .containsExactly("faulted: no sandbox could be had: none left", "accepted");
  }

  @Test
  void aVariantWhoseTwoRunsDifferIsUnsteady() throws InterruptedException {
    var flips = new AtomicInteger();
    var sandboxes = new ScriptedSandboxes((program, _, _) -> program.equals("flip") && flips.incrementAndGet() % 2 == 1 ? fails() : passes());
    assertThat(judge(sandboxes, 1, mutants("flip", "calm"))).extracting(JudgeTest::verdict).containsExactly("rejected ASSERTION unsteady", "accepted");
  }

  @Test
  void onlyASleeperRunsOutOfWallTimeTwice() throws InterruptedException {
    var runs = new AtomicInteger();
    var sandboxes = new ScriptedSandboxes((program, _, _) -> program.equals("sleeper") || program.equals("delayed") && runs.getAndIncrement() == 0
        ? goesOver(Excess.WALL) : passes());
    assertThat(judge(sandboxes, 1, mutants("delayed", "sleeper"))).extracting(JudgeTest::verdict).containsExactly("accepted", "rejected TIMEOUT");
    assertThat(sandboxes.ran).filteredOn(run -> run.endsWith("sleeper")).describedAs("twice is enough").hasSize(2);
  }

  @Test
  void cpuTimeIsNotTriedAgainWithinARun() throws InterruptedException {
    var sandboxes = new ScriptedSandboxes((program, _, _) -> program.equals("endless") ? goesOver(Excess.CPU) : passes());
    assertThat(judge(sandboxes, 1, mutants("endless"))).extracting(JudgeTest::verdict).containsExactly("rejected TIMEOUT");
    assertThat(sandboxes.ran).filteredOn(run -> run.endsWith("endless")).hasSize(2);
  }

  @Test
  void aTimeoutCostsTheSandboxAndTheReferenceIsAskedAfterIt() throws InterruptedException {
    var sandboxes = new ScriptedSandboxes((program, _, _) -> program.equals("endless") ? goesOver(Excess.CPU) : passes());
    assertThat(judge(sandboxes, 1, mutants("endless", "next"))).extracting(JudgeTest::verdict).containsExactly("rejected TIMEOUT", "accepted");
    assertThat(sandboxes.ran).startsWith("0 reference", "0 endless", "0 endless", "0 reference", "1 reference", "1 next");
  }

  @Test
  void theReferencePassesAtTheStartAndTheEndOfEachSandbox() throws InterruptedException {
    var sandboxes = new ScriptedSandboxes((_, _, _) -> fails());
    assertThat(judge(sandboxes, 1, mutants("one"))).extracting(JudgeTest::verdict)
        .containsExactly("faulted: the reference no longer passes in the sandbox this variant ran in, twice");
    assertThat(sandboxes.ran).describedAs("nothing is believed, so nothing is run, where the reference fails").containsOnly("0 reference", "1 reference");
  }

  @Test
  void resultsKeepTheVariantsOrderWhicheverLaneWasFirst() throws InterruptedException {
    var others = new CountDownLatch(10);
    var sandboxes = new ScriptedSandboxes((program, _, _) -> {
      if (program.equals("v00")) await(others);
      if (program.startsWith("v")) others.countDown();
      return program.endsWith("5") ? fails() : passes();
    });
    List<Variant> variants = IntStream.range(0, 30).mapToObj("v%02d"::formatted).map(JudgeTest::mutant).toList();
    List<Judgement> judgements = judge(sandboxes, 3, variants);
    assertThat(judgements).extracting(Judgement::variant).isEqualTo(variants);
    assertThat(judgements).filteredOn(judgement -> !verdict(judgement).equals("accepted")).extracting(judgement -> judgement.variant().operator())
        .containsExactly("v05", "v15", "v25");
  }

  @Test
  void everyJudgementIsToldOnce() throws InterruptedException {
    var sandboxes = new ScriptedSandboxes((program, sandbox, _) -> sandbox == 0 && !program.equals(REFERENCE) ? goesOver(Excess.MEMORY) : passes());
    var told = Collections.synchronizedList(new ArrayList<String>());
    judge(sandboxes, 1, mutants("one", "two", "three"), judgement -> told.add(judgement.variant().operator() + " " + verdict(judgement)));
    assertThat(told).containsExactly("one rejected MEMORY", "two accepted", "three accepted");
  }

  @Test
  void anInterruptEndsTheWorkAndGivesThePlacesBack() throws Exception {
    var begun = new CountDownLatch(1);
    var sandboxes = new ScriptedSandboxes((program, _, _) -> {
      if (program.equals("slow")) {
        begun.countDown();
        await(new CountDownLatch(1));
      }
      return passes();
    });
    var outcome = new java.util.concurrent.CompletableFuture<Throwable>();
    Thread worker = Thread.ofVirtual().start(() -> {
      try {
        judge(sandboxes, 1, mutants("slow", "next"));
        outcome.complete(new AssertionError("it went on"));
      } catch (InterruptedException e) {
        outcome.complete(e);
      } catch (RuntimeException e) {
        outcome.complete(e);
      }
    });
    begun.await();
    worker.interrupt();
    assertThat(outcome.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(sandboxes.ran).doesNotContain("0 next");
  }

  @Test
  void aBugInALaneIsNoVerdict() {
    var sandboxes = new ScriptedSandboxes((_, _, _) -> {
      throw new IllegalStateException("a bug");
    });
    assertThatThrownBy(() -> judge(sandboxes, 1, mutants("one"))).isInstanceOf(IllegalStateException.class).hasRootCauseMessage("a bug");
  }

  private static void await(CountDownLatch latch) throws SandboxException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted", e);
    }
  }
}
