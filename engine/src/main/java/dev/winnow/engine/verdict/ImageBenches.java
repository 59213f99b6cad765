package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Job;
import dev.winnow.engine.sandbox.Limits;
import dev.winnow.engine.sandbox.Outcome;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.engine.sandbox.TaskImage;
import dev.winnow.engine.task.Environment;
import dev.winnow.engine.task.Task;
import dev.winnow.language.Ground;
import dev.winnow.language.Runner;
import dev.winnow.language.Step;
import java.util.List;

/// Makes the bench of a task that brings an image: the image is built, the oracle makes the reference in it, and all programs run there.
record ImageBenches(Sandboxes sandboxes, Places places) {

  private static final int SHOWN = 12;

  Bench bench(Task task, Environment.OfImage own, String token) throws InterruptedException, Lacking {
    Runner runner = task.adapter().runners().stream().filter(candidate -> candidate.suits(task.suite())).findFirst()
        .orElseThrow(() -> new Lacking("its tests are for no framework that Winnow runs in an image of the task's own", true));
    try {
      TaskImage image = sandboxes.image(own.recipe());
      Places inside = places.over(sandboxes.in(image));
      String toolchain;
      Solving.Solved solved;
      try (Places.Place _ = inside.take()) {
        toolchain = probed(task, runner, image) + ", of the task's own image, which the Engine "
            + (own.recipe().named().isEmpty() ? "built of environment/Dockerfile, with network" : "holds as " + own.recipe().named());
        solved = new Solving(task, own.oracle(), image, sandboxes).solve();
      }
      var setting = new Bench.Setting(sandboxes.name(), sandboxes.limits(), task.adapter().kit(), shown(image), List.of(), toolchain);
      var confirming = new Rewarded(new Trial(solved.nop(), runner, token), verifier(task));
      return new Bench(new Bench.Subject(solved.whole(), runner, new Trial(solved.whole(), runner, token), confirming), inside, setting);
    } catch (SandboxException e) {
      if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
      throw new Lacking("cannot run in an image of its own: " + e.getMessage(), false);
    }
  }

  /// Without the test framework only the reward could be had, and exit codes and rewards prove nothing.
  private String probed(Task task, Runner runner, TaskImage image) throws SandboxException, Lacking {
    Step step = runner.probe(Ground.image(image.folder(), image.environment())).orElseThrow(() -> new Lacking("its tests run in an image of the task's own, "
        + "and for " + runner.name() + " Winnow's reporter works in its own kit only; a reward alone proves nothing", true));
    try (Sandbox sandbox = sandboxes.in(image.uncovered()).open(task.adapter().kit(), Limits.USUAL)) {
      Outcome outcome = sandbox.run(new Job(List.of(), step.command(), step.environment(), step.folder(), Limits.USUAL));
      if (outcome.status() == 0) return Trial.last(outcome);
      throw new Lacking("its image holds no " + runner.name() + " that Winnow's reporter can join (" + String.join(" ", step.command()) + ": "
          + Trial.last(outcome) + "), and the verifier's reward alone proves nothing; install it in environment/Dockerfile", true);
    }
  }

  private static String verifier(Task task) {
    return new String(task.suite().support().getOrDefault("tests/test.sh", new byte[0]), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String shown(TaskImage image) {
    return "image-" + image.id().replaceFirst("^sha256:", "").substring(0, SHOWN);
  }
}
