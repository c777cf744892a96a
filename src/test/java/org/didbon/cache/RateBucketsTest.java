package org.didbon.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateBucketsTest {

  private final AtomicLong now = new AtomicLong();
  private final RateBuckets<String> buckets = new RateBuckets<>(2, 5, 3, now::get);

  @Test
  void someMayAtOnceThenSoManyASecond() {
    assertThat(taken("a", 9)).isEqualTo(5);

    now.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_500));
    assertThat(taken("a", 9)).isEqualTo(3);

    now.addAndGet(TimeUnit.HOURS.toNanos(1));
    assertThat(taken("a", 9)).isEqualTo(5);
  }

  @Test
  void oneDoesNotTakeThePlacesOfAnother() {
    taken("a", 9);

    assertThat(buckets.take("b")).isTrue();
  }

  @Test
  void ofManyTheLatestAreRemembered() {
    taken("a", 9);
    taken("b", 1);
    taken("c", 1);
    assertThat(buckets.take("a")).isFalse();

    taken("d", 1);
    assertThat(buckets.take("a")).isFalse();
    taken("e", 1);
    taken("f", 1);
    taken("g", 1);
    assertThat(buckets.take("a")).isTrue();
  }

  private int taken(String key, int tries) {
    return (int) IntStream.range(0, tries).filter(i -> buckets.take(key)).count();
  }
}
