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

  Stream<Change> propose(Site site, Phrases phrases);
}
