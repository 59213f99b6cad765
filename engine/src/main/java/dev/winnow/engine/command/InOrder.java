package dev.winnow.engine.command;

import java.util.TreeMap;
import java.util.function.Consumer;

/// Hands things on in the order of their places, as soon as all before them have come.
final class InOrder<T> {

  private final Consumer<T> to;
  private final TreeMap<Integer, T> waiting = new TreeMap<>();
  private int next;

  InOrder(Consumer<T> to) {
    this.to = to;
  }

  void put(int place, T thing) {
    waiting.put(place, thing);
    for (T ready = waiting.remove(next); ready != null; ready = waiting.remove(next)) {
      to.accept(ready);
      next++;
    }
  }

  /// Hands on what still waits for something that will not come.
  void rest() {
    waiting.values().forEach(to);
    waiting.clear();
  }
}
