package org.didbon.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PressLimitTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final PressLimit limit = new PressLimit(nanos::get);

  @Test
  void oneWhoPressesOnIsLookedAtTwiceASecond() {
    assertThat(taken(7, 100)).isEqualTo(10);

    pass(1);
    assertThat(taken(7, 100)).isEqualTo(2);
    assertThat(taken(8, 1)).isEqualTo(1);

    pass(3_600);
    assertThat(taken(7, 100)).isEqualTo(10);
  }

  @Test
  void allTogetherAreLookedAtTwentyTimesASecond() {
    assertThat(LongStream.range(0, 5_000).map(person -> taken(person, 1)).sum()).isEqualTo(60);

    pass(2);
    assertThat(LongStream.range(0, 5_000).map(person -> taken(person, 1)).sum()).isEqualTo(40);
  }

  private long taken(long person, int presses) {
    return IntStream.range(0, presses)
        .filter(i -> limit.take(TelegramAddress.chat(person)))
        .count();
  }

  private void pass(long seconds) {
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }
}
