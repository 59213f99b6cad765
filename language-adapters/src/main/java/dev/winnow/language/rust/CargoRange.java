package dev.winnow.language.rust;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.semver4j.Semver;

/// A version requirement of a manifest: `1.2`, `~1.2.3`, `1.*`, `>=1, <3`. Cargo reads it as npm does, but for a bare version, which
/// means `^`, and for the commas.
record CargoRange(String text) {

  boolean holds(String version) {
    String range = Stream.of(text.split(",")).map(String::strip).map(part -> part.matches("\\d[^*xX]*") ? "^" + part : part)
        .collect(Collectors.joining(" "));
    return new Semver(version).satisfies(range);
  }
}
