package dev.winnow.language;

import java.util.List;

/// The recipe of a language's root filesystem: toolchain, test frameworks, usual packages.
///
/// @param name the language; the recipe lies in its resource folder `kit`
/// @param files its files, `install.sh` first
public record Kit(String name, List<String> files) {

  public Kit {
    files = List.copyOf(files);
  }
}
