/// Figures about Winnow itself, drawn from its own reports.
@NullMarked
package dev.winnow.benchmarks;

import org.jspecify.annotations.NullMarked;
