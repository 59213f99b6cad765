package dev.winnow.language;

/// Where a site hangs in its program: the smallest node that holds it, and that node's place. Weaving decides by it.
public record Anchor(Span node, Place place) {

  /// What a node is to its surroundings.
  public enum Place { VALUE, CONDITION, STATEMENT, HEADER, BODY, PATTERN, CONSTANT }
}
