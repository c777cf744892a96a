package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FormPoolTest {

  @Test
  void readsAWordOnceInEachLanguage() {
    AtomicInteger reads = new AtomicInteger();
    FormPool pool =
        new FormPool(
            (word, language) -> {
              reads.incrementAndGet();
              return List.of(language + ':' + word);
            });

    for (int round = 0; round < 3; round++) {
      assertThat(pool.keys("мир", "ru")).containsExactly("ru:мир");
      assertThat(pool.keys("мир", "tg")).containsExactly("tg:мир");
    }

    assertThat(reads).hasValue(2);
  }

  /** More words than it has room for, so that some push others out. */
  @Test
  void neverAnswersForAnotherWord() {
    FormPool pool = new FormPool((word, language) -> List.of(language + ':' + word));

    for (int round = 0; round < 2; round++) {
      for (int word = 0; word < 100_000; word++) {
        assertThat(pool.keys("w" + word, "en").get(0)).isEqualTo("en:w" + word);
      }
    }
  }
}
