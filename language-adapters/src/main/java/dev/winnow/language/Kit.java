package dev.winnow.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The recipe of a language's root filesystem: toolchain, test frameworks, usual packages.
///
/// `install.sh` is read by a shell that has `packages`, `without` and `fetch` at hand, as root, inside the tree; all files
/// lie at `/run/winnow/recipe` then.
///
/// @param name the language; the recipe lies in its resource folder `kit`
/// @param files its files, `install.sh` first
/// @param more what lies in it besides, for one task
public record Kit(String name, List<String> files, Optional<Fetch> more) {

  /// No language: what the sandbox itself is proven with.
  public static final Kit BASE = new Kit("base", List.of("install.sh"));

  public Kit(String name, List<String> files) {
    this(name, files, Optional.empty());
  }

  /// The same, with what one task needs besides.
  public Kit with(Fetch fetch) {
    return new Kit(name, files, Optional.of(fetch));
  }

  public Kit {
    files = List.copyOf(files);
    if (!name.matches("[a-z]+")) {
      throw new IllegalArgumentException("'" + name + "' names no kit: small letters only");
    }
    if (files.isEmpty() || !files.getFirst().equals("install.sh")) {
      throw new IllegalArgumentException("the recipe of kit " + name + " does not begin with install.sh: " + files);
    }
    if (new HashSet<>(files).size() < files.size() || files.stream().anyMatch(file -> !file.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*"))) {
      throw new IllegalArgumentException("the files of kit " + name + " are not plain names, each once: " + files);
    }
  }

  /// The bytes of one file of the recipe.
  public byte[] bytes(String file) {
    if (!files.contains(file)) {
      throw new IllegalArgumentException("kit " + name + " has no file " + file + "; it has " + files);
    }
    try (var in = Kit.class.getResourceAsStream(name + "/kit/" + file)) {
      if (in == null) {
        throw new IllegalStateException("kit " + name + " lists " + file + ", which is not in its resource folder");
      }
      return in.readAllBytes();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
