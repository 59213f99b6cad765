package dev.winnow.engine.report;

import dev.winnow.engine.variant.Variant;
import dev.winnow.engine.variant.Variant.Family;
import dev.winnow.engine.variant.Variant.Side;
import dev.winnow.engine.verdict.GraderAnswer;
import dev.winnow.engine.verdict.Judgement;
import dev.winnow.engine.verdict.Verdict;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How the variants of one family fared. All but `unreached` (part of `accepted`) and `right` add up to `n`.
///
/// @param disputed accepted by the verdict, failed by the task's own grader: no survivor
/// @param unsteady runs differed: outside every denominator, whatever they said
/// @param known wrong ones accepted that their supplier vouches for
/// @param right the right programs among these
public record Counts(int n, int accepted, int unreached, int disputed, int rejected, int invalid, int unbuildable,
                     int faulted, int unsteady, int known, Right right) {

  /// Right programs are no survivors when accepted and no kills when rejected.
  public record Right(int n, int accepted, int rejected) {}

  /// Counts of every family that was asked for or that occurs, in the families' order.
  public static Map<Family, Counts> by(Collection<Family> families, List<Judgement> judgements) {
    var counts = new EnumMap<Family, Counts>(Family.class);
    families.forEach(family -> counts.put(family, of(List.of())));
    judgements.stream().map(judgement -> judgement.variant().family()).distinct()
        .filter(family -> family != Family.REFERENCE)
        .forEach(family -> counts.put(family,
            of(judgements.stream().filter(judgement -> judgement.variant().family() == family).toList())));
    return counts;
  }

  /// Whether the tests let a wrong program pass: the one meaning of "survivor".
  public static boolean survives(Judgement judgement) {
    return judgement.variant().side() == Side.WRONG && accepted(judgement);
  }

  static boolean accepted(Judgement judgement) {
    return judgement.verdict() instanceof Verdict.Accepted && judgement.steady() && !disputed(judgement);
  }

  private static boolean disputed(Judgement judgement) {
    return judgement.verdict() instanceof Verdict.Accepted && judgement.grader() == GraderAnswer.FAIL;
  }

  static boolean rejected(Judgement judgement) {
    return judgement.verdict() instanceof Verdict.Rejected && judgement.steady();
  }

  private static boolean vouched(Variant variant) {
    return variant.side() == Side.WRONG && variant.family() == Family.SUPPLIED;
  }

  static Counts of(List<Judgement> judgements) {
    int accepted = 0;
    int unreached = 0;
    int disputed = 0;
    int rejected = 0;
    int invalid = 0;
    int unbuildable = 0;
    int faulted = 0;
    int unsteady = 0;
    int known = 0;
    for (Judgement judgement : judgements) {
      if (!judgement.steady()) {
        unsteady++;
        continue;
      }
      switch (judgement.verdict()) {
        case Verdict.Accepted _ when disputed(judgement) -> disputed++;
        case Verdict.Accepted(var reach) -> {
          accepted++;
          unreached += reach == Verdict.Reach.NO ? 1 : 0;
          known += vouched(judgement.variant()) ? 1 : 0;
        }
        case Verdict.Rejected _ -> rejected++;
        case Verdict.Invalid _ -> invalid++;
        case Verdict.Unbuildable _ -> unbuildable++;
        case Verdict.Faulted _ -> faulted++;
      }
    }
    var right = judgements.stream().filter(judgement -> judgement.variant().side() == Side.RIGHT).toList();
    return new Counts(judgements.size(), accepted, unreached, disputed, rejected, invalid, unbuildable, faulted, unsteady,
        known, new Right(right.size(), (int) right.stream().filter(Counts::accepted).count(),
            (int) right.stream().filter(Counts::rejected).count()));
  }

  /// Wrong programs that passed.
  public int wrongAccepted() {
    return accepted - right.accepted;
  }

  /// Wrong programs that were caught.
  public int wrongRejected() {
    return rejected - right.rejected;
  }

  /// The share of wrong programs accepted if every undecided one were right.
  public OptionalDouble low() {
    return share(known);
  }

  /// The share of wrong programs accepted if every undecided one were wrong.
  public OptionalDouble high() {
    return share(wrongAccepted());
  }

  private OptionalDouble share(int wrong) {
    int all = wrongAccepted() + wrongRejected();
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) wrong / all);
  }
}
