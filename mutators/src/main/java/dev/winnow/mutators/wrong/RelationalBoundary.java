package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Relation;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.Map;
import java.util.stream.Stream;

/// The field's ROR-boundary: whether equality belongs to the range.
final class RelationalBoundary implements Operator {

  @Override
  public String name() {
    return "relational-boundary";
  }

  @Override
  public String summary() {
    return "moves a boundary: < and <=, > and >= change places";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Comparison comparison && NEIGHBOUR.containsKey(comparison.relation());
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Comparison comparison when NEIGHBOUR.containsKey(comparison.relation()) ->
          Stream.of(Change.of(site, comparison.operatorSpan(), phrases.spell(NEIGHBOUR.get(comparison.relation()))));
      default -> Stream.empty();
    };
  }

  private static final Map<Relation, Relation> NEIGHBOUR = Map.of(
      Relation.LESS, Relation.LESS_EQUAL, Relation.LESS_EQUAL, Relation.LESS,
      Relation.GREATER, Relation.GREATER_EQUAL, Relation.GREATER_EQUAL, Relation.GREATER);
}
