package dev.winnow.engine.command;

import dev.winnow.engine.Measurement;
import dev.winnow.engine.report.Diff;
import dev.winnow.engine.report.Escapes;
import dev.winnow.engine.task.Task;
import dev.winnow.engine.task.TaskEntry;
import dev.winnow.engine.variant.Variant;
import dev.winnow.language.ParseFailure;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `winnow list`.
@Command(name = "list", description = "Lists what would be judged, one variant a line, without running anything: id, "
    + "file:line:column, operator.",
    footer = {"", "Where types are found by a tool inside the sandbox (Go), 'run' may judge a few variants more or fewer than",
        "are listed here."})
final class ListCommand implements Callable<Integer> {

  private final Console console;
  private final Measurement.Opening opening;

  @Mixin TaskSelection tasks = new TaskSelection();
  @Mixin VariantSelection variants = new VariantSelection();

  @Option(names = "--diff", description = "Show each change as a unified diff.")
  boolean diff;

  ListCommand(Console console, Measurement.Opening opening) {
    this.console = console;
    this.opening = opening;
  }

  @Override
  public Integer call() {
    List<TaskEntry> entries = tasks.read();
    boolean all = true;
    try (Measurement measurement = opening.unboxed(variants.options(tasks, true, 1))) {
      for (TaskEntry entry : entries) {
        all &= switch (entry) {
          case TaskEntry.Readable(Task task) -> listed(measurement, task);
          case TaskEntry.Unreadable unreadable -> refused(unreadable.id(), unreadable.reason());
        };
      }
    }
    return (all ? ExitCode.OK : ExitCode.UNMEASURED).code();
  }

  private boolean listed(Measurement measurement, Task task) {
    try {
      List<Variant> found = measurement.variants(task);
      console.out().println(console.screen().strong(Escapes.shown(task.id())) + "  (" + task.adapter().language() + ", "
          + found.size() + " variants)");
      for (Variant variant : found) {
        console.out().println(Escapes.shown("%s  %s  %s".formatted(variant.id(), Diff.place(task, variant), variant.operator())));
        if (diff) {
          console.out().println(Diff.unified(task, variant));
        }
      }
      if (!diff) {
        console.out().println();
      }
      return true;
    } catch (ParseFailure e) {
      return refused(task.id(), "the solution does not parse: " + e.getMessage());
    }
  }

  private boolean refused(String id, String reason) {
    console.err().println(Escapes.shown(id) + ": " + Escapes.block(reason));
    return false;
  }
}
