/// Python: pytest, unittest, and plain scripts of asserts.
@NullMarked
package dev.winnow.language.python;

import org.jspecify.annotations.NullMarked;
