/// Concrete syntax trees by tree-sitter, copied into plain Java objects before anybody sees them.
@NullMarked
package dev.winnow.language.syntax;

import org.jspecify.annotations.NullMarked;
