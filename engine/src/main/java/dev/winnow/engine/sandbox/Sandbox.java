package dev.winnow.engine.sandbox;

/// One live place for task code. Each run is one clean copy and one fresh process; one thread at a time.
public interface Sandbox extends AutoCloseable {

  /// Blocks until the job has ended, was ended, or could not be run for reasons that are ours.
  /// After an exception the sandbox is of no more use: close it and open another.
  Outcome run(Job job) throws SandboxException;

  @Override
  void close();
}
