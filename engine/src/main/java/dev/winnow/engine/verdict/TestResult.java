package dev.winnow.engine.verdict;

/// One test of one run.
///
/// @param file relative to the task's root, empty where the framework does not tell
/// @param line from 1; 0 where it is not known
/// @param message first line, capped, paths and addresses normalised; empty for a passed test
public record TestResult(String id, String file, int line, TestStatus status, String message) {}
