/// What verdicts mean for the tests.
@NullMarked
package dev.winnow.engine.finding;

import org.jspecify.annotations.NullMarked;
