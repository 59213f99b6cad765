package dev.winnow.mutators.wrong;

import dev.winnow.language.Change;
import dev.winnow.language.Phrases;
import dev.winnow.language.Site;
import dev.winnow.language.Type;
import dev.winnow.mutators.Operator;
import java.util.stream.Stream;

/// The field's UNWRAP_CALL, NAKED_RECEIVER and ARGUMENT_PROPAGATION: the call did nothing that a test noticed.
final class CallUnwrap implements Operator {

  @Override
  public String name() {
    return "call-unwrap";
  }

  @Override
  public String summary() {
    return "replaces a call by what it was given: sorted(x) into x, s.strip() into s";
  }

  /// A call with a value that keeps the sort of what it is given, as its meaning tells, or of which an input's type tells no other.
  @Override
  public boolean isFor(Site site) {
    return site instanceof Site.Call call && call.type().kind() != Type.Kind.NOTHING && call.inputs().stream()
        .anyMatch(input -> call.meaning().keepsSort() || input.type().known() && input.type().mayBe(call.type()));
  }

  @Override
  public Stream<Change> propose(Site site, Phrases phrases) {
    return switch (site) {
      case Site.Call call -> call.inputs().stream()
          .filter(input -> call.meaning().keepsSort() || input.type().known())
          .filter(input -> phrases.interchangeable(input.type(), call.type()))
          .limit(1)
          .map(input -> Change.of(site, site.span(), input.grouped()));
      default -> Stream.empty();
    };
  }
}
