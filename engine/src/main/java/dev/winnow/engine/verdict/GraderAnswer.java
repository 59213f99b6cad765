package dev.winnow.engine.verdict;

/// What the task's own rule says.
public enum GraderAnswer { PASS, FAIL, ERROR, NOT_ASKED }
