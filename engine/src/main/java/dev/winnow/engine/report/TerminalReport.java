package dev.winnow.engine.report;

import dev.winnow.engine.finding.Finding;
import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.variant.Variant.Side;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Reference;
import dev.winnow.engine.verdict.TestStatus;
import dev.winnow.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// One task's report for a person: can its tests be trusted, which holes matter, what to do, how to see it again.
public final class TerminalReport {

  private static final int DIFF_LINES = 6;
  private static final int STEPS = 4;
  private static final int DIFF_INDENT = 7;
  /// Characters that stay visible before a change far to the right.
  private static final int BEFORE_CHANGE = 24;

  private final Screen screen;
  private final int holes;
  private final String replay;

  /// @param holes how many holes are shown
  /// @param replay the command up to the variant's id: `./winnow replay report.jsonl`
  public TerminalReport(Screen screen, int holes, String replay) {
    this.screen = screen;
    this.holes = holes;
    this.replay = replay;
  }

  public String of(TaskReport report) {
    return switch (report) {
      case TaskReport.Measured measured -> measured(measured);
      case TaskReport.Unusable unusable -> unusable(unusable);
    };
  }

  private String unusable(TaskReport.Unusable report) {
    var text = new StringBuilder(heading(report.entry().id(), ""));
    text.append(paragraph(screen.bad("Not measured.") + " " + Escapes.shown(report.reason())));
    report.findings().forEach(finding -> text.append(finding(finding)));
    return text.toString();
  }

  private String measured(TaskReport.Measured report) {
    List<Survivors.Hole> found = Survivors.holes(report);
    var text = new StringBuilder(heading(report.task().id(),
        report.task().adapter().language() + ", " + report.circumstances().runner()));
    text.append(paragraph(Trust.sentence(report, screen)));
    text.append('\n').append(facts(report));
    List<Finding> others = report.findings().stream().filter(finding -> finding.kind() != Finding.Kind.UNDECIDED_SURVIVOR
        && finding.kind() != Finding.Kind.FALSE_POSITIVE).sorted(Comparator.comparing(Finding::severity)).toList();
    others.stream().limit(holes).forEach(finding -> text.append(finding(finding)));
    if (others.size() > holes) {
      text.append("\n  ").append(screen.faint("and " + some(others.size() - holes, "more finding") + " in the report file"))
          .append('\n');
    }
    if (!found.isEmpty()) {
      text.append('\n').append(screen.strong("Which holes matter most")).append('\n');
      for (int i = 0; i < Math.min(holes, found.size()); i++) {
        text.append(hole(i + 1, found.get(i), report));
      }
      if (found.size() > holes) {
        text.append("  ").append(screen.faint("and " + some(found.size() - holes, "more place") + " in the report file"))
            .append('\n');
      }
    }
    text.append(next(report, found));
    if (!found.isEmpty()) {
      text.append('\n').append(screen.strong("See one again")).append('\n');
      text.append("  ").append(replay).append(' ')
          .append(quoted(Escapes.shown(report.task().id() + ":" + found.getFirst().first().variant().id()))).append('\n');
    }
    return text.toString();
  }

