package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.didbon.command.VerdictBook.Sending;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.domain.Ruling;
import org.didbon.domain.Sound;
import org.didbon.domain.VerdictReason;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.outbox.OutboxStore.Claimed;
import org.didbon.outbox.OutboxStore.DropOutcome;
import org.didbon.outbox.OutboxStore.MessageLine;
import org.didbon.outbox.OutboxStore.MessageState;
import org.didbon.pipeline.Decision;
import org.junit.jupiter.api.Test;

/** What every database promises of messages that are to be sent. */
abstract class OutboxContract extends StoreCase {

  @Test
  void aLaneIsHeldByOneUntilItsLeaseRunsOutOrItIsGivenBack() {
    write(message("1", DESK));

    assertThat(claim(NOW)).hasSize(1);
    assertThat(claim(UNTIL.minusMillis(1))).isEmpty();
    assertThat(claim(UNTIL)).hasSize(1);

    outbox.release(DESK, UNTIL.plusSeconds(5));
    assertThat(claim(UNTIL.plusSeconds(4))).isEmpty();
    assertThat(claim(UNTIL.plusSeconds(5))).hasSize(1);
  }

  @Test
  void messagesOfALaneLeaveInOrderTheUrgentFirst() {
    write(message("1", DESK));
    write(message("2", DESK));
    write(urgent("3", DESK));

    ChatQueue queue = claim(NOW).get(0);

    assertThat(queue.messages())
        .extracting(claimed -> claimed.message().key())
        .containsExactly("3", "1", "2");
    assertThat(queue.messages().get(1).message()).isEqualTo(message("1", DESK));
  }

  @Test
  void theLaneWithAnUrgentMessageGoesFirst() {
    write(message("1", DESK));
    write(urgent("2", PHONE));

    assertThat(outbox.claim("telegram", NOW, UNTIL, 1, 9))
        .extracting(ChatQueue::to)
        .containsExactly(PHONE);
  }

  @Test
  void lanesOfOtherNetworksAreNotTaken() {
    write(message("1", ChatAddress.of("slack:C1")));

    assertThat(claim(NOW)).isEmpty();
    assertThat(outbox.claim("slack", NOW, UNTIL, 9, 9)).hasSize(1);
  }

  @Test
  void whatIsSettledIsNotSentAgain() {
    write(message("1", DESK));
    write(message("2", DESK));
    claim(NOW);

    outbox.delivered(List.of("1"), "77", NOW);
    outbox.giveUp(List.of("2"), "chat not found", NOW);
    outbox.release(DESK, NOW);

    assertThat(claim(NOW)).isEmpty();
    OutboxStore.OutboxCounts counts = outbox.counts(NOW);
    assertThat(counts.delivered()).isEqualTo(1);
    assertThat(counts.givenUp()).isEqualTo(1);
    assertThat(outbox.dead(9))
        .extracting(OutboxStore.Dead::reason)
        .containsExactly("chat not found");
  }

  @Test
  void aFailedAttemptIsCountedAndTheMessageWaits() {
    write(message("1", DESK));
    claim(NOW);

    outbox.failed(List.of("1"), "502");
    outbox.release(DESK, NOW);

    assertThat(claim(NOW).get(0).messages().get(0).attempts()).isEqualTo(1);
  }

  @Test
  void eachListIsReadPartByPartAndNamesNoChat() {
    ChatAddress slack = ChatAddress.of("slack:C1");
    for (int i = 0; i < 5; i++) {
      write(message("w" + i, i % 2 == 0 ? DESK : slack));
    }
    outbox.failed(List.of("w3"), "502");

    List<MessageLine> first = outbox.lines(MessageState.WAITING, "", "", 3);
    List<MessageLine> rest = outbox.lines(MessageState.WAITING, "", first.get(2).id(), 3);

    assertThat(first)
        .extracting(MessageLine::story)
        .containsExactly("story-w0", "story-w1", "story-w2");
    assertThat(rest).extracting(MessageLine::story).containsExactly("story-w4");
    assertThat(outbox.lines(MessageState.WAITING, "slack", "", 9))
        .extracting(MessageLine::story)
        .containsExactly("story-w1");
    assertThat(outbox.lines(MessageState.RETRYING, "", "", 9))
        .extracting(MessageLine::network, MessageLine::attempts, MessageLine::reason)
        .containsExactly(tuple("slack", 1, "502"));
    assertThat(first.toString()).doesNotContain(DESK.chat(), "C1");
  }

