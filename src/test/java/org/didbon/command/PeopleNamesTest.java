package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
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

  @Test
  void whoHasNoNameOrIsSlowIsNotWaitedForByEachPage() {
    TestClock clock = new TestClock(java.time.Instant.EPOCH);
    CountDownLatch slow = new CountDownLatch(1);
    Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
    PeopleNames names =
        new PeopleNames(
            person -> {
              asked.computeIfAbsent(person.chat(), key -> new AtomicInteger()).incrementAndGet();
              return switch (person.chat()) {
                case "1" -> Optional.empty();
                case "2" -> throw new IllegalStateException("no network");
                default -> {
                  await(slow);
                  yield Optional.of("Late");
                }
              };
            },
            Duration.ofMillis(300),
            clock);
    List<String> people = List.of("telegram:1", "telegram:2", "telegram:3");

    names.of(people);
    for (int i = 0; i < 50; i++) {
      assertThat(names.of(people).isKnown("telegram:3")).isFalse();
    }

    assertThat(asked.values()).extracting(AtomicInteger::get).containsOnly(1);
    slow.countDown();
    Awaitility.await()
        .untilAsserted(
            () -> assertThat(names.of(people).plain("telegram:3")).isEqualTo("Late (telegram:3)"));

    clock.set(clock.instant().plus(Duration.ofMinutes(2)));
    names.of(people);

    assertThat(asked.get("1")).hasValue(2);
    assertThat(asked.get("2")).hasValue(2);
    assertThat(asked.get("3")).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
