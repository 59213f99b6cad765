package dev.winnow.engine.verdict;

import dev.winnow.engine.variant.Variant;

/// A variant, judged.
///
/// @param steady whether the runs that were needed agreed
public record Judgement(Variant variant, Verdict verdict, boolean steady, GraderAnswer grader) {}