  @Test
  void whatIsSettledIsListedTheLastFirst() {
    for (int i = 0; i < 4; i++) {
      write(message("m" + i, DESK));
    }
    outbox.delivered(List.of("m0"), "77", NOW.plusSeconds(1));
    outbox.giveUp(List.of("m1", "m2"), "too large", NOW.plusSeconds(2));
    outbox.giveUp(List.of("m3"), "no chat", NOW.plusSeconds(3));

    List<MessageLine> last = outbox.lines(MessageState.GIVEN_UP, "telegram", "", 2);

    assertThat(last).extracting(MessageLine::story).containsExactly("story-m3", "story-m2");
    assertThat(outbox.lines(MessageState.GIVEN_UP, "", last.get(1).id(), 2))
        .extracting(MessageLine::story, MessageLine::settled)
        .containsExactly(tuple("story-m1", NOW.plusSeconds(2)));
    assertThat(outbox.lines(MessageState.GIVEN_UP, "slack", "", 2)).isEmpty();
    assertThat(outbox.lines(MessageState.DELIVERED, "", "", 2))
        .extracting(MessageLine::story, MessageLine::reason)
        .containsExactly(tuple("story-m0", ""));
  }

  @Test
  void aMessageIsFoundByItsPlaceInTheListWhileItStandsThere() {
    write(message("1", DESK));
    String waiting = outbox.lines(MessageState.WAITING, "", "", 9).get(0).id();
    assertThat(outbox.keyOf(waiting)).contains("1");

    outbox.giveUp(List.of("1"), "x", NOW);

    assertThat(outbox.keyOf(waiting)).isEmpty();
    String dead = outbox.lines(MessageState.GIVEN_UP, "", "", 9).get(0).id();
    assertThat(outbox.keyOf(dead)).contains("1");
    assertThat(outbox.keyOf("' or 1=1")).isEmpty();
  }

  @Test
  void theDeadLettersOfANetworkCanAllBeSentAgain() {
    for (String key : List.of("1", "2", "3")) {
      write(message(key, key.equals("3") ? ChatAddress.of("slack:C1") : DESK));
    }
    outbox.giveUp(List.of("1", "3"), "x", NOW);
    outbox.giveUp(List.of("2"), "x", NOW.plusSeconds(9));

    assertThat(outbox.resend("telegram", 9, NOW, NOW)).isEqualTo(1);
    assertThat(claim(NOW).get(0).messages())
        .extracting(claimed -> claimed.message().key())
        .containsExactly("1");
    assertThat(outbox.resend("", 1, NOW.plusSeconds(9), NOW)).isEqualTo(1);
    assertThat(outbox.counts(NOW).givenUp()).isEqualTo(1);
  }

  @Test
  void whatIsDroppedIsNotSentAndStaysWithItsReason() {
    write(message("1", DESK));
    write(message("2", DESK));
    outbox.giveUp(List.of("2"), "x", NOW);

    assertThat(outbox.drop("1", "sent by hand", NOW)).isEqualTo(DropOutcome.DROPPED);
    assertThat(outbox.drop("2", "old", NOW)).isEqualTo(DropOutcome.DROPPED);
    assertThat(outbox.drop("2", "again", NOW)).isEqualTo(DropOutcome.UNKNOWN);
    assertThat(outbox.drop("3", "never", NOW)).isEqualTo(DropOutcome.UNKNOWN);

    assertThat(claim(NOW)).isEmpty();
    assertThat(outbox.resend("2", NOW)).isFalse();
    assertThat(outbox.counts(NOW).givenUp()).isZero();
    assertThat(outbox.lines(MessageState.DROPPED, "", "", 9))
        .extracting(MessageLine::reason)
        .containsExactly("old", "sent by hand");
    assertThat(database.verdicts().sending("1"))
        .contains(new Sending(Ruling.of(VerdictReason.DROPPED, "sent by hand"), NOW));
  }

