package dev.winnow.engine.sandbox;

/// Our trouble, never the task's: the sandbox could not be had, or did not do what it must. [FetchException] alone is the task's.
public sealed class SandboxException extends Exception permits FetchException {

  public SandboxException(String message) {
    super(message);
  }

  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
