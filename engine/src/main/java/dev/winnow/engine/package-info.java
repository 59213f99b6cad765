/// The way through, and what every step of it shares.
@NullMarked
package dev.winnow.engine;

import org.jspecify.annotations.NullMarked;
