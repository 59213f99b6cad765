package dev.winnow.engine.task;

/// Why a task cannot be read: where, what, and what would be right.
final class Refusal extends Exception {

  private static final long serialVersionUID = 1;

  Refusal(String reason) {
    super(reason);
  }
}
