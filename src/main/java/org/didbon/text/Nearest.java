package org.didbon.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word somebody probably meant to type. */
public final class Nearest {

  /** Longer words than this are no typing errors. */
  private static final int LONGEST = 40;

  private Nearest() {}

  /**
   * The word of {@code known} that takes the fewest changes, if a third of its letters or fewer
   * differ. Letter case makes no difference.
   */
  public static Optional<String> of(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    if (wanted.length() > LONGEST) {
      return Optional.empty();
    }
    return known.stream()
        .min(Comparator.comparingInt(word -> changes(wanted, word.toLowerCase(Locale.ROOT))))
        .filter(word -> changes(wanted, word.toLowerCase(Locale.ROOT)) <= allowed(word));
  }

  private static int allowed(String word) {
    return Math.max(1, (word.length() + 1) / 3);
  }

  /** Letters added, left out, changed or swapped with their neighbour (Damerau and Levenshtein). */
  private static int changes(String one, String other) {
    int[][] table = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, one, other, i, j);
      }
    }
    return table[one.length()][other.length()];
  }

  private static int cheapest(int[][] table, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(table[i - 1][j - 1] + change, Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
  }
}
