package dev.winnow.engine.report;

import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.language.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;

/// The wrong programs that the tests accept, the most telling first.
final class Survivors {

  /// How often a survivor of this operator stood for a real hole in published suites, most often first. A whole body that
  /// nobody misses comes before all: it needs no proof.
  private static final List<String> BY_VALUE = List.of("body-value", "condition-operand", "relational-boundary",
      "guard-removal", "loop-skip", "string-literal", "number-literal", "range-limit", "return-value", "arithmetic",
      "argument-swap", "call-unwrap", "relational-negation", "statement-deletion");

  private Survivors() {}

  /// One line of the solution and the survivors that change it.
  record Hole(ReportedEdit at, List<Judgement> judgements) {
    Judgement first() {
      return judgements.getFirst();
    }
  }

  static List<Hole> holes(TaskReport.Measured report) {
    SortedMap<String, Source> files = ReportedEdit.files(report.task());
    var byLine = new LinkedHashMap<List<Object>, Hole>();
    report.judgements().stream().filter(Counts::survives)
        .map(judgement -> new Hole(place(judgement.variant(), files), List.of(judgement)))
        .sorted(Comparator.comparingInt((Hole hole) -> rank(hole.first().variant()))
            .thenComparing(hole -> hole.at.path()).thenComparingInt(hole -> hole.at.from().line())
            .thenComparingInt(hole -> hole.at.from().column()))
        .forEach(hole -> byLine.merge(group(hole), hole, Survivors::join));
    return List.copyOf(byLine.values());
  }

  /// Mutants of one line are one hole; whole programs are each their own.
  private static List<Object> group(Hole hole) {
    return hole.first().variant().family() == Family.MUTANT
        ? List.of(hole.at.path(), hole.at.from().line())
        : List.of(hole.first().variant().id());
  }

  private static Hole join(Hole one, Hole other) {
    var all = new ArrayList<>(one.judgements);
    all.addAll(other.judgements);
    return new Hole(one.at, all);
  }

  private static ReportedEdit place(Variant variant, SortedMap<String, Source> files) {
    List<ReportedEdit> edits = ReportedEdit.of(variant.change(), files);
    return edits.isEmpty() ? new ReportedEdit("", new dev.winnow.language.Position(1, 1),
        new dev.winnow.language.Position(1, 1), "", "") : edits.getFirst();
  }

  private static int rank(Variant variant) {
    return switch (variant.family()) {
      case SUPPLIED, CHEAT -> 0;
      case DEGENERATE -> 1;
      case REFERENCE, MUTANT, WRAPPER, CORNER, REWRITE, PERTURBATION, CANDIDATE -> {
        int value = BY_VALUE.indexOf(variant.operator());
        yield 2 + (value < 0 ? BY_VALUE.size() : value);
      }
    };
  }
}
