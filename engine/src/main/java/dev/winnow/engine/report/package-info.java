/// What people and pipelines read: records first, plain writers after.
@NullMarked
package dev.winnow.engine.report;

import org.jspecify.annotations.NullMarked;
