package org.didbon.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What a person may have meant by a name that is not there. */
public final class Nearest {

  /** More than this many suggestions help nobody. */
  private static final int MOST = 3;

  private Nearest() {}

  /**
   * Up to three of {@code known} that differ from {@code typed} by a slip or two, or that one of
   * the two begins with the other; the nearest first, none if nothing is near.
   */
  public static List<String> to(String typed, Collection<String> known) {
    return known.stream()
        .map(name -> new NearName(name, distance(typed, name, slips(typed, name))))
        .filter(candidate -> candidate.distance <= slips(typed, candidate.name))
        .sorted(Comparator.comparingInt(NearName::distance).thenComparing(NearName::name))
        .limit(MOST)
        .map(NearName::name)
        .toList();
  }

  /**
   * Whether the two differ by one letter added, left out, changed, or swapped with its neighbour.
   */
  public static boolean isSlip(String a, String b) {
    return Math.abs(a.length() - b.length()) <= 1 && !a.equals(b) && edits(a, b) == 1;
  }

  /** One in three letters of the shorter one: of a word of four, two are half of it. */
  private static int slips(String typed, String name) {
    return Math.max(1, Math.min(3, Math.min(typed.length(), name.length()) / 3));
  }

  private record NearName(String name, int distance) {}

  /** Slips of the finger between the two; a beginning of the other counts as one. */
  private static int distance(String a, String b, int most) {
    int shorter = Math.min(a.length(), b.length());
    if (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) {
      return 1;
    }
    return Math.abs(a.length() - b.length()) > most ? most + 1 : edits(a, b);
  }

  /** Letters to add, drop, change, or swap with a neighbour, at the least. */
  private static int edits(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        row[j] = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
