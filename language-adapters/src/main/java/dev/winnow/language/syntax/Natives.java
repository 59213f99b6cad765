package dev.winnow.language.syntax;

import io.github.treesitter.jtreesitter.Language;
import io.github.treesitter.jtreesitter.NativeLibraryLookup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Loads tree-sitter's core and grammars from the jars that carry them.
///
/// jtreesitter brings no natives; the `tree-sitter*` jars hold them below `lib/`. They are unpacked into a temporary
/// folder that goes with this process: nothing that another process could have touched is ever loaded.
public final class Natives implements NativeLibraryLookup {

  private static final Map<String, Language> LANGUAGES = new ConcurrentHashMap<>();

  /// The core, and behind it the C library: jtreesitter looks up `malloc` the same way.
  @Override
  public SymbolLookup get(Arena arena) {
    return library("tree-sitter").or(Linker.nativeLinker().defaultLookup());
  }

  /// A grammar by its tree-sitter name: `python`, `go`.
  static Language language(String name) {
    return LANGUAGES.computeIfAbsent(name, Natives::load);
  }

  private static Language load(String name) {
    // jtreesitter finds this class by the thread's context class loader, and stays unusable once it failed.
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Natives.class.getClassLoader());
    try {
      return Language.load(library("tree-sitter-" + name), "tree_sitter_" + name.replace('-', '_'));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static SymbolLookup library(String name) {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String resource = "/lib/" + (arm ? "aarch64" : "x86_64")
        + (os.startsWith("mac") ? "-macos-" + name + ".dylib" : "-linux-gnu-" + name + ".so");
    try (InputStream in = Natives.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no native library " + resource + " for this machine on the class path");
      }
      Path folder = Files.createTempDirectory("winnow-natives");
      Path file = folder.resolve(System.mapLibraryName(name));
      try {
        Files.copy(in, file);
        return SymbolLookup.libraryLookup(file, Arena.global());
      } finally {
        // Once mapped, a library needs no name.
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot unpack " + resource, e);
    }
  }
}
