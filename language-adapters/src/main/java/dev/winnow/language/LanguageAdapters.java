package dev.winnow.language;

import dev.winnow.language.golang.GoAdapter;
import dev.winnow.language.java.JavaAdapter;
import dev.winnow.language.javascript.JavaScriptAdapter;
import dev.winnow.language.python.PythonAdapter;
import dev.winnow.language.rust.RustAdapter;
import dev.winnow.language.typescript.TypeScriptAdapter;
import java.util.List;
import java.util.Optional;

/// Every language Winnow knows: one line each.
public final class LanguageAdapters {

  public static final List<LanguageAdapter> ALL = List.of(
      new PythonAdapter(),
      new GoAdapter(),
      new JavaAdapter(),
      new JavaScriptAdapter(),
      new TypeScriptAdapter(),
      new RustAdapter());

  private LanguageAdapters() {}

  public static Optional<LanguageAdapter> of(String language) {
    return ALL.stream().filter(adapter -> adapter.language().equals(language)).findFirst();
  }
}
