package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.chat.slack.SlackFixture.until;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.chat.slack.SlackChatQueues.ChatWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackChatQueuesTest {

  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final SlackChatQueues queues = new SlackChatQueues(3);

  @AfterEach
  void close() {
    gate.countDown();
    queues.close();
  }

  private ChatWork does(String what) {
    return () -> {
      done.add(what);
      return Optional.empty();
    };
  }

  private ChatWork waitsThenDoes(String what) {
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
    assertThat(queues.offer("a", waitsThenDoes("1"))).isTrue();
    assertThat(queues.offer("a", does("2"))).isTrue();
    assertThat(queues.offer("b", does("3"))).isTrue();

    until(() -> done.contains("3"));
    assertThat(queues.offer("a", does("4"))).isTrue();
    assertThat(queues.offer("c", does("5"))).isFalse();
  }

  @Test
  void workThatMustWaitKeepsItsPlaceInItsChat() {
    AtomicInteger tries = new AtomicInteger();
    ChatWork thirdTime =
        () ->
            tries.incrementAndGet() < 3 ? Optional.of(Duration.ofMillis(20)) : does("first").run();

    queues.offer("a", thirdTime);
    queues.offer("a", does("second"));
    queues.offer("b", does("other"));

    until(() -> done.size() == 3);
    assertThat(done).containsSubsequence("first", "second").startsWith("other");
  }

  @Test
  void chatsTakeTurns() {
    queues.offer("a", waitsThenDoes("a"));
    queues.offer("b", waitsThenDoes("b"));
    queues.offer("c", waitsThenDoes("c"));

    gate.countDown();

    until(() -> done.size() == 3);
  }

  @Test
  void closingWaitsForWhatWasTakenAndTakesNothingMore() {
    queues.offer("a", waitsThenDoes("1"));
    queues.offer("a", does("2"));
    gate.countDown();

    queues.close();

    assertThat(done).containsExactly("1", "2");
    assertThat(queues.offer("a", does("3"))).isFalse();
  }
}
