package org.didbon.actor;

/** How far apart two spellings are. */
final class Spelling {

  private Spelling() {}

  /**
   * The letters to change, add or leave out between two words, neighbours swapped counting as one.
   *
   * @param most where more would be needed, {@code most + 1} is returned
   */
  static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    int[] next = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      next[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        next[j] = Math.min(Math.min(next[j - 1], row[j]) + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && swapped(one, i, other, j)) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
        least = Math.min(least, next[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] spare = before;
      before = row;
      row = next;
      next = spare;
    }
    return Math.min(row[other.length()], most + 1);
  }

  private static boolean swapped(String one, int i, String other, int j) {
    return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
