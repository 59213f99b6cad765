package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.verdict.Verdict.Cause;
import dev.winnow.engine.verdict.Verdict.Faulted;
import dev.winnow.engine.verdict.Verdict.Rejected;
import dev.winnow.language.Kit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Judges the variants of one task, in as many sandboxes as are free.
///
/// Rule 5 of trust: the reference passes at the start and the end of each sandbox; what ran in one where it does not is
/// judged again, each variant alone in a fresh one. A sandbox that saw trouble is given up after the variant that made it.
final class Judge {

  /// Below this many variants a further sandbox costs more than it gains.
  private static final int WORTH_A_SANDBOX = 8;

  private final Attempts attempts;
  private final Kit kit;
  private final Places places;

  Judge(Attempts attempts, Kit kit, Places places) {
    this.attempts = attempts;
    this.kit = kit;
    this.places = places;
  }

  /// One variant on its way: where it stands in the report, and what became of it.
  private static final class Case {
    final Variant variant;
    volatile Judgement judgement;

    Case(Variant variant) {
      this.variant = variant;
      this.judgement = new Judgement(variant, new Faulted("not judged"), true, GraderAnswer.NOT_ASKED);
    }
  }

  /// Judges all; the results keep the variants' order.
  ///
  /// @param held the place this task has already; it stays the caller's
  /// @param judged hears of each judgement once it stands; called from several threads
  List<Judgement> judge(List<Variant> variants, Places.Place held, Consumer<Judgement> judged) throws InterruptedException {
    List<Case> cases = variants.stream().map(Case::new).toList();
    var queue = new ConcurrentLinkedQueue<>(cases);
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<?>>();
      running.add(lanes.submit(() -> {
        lane(queue, held, judged);
        return null;
      }));
      while (places.spare() > 0 && running.size() * WORTH_A_SANDBOX < variants.size()) {
        Places.Place more = places.take();
        running.add(lanes.submit(() -> {
          try (more) {
            lane(queue, more, judged);
          }
          return null;
        }));
      }
      await(running, lanes);
    }
    return cases.stream().map(done -> done.judgement).toList();
  }

  private static void await(List<Future<?>> running, java.util.concurrent.ExecutorService lanes) throws InterruptedException {
    try {
      for (Future<?> lane : running) lane.get();
    } catch (InterruptedException e) {
      lanes.shutdownNow();
      throw e;
    } catch (ExecutionException e) {
      lanes.shutdownNow();
      if (e.getCause() instanceof InterruptedException interrupted) throw interrupted;
      throw new IllegalStateException("a lane ended by a bug", e.getCause());
    }
  }

  /// Takes variants from the queue until it is empty, one sandbox after another.
  private void lane(ConcurrentLinkedQueue<Case> queue, Places.Place place, Consumer<Judgement> judged) throws InterruptedException {
    while (!queue.isEmpty()) {
      var batch = new ArrayList<Case>();
      boolean sound = false;
      try (Sandbox sandbox = place.open(kit, attempts.ceiling())) {
        if (attempts.referencePasses(sandbox)) {
          boolean suspect = false;
          Case next;
          while (!suspect && (next = queue.poll()) != null) {
            batch.add(next);
            Attempts.Attempt attempt = attempts.attempt(sandbox, next.variant);
            next.judgement = attempt.judgement();
            suspect = attempt.suspect();
          }
          sound = attempts.referencePasses(sandbox);
        } else if (queue.peek() instanceof Case first && queue.remove(first)) {
          batch.add(first);
        }
      } catch (SandboxException e) {
        sound = false;
        if (batch.isEmpty() && queue.poll() instanceof Case first) batch.add(first);
      }
      if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
      for (Case done : batch) {
        if (!sound) done.judgement = alone(done.variant, place);
        judged.accept(done.judgement);
      }
    }
  }

  /// Judges one variant in a sandbox of its own. Trouble that comes again there is the variant's own doing, as long as the
  /// reference has none in such a sandbox; else it is ours.
  private Judgement alone(Variant variant, Places.Place place) throws InterruptedException {
    boolean begun = false;
    try (Sandbox sandbox = place.open(kit, attempts.ceiling())) {
      if (attempts.referencePasses(sandbox)) {
        begun = true;
        Judgement judgement = attempts.attempt(sandbox, variant).judgement();
        if (attempts.referencePasses(sandbox)) return judgement;
      }
    } catch (SandboxException e) {
      if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
      boolean passes = referencePassesAlone(place);
      // What an interrupt broke is nobody's fault.
      if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
      // What never ran brought nothing down.
      if (!begun || !passes) return faulted(variant, "no sandbox could be had: " + e.getMessage());
      return new Judgement(variant, new Rejected(Cause.CRASH, List.of()), true, GraderAnswer.NOT_ASKED);
    }
    return faulted(variant, "the reference no longer passes in the sandbox this variant ran in, twice");
  }

  private boolean referencePassesAlone(Places.Place place) {
    try (Sandbox sandbox = place.open(kit, attempts.ceiling())) {
      return attempts.referencePasses(sandbox);
    } catch (SandboxException e) {
      return false;
    }
  }

  private static Judgement faulted(Variant variant, String reason) {
    return new Judgement(variant, new Faulted(reason), true, GraderAnswer.NOT_ASKED);
  }
}
