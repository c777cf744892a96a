package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void isMadeOnceAndOnlyWhenAskedFor() {
    Lazy<Integer> number = Lazy.of(asked::incrementAndGet);
    assertThat(asked).hasValue(0);

    assertThat(number.get()).isEqualTo(1);
    assertThat(number.get()).isEqualTo(1);
  }

  @Test
  void isTriedAgainAfterAFault() {
    Lazy<Integer> number =
        Lazy.of(
            () -> {
              if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return asked.get();
            });

    assertThatThrownBy(number::get).hasMessage("not yet");
    assertThat(number.get()).isEqualTo(2);
  }
}