  @Test
  void whatMayBeOnItsWayIsNotDropped() {
    write(message("1", DESK));
    claim(NOW);

    assertThat(outbox.drop("1", "too late", NOW)).isEqualTo(DropOutcome.BEING_SENT);

    outbox.release(DESK, NOW);
    assertThat(outbox.drop("1", "now", NOW)).isEqualTo(DropOutcome.DROPPED);
  }

  @Test
  void aDeadLetterCanBeSentAgain() {
    write(message("1", DESK));
    outbox.giveUp(List.of("1"), "x", NOW);

    assertThat(outbox.resend("1", NOW)).isTrue();
    assertThat(outbox.resend("1", NOW)).isFalse();
    assertThat(claim(NOW)).hasSize(1);
  }

  @Test
  void aMessageThatEditsAnotherKnowsTheNetworksIdOfIt() {
    write(message("1", DESK));
    outbox.delivered(List.of("1"), "77", NOW);
    Body body = Body.of(RichText.of("more"));

    write(new Message("2", DESK, "story-1", Urgency.NORMAL, body, "1", ""));
    write(new Message("3", DESK, "story-1", Urgency.NORMAL, body, "", "1"));

    ChatQueue queue = claim(NOW).get(0);
    assertThat(queue.messages().get(0).editsId()).isEqualTo("77");
    assertThat(queue.messages().get(0).answersId()).isEmpty();
    assertThat(queue.messages().get(1).answersId()).isEqualTo("77");
  }

  @Test
  void anEditThatIsWrittenWhileTheOneBeforeItLeavesIsToldToo() {
    writeAnEditWhileTheOneBeforeItLeaves();

    outbox.delivered(List.of("1+"), "77", NOW);
    outbox.release(DESK, NOW);

    List<Claimed> next = claim(NOW).get(0).messages();
    assertThat(next)
        .extracting(one -> one.message().body().text().plain())
        .containsExactly("yet more");
    assertThat(next.get(0).editsId()).isEqualTo("77");
    outbox.delivered(List.of("1+"), "77", NOW);
    outbox.release(DESK, NOW);
    assertThat(claim(NOW)).isEmpty();
  }

  @Test
  void anEditThatIsWrittenWhileTheOneBeforeItIsGivenUpIsTried() {
    writeAnEditWhileTheOneBeforeItLeaves();

    outbox.giveUp(List.of("1+"), "too large", NOW);
    outbox.release(DESK, NOW);

    assertThat(claim(NOW).get(0).messages())
        .extracting(one -> one.message().body().text().plain())
        .containsExactly("yet more");
  }

  private void writeAnEditWhileTheOneBeforeItLeaves() {
    write(message("1", DESK));
    outbox.delivered(List.of("1"), "77", NOW);
    write(edit("more"));
    claim(NOW);
    write(edit("yet more"));
  }

  private static Message edit(String text) {
    return new Message("1+", DESK, "story-1", Urgency.DIGEST, Body.of(RichText.of(text)), "1", "");
  }

  @Test
  void aMessageKeepsItsSoundAndLeavesInTheStyleOfItsChat() {
    AlertStyle style = AlertStyle.USUAL.withSilent(true).withTranslation("ru");
    settings.change(DESK, before -> before.withStyle(style));
    write(message("1", DESK).with(Sound.LOUD));
    write(message("2", DESK));

    ChatQueue queue = claim(NOW).get(0);

    assertThat(queue.style()).isEqualTo(style);
    assertThat(queue.messages())
        .extracting(claimed -> claimed.message().sound())
        .containsExactly(Sound.LOUD, Sound.AS_CHAT);
  }

  @Test
  void aMessageThatWaitsLeavesAsAnEditOfItWouldHaveIt() {
    write(message("1", DESK));
    Body wider = Body.of(RichText.of("more"));
    write(new Message("1+", DESK, "story-1", Urgency.DIGEST, wider, "1", ""));

    List<Claimed> waiting = claim(NOW).get(0).messages();
    assertThat(waiting).extracting(one -> one.message().key()).containsExactly("1");
    assertThat(waiting.get(0).message().body().text()).isEqualTo(wider.text());
  }

