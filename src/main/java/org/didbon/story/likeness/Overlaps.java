package org.didbon.story.likeness;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** How much each report has in common with one, summed up term by term. Not thread-safe. */
final class Overlaps {

  private static final int FIRST_SIZE = 1 << 13;

  /** One with less, or with a later number of two that have the same, comes first. */
  private static final Comparator<Overlap> LEAST_FIRST =
      Comparator.comparingDouble(Overlap::sum)
          .thenComparing(Comparator.comparingInt(Overlap::number).reversed());

  private record Overlap(int number, double sum) {}

  private int[] numbers = new int[FIRST_SIZE];
  private double[] sums = new double[FIRST_SIZE];
  private int used;

  /** Forgets all. */
  void clear() {
    Arrays.fill(sums, 0);
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
      used++;
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
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldSums[i] != 0) {
        int at = place(oldNumbers[i]);
        numbers[at] = oldNumbers[i];
        sums[at] = oldSums[i];
      }
    }
  }

  /** Those with most in common that {@code fit}, the first of them first; of equals the older. */
  List<Integer> most(int count, IntPredicate fit) {
    PriorityQueue<Overlap> best = new PriorityQueue<>(count + 1, LEAST_FIRST);
    for (int at = 0; at < numbers.length; at++) {
      if (sums[at] != 0 && (best.size() < count || best.element().sum() <= sums[at])) {
        Overlap next = new Overlap(numbers[at], sums[at]);
        if ((best.size() < count || LEAST_FIRST.compare(best.element(), next) < 0)
            && fit.test(next.number())) {
          best.add(next);
          if (best.size() > count) {
            best.remove();
          }
        }
      }
    }
    Deque<Integer> ordered = new ArrayDeque<>();
    while (!best.isEmpty()) {
      ordered.addFirst(best.remove().number());
    }
    return List.copyOf(ordered);
  }
}
