package dev.winnow.language;

import java.util.List;

/// What the sources, the tests and the framework's configuration of a suite reach and the kit does not hold.
public sealed interface Needs {

  /// The kit holds all.
  record Nothing() implements Needs {}

  /// The kit's package client can get it.
  record Fetched(Fetch fetch) implements Needs {}

  /// Nothing of Winnow's can get it: no manifest declares it, or it is no package of a registry.
  ///
  /// @param names each with what stands in the way, where that tells more: `chai@github:me/chai`
  record Unobtainable(List<String> names) implements Needs {

    public Unobtainable {
      names = List.copyOf(names);
    }
  }

  /// Nothing, or what cannot be had.
  static Needs unobtainable(List<String> names) {
    return names.isEmpty() ? new Nothing() : new Unobtainable(names);
  }
}