  @Test
  void aChatThatIsGoneGetsNothingMore() {
    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    write(message("1", DESK));

    outbox.chatGone(DESK, "bot was blocked", NOW);

    assertThat(database.subscriptions().of(DESK)).isEmpty();
    assertThat(claim(NOW)).isEmpty();
    assertThat(outbox.counts(NOW).givenUp()).isEqualTo(1);
  }

  @Test
  void aChatThatMovedTakesItsSubscriptionsAndMessagesWithIt() {
    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    write(message("1", DESK));
    claim(NOW);

    outbox.moved(DESK, PHONE, NOW);

    assertThat(database.subscriptions().of(DESK)).isEmpty();
    assertThat(database.subscriptions().of(PHONE)).hasSize(1);
    assertThat(claim(NOW)).extracting(ChatQueue::to).containsExactly(PHONE);
  }

  @Test
  void whatAChatHadWhenItLeftComesBackWhenItDoes() {
    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    outbox.chatGone(DESK, "bot was blocked", NOW);

    int restored = database.subscriptions().restore(DESK, 9, NOW.plus(Duration.ofDays(89)));

    assertThat(restored).isEqualTo(1);
    assertThat(database.subscriptions().of(DESK)).hasSize(1);
    assertThat(database.subscriptions().restore(DESK, 9, NOW)).isZero();
  }

  @Test
  void aGroupThatIsGoneOrMovedTakesItsTopicsWithIt() {
    ChatAddress group = ChatAddress.of("telegram:-100");
    ChatAddress topic = ChatAddress.of("telegram:-100/5");
    ChatAddress namesake = ChatAddress.of("telegram:-1001");
    database.subscriptions().add(topic, PATRUSHEV, NOW);
    database.subscriptions().add(namesake, PATRUSHEV, NOW);

    outbox.moved(group, ChatAddress.of("telegram:-200"), NOW);
    assertThat(database.subscriptions().of(ChatAddress.of("telegram:-200/5"))).hasSize(1);

    outbox.chatGone(ChatAddress.of("telegram:-200"), "kicked", NOW);
    assertThat(database.subscriptions().of(ChatAddress.of("telegram:-200/5"))).isEmpty();
    assertThat(database.subscriptions().of(namesake)).hasSize(1);
  }

  @Test
  void aPausedNetworkIsLeftAlone() {
    write(message("1", DESK));

    outbox.pause("telegram", NOW.plusSeconds(30));

    assertThat(claim(NOW.plusSeconds(29))).isEmpty();
    assertThat(claim(NOW.plusSeconds(30))).hasSize(1);
  }

  @Test
  void aLaneThatSaysFalselyThatSomethingWaitsIsGivenBack() {
    write(message("1", DESK));
    Message edit = new Message("2", DESK, "", Urgency.DIGEST, Body.of(RichText.of("x")), "1", "");
    write(edit);
    claim(NOW);
    outbox.giveUp(List.of("1"), "x", NOW);
    outbox.superseded("2", NOW);
    outbox.release(DESK, NOW);
    write(message("3", DESK));

    assertThat(claim(NOW)).hasSize(1);
  }

  @Test
  void severalSendersNeverHoldOneLaneAtOnce() throws Exception {
    List<Message> messages =
        IntStream.range(0, 400)
            .mapToObj(i -> message("m" + i, ChatAddress.of("telegram:" + i)))
            .toList();
    news.record(new Decision(news.turn(), visit(), List.of(), List.of(), messages));
    List<ChatAddress> held = Collections.synchronizedList(new ArrayList<>());
    Callable<Integer> sender =
        () -> {
          List<ChatQueue> lanes = claim(NOW);
          while (!lanes.isEmpty()) {
            lanes.forEach(queue -> held.add(queue.to()));
            lanes = claim(NOW);
          }
          return 0;
        };

    inParallel(Collections.nCopies(4, sender));

    assertThat(held).hasSize(400).doesNotHaveDuplicates();
  }

  @Test
  void theOldestWaitingMessageTellsHowLongItWaits() {
    write(message("1", DESK));

    assertThat(outbox.counts(NOW.plusSeconds(90)).oldest()).isEqualTo(Duration.ofSeconds(90));
  }
}
