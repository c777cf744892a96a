package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.chat.slack.GatewayHouse.until;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.chat.slack.ChatLanes.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatLanesTest {

  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final ChatLanes lanes = new ChatLanes(3);

  @AfterEach
  void close() {
    gate.countDown();
    lanes.close();
  }

  private Work does(String what) {
    return () -> {
      done.add(what);
      return Optional.empty();
    };
  }

  private Work waitsThenDoes(String what) {
    return () -> {
      try {
        assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return does(what).run();
    };
  }

  @Test
  void takesNoMoreThanItMayHold() {
    assertThat(lanes.offer("a", waitsThenDoes("1"))).isTrue();
    assertThat(lanes.offer("a", does("2"))).isTrue();
    assertThat(lanes.offer("b", does("3"))).isTrue();

    until(() -> done.contains("3"));
    assertThat(lanes.offer("a", does("4"))).isTrue();
    assertThat(lanes.offer("c", does("5"))).isFalse();
  }

  @Test
  void workThatMustWaitKeepsItsPlaceInItsChat() {
    AtomicInteger tries = new AtomicInteger();
    Work thirdTime =
        () ->
            tries.incrementAndGet() < 3 ? Optional.of(Duration.ofMillis(20)) : does("first").run();

    lanes.offer("a", thirdTime);
    lanes.offer("a", does("second"));
    lanes.offer("b", does("other"));

    until(() -> done.size() == 3);
    assertThat(done).containsSubsequence("first", "second").startsWith("other");
  }

  @Test
  void chatsTakeTurns() {
    lanes.offer("a", waitsThenDoes("a"));
    lanes.offer("b", waitsThenDoes("b"));
    lanes.offer("c", waitsThenDoes("c"));

    gate.countDown();

    until(() -> done.size() == 3);
  }

  @Test
  void closingWaitsForWhatWasTakenAndTakesNothingMore() {
    lanes.offer("a", waitsThenDoes("1"));
    lanes.offer("a", does("2"));
    gate.countDown();

    lanes.close();

    assertThat(done).containsExactly("1", "2");
    assertThat(lanes.offer("a", does("3"))).isFalse();
  }
}
