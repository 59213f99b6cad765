package dev.winnow.language;

/// A place where a statement can be inserted.
///
/// @param at the empty span
/// @param before what separates the statement from what precedes it
/// @param after what separates it from what follows
public record Gap(Span at, String before, String after) {

  public Edit fill(String statement) {
    return new Edit(at, before + statement + after);
  }
}
