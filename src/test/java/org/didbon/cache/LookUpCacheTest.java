package org.didbon.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.Test;

/** What is looked up once in a while. */
class LookUpCacheTest {

  private final TestClock clock = new TestClock(Instant.parse("2024-04-08T06:00:00Z"));
  private final LookUpCache<String, Integer> cache =
      new LookUpCache<>(100, Duration.ofMinutes(1), clock);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void whatIsKnownIsNotLookedUpAgainUntilItsTimeIsOver() {
    look("a");
    clock.set(clock.instant().plus(Duration.ofSeconds(59)));
    look("a");
    assertThat(asked).hasValue(1);

    clock.set(clock.instant().plus(Duration.ofSeconds(1)));
    look("a");
    assertThat(asked).hasValue(2);
  }

  @Test
  void whatWasNotFoundIsLookedUpAgain() {
    assertThat(cache.get("a", Optional::empty)).isEmpty();

    assertThat(look("a")).contains(1);
  }

  @Test
  void anEntryMayHoldForAnotherTimeThanUsual() {
    cache.put("a", 7, Duration.ofHours(1));
    clock.set(clock.instant().plus(Duration.ofMinutes(59)));

    assertThat(cache.get("a")).contains(7);
  }

  @Test
  void itNeverHoldsMoreThanItsBound() {
    IntStream.range(0, 10_000).forEach(i -> cache.put("key" + i, i));

    long kept = IntStream.range(0, 10_000).filter(i -> cache.get("key" + i).isPresent()).count();
    assertThat(kept).isBetween(1L, 100L);
  }

  private Optional<Integer> look(String key) {
    return cache.get(key, () -> Optional.of(asked.incrementAndGet()));
  }
}
