package dev.winnow.engine.sandbox;

import dev.winnow.language.Fetch;
import dev.winnow.language.Kit;
import java.nio.file.Path;
import java.util.Optional;

/// Where a kit is, or will be: a folder for bubblewrap and an image for Docker, of the same files.
///
/// @param hash of everything that goes into it, `-` and the hash of what was asked for besides; `environment.kit` of a report
/// @param folder without what lies in it besides
/// @param more the folder of what lies in it besides, at [Fetch#PLACE]
public record KitTree(Kit kit, String hash, Path folder, Optional<Path> more) {

  public String image() {
    return "winnow-" + kit.name() + ":" + hash;
  }

  /// Without what lies in it besides.
  KitTree base() {
    return new KitTree(new Kit(kit.name(), kit.files()), hash.replaceFirst("-.*", ""), folder, Optional.empty());
  }
}
