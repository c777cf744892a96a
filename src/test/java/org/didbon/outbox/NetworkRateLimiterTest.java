package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class NetworkRateLimiterTest {

  private static final int PER_SECOND = 30;

  @Test
  void howeverCallsAreHeldUpNoMoreThanTheMostArriveWithinASecond() throws Exception {
    NetworkRateLimiter limiter = new NetworkRateLimiter(Duration.ofMillis(5), PER_SECOND);
    ConcurrentLinkedQueue<Long> arrived = new ConcurrentLinkedQueue<>();
    AtomicInteger left = new AtomicInteger(100);
    CountDownLatch done = new CountDownLatch(8);
    for (int i = 0; i < 8; i++) {
      Random random = new Random(i);
      Thread sender =
          new Thread(
              () -> {
                try {
                  while (left.getAndDecrement() > 0) {
                    if (limiter.awaitDelivery().isZero()) {
                      LockSupport.parkNanos(random.nextInt(40_000_000));
                      arrived.add(System.nanoTime());
                      LockSupport.parkNanos(random.nextInt(40_000_000));
                      limiter.ended();
                    }
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                } finally {
                  done.countDown();
                }
              });
      sender.start();
    }

    assertThat(done.await(2, TimeUnit.MINUTES)).isTrue();

    List<Long> times = arrived.stream().sorted().toList();
    assertThat(times).hasSize(100);
    for (int i = PER_SECOND; i < times.size(); i++) {
      assertThat(times.get(i) - times.get(i - PER_SECOND))
          .isGreaterThan(TimeUnit.SECONDS.toNanos(1));
    }
  }

  @Test
  void aPersonWhoWaitsGoesBeforeTheOutbox() throws Exception {
    NetworkRateLimiter limiter = new NetworkRateLimiter(Duration.ofSeconds(2), 0);
    assertThat(limiter.take()).isZero();

    Duration wait = limiter.take();

    assertThat(wait).isPositive();
    CountDownLatch delivered = new CountDownLatch(1);
    Thread outbox =
        new Thread(
            () -> {
              try {
                if (limiter.awaitDelivery().isZero()) {
                  delivered.countDown();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    outbox.start();
    while (!wait.isZero()) {
      LockSupport.parkNanos(wait.toNanos());
      wait = limiter.take();
    }
    assertThat(delivered.getCount()).isEqualTo(1);
    outbox.interrupt();
    outbox.join();
  }

  @Test
  void aLongPauseIsNotWaitedOutInPlace() throws Exception {
    NetworkRateLimiter limiter = new NetworkRateLimiter(Duration.ZERO, 0);
    limiter.pause(Duration.ofMinutes(30));

    assertThat(limiter.awaitDelivery()).isGreaterThan(Duration.ofMinutes(29));
  }

  @Test
  void aPlaceIsFreeASecondAfterItsCallEndedAndTwoIfItNeverDoes() {
    NetworkRateLimiter ends = new NetworkRateLimiter(Duration.ZERO, 1);
    NetworkRateLimiter hangs = new NetworkRateLimiter(Duration.ZERO, 1);
    assertThat(ends.take()).isZero();
    assertThat(hangs.take()).isZero();

    ends.ended();

    assertThat(ends.take()).isBetween(Duration.ofMillis(1), Duration.ofMillis(1_100));
    assertThat(hangs.take()).isBetween(Duration.ofMillis(1_500), Duration.ofMillis(2_100));
  }

  @Test
  void aCallThatEndsTwiceGivesNothingBackThatItHadNot() {
    NetworkRateLimiter limiter = new NetworkRateLimiter(Duration.ZERO, 2);
    assertThat(limiter.take()).isZero();
    limiter.ended();
    limiter.ended();

    assertThat(limiter.take()).isZero();
    assertThat(limiter.take()).as("two a second").isPositive();
  }

  @Test
  void withoutAMostPerSecondTheSpacingAloneCounts() {
    NetworkRateLimiter limiter = new NetworkRateLimiter(Duration.ofSeconds(3), 0);
    assertThat(limiter.take()).isZero();

    assertThat(limiter.take()).isBetween(Duration.ofMillis(2_500), Duration.ofSeconds(3));
  }
}
