package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.stream.Stream;

/// The field's NIL_GUARD removal and DCC-false on guards: a case that nobody tests.
final class GuardRemoval implements Operator {

  @Override
  public String name() {
    return "guard-removal";
  }

  @Override
  public String summary() {
    return "never takes a guard: an if without else that leaves at once";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Guard;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Guard guard -> Stream.of(Change.of(site, guard.condition().span(), phrases.never(guard.condition())));
      default -> Stream.empty();
    };
  }
}
