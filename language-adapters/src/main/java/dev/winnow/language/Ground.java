package dev.winnow.language;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where a suite's files lie when it runs: below `/work` of a kit, or somewhere in an image of the task's own.
///
/// @param root what the paths of a suite are relative to, without a slash at its end
/// @param folder where commands start, and where the solution lies
/// @param environment what the image sets; a kit's runners know theirs
/// @param kit whether the tools of the language's kit are there
public record Ground(String root, String folder, SortedMap<String, String> environment, boolean kit) {

  public static final Ground KIT = new Ground("/work", "/work", new TreeMap<>(), true);

  public Ground {
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
  }

  /// An image of the task's own, whose paths are told from the root of its file system.
  public static Ground image(String folder, Map<String, String> environment) {
    return new Ground("", folder, new TreeMap<>(environment), false);
  }

  /// A path of the suite as an absolute one.
  public String place(String path) {
    return root + "/" + path;
  }

  /// A path of the suite as a command that starts in `folder` is given it.
  public String seen(String path) {
    return place(path).startsWith(folder + "/") ? place(path).substring(folder.length() + 1) : place(path);
  }
}
