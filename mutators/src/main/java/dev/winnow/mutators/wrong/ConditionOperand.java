package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.stream.Stream;

/// The field's COR-operand: a condition that never decides is one no test needs.
final class ConditionOperand implements Operator {

  @Override
  public String name() {
    return "condition-operand";
  }

  @Override
  public String summary() {
    return "drops one operand of a condition: a and b into a, into b";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Connective;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Connective connective -> Stream.of(true, false)
          .map(left -> Change.of(site, site.span(), phrases.keep(connective, left)));
      default -> Stream.empty();
    };
  }
}
