package dev.winnow.language;

import java.util.List;

/// A step that tells types: run in the sandbox over the task's files, read from the channel.
public interface Typing {

  Step step(Suite suite);

  /// Reads what the step wrote; lines it does not understand are its tool's fault and are refused.
  Types read(byte[] channel, List<Source> sources);
}
