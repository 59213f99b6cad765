package dev.winnow.language;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// A step that tells which programs a compiler refuses, all of a task's in one process: for a language whose tests run without asking it.
public interface Checking {

  /// What is laid beside the task's files: absolute path inside the sandbox to bytes.
  ///
  /// @param programs the changed files of each program, by path
  Map<String, byte[]> files(List<SortedMap<String, Source>> programs);

  Step step(Suite suite);

  /// The compiler's word on each program that it refuses and would not refuse unchanged, by its place in the list.
  Map<Integer, String> read(byte[] channel);
}
