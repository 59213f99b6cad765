package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Edit;
import dev.winnow.language.Meaning;
import dev.winnow.language.Operand;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The field's ARG_SWAP.
final class ArgumentSwap implements Operator {

  @Override
  public String name() {
    return "argument-swap";
  }

  @Override
  public String summary() {
    return "swaps two neighbouring arguments that could stand for each other";
  }

  /// A call in which order counts, with two neighbours that differ and are not known to be of different sorts.
  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Call call && !SYMMETRIC.contains(call.meaning()) && IntStream.range(1, call.arguments().size())
        .anyMatch(i -> differ(call.arguments().get(i - 1), call.arguments().get(i))
            && call.arguments().get(i - 1).type().mayBe(call.arguments().get(i).type()));
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Call call when !SYMMETRIC.contains(call.meaning()) -> IntStream.range(1, call.arguments().size())
          .filter(i -> swappable(call.arguments().get(i - 1), call.arguments().get(i), phrases))
          .mapToObj(i -> swap(site, call.arguments().get(i - 1), call.arguments().get(i)));
      default -> Stream.empty();
    };
  }

  /// Their arguments may stand in any order.
  private static final Set<Meaning> SYMMETRIC = Set.of(Meaning.MINIMUM, Meaning.MAXIMUM);

  private static boolean swappable(Operand one, Operand other, Phrases phrases) {
    return differ(one, other) && phrases.interchangeable(one.type(), other.type());
  }

  private static boolean differ(Operand one, Operand other) {
    return !one.text().equals(other.text());
  }

  private static Change swap(Site site, Operand one, Operand other) {
    return Change.of(site, new Edit(one.span(), other.text()), new Edit(other.span(), one.text()));
  }
}
