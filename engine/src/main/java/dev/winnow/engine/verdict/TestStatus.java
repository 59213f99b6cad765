package dev.winnow.engine.verdict;

/// What a framework said of one test. `FAILED` is a failed assertion, `ERROR` anything else that went wrong.
public enum TestStatus { PASSED, FAILED, ERROR, SKIPPED, XFAILED, XPASSED }
