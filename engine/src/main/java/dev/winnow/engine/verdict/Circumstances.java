package dev.winnow.engine.verdict;

import java.util.List;

/// Where and how a task was run.
///
/// @param kit the kit's content hash
/// @param fetched what was fetched for this task: `name version`
/// @param grader the command as its users would type it, and how its answer is read
public record Circumstances(String sandbox, String limits, String kit, String toolchain, List<String> fetched, String runner, String grader, String rule) {}
