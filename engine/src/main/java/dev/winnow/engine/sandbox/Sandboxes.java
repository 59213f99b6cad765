package dev.winnow.engine.sandbox;

import dev.winnow.language.Kit;

/// A way to sandboxes: Docker or bubblewrap. Safe to share between threads.
public interface Sandboxes extends AutoCloseable {

  /// `docker` or `bubblewrap`, as the report and `--sandbox` say it.
  String name();

  /// How limits are held, in one sentence for the report: the policy, no measured value.
  String limits();

  /// Makes a kit ready for [#open].
  ///
  /// @throws SandboxException where it is not built; the message names the command that builds it
  void ready(Kit kit) throws SandboxException;

  /// A fresh container or slot. No job in it may ask for more than the ceiling.
  Sandbox open(Kit kit, Limits ceiling) throws SandboxException;

  /// The image that a task brings, built or found by an Engine. Its building is code of the task's author, with network, and as
  /// far from the caller as the Engine keeps it.
  ///
  /// @throws SandboxException where it cannot be had: the message says why
  default TaskImage image(ImageRecipe recipe) throws SandboxException {
    throw new SandboxException("that needs a Docker Engine, and the sandbox is " + name() + "; use --sandbox docker");
  }

  /// The same sandboxes over an image of a task's own.
  default Sandboxes in(TaskImage image) {
    throw new IllegalStateException(name() + " has no images");
  }

  @Override
  void close();
}
