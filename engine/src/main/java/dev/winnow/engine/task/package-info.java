/// What is measured: tasks, read from folders and data sets.
@NullMarked
package dev.winnow.engine.task;

import org.jspecify.annotations.NullMarked;
