package org.didbon.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses what a person meant to type. */
final class Spelling {

  private static final int MOST_SLIPS = 2;

  /** So many letters of a word name it for a guess. */
  private static final int PREFIX = 3;

  private Spelling() {}

  /** The nearest of {@code known}, if it is at most two slips away. */
  static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .filter(word -> slips(typed, word) <= Math.min(MOST_SLIPS, word.length() / 2))
        .min(Comparator.comparingInt(word -> slips(typed, word)));
  }

  /** Up to {@code limit} of {@code known} that begin so or are nearly so, nearest first. */
  static List<String> near(String typed, Collection<String> known, int limit) {
    return known.stream()
        .filter(
            word ->
                slips(typed, word) <= Math.min(MOST_SLIPS, word.length() / 2)
                    || (typed.length() >= PREFIX && word.startsWith(typed)))
        .sorted(Comparator.comparingInt(word -> slips(typed, word)))
        .limit(limit)
        .toList();
  }

  /** Letters to add, drop, change or swap to make one word of the other. */
  private static int slips(String one, String two) {
    if (Math.abs(one.length() - two.length()) > MOST_SLIPS) {
      return MOST_SLIPS + 1;
    }
    int[][] cost = new int[one.length() + 1][two.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= two.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : least(cost, one, two, i, j);
      }
    }
    return cost[one.length()][two.length()];
  }

  private static int least(int[][] cost, String one, String two, int i, int j) {
    int change = one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1;
    int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == two.charAt(j - 2)
            && one.charAt(i - 2) == two.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
