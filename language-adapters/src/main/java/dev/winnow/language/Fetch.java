package dev.winnow.language;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a kit's own package client gets what a task needs beyond the kit.
///
/// The script is read by a shell inside the kit, by a user without rights and with a network, in a folder that holds `files` and
/// nothing of the task's. It leaves all it gets below [#PLACE], with a line `name version` a package in `packages.txt` there. It
/// starts the client with scripts off: while there is a network, no code of the task's or of a package's runs. What must run such
/// code (a crate's build script) is the build: it runs as tests do, without network, and writes a tar to descriptor 3, which is
/// unpacked at [#BUILT].
///
/// @param names what is asked for, as people read it: `left-pad@^1.3.0`
/// @param script of the client; a status other than 0 says that something cannot be had
/// @param files by name: a manifest of Winnow's making, no file of the task's
public record Fetch(List<String> names, String script, SortedMap<String, byte[]> files, Optional<Step> build) {

  /// Where a run of tests finds what was fetched, and cannot write.
  public static final String PLACE = "/opt/fetched";
  public static final String BUILT = PLACE + "/built";

  public Fetch {
    names = List.copyOf(names);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    if (files.keySet().stream().anyMatch(file -> !file.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*"))) {
      throw new IllegalArgumentException("the files of a fetch are not plain names: " + files.keySet());
    }
  }

  public Fetch(List<String> names, String script, SortedMap<String, byte[]> files) {
    this(names, script, files, Optional.empty());
  }

  /// The same as far as a network is needed.
  public Fetch unbuilt() {
    return new Fetch(names, script, files);
  }
}
