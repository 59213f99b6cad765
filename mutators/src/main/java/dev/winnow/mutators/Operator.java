package dev.winnow.mutators;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import java.util.stream.Stream;

/// A pure rule that proposes changes at a site. It composes phrases and never names a language.
public interface Operator {

  /// The field's name for it, as reports, `--operators` and its page in `docs/operators` spell it.
  String name();

  /// What it does, in one line.
  String summary();

  /// Whether a site is of the kind that this operator is for: it proposes nothing at any other, and may decline one of these.
  boolean isFor(Site site);

  Stream<Change> propose(Site site, Phrases phrases);
}
