package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.outbox.OutboxStore.Claimed;
import org.didbon.phrase.Catalogues;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lanes are asked of the store, and what becomes of those that it gives. */
@Timeout(60)
class OutboxLanesTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");
  private static final int PLACES = 3;
  private static final DatabaseAway AWAY =
      new DatabaseAway("no answer", new IllegalStateException());

  private final TestClock clock = new TestClock(NOW);
  private final Queue<List<ChatQueue>> lanes = new ConcurrentLinkedQueue<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> released = new CopyOnWriteArrayList<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);
  private volatile boolean isAway;
  private volatile boolean ours = true;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile RuntimeException turnBreaks = AWAY;
  private volatile String breaksFor = "nobody";
  private final OutboxSender sender =
      new OutboxSender(
          store(),
          List.of(
              new PacedSender(
                  new PatientNetwork(),
                  new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, PLACES, 0),
                  store(),
                  clock)),
          RetryPolicy.DEFAULT,
          chat -> Catalogues.english(),
          clock,
          new Random(1));

  @AfterEach
  void close() {
    gate.countDown();
    sender.close();
  }

  @Test
  void asManyLanesAreAskedForAsThereArePlacesEachForTenMinutes() {
    lanes.add(List.of(lane("a"), lane("b")));

    assertThat(sender.sendDue()).isEqualTo(2);
    assertThat(sender.sendDue()).isZero();

    assertThat(asked).containsExactly("fake +0 +600 lanes 3 of 20", "fake +0 +600 lanes 1 of 20");
    assertThat(sender.networks()).containsExactly("fake");
  }

  @Test
  void withoutAPlaceNoneIsAskedFor() {
    lanes.add(List.of(lane("a"), lane("b"), lane("c")));
    sender.sendDue();

    assertThat(sender.sendDue()).isZero();

    assertThat(asked).hasSize(1);
  }

  @Test
  void aLaneThatIsUnderWayIsNotStartedOnTwiceButGivenBackAtOnce() {
    lanes.add(List.of(lane("a")));
    lanes.add(List.of(lane("a"), lane("b")));
    sender.sendDue();

    assertThat(sender.sendDue()).isEqualTo(1);

    assertThat(released).containsExactly("fake:a +0");
    sender.sendDue();
    assertThat(asked.get(2)).endsWith("lanes 1 of 20");
  }

  @Test
  void aLaneThatEndedMayBeStartedOnAgain() throws Exception {
    gate.countDown();
    lanes.add(List.of(lane("a")));
    sender.sendAll();
    lanes.add(List.of(lane("a")));

    sender.sendAll();

    assertThat(sent).containsExactly("fake:a", "fake:a");
  }

  @Test
  void whoeverIsDueNextHasHisTurnAfterIt() {
    gate.countDown();
    lanes.add(List.of(lane("a")));
    lanes.add(List.of(lane("b")));
    lanes.add(List.of(lane("c")));

    sender.sendDue();

    await().untilAsserted(() -> assertThat(sent).containsExactly("fake:a", "fake:b", "fake:c"));
  }

  @Test
  void aDatabaseThatIsAwayIsAskedAgainAtTheNextTickAndCostsNoPlace() {
    isAway = true;
    assertThatThrownBy(sender::sendDue).isSameAs(AWAY);

    isAway = false;
    lanes.add(List.of(lane("a"), lane("b"), lane("c")));
    assertThat(sender.sendDue()).isEqualTo(3);
    assertThat(asked).containsOnly("fake +0 +600 lanes 3 of 20");
  }

  @Test
  void aDatabaseThatGoesAwayDuringATurnEndsNothingElse() {
    lanes.add(List.of(lane("a")));
    sender.sendDue();
    isAway = true;
    gate.countDown();
    await().untilAsserted(() -> assertThat(asked).hasSize(2)); // after the turn, in vain
    isAway = false;
    lanes.add(List.of(lane("b")));

    await().untilAsserted(() -> assertThat(sender.sendDue()).isEqualTo(1));

    await().untilAsserted(() -> assertThat(sent).containsExactly("fake:a", "fake:b"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aTurnThatBreaksGivesItsPlaceAndItsLaneFree(boolean away) {
    gate.countDown();
    turnBreaks = away ? AWAY : new IllegalStateException("a bug");
    breaksFor = "fake:a";
    lanes.add(List.of(lane("a")));
    sender.sendDue();
    await().untilAsserted(() -> assertThat(isFree()).isTrue());

    breaksFor = "nobody";
    lanes.add(List.of(lane("a")));
    assertThat(sender.sendDue()).isEqualTo(1);

    await().untilAsserted(() -> assertThat(sent).containsExactly("fake:a", "fake:a"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void afterATurnThatBrokeTheNextTickLooksForMore(boolean away) {
    gate.countDown();
    turnBreaks = away ? AWAY : new IllegalStateException("a bug");
    breaksFor = "fake:a";
    lanes.add(List.of(lane("a")));

    sender.sendDue();

    await()
        .during(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(asked).containsExactly("fake +0 +600 lanes 3 of 20"));
    assertThat(sent).containsExactly("fake:a");
  }

  @ParameterizedTest
  @CsvSource({"4, false, 2", "60, true, 2", "60, false, 1"})
  void whoStoodStillSendsOnOnlyIfTheLaneIsStillHis(int seconds, boolean stillOurs, int all) {
    ours = stillOurs;
    lanes.add(List.of(lane("a", 2)));
    sender.sendDue();

    await().until(() -> calls.get() == 1);
    clock.set(NOW.plusSeconds(seconds));
    gate.countDown();

    await().untilAsserted(() -> assertThat(released).hasSize(1));
    assertThat(sent).hasSize(all);
  }

  @Test
  void onceItIsClosedNothingIsStartedOn() {
    sender.close();
    lanes.add(List.of(lane("a")));

    assertThat(sender.sendDue()).isZero();

    assertThat(asked).isEmpty();
  }

  @Test
  void whatIsUnderWayMayEnd() throws Exception {
    lanes.add(List.of(lane("a")));
    sender.sendDue();
    Thread closing = new Thread(sender::close);
    closing.start();
    await().until(() -> isWaiting(closing));

    gate.countDown();
    closing.join();

    assertThat(sent).containsExactly("fake:a");
    assertThat(released).containsExactly("fake:a +0");
  }

  @Test
  void whatDoesNotEndInSecondsIsInterrupted() {
    lanes.add(List.of(lane("a")));
    sender.sendDue();

    sender.close();

    await().untilAsserted(() -> assertThat(sent).containsExactly("interrupted"));
  }

  @Test
  void whoIsInterruptedWhileClosingWaitsNoLongerAndStaysInterrupted() {
    lanes.add(List.of(lane("a")));
    sender.sendDue();
    Thread.currentThread().interrupt();

    sender.close();

    assertThat(Thread.interrupted()).isTrue();
    await()
        .atMost(Duration.ofSeconds(3))
        .untilAsserted(() -> assertThat(sent).containsExactly("interrupted"));
  }

  @Test
  void allIsSentOnlyOnceNobodySendsAnyMore() throws Exception {
    lanes.add(List.of(lane("a")));
    sender.sendDue();
    Thread all = new Thread(this::sendAll);
    all.start();
    await().until(() -> isWaiting(all));

    lanes.add(List.of(lane("b")));
    gate.countDown();
    all.join();

    assertThat(sent).containsExactly("fake:a", "fake:b");
  }

  private void sendAll() {
    try {
      sender.sendAll();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether all places are: then all of them are asked for. */
  private boolean isFree() {
    asked.clear();
    sender.sendDue();
    return asked.equals(List.of("fake +0 +600 lanes 3 of 20"));
  }

  private static ChatQueue lane(String chat) {
    return lane(chat, 1);
  }

  private static ChatQueue lane(String chat, int messages) {
    ChatAddress to = ChatAddress.of("fake:" + chat);
    Body body = Body.of(RichText.of("news"));
    return new ChatQueue(
        to,
        IntStream.range(0, messages)
            .mapToObj(number -> Message.alert("m" + chat + number, to, "", Urgency.NORMAL, body))
            .map(message -> new Claimed(message, 0, NOW, "", "", false))
            .toList());
  }

  /** Gives the lanes that stand ready, and notes what is asked; moments in seconds from now. */
  private OutboxStore store() {
    return (OutboxStore)
        Proxy.newProxyInstance(
            OutboxStore.class.getClassLoader(),
            new Class<?>[] {OutboxStore.class},
            (proxy, method, told) -> {
              switch (method.getName()) {
                case "claim" -> {
                  asked.add(
                      "%s %s %s lanes %s of %s"
                          .formatted(told[0], after(told[1]), after(told[2]), told[3], told[4]));
                  if (isAway) {
                    throw AWAY;
                  }
                  List<ChatQueue> next = lanes.poll();
                  return next == null ? List.of() : next;
                }
                case "release" -> {
                  if (told[0].toString().equals(breaksFor)) {
                    throw turnBreaks;
                  }
                  released.add(told[0] + " " + after(told[1]));
                  return null;
                }
                case "isOurs" -> {
                  return ours;
                }
                default -> {
                  return null;
                }
              }
            });
  }

  /** For something that others must do first. */
  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING
        || thread.getState() == Thread.State.TIMED_WAITING;
  }

  private static String after(Object moment) {
    return "+" + Duration.between(NOW, (Instant) moment).toSeconds();
  }

  /** Sends once the gate is open. */
  private final class PatientNetwork implements ChatSender {

    @Override
    public String network() {
      return "fake";
    }

    @Override
    public boolean fits(Body body) {
      return true;
    }

    @Override
    public SendResult send(Delivery delivery) {
      calls.incrementAndGet();
      try {
        gate.await();
        sent.add(delivery.to().toString());
      } catch (InterruptedException e) {
        sent.add("interrupted");
        Thread.currentThread().interrupt();
      }
      return SendResult.delivered("id");
    }
  }
}
