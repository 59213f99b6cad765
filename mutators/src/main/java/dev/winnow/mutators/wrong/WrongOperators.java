package dev.winnow.mutators.wrong;

import dev.winnow.mutators.Operator;
import java.util.List;

/// The operators of this room, one line each.
public final class WrongOperators {

  public static final List<Operator> ALL = List.of(
      new RelationalBoundary(),
      new RelationalNegation(),
      new ConditionOperand(),
      new Arithmetic(),
      new NumberLiteral(),
      new StringLiteral(),
      new ArgumentSwap(),
      new CallUnwrap(),
      new RangeLimit(),
      new GuardRemoval(),
      new ReturnValue(),
      new BodyValue(),
      new StatementDeletion(),
      new LoopSkip());

  private WrongOperators() {}
}
