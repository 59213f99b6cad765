/// The programs a task's tests are tried on.
@NullMarked
package dev.winnow.engine.variant;

import org.jspecify.annotations.NullMarked;
