package dev.winnow.engine.sandbox;

/// Our trouble, never the task's: the sandbox could not be had, or did not do what it must.
public class SandboxException extends Exception {

  public SandboxException(String message) {
    super(message);
  }

  public SandboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
