/// TypeScript: JavaScript's sites with types by the compiler, mutants that the compiler has checked, JavaScript's runners and kit.
@NullMarked
package dev.winnow.language.typescript;

import org.jspecify.annotations.NullMarked;
