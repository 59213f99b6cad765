package dev.winnow.language;

/// A value inside a site.
///
/// @param text exactly as written
/// @param atomic whether it binds tighter than every operator (a name, a call, a literal, brackets)
/// @param literal whether it is a plain literal
public record Operand(Span span, String text, Type type, boolean atomic, boolean literal) {

  /// The text, in brackets where an operator beside it would tear it apart.
  public String grouped() {
    return atomic ? text : "(" + text + ")";
  }
}
