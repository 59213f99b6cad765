package dev.winnow.language;

import java.util.Map;

/// Types that a tool of the kit found: span of an expression to its type. Empty where no tool has looked.
public record Types(Map<Span, Type> bySpan) {

  public static final Types NONE = new Types(Map.of());

  public Types {
    bySpan = Map.copyOf(bySpan);
  }

  public Type at(Span span) {
    return bySpan.getOrDefault(span, Type.UNKNOWN);
  }
}
