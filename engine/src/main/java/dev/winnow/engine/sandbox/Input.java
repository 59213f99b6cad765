package dev.winnow.engine.sandbox;

import java.util.regex.Pattern;

/// A file that a run finds and cannot replace.
///
/// @param path absolute path inside, below one of the sandbox's places: `/work` and `/winnow`, or those of an image
public record Input(String path, byte[] content, boolean executable) {

  private static final Pattern INSIDE = Pattern.compile("(/[^/\0]{1,255}){2,}");

  public Input {
    if (!INSIDE.matcher(path).matches() || (path + "/").contains("/../") || (path + "/").contains("/./") || path.length() > 3_000) {
      throw new IllegalArgumentException("input '" + path + "' is not a plain path to a file in a folder");
    }
  }

  public static Input of(String path, byte[] content) {
    return new Input(path, content, false);
  }
}
