package dev.winnow.engine.variant;

import dev.winnow.language.Change;
import dev.winnow.language.Edit;
import java.util.List;

/// A program to judge.
///
/// @param id stable across runs and machines: made of paths, span text, operator and ordinal
/// @param operator what made it: an operator's name, or a supplied program's
/// @param aspect what a rewrite leaves open; empty elsewhere
/// @param mends edits of the changed text, needed only to build it
public record Variant(String id, Side side, Family family, String operator, String aspect, Change change, List<Edit> mends) {

  /// What its maker vouches for.
  public enum Side { WRONG, RIGHT, UNKNOWN }

  /// Where it comes from. The reference is a variant too, so that there is one way to run anything.
  public enum Family { REFERENCE, MUTANT, WRAPPER, CORNER, DEGENERATE, CHEAT, SUPPLIED, REWRITE, PERTURBATION, CANDIDATE }

  public static final Variant REFERENCE =
      new Variant("reference", Side.RIGHT, Family.REFERENCE, "reference", "", Change.NONE, List.of());

  public Variant {
    mends = List.copyOf(mends);
  }
}
