package dev.winnow.engine.verdict;

/// What a task needs is not there; the message says what, and what stands in the way.
public final class Lacking extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean lasting;

  /// @param lasting whether another try would come to the same
  Lacking(String message, boolean lasting) {
    super(message);
    this.lasting = lasting;
  }

  public boolean lasting() {
    return lasting;
  }
}
