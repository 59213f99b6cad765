package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.stream.Stream;

/// The field's SDL and VOID_CALL removal.
final class StatementDeletion implements Operator {

  @Override
  public String name() {
    return "statement-deletion";
  }

  @Override
  public String summary() {
    return "leaves out a statement that has an effect";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Statement;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Statement statement -> Stream.of(Change.of(site, site.span(), phrases.without(statement)));
      default -> Stream.empty();
    };
  }
}
