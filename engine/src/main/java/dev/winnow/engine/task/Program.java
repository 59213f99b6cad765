package dev.winnow.engine.task;

import dev.winnow.language.Change;

/// A supplied program: the reference with some files replaced, and what its supplier says of it.
///
/// @param name the folder's name, or the row's field (`buggy_solution`)
/// @param right whether it is said to be right
public record Program(String name, boolean right, Change.Files change) {}
