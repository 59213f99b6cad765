package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import dev.winnow.mutators.Operator;
import java.util.List;
import java.util.stream.Stream;

/// The field's FN_VALUE, extreme mutation: nothing of the body matters. A body that is one return is left to return-value.
final class BodyValue implements Operator {

  @Override
  public String name() {
    return "body-value";
  }

  @Override
  public String summary() {
    return "replaces a whole body by a constant of the result's type";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Body body && !body.single();
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Body body when !body.single() -> values(body.results(), phrases)
          .map(values -> Change.of(site, body.gap().fill(phrases.leave(values))));
      default -> Stream.empty();
    };
  }

  /// The first constant of each result, and of a single result every constant.
  private static Stream<List<String>> values(List<Type> results, Phrases phrases) {
    var constants = results.stream().map(phrases::constants).toList();
    if (constants.stream().anyMatch(List::isEmpty)) return Stream.empty();
    return constants.size() == 1
        ? constants.getFirst().stream().map(List::of)
        : Stream.of(constants.stream().map(List::getFirst).toList());
  }
}
