package dev.winnow.language;

import java.util.List;

/// How a folder shows that it is a project of a language.
///
/// @param manifests files at its root that settle it (`go.mod`); empty where there are none
/// @param shown what is looked for, as a message names it: `go.mod with *_test.go`
public record Convention(List<String> manifests, String shown) {

  public Convention {
    manifests = List.copyOf(manifests);
  }
}
