package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WordMemoTest {

  @Test
  void looksAWordUpOnceUnlessItIsOfAHostileLength() {
    AtomicInteger looks = new AtomicInteger();
    WordMemo<Integer> memo =
        new WordMemo<>(
            8,
            word -> {
              looks.incrementAndGet();
              return word.length();
            });
    String hostile = "a".repeat(1_000);

    for (int round = 0; round < 3; round++) {
      assertThat(memo.of("")).isZero();
      assertThat(memo.of("мир")).isEqualTo(3);
      assertThat(memo.of(hostile)).isEqualTo(1_000);
    }

    assertThat(looks).hasValue(2 + 3);
  }

  /** More words than it has room for, so that some push others out. */
  @Test
  void neverAnswersForAnotherWord() {
    WordMemo<String> memo = new WordMemo<>(4, word -> "of " + word);

    for (int word = 0; word < 1_000; word++) {
      assertThat(memo.of("w" + word % 97)).isEqualTo("of w" + word % 97);
    }
  }
}
