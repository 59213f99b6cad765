package dev.winnow.engine.task;

import dev.winnow.engine.sandbox.ImageRecipe;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a task's programs run in.
public sealed interface Environment {

  /// The kit of its language.
  record OfKit() implements Environment {}

  /// An image that the task brings. Its reference is what an oracle makes in there, so the suite of such a task has no solution
  /// before the oracle has run.
  record OfImage(ImageRecipe recipe, Oracle oracle) implements Environment {}

  /// The author's script that solves the task.
  ///
  /// @param files what the script finds at `/solution`, by path below it
  /// @param recipe all files that decide the image, by path below the task's folder
  /// @param environment set for the script
  /// @param patience wall time for it
  record Oracle(SortedMap<String, byte[]> files, SortedMap<String, byte[]> recipe, SortedMap<String, String> environment, Duration patience) {
    public Oracle {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
      recipe = Collections.unmodifiableSortedMap(new TreeMap<>(recipe));
      environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
    }
  }
}
