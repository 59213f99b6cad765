/// What the tests said of a variant, and what may be concluded from it.
@NullMarked
package dev.winnow.engine.verdict;

import org.jspecify.annotations.NullMarked;
