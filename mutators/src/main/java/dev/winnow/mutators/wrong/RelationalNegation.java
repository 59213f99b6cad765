package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.stream.Stream;

/// The field's ROR-negate.
final class RelationalNegation implements Operator {

  @Override
  public String name() {
    return "relational-negation";
  }

  @Override
  public String summary() {
    return "turns a relation into its opposite: < into >=, == into !=, in into not in";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Comparison;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Comparison comparison ->
          Stream.of(Change.of(site, comparison.operatorSpan(), phrases.spell(comparison.relation().negated())));
      default -> Stream.empty();
    };
  }
}
