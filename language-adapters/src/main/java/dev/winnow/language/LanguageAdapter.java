package dev.winnow.language;

import java.util.List;
import java.util.Optional;

/// All that Winnow knows of a language. One package a language, the same file names in each.
public interface LanguageAdapter {

  /// As reports and `winnow.toml` spell it: `python`.
  String language();

  Kit kit();

  /// What the kit compiles or runs programs with: `go 1.26`.
  String toolchain();

  /// In order of preference.
  List<Runner> runners();

  Phrases phrases();

  /// The sites of a solution file, in order of their start; none inside its test regions.
  ///
  /// @throws ParseFailure where the file does not parse
  List<Site> sites(Source source, Suite suite, Types types) throws ParseFailure;

  /// Parts of a solution file that hold tests; none in a language whose tests have files of their own, or where it does not parse.
  default List<Span> testRegions(Source source) {
    return List.of();
  }

  /// The step that tells types, for a language whose types are found by a tool of the kit.
  default Optional<Typing> typing() {
    return Optional.empty();
  }

  /// The step that tells which mutants a compiler refuses, for a language whose tests run without asking it.
  default Optional<Checking> checking() {
    return Optional.empty();
  }

  /// What must be edited besides, so that a program still builds after a change (an import left unused).
  /// These edits are shown apart: they are no part of the variant's meaning. Spans refer to the changed sources.
  default List<Edit> mends(List<Source> changed) {
    return List.of();
  }

  /// How [#layout] recognises a folder, for messages and for a folder that two languages recognise.
  default Convention convention() {
    return new Convention(List.of(), language() + " files with their tests");
  }

  /// The parts of a folder, if it is one of this language's projects; one of the parts may be empty.
  Optional<Layout> layout(TaskFiles files);

  /// Edits of a test file that make tests run which were switched off without a condition (`@Disabled`, `t.Skip()` as a test's
  /// first statement); a skip under a condition stays. No line moves.
  ///
  /// @throws ParseFailure where the file does not parse
  default List<Edit> revivals(Source tests) throws ParseFailure {
    return List.of();
  }

  /// What the suite needs beyond the kit. Decided by its files alone, so that a runner's plan may ask again.
  Needs needs(Suite suite);
}
