package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.ChatSender.Delivery;
import org.didbon.outbox.OutboxDrain.Undelivered;
import org.didbon.phrase.Catalogues;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxDrainTest {

  private static final ChatLimit ONE_A_SECOND = new ChatLimit(Duration.ofMillis(1_050), 0);

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
  private Function<Delivery, SendResult> answers = delivery -> SendResult.delivered("1");
  private Database database;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void allOfAChatLeavesAtTheChatsPace() throws Exception {
    write("one", 12);
    write("other", 3);

    Undelivered left = drain();

    assertThat(sent).hasSize(15);
    assertThat(left).isEqualTo(new Undelivered(0, null));
    assertThat(clock.instant()).isAfter(SEEN.plusSeconds(11)).isBefore(SEEN.plusSeconds(20));
  }

  @Test
  void alertsOneByOneDoNotWaitForOthersThatWillNotCome() throws Exception {
    write("one", 9);

    drain();

    assertThat(clock.instant()).isBefore(SEEN.plusSeconds(20));
  }

  @Test
  void aShortPauseThatTheNetworkAsksForIsWaitedOut() throws Exception {
    answers =
        delivery ->
            clock.instant().isBefore(SEEN.plusSeconds(20))
                ? SendResult.retryAfter(Duration.ofSeconds(20), "429")
                : SendResult.delivered("1");
    write("one", 2);

    assertThat(drain().messages()).isZero();
    assertThat(sent).hasSize(2);
  }

  @Test
  void whatFailedIsLeftAndToldWithItsNextTry() throws Exception {
    answers =
        delivery ->
            delivery.to().chat().equals("bad")
                ? SendResult.retry("502")
                : SendResult.delivered("1");
    write("bad", 3);
    write("good", 2);

    Undelivered left = drain();

    assertThat(sent).hasSize(2);
    assertThat(left.messages()).isEqualTo(3);
    assertThat(left.next()).isAfter(SEEN);
    assertThat(clock.instant()).isBefore(SEEN.plusSeconds(5));
  }

  @Test
  void aNetworkThatCannotBeReachedIsNotWaitedForForEver() throws Exception {
    answers = delivery -> SendResult.pauseAll(Duration.ofMillis(50), "no route");
    write("one", 2);

    // the network's pace goes by the machine's time, the program's here a hundred times as fast
    assertThat(drain(100).messages()).isEqualTo(2);
    assertThat(clock.instant()).isBefore(SEEN.plusSeconds(120));
  }

  @Test
  void aRunIsAsLongAsItTakesWhileMessagesLeave() throws Exception {
    write("one", 80);

    assertThat(drain().messages()).isZero();
    assertThat(clock.instant()).isAfter(SEEN.plusSeconds(80));
  }

  @Test
  void aLongPauseIsLeftToTheNextRun() throws Exception {
    answers = delivery -> SendResult.retryAfter(Duration.ofHours(1), "429");
    write("one", 2);

    Undelivered left = drain();

    assertThat(left).isEqualTo(new Undelivered(2, SEEN.plusSeconds(3_600)));
    assertThat(clock.instant()).isEqualTo(SEEN);
  }

  private Undelivered drain() throws InterruptedException {
    return drain(1);
  }

  private Undelivered drain(int haste) throws InterruptedException {
    Limits limits = new Limits(Duration.ZERO, 0, chat -> ONE_A_SECOND, 2, 5);
    PacedSender network = new PacedSender(new Told(), limits, database.outbox(), clock);
    Catalogues catalogues = StrictCatalogues.UTC;
    try (OutboxSender sender =
        new OutboxSender(
            database.outbox(),
            List.of(network),
            RetryPolicy.DEFAULT,
            chat -> catalogues.in("en"),
            clock,
            new Random(1))) {
      return new OutboxDrain(
              sender,
              database.outbox(),
              clock,
              span -> clock.set(clock.instant().plus(span.multipliedBy(haste))))
          .drain();
    }
  }

  private void write(String chat, int count) {
    List<Message> messages =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Message.alert(
                        chat + i,
                        new ChatAddress("fake", chat),
                        "",
                        Urgency.NORMAL,
                        Body.of(RichText.of(chat + i)).withBrief(RichText.of(chat + i))))
            .toList();
    database.outbox().add(messages, SEEN);
  }

  /** Delivers, or does as told. */
  private final class Told implements ChatSender {

    @Override
    public String network() {
      return "fake";
    }

    @Override
    public boolean fits(Body body) {
      return !body.text().plain().contains("\n");
    }

    @Override
    public SendResult send(Delivery delivery) {
      SendResult result = answers.apply(delivery);
      if (result.outcome() == SendResult.SendOutcome.DELIVERED) {
        sent.add(delivery.body().text().plain());
      }
      return result;
    }
  }
}
