package org.didbon.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.chat.ChatQueues.QueueLimits;
import org.didbon.chat.ChatQueues.QueueStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What chats asked for, in order and side by side. */
class ChatQueuesTest {

  private final List<String> done = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private final ChatQueues<String> queues =
      new ChatQueues<>("test", new QueueLimits(4, 3, 3), Duration.ofSeconds(5));

  @AfterEach
  void close() {
    gate.countDown();
    queues.close();
  }

  private QueueStep does(String what) {
    return () -> {
      done.add(what);
      return Optional.empty();
    };
  }

  private QueueStep waitsThenDoes(String what) {
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
    assertThat(queues.add("a", waitsThenDoes("1"))).isTrue();
    assertThat(queues.add("a", does("2"))).isTrue();
    assertThat(queues.add("b", does("3"))).isTrue();

    await().until(() -> queues.add("a", does("4")));
    assertThat(queues.add("c", does("5"))).isFalse();
  }

  @Test
  void workThatMustWaitKeepsItsPlaceInItsChat() {
    AtomicInteger tries = new AtomicInteger();
    QueueStep thirdTime =
        () ->
            tries.incrementAndGet() < 3 ? Optional.of(Duration.ofMillis(20)) : does("first").run();

    queues.add("a", thirdTime);
    queues.add("a", does("second"));
    queues.add("b", does("other"));

    await().until(() -> done.size() == 3);
    assertThat(done).containsSubsequence("first", "second").startsWith("other");
  }

  @Test
  void chatsTakeTurns() {
    queues.add("a", waitsThenDoes("a"));
    queues.add("b", waitsThenDoes("b"));
    queues.add("c", waitsThenDoes("c"));

    gate.countDown();

    await().until(() -> done.size() == 3);
  }

  @Test
  void closingWaitsForWhatWasTakenAndTakesNothingMore() {
    queues.add("a", waitsThenDoes("1"));
    queues.add("a", does("2"));
    gate.countDown();

    queues.close();

    assertThat(done).containsExactly("1", "2");
    assertThat(queues.add("a", does("3"))).isFalse();
  }

  @Test
  void aChatThatHasTooMuchWaitingKeepsNoOtherOut() {
    ChatQueues<String> fair = new ChatQueues<>("fair", new QueueLimits(2, 2, 9), Duration.ZERO);
    fair.add("a", waitsThenDoes("1"));
    fair.add("a", does("2"));

    assertThat(fair.add("a", does("3"))).isFalse();
    assertThat(fair.add("b", does("4"))).isTrue();
    fair.close();
  }

  @Test
  void withoutGraceClosingDropsWhatWaits() {
    ChatQueues<String> hasty = new ChatQueues<>("hasty", new QueueLimits(1, 9, 9), Duration.ZERO);
    hasty.add("a", waitsThenDoes("under way"));
    hasty.add("a", does("waiting"));

    hasty.close();
    gate.countDown();

    await().until(() -> done.contains("under way"));
    assertThat(hasty.add("a", does("late"))).isFalse();
    assertThat(done).doesNotContain("waiting");
  }
}
