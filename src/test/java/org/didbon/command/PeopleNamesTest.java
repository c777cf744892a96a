package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.Test;

class PeopleNamesTest {

  @Test
  void whoDoesNotAnswerInTimeIsToldByNumberAloneAndKeepsNobodyWaiting() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    PeopleNames names =
        new PeopleNames(
            person -> {
              if (person.chat().equals("1")) {
                return Optional.of("Anna");
              }
              if (person.chat().equals("2")) {
                throw new IllegalStateException("no network");
              }
              await(never);
              return Optional.of("late");
            },
            Duration.ofMillis(300),
            Clock.systemUTC());
    List<String> people = new ArrayList<>(List.of("telegram:1", "telegram:2", "", "file"));
    for (int i = 10; i < 300; i++) {
      people.add("telegram:" + i);
    }

    long begun = System.nanoTime();
    PeopleNames.CalledNow named = names.of(people);

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(named.plain("telegram:1")).isEqualTo("Anna (telegram:1)");
    assertThat(named.plain("telegram:2")).isEqualTo("telegram:2");
    assertThat(named.plain("telegram:10")).isEqualTo("telegram:10");
    assertThat(named.rich("telegram:1").plain()).isEqualTo("Anna telegram:1");
    never.countDown();
  }

  @Test
  void aNameIsAskedForAnewAfterAFewMinutes() {
    TestClock clock = new TestClock(java.time.Instant.EPOCH);
    AtomicInteger asked = new AtomicInteger();
    PeopleNames names =
        new PeopleNames(
            person -> Optional.of("Anna " + asked.incrementAndGet()), Duration.ofSeconds(9), clock);

    assertThat(names.of(List.of("slack:U1")).plain("slack:U1")).isEqualTo("Anna 1 (slack:U1)");
    assertThat(names.of(List.of("slack:U1")).plain("slack:U1")).isEqualTo("Anna 1 (slack:U1)");
    clock.set(clock.instant().plus(Duration.ofMinutes(6)));
    assertThat(names.of(List.of("slack:U1")).plain("slack:U1")).isEqualTo("Anna 2 (slack:U1)");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
