package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.math.BigDecimal;
import java.util.stream.Stream;

/// The field's CRP on numbers.
final class NumberLiteral implements Operator {

  @Override
  public String name() {
    return "number-literal";
  }

  @Override
  public String summary() {
    return "shifts a number by one, up and down";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.NumberLiteral;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.NumberLiteral number -> Stream.of(BigDecimal.ONE, BigDecimal.ONE.negate())
          .map(number.value()::add)
          .filter(value -> value.compareTo(number.least()) >= 0 && value.compareTo(number.most()) <= 0)
          .map(value -> Change.of(site, site.span(), spell(value, number.suffix())));
      default -> Stream.empty();
    };
  }

  /// A negative number goes in brackets: it may follow a minus.
  private static String spell(BigDecimal value, String suffix) {
    String text = value.toPlainString() + suffix;
    return value.signum() < 0 ? "(" + text + ")" : text;
  }
}
