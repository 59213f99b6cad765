package dev.winnow.engine.verdict;

/// Where and how a task was run.
///
/// @param kit the kit's content hash
/// @param grader the command as its users would type it, and how its answer is read
public record Circumstances(String sandbox, String limits, String kit, String toolchain, String runner, String grader, String rule) {}
