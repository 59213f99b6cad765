/// Makes variants of a reference from its sites; knows no grammar, file or test.
@NullMarked
package dev.winnow.mutators;

import org.jspecify.annotations.NullMarked;
