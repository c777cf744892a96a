package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.fixture.TestClock;
import org.didbon.phrase.Catalogues;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A network has as many lanes under way as it bears: no place is lost, none is given back twice.
 */
@Timeout(60)
class OutboxPlacesTest {

  private static final int PLACES = 2;
  private static final int CHATS = 7;

  @TempDir private Path folder;
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final AtomicInteger sent = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(1);
  private volatile boolean breaks;
  private Database database;
  private OutboxSender sender;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    TestClock clock = new TestClock(SEEN);
    Limits limits = new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, PLACES, 0);
    sender =
        new OutboxSender(
            database.outbox(),
            List.of(new PacedSender(new Gated(), limits, database.outbox(), clock)),
            RetryPolicy.DEFAULT,
            chat -> Catalogues.english(),
            clock,
            new Random(1));
  }

  @AfterEach
  void close() {
    gate.countDown();
    sender.close();
    database.close();
  }

  @Test
  void noMoreAreUnderWayHoweverOftenItIsAsked() throws Exception {
    write("a");

    assertThat(sender.sendDue()).isEqualTo(PLACES);
    await().untilAsserted(() -> assertThat(atOnce).hasValue(PLACES));
    assertThat(sender.sendDue() + sender.sendDue()).isZero();

    gate.countDown();
    sender.sendAll();
    assertThat(sent).hasValue(CHATS);
    assertThat(mostAtOnce).hasValue(PLACES);
  }

  @Test
  void afterManyTurnsThereAreAsManyPlacesAsBefore() throws Exception {
    gate.countDown();
    for (String turn : List.of("a", "b", "c")) {
      write(turn);
      sender.sendAll();
      breaks = turn.equals("a"); // a lane that breaks gives its place back as well
    }
    breaks = false;
    gate = new CountDownLatch(1);
    write("d");

    sender.sendDue(); // or the last turn's threads, which look for more themselves
    await().untilAsserted(() -> assertThat(atOnce).hasValue(PLACES));
    assertThat(sender.sendDue()).isZero();
    gate.countDown();
    sender.sendAll();
    assertThat(mostAtOnce).hasValue(PLACES);
  }

  private void write(String turn) {
    RichText text = RichText.of(turn);
    Body body = Body.of(text).withBrief(text);
    List<Message> messages =
        IntStream.range(0, CHATS)
            .mapToObj(
                chat ->
                    Message.alert(
                        turn + chat,
                        ChatAddress.of("fake:" + turn + chat),
                        "",
                        Urgency.NORMAL,
                        body))
            .toList();
    database.outbox().add(messages, SEEN);
  }

  /** Sends when it may, and counts how many do at once. */
  private final class Gated implements ChatSender {

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
      mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        atOnce.decrementAndGet();
      }
      if (breaks) {
        throw new StackOverflowError("broken");
      }
      sent.incrementAndGet();
      return SendResult.delivered("1");
    }
  }
}
