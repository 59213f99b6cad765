package dev.winnow.engine.command;

/// What a command's end means, in the order in which one goes before another.
public enum ExitCode {
  INTERRUPTED(130, "interrupted; the report holds every task that was finished"),
  FAULT(70, "Winnow's own fault; the report holds every task that was finished, and says which task"),
  NO_SANDBOX(4, "no sandbox can be had; nothing was run"),
  USAGE(2, "wrong usage, or nothing could be read; nothing was run"),
  UNMEASURED(3, "at least one task could not be measured; the others were"),
  RULE_BROKEN(1, "measured, and a rule given by --fail-on was broken"),
  OK(0, "every task was measured (findings are no error unless --fail-on asks)");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  String meaning() {
    return meaning;
  }

  /// What went wrong while tasks were measured.
  record Outcome(boolean interrupted, boolean fault, boolean unmeasured, boolean ruleBroken) {}

  static ExitCode of(Outcome outcome) {
    if (outcome.interrupted) {
      return INTERRUPTED;
    }
    if (outcome.fault) {
      return FAULT;
    }
    if (outcome.unmeasured) {
      return UNMEASURED;
    }
    return outcome.ruleBroken ? RULE_BROKEN : OK;
  }
}
