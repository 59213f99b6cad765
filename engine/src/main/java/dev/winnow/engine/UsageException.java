package dev.winnow.engine;

/// A mistake of the user's: the message says where, what, and what would be right. Exit code 2.
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UsageException(String message) {
    super(message);
  }
}
