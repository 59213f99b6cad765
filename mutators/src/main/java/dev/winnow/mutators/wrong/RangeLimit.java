package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.stream.Stream;

/// The field's RANGE_LIMIT and SIR: off by one at an end.
final class RangeLimit implements Operator {

  @Override
  public String name() {
    return "range-limit";
  }

  @Override
  public String summary() {
    return "shifts a bound of a slice, a range or a counting loop by one";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Range;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Range range -> range.limits().stream()
          .filter(limit -> !limit.operand().literal())   // number-literal shifts these
          .flatMap(limit -> shifts(range.form(), limit.end())
              .map(shift -> Change.of(site, limit.operand().span(), limit.operand().grouped() + shift)));
      default -> Stream.empty();
    };
  }

  /// A counting loop that goes one further is the boundary of its comparison, a slice that does is often the same slice.
  private static Stream<String> shifts(Site.Form form, Site.End end) {
    return switch (end) {
      case FIRST -> Stream.of(" + 1");
      case LAST -> form == Site.Form.RANGE ? Stream.of(" - 1", " + 1") : Stream.of(" - 1");
    };
  }
}
