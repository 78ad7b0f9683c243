package dev.fixpoint.knowledge;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody who mistyped probably meant. */
public final class Nearest {
  private Nearest() {}

  /** The known word within a third of the typed word's length in edits, or nothing. */
  public static Optional<String> to(String typed, Collection<String> known) {
    String lower = typed.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Math.max(1, lower.length() / 3) + 1;
    for (String word : known) {
      int distance = distance(lower, word.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = word;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
