package dev.winnow.engine.sandbox;

/// Something that a task needs cannot be had: the package client or a package's own build says so. No trouble of ours.
public final class FetchException extends SandboxException {

  private static final long serialVersionUID = 1;

  /// @param message the command on its first line, what was said below
  FetchException(String message) {
    super(message);
  }
}
