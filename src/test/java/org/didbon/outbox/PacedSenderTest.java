package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.SendResult.SendOutcome;
import org.didbon.phrase.Catalogues;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places of a network are taken by answers and alerts alike, and all of them given back. */
class PacedSenderTest {

  private static final ChatAddress DESK = ChatAddress.of("fake:1");
  private static final ChatAddress OTHER = ChatAddress.of("fake:2");

  /** A place that is given back is free after a second, one that is kept after two. */
  private static final Duration GIVEN_BACK = Duration.ofMillis(1_100);

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(SEEN);
  private boolean breaks;
  private Database database;
  private PacedSender paced;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    Limits one =
        new Limits(Duration.ZERO, 1, chat -> new ChatLimit(Duration.ofSeconds(5), 0), 1, 0);
    paced = new PacedSender(new Answering(), one, database.outbox(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anAnswerThatWasSentGivesItsPlaceBack() {
    assertThat(paced.take(DESK)).isZero();
    assertThat(paced.take(OTHER)).as("the only place is taken").isGreaterThan(GIVEN_BACK);

    paced.sent();

    assertThat(paced.take(OTHER)).isBetween(Duration.ofMillis(1), GIVEN_BACK);
  }

  @Test
  void whoHasToWaitForHisChatKeepsNoPlaceOfTheNetwork() throws Exception {
    paced.putOff(DESK, SendResult.retryAfter(Duration.ofMinutes(1), "429"));

    assertThat(paced.take(DESK)).isEqualTo(Duration.ofMinutes(1));
    assertThat(paced.awaitDelivery(DESK)).isEqualTo(Duration.ofMinutes(1));

    assertThat(paced.take(OTHER)).isBetween(Duration.ofMillis(1), GIVEN_BACK);
  }

  @Test
  void anAlertThatWasSentGivesItsPlaceBack() throws Exception {
    send();

    assertThat(paced.take(OTHER)).isBetween(Duration.ofMillis(1), GIVEN_BACK);
  }

  @Test
  void anAlertThatBreaksTheSenderGivesItsPlaceBackToo() throws Exception {
    breaks = true;
    send();

    assertThat(paced.take(OTHER)).isBetween(Duration.ofMillis(1), GIVEN_BACK);
  }

  @Test
  void aPauseForEveryoneHoldsUpAnswersAndIsWrittenDown() {
    write();

    paced.putOff(OTHER, SendResult.pauseAll(Duration.ofMinutes(1), "429"));

    assertThat(paced.take(OTHER)).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
    assertThat(claimed(Duration.ofSeconds(59))).isZero();
    assertThat(claimed(Duration.ofSeconds(60))).isEqualTo(1);
  }

  @Test
  void ofEachCallItIsCountedHowItEnded() throws Exception {
    send();

    assertThat(paced.outcomes())
        .containsOnlyKeys(SendOutcome.values())
        .containsEntry(SendOutcome.DELIVERED, 1L)
        .containsEntry(SendOutcome.RETRY, 0L);
  }

  @Test
  void aChatThatIsGoneGetsNothingMore() {
    write();

    paced.gone(DESK, "blocked");

    assertThat(claimed(Duration.ZERO)).isZero();
    assertThat(database.outbox().dead(9))
        .extracting(OutboxStore.Dead::reason)
        .containsExactly("blocked");
  }

  @Test
  void whatWaitsForAChatThatMovedGoesToItsNewAddress() {
    write();

    paced.moved(DESK, OTHER);

    assertThat(database.outbox().waiting("fake"))
        .extracting(OutboxStore.Waiting::to)
        .containsExactly(OTHER);
  }

  private int claimed(Duration later) {
    return database
        .outbox()
        .claim("fake", SEEN.plus(later), SEEN.plus(later).plusSeconds(1), 9, 9)
        .size();
  }

  private void send() throws InterruptedException {
    write();
    try (OutboxSender sender =
        new OutboxSender(
            database.outbox(),
            List.of(paced),
            RetryPolicy.DEFAULT,
            chat -> Catalogues.english(),
            clock,
            new Random(1))) {
      sender.sendAll();
    }
  }

  private void write() {
    RichText text = RichText.of("news");
    Body body = Body.of(text).withBrief(text);
    database.outbox().add(List.of(Message.alert("m", DESK, "", Urgency.NORMAL, body)), SEEN);
  }

  private final class Answering implements ChatSender {

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
      if (breaks) {
        throw new IllegalStateException("broken");
      }
      return SendResult.delivered("1");
    }
  }
}
