package dev.winnow.engine.sandbox;

/// One property of a sandbox, as found by really trying to break it.
///
/// @param seen what was found, in a line
public record Proof(String property, boolean held, String seen) {}
