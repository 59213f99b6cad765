package dev.winnow.engine.sandbox;

import dev.winnow.language.Kit;
import java.nio.file.Path;

/// Where a kit is, or will be: a folder for bubblewrap and an image for Docker, of the same files.
///
/// @param hash of everything that goes into it; `environment.kit` of a report
public record KitTree(Kit kit, String hash, Path folder) {

  public String image() {
    return "winnow-" + kit.name() + ":" + hash;
  }
}
