package dev.winnow.language;

/// One span and what stands there instead.
public record Edit(Span span, String replacement) {

  /// How much longer the text becomes.
  public int growth() {
    return replacement.length() - span.length();
  }
}
