package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.mutators.Operator;
import java.util.stream.Stream;

/// The field's ZIL and OIL.
final class LoopSkip implements Operator {

  @Override
  public String name() {
    return "loop-skip";
  }

  @Override
  public String summary() {
    return "runs a loop not at all, or once";
  }

  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Loop;
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Loop loop -> Stream.of(loop.first(), loop.last()).distinct()
          .map(gap -> Change.of(site, gap.fill(phrases.stop())));
      default -> Stream.empty();
    };
  }
}
