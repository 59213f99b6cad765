package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Sign;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.Map;
import java.util.stream.Stream;

/// The field's AOR, and ASRS on compound assignments.
final class Arithmetic implements Operator {

  @Override
  public String name() {
    return "arithmetic";
  }

  @Override
  public String summary() {
    return "swaps an arithmetic operator: + and -, * and /, % and ** into *";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Arithmetic;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Arithmetic arithmetic when !dividesByZero(arithmetic) -> Stream.of(Change.of(site, arithmetic.operatorSpan(),
          phrases.spell(OTHER.get(arithmetic.sign())) + (arithmetic.assigned() ? "=" : "")));
      default -> Stream.empty();
    };
  }

  /// Compilers refuse a constant division by zero, and elsewhere it only crashes.
  private static boolean dividesByZero(Site.Arithmetic arithmetic) {
    return arithmetic.sign() == Sign.MULTIPLY && arithmetic.right().text().matches("0*\\.?0*");
  }

  private static final Map<Sign, Sign> OTHER = Map.of(
      Sign.ADD, Sign.SUBTRACT, Sign.SUBTRACT, Sign.ADD, Sign.MULTIPLY, Sign.DIVIDE, Sign.DIVIDE, Sign.MULTIPLY,
      Sign.FLOOR_DIVIDE, Sign.MULTIPLY, Sign.REMAINDER, Sign.MULTIPLY, Sign.POWER, Sign.MULTIPLY);
}
