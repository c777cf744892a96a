package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.didbon.TestClock;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Phrases;
import org.didbon.pipeline.Decision;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxSenderTest {

  private static final Instant NOW = SEEN;
  private static final ChatAddress DESK = ChatAddress.of("fake:desk");
  private static final ChatAddress NEW_DESK = ChatAddress.of("fake:new");

  @TempDir private Path folder;
  private final TestClock clock = new TestClock(NOW);
  private final FakeNetwork network = new FakeNetwork();
  private final Phrases phrases = Phrases.strict(ZoneOffset.UTC);
  private Database database;
  private OutboxSender sender;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    sender = sender(Limits.NONE);
  }

  @AfterEach
  void close() {
    sender.close();
    database.close();
  }

  @Test
  void messagesOfAChatLeaveInOrderAndAreSettled() throws Exception {
    write(3);

    sender.sendAll();

    assertThat(network.sent).containsExactly("alert 0", "alert 1", "alert 2");
    assertThat(database.outbox().counts(NOW).delivered()).isEqualTo(3);
  }

  @Test
  void waitsAsLongAsTheNetworkAsksAndKeepsTheOrder() throws Exception {
    network.answers(SendResult.retryAfter(Duration.ofSeconds(45), "429 Too Many Requests"));
    write(2);
    sender.sendAll();

    clock.set(NOW.plusSeconds(44));
    sender.sendAll();
    assertThat(network.sent).isEmpty();

    clock.set(NOW.plusSeconds(45));
    sender.sendAll();
    assertThat(network.sent).containsExactly("alert 0", "alert 1");
  }

  @Test
  void theNetworksWaitSurvivesARestart() throws Exception {
    network.answers(SendResult.pauseAll(Duration.ofSeconds(45), "429"));
    write(1);
    sender.sendAll();
    sender.close();
    database.close();

    database = Databases.sqlite(folder);
    database.outbox().releaseAll();
    sender = sender(Limits.NONE);
    clock.set(NOW.plusSeconds(44));
    sender.sendAll();
    assertThat(network.sent).isEmpty();

    clock.set(NOW.plusSeconds(45));
    sender.sendAll();
    assertThat(network.sent).hasSize(1);
  }

  @Test
  void whatIsRefusedIsADeadLetterAndHoldsUpNothing() throws Exception {
    network.answers(SendResult.rejected("400 message is too long"));
    write(2);

    sender.sendAll();

    assertThat(network.sent).containsExactly("alert 1");
    assertThat(database.outbox().dead(9))
        .extracting(OutboxStore.Dead::reason)
        .containsExactly("400 message is too long");
  }

  @Test
  void whatFailsForADayIsGivenUp() throws Exception {
    write(1);
    for (int hour = 0; hour <= 30; hour++) {
      network.answers(SendResult.retry("502"));
      clock.set(NOW.plus(Duration.ofHours(hour)));
      sender.sendAll();
      network.answers.clear();
    }

    assertThat(database.outbox().counts(NOW).givenUp()).isEqualTo(1);
    assertThat(network.tries).isEqualTo(26);
  }

  @Test
  void aChatThatIsGoneIsUnsubscribed() throws Exception {
    database.subscriptions().add(DESK, Subject.EVERYTHING, NOW);
    network.answers(SendResult.chatGone("403 bot was blocked by the user"));
    write(2);

    sender.sendAll();

    assertThat(network.sent).isEmpty();
    assertThat(database.subscriptions().of(DESK)).isEmpty();
    assertThat(database.outbox().counts(NOW).waiting()).isZero();
  }

  @Test
  void aChatThatMovedGetsItsMessagesAtItsNewAddress() throws Exception {
    network.answers(SendResult.chatMoved(NEW_DESK, "400 group chat was upgraded"));
    write(2);

    sender.sendAll();

    assertThat(network.sent).containsExactly("alert 0", "alert 1");
    assertThat(network.to).containsOnly(NEW_DESK);
  }

  @Test
  void manyAlertsForOneChatBecomeOne() throws Exception {
    sender.close();
    sender = sender(new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, 1, 5));
    write(20);

    sender.sendAll();

    assertThat(network.sent).hasSize(1);
    assertThat(network.sent.get(0)).startsWith("20 alerts").contains("alert 0", "alert 19");
    assertThat(database.outbox().counts(NOW).delivered()).isEqualTo(20);
  }

  @Test
  void anAlertOfYesterdaySaysSo() throws Exception {
    write(1);
    clock.set(NOW.plus(Duration.ofDays(1)));

    sender.sendAll();

    assertThat(network.sent.get(0)).startsWith("Late by a day");
  }

  @Test
  void manyAndLateIsToldInTheChatsLanguage() throws Exception {
    sender.close();
    sender = sender(new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, 1, 5));
    database.chatSettings().change(DESK, before -> before.withLanguage("ru"));
    write(20);
    clock.set(NOW.plus(Duration.ofDays(2)));

    sender.sendAll();

    assertThat(network.sent.get(0))
        .startsWith("С опозданием на 2 дня: раньше доставить не удалось.")
        .contains("20 уведомлений");
  }

  private OutboxSender sender(Limits limits) {
    return new OutboxSender(
        database.outbox(),
        List.of(new Network(network, limits, database.outbox(), clock)),
        RetryPolicy.DEFAULT,
        chat -> phrases.to(database.chatSettings().of(chat)),
        clock,
        new Random(1));
  }

  private void write(int count) {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Body body = Body.of(RichText.of("alert " + i));
      messages.add(Message.alert("m" + i, DESK, "story" + i, Urgency.NORMAL, body));
    }
    FeedState visit = new FeedState("f", "", "", NOW, 0, "", null, NOW, null);
    database
        .news()
        .record(new Decision(database.news().turn(), visit, List.of(), List.of(), messages));
  }

  /** Answers as told, and delivers when nothing is told. */
  private static final class FakeNetwork implements ChatSender {

    private final Deque<SendResult> answers = new ArrayDeque<>();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<ChatAddress> to = Collections.synchronizedList(new ArrayList<>());
    private volatile int tries;

    void answers(SendResult result) {
      answers.add(result);
    }

    @Override
    public String network() {
      return "fake";
    }

    @Override
    public synchronized SendResult send(Delivery delivery) {
      tries = tries + 1;
      SendResult told = answers.poll();
      if (told != null) {
        return told;
      }
      sent.add(delivery.body().text().plain());
      to.add(delivery.to());
      return SendResult.delivered("id" + sent.size());
    }
  }
}
