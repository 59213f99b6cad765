package dev.winnow.language;

import java.util.List;
import java.util.Optional;

/// Every language Winnow knows: one line each.
public final class LanguageAdapters {

  public static final List<LanguageAdapter> ALL = List.of(
      new dev.winnow.language.java.JavaAdapter());

  private LanguageAdapters() {}

  public static Optional<LanguageAdapter> of(String language) {
    return ALL.stream().filter(adapter -> adapter.language().equals(language)).findFirst();
  }
}
