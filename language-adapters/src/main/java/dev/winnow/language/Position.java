package dev.winnow.language;

/// A place in a file as people count: line and column from 1, columns in UTF-16 units, a byte-order mark not counted.
public record Position(int line, int column) {}
