package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.stream.Stream;

/// The field's CRP on strings.
final class StringLiteral implements Operator {

  @Override
  public String name() {
    return "string-literal";
  }

  @Override
  public String summary() {
    return "empties a string; fills an empty one";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.StringLiteral;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.StringLiteral string ->
          Stream.of(Change.of(site, string.inner(), string.content().isEmpty() ? "winnow" : ""));
      default -> Stream.empty();
    };
  }
}
