package org.didbon.story.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingsTest {

  private final Postings postings = new Postings();

  @Test
  void theLatestComesFirst() {
    postings.add(7, 1, false);
    postings.add(7, 2, false);
    postings.add(7, 3, false);

    assertThat(postings.of(7)).containsExactly(3, 2, 1);
    assertThat(postings.of(8)).isEmpty();
  }

  @Test
  void ofWhatAllHaveTheLatestAreKept() {
    for (int number = 0; number < 10_000; number++) {
      postings.add(7, number, false);
    }

    assertThat(postings.of(7)).hasSize(Postings.MOST).startsWith(9_999, 9_998);
  }

  @Test
  void aDraftDropsNothingForGood() {
    for (int number = 0; number < 250; number++) {
      postings.add(7, number, false);
    }
    int[] before = postings.of(7);
    for (int number = 250; number < 2_000; number++) {
      postings.add(7, number, true);
    }

    for (int number = 1_999; number >= 250; number--) {
      postings.removeLast(7, number);
    }

    assertThat(postings.of(7)).containsExactly(before);
  }

  /** Terms that all begin at one place, and extreme ones, so that they push each other on. */
  @ParameterizedTest
  @ValueSource(ints = {1, 0x10000, 0x7fff0001})
  void holdsWhatAMapOfListsHolds(int step) {
    Random random = new Random(step);
    Map<Integer, Deque<Integer>> expected = new HashMap<>();
    Deque<int[]> added = new ArrayDeque<>();
    for (int number = 0; number < 20_000; number++) {
      int term = step * (random.nextInt(9_000) - 4_500);
      int end = random.nextInt(5);
      if (end == 0 && !added.isEmpty()) {
        int[] first = added.removeFirst();
        postings.remove(first[0], first[1]);
        expected.computeIfAbsent(first[0], t -> new ArrayDeque<>()).removeFirst();
      } else if (end == 1 && !added.isEmpty()) {
        int[] last = added.removeLast();
        postings.removeLast(last[0], last[1]);
        expected.computeIfAbsent(last[0], t -> new ArrayDeque<>()).removeLast();
      } else {
        postings.add(term, number, false);
        added.addLast(new int[] {term, number});
        expected.computeIfAbsent(term, t -> new ArrayDeque<>()).addLast(number);
      }
    }

    expected.values().removeIf(Deque::isEmpty);
    assertThat(postings.size()).isEqualTo(expected.size());
    expected.forEach(
        (term, numbers) -> {
          List<Integer> latestFirst = new ArrayList<>();
          numbers.descendingIterator().forEachRemaining(latestFirst::add);
          assertThat(postings.of(term)).containsExactly(latestFirst.toArray(Integer[]::new));
        });
  }
}
