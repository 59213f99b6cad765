package dev.winnow.engine.command;

import dev.winnow.engine.sandbox.Limits;
import dev.winnow.engine.sandbox.Sandbox;
import dev.winnow.engine.sandbox.SandboxException;
import dev.winnow.engine.sandbox.Sandboxes;
import dev.winnow.language.Kit;

/// No sandboxes at all, for commands that run nothing.
final class Unboxed implements Sandboxes {

  @Override
  public String name() {
    return "none";
  }

  @Override
  public String limits() {
    return "nothing is run";
  }

  @Override
  public void ready(Kit kit) throws SandboxException {
    throw new SandboxException("this command runs nothing");
  }

  @Override
  public Sandbox open(Kit kit, Limits ceiling) throws SandboxException {
    throw new SandboxException("this command runs nothing");
  }

  @Override
  public void close() {}
}