  /// As a shell reads it.
  private static String quoted(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private String heading(String id, String what) {
    return screen.strong(Escapes.shown(id)) + (what.isEmpty() ? "" : screen.faint("  (" + Escapes.shown(what) + ")")) + "\n\n";
  }

  private String paragraph(String text) {
    return "  " + screen.wrap(text, 2) + "\n";
  }

  private String facts(TaskReport.Measured report) {
    var text = new StringBuilder();
    Reference reference = report.reference();
    List<Reference.Expected> aside = reference.tests().stream().filter(test -> !test.counts()).toList();
    text.append(fact("reference", some(reference.tests().size(), "test") + ", " + did(reference.tests()) + " in "
        + some(reference.runs(), "run") + "; the task's own grader says " + ReportJson.spelled(reference.grader()).replace('-', ' ')));
    aside.forEach(test -> text.append(fact("set aside", Escapes.shown(test.result().id() + ": " + test.setAside()))));
    var families = EnumSet.noneOf(Family.class);
    Counts.by(families, report.judgements()).forEach((family, counts) -> {
      if (counts.n() > counts.right().n()) {
        text.append(fact(family == Family.SUPPLIED ? "known wrong" : ReportJson.spelled(family), wrong(family, counts, report)));
      }
      if (counts.right().n() > 0) {
        text.append(fact("known right", counts.right().accepted() + " of " + some(counts.right().n(), "program") + " accepted"
            + (counts.right().rejected() > 0 ? ", " + counts.right().rejected() + " rejected" : "")));
      }
    });
    if (!report.circumstances().fetched().isEmpty()) text.append(fact("fetched", Escapes.shown(String.join(", ", report.circumstances().fetched()))));
    text.append(fact("sandbox", Escapes.shown(report.circumstances().sandbox() + "; " + report.circumstances().limits())));
    return text.toString();
  }

  /// What tests did: `all passed`, or `17 passed, 1 skipped`.
  private static String did(List<Reference.Expected> tests) {
    var times = new EnumMap<TestStatus, Integer>(TestStatus.class);
    tests.forEach(test -> times.merge(test.result().status(), 1, Integer::sum));
    return times.keySet().equals(Set.of(TestStatus.PASSED)) ? "all passed"
        : times.entrySet().stream().map(entry -> entry.getValue() + " " + Said.of(entry.getKey())).collect(Collectors.joining(", "));
  }

  private static String wrong(Family family, Counts counts, TaskReport.Measured report) {
    var parts = new ArrayList<String>();
    parts.add(counts.wrongRejected() + " rejected");
    parts.add(counts.wrongAccepted() + " accepted"
        + (counts.unreached() > 0 ? " (" + counts.unreached() + " that no test reaches)" : ""));
    part(parts, counts.disputed(), "accepted here, failed by the grader");
    part(parts, counts.unbuildable(), "unbuildable");
    part(parts, counts.invalid(), "invalid");
    part(parts, counts.unsteady(), "unsteady");
    part(parts, counts.faulted(), "FAULTED (Winnow's own trouble)");
    int n = counts.n() - counts.right().n();
    String all = family == Family.MUTANT && report.proposed() > n ? n + " judged of " + report.proposed() : String.valueOf(n);
    return all + ": " + String.join(", ", parts);
  }

  private static void part(List<String> parts, int n, String what) {
    if (n > 0) {
      parts.add(n + " " + what);
    }
  }

  private String fact(String name, String value) {
    return "  " + screen.faint("%-13s".formatted(name)) + screen.wrap(value, 15) + "\n";
  }

  private String finding(Finding finding) {
    String kind = finding.kind().spelled();
    return "\n  " + screen.bad(kind) + " " + screen.wrap(Escapes.shown(finding.title()), 3 + kind.length()) + "\n"
        + (finding.why().isEmpty() ? "" : "    " + screen.wrap(Escapes.shown(finding.why()), 4) + "\n");
  }

  private String hole(int number, Survivors.Hole hole, TaskReport.Measured report) {
    Judgement judgement = hole.first();
    Variant variant = judgement.variant();
    var text = new StringBuilder("\n  ").append(number).append(". ").append(Escapes.shown(hole.at().path())).append(':')
        .append(hole.at().from().line()).append("  ").append(Escapes.shown(variant.operator())).append("  ")
        .append(variant.family() == Family.SUPPLIED ? screen.bad("known wrong") : "undecided").append('\n');
    for (Diff.Block block : Diff.blocks(report.task(), variant)) {
      int from = hidden(block.removed(), block.added());
      diff(text, block.removed(), "- ", from);
      diff(text, block.added(), "+ ", from);
    }
    text.append("     ").append(screen.faint(ran(judgement, report.reference()) + ids(hole))).append('\n');
    return text.toString();
  }

  private static String ran(Judgement judgement, Reference reference) {
    boolean unreached = judgement.verdict() instanceof Verdict.Accepted(var reach) && reach == Verdict.Reach.NO;
    if (unreached) {
      return "no test reaches it";
    }
    List<Reference.Expected> tests = reference.tests().stream().filter(Reference.Expected::counts).toList();
    boolean passed = tests.stream().allMatch(test -> test.result().status() == TestStatus.PASSED);
    String which = tests.size() == 1 ? "the 1 test" : tests.size() == 2 ? "both tests" : "all " + tests.size() + " tests";
    return passed ? which + " ran and passed" : which + " did as on the reference: " + did(tests);
  }

  /// How much of the beginning of a changed line must go for the change to be seen: 0 where it is seen anyhow.
  private int hidden(List<String> removed, List<String> added) {
    if (removed.size() != 1 || added.size() != 1) {
      return 0;
    }
    String one = removed.getFirst();
    String other = added.getFirst();
    int same = 0;
    while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    int end = Math.max(one.stripTrailing().length(), other.stripTrailing().length());
    int start = same - BEFORE_CHANGE;
    if (start <= 0 || screen.fits("- " + one.stripTrailing(), DIFF_INDENT) && screen.fits("+ " + other.stripTrailing(), DIFF_INDENT)
        || end <= same) {
      return 0;
    }
    return Character.isLowSurrogate(one.charAt(start)) ? start - 1 : start;
  }

  private static String ids(Survivors.Hole hole) {
    int others = hole.judgements().size() - 1;
    return "  [" + Escapes.shown(hole.first().variant().id()) + "]"
        + (others == 0 ? "" : ", and " + others + " more on this line");
  }

  private void diff(StringBuilder text, List<String> lines, String sign, int from) {
    int shown = lines.size() > DIFF_LINES ? DIFF_LINES - 1 : lines.size();
    for (String line : lines.subList(0, shown)) {
      String seen = from == 0 ? line : "…" + line.substring(from);
      String code = screen.cut(sign + Escapes.code(seen.stripTrailing()), DIFF_INDENT);
      text.append("       ").append(sign.startsWith("-") ? screen.bad(code) : screen.good(code)).append('\n');
    }
    if (shown < lines.size()) {
      text.append("       ").append(sign).append(screen.faint("... " + (lines.size() - shown) + " lines more")).append('\n');
    }
  }

  private String next(TaskReport.Measured report, List<Survivors.Hole> found) {
    var steps = new ArrayList<String>();
    var mends = new HashSet<String>();
    report.findings().stream().filter(finding -> finding.kind() != Finding.Kind.UNDECIDED_SURVIVOR)
        .sorted(Comparator.comparing(Finding::severity)).filter(finding -> !finding.mend().isEmpty() && mends.add(finding.mend()))
        .limit(STEPS).forEach(finding -> steps.add(finding.title() + ": " + finding.mend() + "."));
    if (found.stream().anyMatch(hole -> hole.first().variant().family() != Family.SUPPLIED)) {
      steps.add("For each undecided hole, look for an input on which the changed line gives another result. If the requirement "
          + "says what is right there, add a test with it; if there is no such input, the change is harmless.");
    }
    if (steps.isEmpty()) {
      return "";
    }
    var text = new StringBuilder("\n").append(screen.strong("What to do next")).append('\n');
    steps.forEach(step -> text.append("  - ").append(screen.wrap(Escapes.shown(step), 4)).append('\n'));
    return text.toString();
  }

  /// A number with its noun.
  public static String some(int n, String what) {
    return n + " " + what + (n == 1 ? "" : "s");
  }

  static boolean wrongSide(Judgement judgement) {
    return judgement.variant().side() == Side.WRONG;
  }
}
