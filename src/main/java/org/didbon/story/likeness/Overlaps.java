package org.didbon.story.likeness;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** How much each report has in common with one, summed up term by term. Not thread-safe. */
final class Overlaps {

  private static final int FIRST_SIZE = 1 << 12;

  private int[] numbers = new int[FIRST_SIZE];
  private double[] sums = new double[FIRST_SIZE];

  /** The places in use, the first {@link #used} of these. */
  private int[] places = new int[FIRST_SIZE];

  private int used;

  /** Forgets all. */
  void clear() {
    for (int i = 0; i < used; i++) {
      sums[places[i]] = 0;
    }
    used = 0;
  }

  /**
   * Adds to what a report has in common.
   *
   * @param more above 0
   */
  void add(int number, double more) {
    int at = place(number);
    if (sums[at] == 0) {
      numbers[at] = number;
      places[used++] = at;
    }
    sums[at] += more;
    if (used * 2 > numbers.length) {
      grow();
    }
  }

  private int place(int number) {
    int mask = numbers.length - 1;
    int at = number & mask;
    while (sums[at] != 0 && numbers[at] != number) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldNumbers = numbers;
    double[] oldSums = sums;
    numbers = new int[2 * oldNumbers.length];
    sums = new double[numbers.length];
    places = Arrays.copyOf(places, numbers.length);
    for (int i = 0; i < used; i++) {
      int old = places[i];
      int at = place(oldNumbers[old]);
      numbers[at] = oldNumbers[old];
      sums[at] = oldSums[old];
      places[i] = at;
    }
  }

  /** Those with most in common that {@code fit}, the first of them first; of equals the older. */
  int[] most(int count, IntPredicate fit) {
    int[] best = new int[count];
    double[] bestSums = new double[count];
    int size = 0;
    for (int i = 0; i < used; i++) {
      int number = numbers[places[i]];
      double sum = sums[places[i]];
      if (size < count || comesBefore(number, sum, best[size - 1], bestSums[size - 1])) {
        if (fit.test(number)) {
          size = Math.min(size + 1, count);
          int at = size - 1;
          while (at > 0 && comesBefore(number, sum, best[at - 1], bestSums[at - 1])) {
            best[at] = best[at - 1];
            bestSums[at] = bestSums[at - 1];
            at--;
          }
          best[at] = number;
          bestSums[at] = sum;
        }
      }
    }
    return Arrays.copyOf(best, size);
  }

  private static boolean comesBefore(int number, double sum, int other, double otherSum) {
    return sum > otherSum || (sum == otherSum && number < other);
  }
}
