package dev.winnow.engine.task;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The known word that a mistyped one was meant to be.
public final class Nearest {

  private Nearest() {}

  public static Optional<String> to(String word, Collection<String> known) {
    return known.stream().min(Comparator.comparingInt((String k) -> distance(word, k)).thenComparing(k -> k));
  }

  /// What a message appends: ` (nearest: 'solution')`, or nothing where nothing is known.
  public static String hint(String word, Collection<String> known) {
    return to(word, known).map(near -> " (nearest: '" + near + "')").orElse("");
  }

  /// Letters to insert, remove or replace.
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
