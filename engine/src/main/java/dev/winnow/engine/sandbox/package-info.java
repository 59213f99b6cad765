/// Kits, and the two places where task code runs: Docker and bubblewrap. Nothing else starts a process.
@NullMarked
package dev.winnow.engine.sandbox;

import org.jspecify.annotations.NullMarked;
