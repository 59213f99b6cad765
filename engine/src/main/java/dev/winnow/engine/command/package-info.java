/// The command line: arguments in, exit code out. `Main` is the one place where the parts are put together.
@NullMarked
package dev.winnow.engine.command;

import org.jspecify.annotations.NullMarked;
