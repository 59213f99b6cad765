package dev.winnow.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// How one framework runs a suite strictly: every test, with canaries, records on the channel.
///
/// The channel carries one JSON object a line:
/// `{"e":"start","id":ID,"file":F,"line":N}` before a test's own code runs (file and line where known),
/// `{"e":"end","id":ID,"o":"passed|failed|error|skipped|xfailed|xpassed","m":MESSAGE}` after it; several ends of one id
/// are folded, the worst wins; `failed` is a failed assertion, `error` anything else;
/// `{"e":"broken","scope":PREFIX,"m":MESSAGE}` for a file, class or module that could not be loaded or set up: each
/// expected id that begins with the prefix and has no end is an error;
/// `{"e":"done"}` when the framework has come to its own end.
///
/// @param prepared a source of the program or the tests as the build compiles it, line for line the same; other steps get it as it is
/// @param files what is laid beside the task's files, or in place of one: absolute path inside the sandbox to bytes
/// @param build run first where the language needs it; what it writes to the channel arrives for the test step at `artefact`
/// @param artefact absolute path below `/winnow`; empty where nothing is built
/// @param test the tests
/// @param load loads the solution by itself, without the tests, and writes `{"e":"done"}`: tells a program that cannot be
///     loaded from one that the tests reject; empty where the build has told
/// @param canaries ids of the planted tests that must be reported as failed, with [#CANARY] in their message
/// @param failed the exit status that means "tests failed"
public record Plan(UnaryOperator<Source> prepared, SortedMap<String, byte[]> files, List<Step> build, String artefact, Step test, List<Step> load,
                   Set<String> canaries, int failed) {

  /// What a canary's message must hold: a canary that failed for another reason is none.
  public static final String CANARY = "winnow canary";

  public Plan {
    files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    build = List.copyOf(build);
    load = List.copyOf(load);
    canaries = Set.copyOf(canaries);
    if (build.size() > 1 || load.size() > 1) {
      throw new IllegalArgumentException("at most one build and one load step");
    }
    if (canaries.isEmpty()) {
      throw new IllegalArgumentException("a plan without a canary believes every report");
    }
  }

  /// For a language that compiles its tests as they are, or does not compile them.
  public Plan(SortedMap<String, byte[]> files, List<Step> build, String artefact, Step test, List<Step> load, Set<String> canaries, int failed) {
    this(UnaryOperator.identity(), files, build, artefact, test, load, canaries, failed);
  }

  public Optional<Step> builds() {
    return build.stream().findFirst();
  }

  public Optional<Step> loads() {
    return load.stream().findFirst();
  }
}
