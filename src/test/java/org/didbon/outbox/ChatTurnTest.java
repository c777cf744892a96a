package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.outbox.OutboxStore.Claimed;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One turn of a chat's lane: what is written down of each message, and when the next is due. */
class ChatTurnTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");
  private static final ChatAddress DESK = ChatAddress.of("fake:desk");
  private static final ChatLimit TWO_SECONDS = new ChatLimit(Duration.ofSeconds(2), 0);

  private final TestClock clock = new TestClock(NOW);
  private final List<String> written = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private final Deque<SendResult> answers = new ArrayDeque<>();
  private Function<ChatAddress, Localizer> voices = chat -> Catalogues.english();
  private Limits limits = Limits.NONE;
  private String tooMuch = "nothing";
  private boolean breaks;
  private boolean interrupts;
  private boolean storeBreaks;

  @Test
  void allThatTheChatBearsLeavesInOneTurnInOrder() throws Exception {
    run(turn(), message(0), message(0), message(0));

    assertThat(sent).containsExactly("news 0", "news 1", "news 2");
    assertThat(written)
        .containsExactly("delivered m0 id1", "delivered m1 id2", "delivered m2 id3", "due +0");
  }

  @Test
  void theRestWaitsAsLongAsTheChatsSpacing() throws Exception {
    limits = new Limits(Duration.ZERO, 0, chat -> TWO_SECONDS, 1, 0);

    run(turn(), message(0), message(0));

    assertThat(written).containsExactly("delivered m0 id1", "due +2");
  }

  @Test
  void whereAnAnswerHadTheChatsPlaceNothingLeaves() throws Exception {
    limits = new Limits(Duration.ZERO, 0, chat -> TWO_SECONDS, 1, 0);
    PacedSender network = network();
    network.take(DESK);

    run(turn(network), message(0));

    assertThat(sent).isEmpty();
    assertThat(written).containsExactly("due +2");
  }

  /** Alerts two seconds apart, the most one by one, and when the next is due. */
  @ParameterizedTest
  @CsvSource({"1, 3, 2", "2, 3, 4", "3, 3, 60", "3, 0, 6"})
  void afterAsManyAlertsAsAChatGetsOneByOneItRestsUntilTheMinuteIsOver(
      int alerts, int burst, int due) throws Exception {
    limits = new Limits(Duration.ZERO, 0, chat -> TWO_SECONDS, 1, burst);

    oneByOne(turn(), alerts, message(0));

    assertThat(written).endsWith("due +" + due);
  }

  @Test
  void whoIsInAHurryGivesNoSuchRest() throws Exception {
    limits = new Limits(Duration.ZERO, 0, chat -> TWO_SECONDS, 1, 2);
    ChatQueueRun turn = turn();
    turn.hurry();

    oneByOne(turn, 2, message(0));

    assertThat(written).endsWith("due +4");
  }

  @Test
  void whatIsNeverToldWithOthersBringsNoSuchRest() throws Exception {
    limits = new Limits(Duration.ZERO, 0, chat -> TWO_SECONDS, 1, 2);

    oneByOne(turn(), 2, new Claimed(withoutBrief(), 0, NOW, "", "", false));

    assertThat(written).endsWith("due +4");
  }

  /** Alerts that wait, and the messages they leave as. */
  @ParameterizedTest
  @CsvSource({"3, 3", "4, 1"})
  void fourAlertsThatWaitLeaveAsOne(int alerts, int messages) throws Exception {
    limits = new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, 1, 9);

    run(turn(), IntStream.range(0, alerts).mapToObj(n -> message(0)).toArray(Claimed[]::new));

    assertThat(sent).hasSize(messages);
  }

  @Test
  void whereNoTwoOfThemFitEachLeavesAsItStands() throws Exception {
    limits = new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, 1, 9);
    tooMuch = "news 1";

    run(turn(), message(0), message(0), message(0), message(0));

    assertThat(sent).containsExactly("news 0", "news 1", "news 2", "news 3");
  }

  /** Tries before this one, and the wait after it. */
  @ParameterizedTest
  @CsvSource({"0, 5", "1, 10", "3, 40"})
  void whatFailsWaitsTwiceAsLongEachTimeAndHoldsUpWhatIsBehindIt(int attempts, int due)
      throws Exception {
    answers.add(SendResult.retry("502"));

    run(turn(), message(attempts), message(0));

    assertThat(written).containsExactly("failed m0 502", "due +" + due);
  }

  @Test
  void aPauseForThisChatIsKeptAndRememberedUntilAMessageGoesThroughOrFailsOtherwise()
      throws Exception {
    answers.add(SendResult.retryAfter(Duration.ofSeconds(30), "429"));
    answers.add(SendResult.retry("502"));
    answers.add(SendResult.retryAfter(Duration.ofSeconds(30), "429"));
    ChatQueueRun turn = turn();

    run(turn, message(3));
    assertThat(written).containsExactly("failed m0 429", "due +30");
    assertThat(turn.isPaced(DESK)).isTrue();
    run(turn, message(4));
    assertThat(turn.isPaced(DESK)).isFalse();
    run(turn, message(5));
    run(turn, message(6));
    assertThat(turn.isPaced(DESK)).isFalse();
  }

  @Test
  void aPauseForTheWholeNetworkIsNotCountedAgainstTheMessage() throws Exception {
    answers.add(SendResult.pauseAll(Duration.ofSeconds(90), "flood"));
    PacedSender network = network();

    run(turn(network), message(0), message(0));

    assertThat(written).containsExactly("pause fake +90", "due +90");
    assertThat(network.take(ChatAddress.of("fake:other"))).isGreaterThan(Duration.ofSeconds(80));
  }

  /** Age in seconds and tries of a message that fails, and what becomes of it. */
  @ParameterizedTest
  @CsvSource({
    "86401, 1, giveUp m0 502; due +0",
    "86401, 0, failed m0 502; due +5",
    "86400, 1, failed m0 502; due +10",
  })
  void aMessageOlderThanADayIsGivenUpWhenItFailsAgain(int age, int attempts, String became)
      throws Exception {
    answers.add(SendResult.retry("502"));

    run(turn(), new Claimed(alert(), attempts, NOW.minusSeconds(age), "", "", false));

    assertThat(String.join("; ", written)).isEqualTo(became);
  }

  @Test
  void whatTheNetworkRefusesHoldsUpNothing() throws Exception {
    answers.add(SendResult.rejected("400"));

    run(turn(), message(0), message(0));

    assertThat(written).containsExactly("giveUp m0 400", "delivered m1 id1", "due +0");
  }

  @Test
  void anEditThatTheNetworkRefusesIsToldAnewAfterTheSpacing() throws Exception {
    limits = new Limits(Duration.ZERO, 0, chat -> TWO_SECONDS, 1, 0);
    answers.add(SendResult.rejected("400"));

    run(turn(), new Claimed(alert(), 0, NOW, "id7", "", false));

    assertThat(written).containsExactly("unchangeable m0 false", "due +2");
  }

  @Test
  void whatIsLeftForAChatThatIsGoneIsNotTried() throws Exception {
    answers.add(SendResult.chatGone("blocked"));

    run(turn(), message(0), message(0));

    assertThat(written)
        .containsExactly("failed m0 blocked", "chatGone fake:desk blocked", "due +0");
  }

  @Test
  void whatIsLeftForAChatThatMovedIsNotSentToItsOldAddress() throws Exception {
    answers.add(SendResult.chatMoved(ChatAddress.of("fake:new"), "upgraded"));

    run(turn(), message(0), message(0));

    assertThat(written).containsExactly("moved fake:desk fake:new", "due +0");
  }

  @Test
  void anEditWithoutNewsThatCanChangeNothingIsNotSent() throws Exception {
    run(turn(), new Claimed(withoutBrief(), 0, NOW, "", "", true), message(0));

    assertThat(written).containsExactly("superseded m0", "delivered m1 id1", "due +0");
  }

  /** Tries of a message that we cannot word, and what becomes of it. */
  @ParameterizedTest
  @CsvSource({
    "0, failed m0 a fault of ours; due +5",
    "1, failed m0 a fault of ours; due +10",
    "2, delivered m0 id1; due +0",
  })
  void whatCannotBeWordedLeavesAsItStandsAtTheThirdTry(int attempts, String became)
      throws Exception {
    voices =
        chat -> {
          throw new IllegalStateException("no words");
        };

    run(turn(), new Claimed(alert(), attempts, NOW.minus(Duration.ofDays(1)), "", "", false));

    assertThat(String.join("; ", written)).isEqualTo(became);
  }

  /** Tries of a message that breaks the sender, and what becomes of it. */
  @ParameterizedTest
  @CsvSource({
    "0, failed",
    "1, failed",
    "2, giveUp",
  })
  void whatBreaksTheSenderIsGivenUpAtTheThirdTry(int attempts, String became) throws Exception {
    breaks = true;

    run(turn(), message(attempts));

    assertThat(written.get(0)).isEqualTo(became + " m0 a fault of ours: IllegalStateException");
  }

  @Test
  void severalThatBreakTheSenderTogetherAreNotGivenUpButGoAlone() throws Exception {
    limits = new Limits(Duration.ZERO, 0, chat -> ChatLimit.NONE, 1, 9);
    Claimed[] four = IntStream.range(0, 4).mapToObj(n -> message(2)).toArray(Claimed[]::new);
    ChatQueueRun turn = turn();
    breaks = true;

    run(turn, four);
    breaks = false;
    run(turn, four);

    assertThat(written).startsWith("failed m0,m1,m2,m3 a fault of ours: IllegalStateException");
    assertThat(sent).containsExactly("news 0", "news 1", "news 2", "news 3");
  }

  @Test
  void whoIsInterruptedWritesDownWhatLeftAndIsInterruptedStill() throws Exception {
    interrupts = true;

    run(turn(), message(0), message(0));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(written).containsExactly("delivered m0 id1", "due +0");
  }

  @Test
  void aLaneThatBreaksIsGivenBackForLater() {
    storeBreaks = true;

    assertThatThrownBy(() -> run(turn(), message(0))).hasMessage("disk full");

    assertThat(written).containsExactly("due +5");
  }

  private void oneByOne(ChatQueueRun turn, int count, Claimed claimed) throws Exception {
    for (int n = 0; n < count; n++) {
      clock.set(NOW.plusSeconds(2L * n));
      run(turn, claimed);
    }
  }

  private void run(ChatQueueRun turn, Claimed... messages) throws InterruptedException {
    List<Claimed> numbered = new ArrayList<>();
    for (Claimed one : messages) {
      Message message = one.message();
      int n = numbered.size();
      RichText text = RichText.of("news " + n);
      Body body = Body.of(text).withBrief(message.body().brief().hasWords() ? text : RichText.NONE);
      numbered.add(
          new Claimed(
              Message.alert("m" + n, DESK, "", Urgency.NORMAL, body),
              one.attempts(),
              one.created(),
              one.editsId(),
              one.answersId(),
              one.inBrief()));
    }
    turn.run(new ChatQueue(DESK, numbered));
  }

  private static Claimed message(int attempts) {
    return new Claimed(alert(), attempts, NOW, "", "", false);
  }

  private static Message alert() {
    RichText text = RichText.of("news 0");
    return Message.alert("m0", DESK, "", Urgency.NORMAL, Body.of(text).withBrief(text));
  }

  private static Message withoutBrief() {
    return alert().with(Body.of(RichText.of("news 0")));
  }

  private PacedSender network() {
    return new PacedSender(new ObedientNetwork(), limits, store(), clock);
  }

  private ChatQueueRun turn() {
    return turn(network());
  }

  private ChatQueueRun turn(PacedSender network) {
    return new ChatQueueRun(
        store(), network, RetryPolicy.DEFAULT, voices, Translations.NONE, clock, new NoChance());
  }

  /** Notes what is called; moments as seconds from the first. */
  private OutboxStore store() {
    return (OutboxStore)
        Proxy.newProxyInstance(
            OutboxStore.class.getClassLoader(),
            new Class<?>[] {OutboxStore.class},
            (proxy, method, arguments) -> {
              assertThat(Thread.currentThread().isInterrupted()).isFalse();
              if (method.getName().equals("release")) {
                written.add("due " + word(arguments[1]));
                return null;
              }
              if (storeBreaks) {
                throw new IllegalStateException("disk full");
              }
              String words =
                  Arrays.stream(arguments)
                      .map(ChatTurnTest::word)
                      .filter(word -> !word.equals("+0"))
                      .collect(Collectors.joining(" "));
              written.add(method.getName() + " " + words);
              return null;
            });
  }

  private static String word(Object argument) {
    if (argument instanceof Instant) {
      return "+" + Duration.between(NOW, (Instant) argument).toSeconds();
    }
    return argument instanceof List
        ? ((List<?>) argument).stream().map(Object::toString).collect(Collectors.joining(","))
        : argument.toString();
  }

  private final class ObedientNetwork implements ChatSender {

    @Override
    public String network() {
      return "fake";
    }

    @Override
    public boolean fits(Body body) {
      return !body.text().plain().contains(tooMuch);
    }

    @Override
    public SendResult send(Delivery delivery) {
      if (breaks) {
        throw new IllegalStateException("broken");
      }
      if (interrupts) {
        Thread.currentThread().interrupt();
      }
      SendResult told = answers.poll();
      if (told != null) {
        return told;
      }
      sent.add(delivery.body().text().plain());
      return SendResult.delivered("id" + sent.size());
    }
  }

  /** Draws nothing from the wait. */
  private static final class NoChance implements RandomGenerator {

    @Override
    public long nextLong() {
      throw new AssertionError("only parts of one are drawn");
    }

    @Override
    public double nextDouble() {
      return 0;
    }
  }
}
