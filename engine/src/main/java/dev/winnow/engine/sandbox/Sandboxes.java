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

  @Override
  void close();
}
