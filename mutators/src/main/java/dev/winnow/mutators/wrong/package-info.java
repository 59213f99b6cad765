/// Operators whose changes make a program wrong: one small pure class each.
@NullMarked
package dev.winnow.mutators.wrong;

import org.jspecify.annotations.NullMarked;
