package dev.winnow.engine.finding;

import java.util.List;

/// What verdicts mean for the tests, with the evidence.
///
/// @param id stable within its report
/// @param title one line
/// @param why what was seen, in the user's words
/// @param variants ids of the variants that show it
/// @param tests ids of the tests concerned
/// @param mend what to do about it
public record Finding(String id, Kind kind, Severity severity, String title, String why, List<String> variants,
                      List<String> tests, String mend) {

  public Finding {
    variants = List.copyOf(variants);
    tests = List.copyOf(tests);
  }

  /// Each has a page in `docs/findings`.
  public enum Kind {
    FALSE_POSITIVE, UNDECIDED_SURVIVOR, FALSE_NEGATIVE, GAMEABLE_HARNESS, CANNOT_FAIL, FLAKY, SKIPPED_TESTS, ONE_TEST, REFERENCE_FAILS;

    /// As reports spell it.
    public String spelled() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// From what must be mended first to what is good to know.
  public enum Severity { BLOCKER, MAJOR, MINOR, NOTE }
}
