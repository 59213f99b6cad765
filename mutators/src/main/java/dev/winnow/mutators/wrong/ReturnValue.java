package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import dev.winnow.mutators.Operator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The field's TRUE/FALSE_RETURNS, PRIMITIVE_RETURNS, EMPTY_RETURNS, NULL_RETURNS.
final class ReturnValue implements Operator {

  @Override
  public String name() {
    return "return-value";
  }

  @Override
  public String summary() {
    return "returns a constant of the result's type";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Return;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Return returned -> IntStream.range(0, returned.values().size()).boxed().flatMap(i ->
          phrases.constants(known(returned, i)).stream()
              .filter(constant -> !phrases.same(constant, returned.values().get(i).text()))
              .map(constant -> Change.of(site, phrases.returning(returned, i, constant))));
      default -> Stream.empty();
    };
  }

  private static Type known(Site.Return returned, int index) {
    Type declared = returned.types().get(index);
    return declared.known() ? declared : returned.values().get(index).type();
  }
}
