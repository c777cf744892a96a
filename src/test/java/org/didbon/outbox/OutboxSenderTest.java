package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
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
  private final Catalogues catalogues = StrictCatalogues.UTC;
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

  @Test
  void onlyAsManyAlertsBecomeOneAsTheNetworkShowsInOne() throws Exception {
    network.longest = 120;
    combines();
    write(12);

    sender.sendAll();

    assertThat(network.sent).hasSizeGreaterThan(1).allMatch(text -> text.length() <= 120);
    assertThat(String.join("\n", network.sent).replaceAll("(?m)^[0-9]+\\. ", "").lines())
        .filteredOn(line -> line.startsWith("alert "))
        .containsExactlyElementsOf(numbered(12, "alert "));
    assertThat(database.outbox().counts(NOW).delivered()).isEqualTo(12);
  }

  @Test
  void onlyWhatWasShownIsSettled() throws Exception {
    network.longest = 120;
    network.answers(SendResult.delivered("first"));
    network.answers(SendResult.retry("502"));
    combines();
    write(12);

    sender.sendAll();

    long shown = database.outbox().counts(NOW).delivered();
    assertThat(shown).isPositive().isLessThan(12);
    assertThat(database.outbox().counts(NOW).waiting()).isEqualTo(12 - shown);
  }

  @Test
  void aMessageThatSaysMoreThanALineIsNeverMadePartOfAnother() throws Exception {
    combines();
    for (int i = 0; i < 6; i++) {
      Body digest = Body.of(RichText.of("digest " + i, "two", "three"));
      write(Message.alert("d" + i, DESK, "", Urgency.DIGEST, digest));
    }

    sender.sendAll();

    assertThat(network.sent).hasSize(6).allMatch(text -> text.endsWith("three"));
  }

  @Test
  void anEditOfWhatLeftWithOthersTellsItsNewsInReply() throws Exception {
    combines();
    write(6);
    sender.sendAll();
    write(edit("m2", RichText.of("eight are dead")));

    sender.sendAll();

    assertThat(network.sent).hasSize(2);
    assertThat(network.last.body().text().plain()).isEqualTo("eight are dead");
    assertThat(network.last.editsId()).isEmpty();
    assertThat(network.last.answersId()).isEqualTo("id1");
  }

  @Test
  void itsNextNewsTakeThePlaceOfThose() throws Exception {
    combines();
    write(6);
    sender.sendAll();
    write(edit("m2", RichText.of("eight are dead")));
    sender.sendAll();
    write(edit("m2", RichText.of("nine are dead")));

    sender.sendAll();

    assertThat(network.last.body().text().plain()).isEqualTo("nine are dead");
    assertThat(network.last.editsId()).isEqualTo("id2");
  }

  @Test
  void anEditWithoutNewsOfWhatLeftWithOthersIsNotSentAndHoldsUpNothing() throws Exception {
    combines();
    write(6);
    sender.sendAll();
    write(edit("m2", RichText.NONE));
    sender.sendAll();
    write(1, "later");

    sender.sendAll();

    assertThat(network.sent).hasSize(2).last().asString().isEqualTo("later 0");
    assertThat(database.outbox().counts(NOW).waiting()).isZero();
  }

  @Test
  void newsThatAnEditWithoutAnyReplacesBeforeTheyWereToldAreTold() throws Exception {
    combines();
    write(6);
    sender.sendAll();
    write(edit("m2", RichText.of("eight are dead")));
    write(edit("m2", RichText.NONE));

    sender.sendAll();

    assertThat(network.last.body().text().plain()).isEqualTo("eight are dead");
  }

  @Test
  void anEditThatTheNetworkRefusesTellsItsNewsInReply() throws Exception {
    write(1);
    sender.sendAll();
    network.answers(SendResult.rejected("400 message can't be edited"));
    write(edit("m0", RichText.of("eight are dead")));

    sender.sendAll();

    assertThat(network.sent).containsExactly("alert 0", "eight are dead");
    assertThat(network.last.answersId()).isEqualTo("id1");
    assertThat(database.outbox().counts(NOW).givenUp()).isZero();
  }

  @Test
  void anEditOfWhatWasNeverDeliveredTellsItsNews() throws Exception {
    network.answers(SendResult.rejected("400"));
    write(1);
    sender.sendAll();
    write(edit("m0", RichText.of("eight are dead")));

    sender.sendAll();

    assertThat(network.sent).containsExactly("eight are dead");
  }

  @Test
  void anEditWaitsForTheMessageThatItChanges() throws Exception {
    write(1);
    write(edit("m0", RichText.of("eight are dead")));

    sender.sendAll();

    assertThat(network.sent)
        .as("not every network can change it")
        .containsExactly("wider", "wider");
    assertThat(network.last.editsId()).isEqualTo("id1");
  }

  @Test
  void whatTheNetworkWouldCutShortIsToldInReply() throws Exception {
    write(1);
    sender.sendAll();
    network.longest = 4;
    write(edit("m0", RichText.of("new")));

    sender.sendAll();

    assertThat(network.last.body().text().plain()).isEqualTo("new");
    assertThat(network.last.answersId()).isEqualTo("id1");
  }

  @Test
  void aSenderThatBreaksOnOneMessageHoldsUpNoOther() throws Exception {
    network.breaksOn = "alert 0";
    write(2);

    for (int minute = 0; minute < 5; minute++) {
      clock.set(NOW.plus(Duration.ofMinutes(minute)));
      sender.sendAll();
    }

    assertThat(network.sent).containsExactly("alert 1");
    assertThat(database.outbox().dead(9))
        .extracting(OutboxStore.Dead::reason)
        .containsExactly("a fault of ours: IllegalStateException");
  }

  @Test
  void aSenderThatBreaksOnSeveralGetsThemOneByOne() throws Exception {
    network.breaksOn = "alert 3";
    combines();
    write(6);

    for (int minute = 0; minute < 9; minute++) {
      clock.set(NOW.plus(Duration.ofMinutes(minute)));
      sender.sendAll();
    }

    assertThat(network.sent).containsExactly("alert 0", "alert 1", "alert 2", "alert 4", "alert 5");
  }

  @Test
  void aChatWhoseWordsCannotBeFoundGetsItsMessageAsItStands() throws Exception {
    sender.close();
    sender = sender(Limits.NONE, chat -> raise());
    write(1);

    for (int minute = 0; minute < 5; minute++) {
      clock.set(NOW.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(minute)));
      sender.sendAll();
    }

    assertThat(network.sent).containsExactly("alert 0");
  }

  @Test
  void aSenderThatIsInterruptedGivesItsLaneBack() throws Exception {
    network.interrupts = true;
    write(2);

    sender.sendDue();
    sender.close();

    assertThat(database.outbox().counts(NOW).delivered()).isEqualTo(1);
    assertThat(database.outbox().claim("fake", NOW, NOW.plusSeconds(99), 9, 9)).hasSize(1);
  }

  @Test
  void whatWaitedForDaysIsTriedTwiceBeforeItIsGivenUp() throws Exception {
    write(1);
    clock.set(NOW.plus(Duration.ofDays(3)));
    network.answers(SendResult.retry("502"));
    sender.sendAll();
    assertThat(database.outbox().counts(NOW).givenUp()).as("a network in trouble").isZero();

    clock.set(NOW.plus(Duration.ofDays(3)).plusSeconds(10));
    network.answers(SendResult.retry("502"));
    sender.sendAll();
    assertThat(database.outbox().counts(NOW).givenUp()).isEqualTo(1);
  }

  private static Localizer raise() {
    throw new IllegalStateException("no words");
  }

  private static List<String> numbered(int count, String before) {
    return IntStream.range(0, count).mapToObj(i -> before + i).toList();
  }

  private void combines() {
    sender.close();
    sender = sender(new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, 1, 50));
  }

  private static Message edit(String of, RichText news) {
    Body wider = Body.of(RichText.of("wider")).withBrief(news);
    return new Message(of + '+', DESK, "story", Urgency.DIGEST, wider, of, "");
  }

  private OutboxSender sender(Limits limits) {
    return sender(limits, chat -> catalogues.to(database.chatSettings().of(chat)));
  }

  private OutboxSender sender(Limits limits, Function<ChatAddress, Localizer> voices) {
    return new OutboxSender(
        database.outbox(),
        List.of(new PacedSender(network, limits, database.outbox(), clock)),
        RetryPolicy.DEFAULT,
        voices,
        clock,
        new Random(1));
  }

  private void write(int count) {
    write(count, "alert");
  }

  private void write(int count, String words) {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      RichText text = RichText.of(words + " " + i);
      Body body = Body.of(text).withBrief(text);
      String key = words.charAt(0) == 'a' ? "m" + i : words + i;
      messages.add(Message.alert(key, DESK, "story" + i, Urgency.NORMAL, body));
    }
    write(messages.toArray(Message[]::new));
  }

  private void write(Message... messages) {
    FeedState visit = FeedState.visited("f", NOW);
    database
        .news()
        .record(
            new Decision(database.news().turn(), visit, List.of(), List.of(), List.of(messages)));
  }

  /** Answers as told, and delivers when nothing is told. */
  private static final class FakeNetwork implements ChatSender {

    private final Deque<SendResult> answers = new ArrayDeque<>();
    private final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final List<ChatAddress> to = Collections.synchronizedList(new ArrayList<>());
    private volatile int tries;
    private volatile int longest = Integer.MAX_VALUE;
    private volatile String breaksOn = "nothing";
    private volatile boolean interrupts;
    private volatile Delivery last = Delivery.of(DESK, Body.of(RichText.NONE));

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
      if (interrupts) {
        Thread.currentThread().interrupt();
      }
      if (delivery.body().text().plain().contains(breaksOn)) {
        throw new IllegalStateException("broken");
      }
      SendResult told = answers.poll();
      if (told != null) {
        return told;
      }
      sent.add(delivery.body().text().plain());
      to.add(delivery.to());
      last = delivery;
      return SendResult.delivered("id" + sent.size());
    }

    @Override
    public boolean fits(Body body) {
      return body.text().plain().length() <= longest;
    }
  }
}
