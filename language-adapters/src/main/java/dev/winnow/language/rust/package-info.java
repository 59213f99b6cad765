/// Rust: sites over tree-sitter-rust, tests built by cargo over a harness that stands in libtest's place.
@NullMarked
package dev.winnow.language.rust;

import org.jspecify.annotations.NullMarked;
