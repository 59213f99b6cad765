/// Tests that need all of Winnow.
@NullMarked
package dev.winnow.benchmarks;

import org.jspecify.annotations.NullMarked;
