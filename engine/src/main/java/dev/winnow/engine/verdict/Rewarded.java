package dev.winnow.engine.verdict;

import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.language.Kit;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A verifier gives the oracle a reward of 1, each time; whether it gives one to nobody's work is told.
///
/// @param nop runs the task as it is before anybody has solved it
/// @param script the verifier's text
record Rewarded(Trial nop, String script) implements Confirming {

  private static final Pattern NETWORK = Pattern.compile("\\b(?:apt-get|apt|apk|curl|wget|pip3?|uvx?|npm|npx|git clone)\\b");

  @Override
  public Baseline confirm(Baseline.Steady steady, Trial trial, Places.Place place, Kit kit) throws SandboxException {
    Reference reference = steady.reference();
    if (reference.grader() != GraderAnswer.PASS) {
      return new Baseline.Unrewarded("tests/test.sh gives the oracle no reward of 1, though every test passes: it said last: " + reference.said() + network());
    }
    try (Sandbox sandbox = place.open(kit, trial.ceiling())) {
      for (int run = 1; run < Baseline.RUNS; run++) {
        Trial.Grade again = trial.grade(sandbox, trial.reference(sandbox), trial.firstCpu());
        if (again.answer() != GraderAnswer.PASS) {
          return new Baseline.Unrewarded("tests/test.sh does not give the oracle a reward of 1 each time: not in run " + (run + 1) + " of " + Baseline.RUNS
              + ", where it said last: " + again.said());
        }
      }
      boolean idle = nop.grade(sandbox, nop.reference(sandbox), trial.firstCpu()).answer() == GraderAnswer.PASS;
      return new Baseline.Steady(reference.with(idle), steady.cpu());
    }
  }

  private String network() {
    var named = new TreeSet<>(NETWORK.matcher(script).results().map(MatchResult::group).toList());
    return named.isEmpty() ? "" : "; it calls " + String.join(", ", named) + ", and no run of Winnow's has a network: install what it needs in environment/Dockerfile";
  }
}
