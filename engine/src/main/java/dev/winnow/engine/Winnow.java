package dev.winnow.engine;

import dev.winnow.engine.Progress.Phase;
import dev.winnow.engine.finding.Findings;
import dev.winnow.engine.report.TaskReport.Measured;
import dev.winnow.engine.report.TaskReport.Timing;
import dev.winnow.engine.report.TaskReport.Unusable;
import dev.winnow.engine.report.TaskReport;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.variant.Variants;
import dev.winnow.engine.verdict.Baseline;
import dev.winnow.engine.verdict.Bench;
import dev.winnow.engine.verdict.Benches;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Lacking;
import dev.winnow.engine.verdict.Replay;
import dev.winnow.language.LanguageAdapter;
import dev.winnow.language.ParseFailure;
import dev.winnow.language.Site;
import dev.winnow.language.Source;
import dev.winnow.language.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The way through: a task's files become sites, sites variants, variants verdicts, verdicts findings, findings a report.
public final class Winnow implements Measurement {

  private final Benches benches;
  private final Options options;

  /// @param benches where tests may be run
  public Winnow(Benches benches, Options options) {
    this.benches = benches;
    this.options = options;
  }

  @Override
  public TaskReport measure(Task task, Progress progress) throws InterruptedException {
    long begun = System.nanoTime();
    var entry = new TaskEntry.Readable(task);
    try (Bench bench = benches.bench(task, options.offline(), () -> progress.at(entry, Phase.FETCH, 0, 0))) {
      progress.at(entry, Phase.PARSE, 0, 0);
      Variants variants = Variants.of(task, sites(task, bench.types()), options);
      progress.at(entry, Phase.REFERENCE, 0, Baseline.RUNS);
      Baseline baseline = bench.baseline((done, of) -> progress.at(entry, Phase.REFERENCE, done, of));
      return switch (baseline) {
        case Baseline.Unusable trouble -> new Unusable(entry, trouble.reason(), true,
            Findings.unusable(trouble.reason(), trouble.tests()), timing(begun, bench));
        case Baseline.Steady steady -> {
          var done = new AtomicInteger();
          progress.at(entry, Phase.VARIANTS, 0, variants.chosen().size());
          List<Judgement> judgements = bench.judge(steady, variants.chosen(),
              _ -> progress.at(entry, Phase.VARIANTS, done.incrementAndGet(), variants.chosen().size()));
          yield new Measured(task, bench.circumstances(), steady.reference(), judgements,
              Findings.of(steady.reference(), judgements, task.revivals()), variants.proposed(), timing(begun, bench));
        }
      };
    } catch (Lacking e) {
      return unusable(entry, e.getMessage(), e.lasting(), begun);
    } catch (ParseFailure e) {
      return unusable(entry, "the solution does not parse: " + e.getMessage(), true, begun);
    } catch (SandboxException e) {
      if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
      throw new IllegalStateException("the sandbox failed: " + e.getMessage(), e);
    }
  }

  @Override
  public List<Variant> variants(Task task) throws ParseFailure {
    return Variants.of(task, sites(task, Types.NONE), options).chosen();
  }

  @Override
  public Replay replay(Task task, Variant variant) throws InterruptedException {
    try (Bench bench = benches.bench(task, options.offline(), () -> { })) {
      return switch (bench.baseline((_, _) -> { })) {
        case Baseline.Unusable trouble -> throw new UsageException("task " + task.id() + ": " + trouble.reason());
        case Baseline.Steady steady -> bench.replay(steady, variant);
      };
    } catch (Lacking e) {
      throw new UsageException("task " + task.id() + ": " + e.getMessage());
    } catch (SandboxException e) {
      if (Thread.currentThread().isInterrupted()) throw new InterruptedException();
      throw new IllegalStateException("the sandbox failed: " + e.getMessage(), e);
    }
  }

  @Override
  public String kit(LanguageAdapter adapter) {
    return benches.kit(adapter);
  }

  @Override
  public void close() {
    benches.close();
  }

  private static List<Site> sites(Task task, Types types) throws ParseFailure {
    var sites = new ArrayList<Site>();
    for (Source source : task.suite().solution()) {
      sites.addAll(task.adapter().sites(source, task.suite(), types));
    }
    return sites;
  }

  private static Unusable unusable(TaskEntry entry, String reason, boolean lasting, long begun) {
    return new Unusable(entry, reason, lasting, List.of(), new Timing(Duration.ofNanos(System.nanoTime() - begun), Duration.ZERO, 0));
  }

  private static Timing timing(long begun, Bench bench) {
    return new Timing(Duration.ofNanos(System.nanoTime() - begun), bench.cpu(), bench.runs());
  }
}
