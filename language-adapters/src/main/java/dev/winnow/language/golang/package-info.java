/// Go: sites over tree-sitter-go, types by go/types, tests by `go test` with records out of a patched `testing`.
@NullMarked
package dev.winnow.language.golang;

import org.jspecify.annotations.NullMarked;
