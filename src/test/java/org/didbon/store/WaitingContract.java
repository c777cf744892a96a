package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.Status;
import org.didbon.rule.WaitingChange;
import org.didbon.rule.WaitingEnd;
import org.didbon.rule.WaitingStore.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of changes that wait for a second yes. */
abstract class WaitingContract {

  private static final ChatAddress PHONE = ChatAddress.of("telegram:7");
  private static final Duration WEEK = Duration.ofDays(7);

  private Database database;

  abstract Database open();

  @BeforeEach
  void openIt() {
    database = open();
  }

  @AfterEach
  void closeIt() {
    database.close();
  }

  @Test
  void waitsWithItsMessageUntilItIsTooOld() {
    WaitingChange first = add("one", "telegram:5");
    WaitingChange second = add("two", "telegram:5");

    assertThat(first.number()).isEqualTo(1);
    assertThat(database.waiting().waiting(SEEN, 9)).containsExactly(second, first);
    assertThat(database.waiting().waiting(SEEN, 1)).containsExactly(second);
    assertThat(database.waiting().waiting(SEEN.plus(WEEK), 9)).isEmpty();
    assertThat(database.waiting().find(1)).contains(first);
    assertThat(database.outbox().counts(SEEN).waiting()).isEqualTo(2);
  }

  @Test
  void aNewerOneOfTheSameAuthorTakesItsPlace() {
    add("one", "telegram:5");
    WaitingChange other = add("one", "telegram:6");
    WaitingChange newer = add("one", "telegram:5");

    assertThat(database.waiting().waiting(SEEN, 9)).containsExactly(newer, other);
    assertThat(database.waiting().ended(1))
        .contains(new Ended(WaitingEnd.REPLACED, "telegram:5", SEEN));
  }

  @Test
  void ofTwoWhoSayYesOneIsHeardAndHisRevisionWrittenOnce() {
    WaitingChange waiting = add("one", "telegram:5");

    assertThat(database.waiting().approve(waiting, revision(1), "telegram:6", told("a"))).isTrue();
    assertThat(database.waiting().approve(waiting, revision(2), "telegram:9", told("b"))).isFalse();

    assertThat(database.revisions().number()).isEqualTo(1);
    assertThat(database.waiting().approvers(List.of(1L, 2L))).isEqualTo(Map.of(1L, "telegram:6"));
    assertThat(database.outbox().counts(SEEN).waiting()).isEqualTo(2);
  }

  @Test
  void aRevisionThatSomebodyElseWroteFirstLeavesItWaiting() {
    WaitingChange waiting = add("one", "telegram:5");
    database.revisions().add(revision(1), List.of());

    assertThat(database.waiting().approve(waiting, revision(1), "telegram:6", told("a"))).isFalse();

    assertThat(database.waiting().waiting(SEEN, 9)).containsExactly(waiting);
    assertThat(database.waiting().ended(1)).isEmpty();
  }

  @Test
  void endsOnce() {
    WaitingChange waiting = add("one", "telegram:5");
    Ended ended = new Ended(WaitingEnd.REFUSED, "telegram:6", SEEN);

    assertThat(database.waiting().end(waiting, ended, told("a"))).isTrue();
    assertThat(database.waiting().end(waiting, ended, told("b"))).isFalse();

    assertThat(database.waiting().ended(1)).contains(ended);
    assertThat(database.waiting().approve(waiting, revision(1), "telegram:9", told("c"))).isFalse();
    assertThat(database.revisions().number()).isZero();
  }

  private WaitingChange add(String id, String person) {
    WaitingChange change =
        new WaitingChange(
            0,
            new Change(Editable.RULE, id, Action.EDIT, Status.on("{new}"), "why"),
            Status.base("{old}"),
            3,
            new Author(person, PHONE),
            SEEN,
            SEEN.plus(WEEK));
    return database.waiting().add(change, numbered -> told("asks " + numbered.number()));
  }

  private static Revision revision(long number) {
    return new Revision(
        number,
        Editable.RULE,
        "one",
        Action.EDIT,
        new Author("telegram:5", PHONE),
        SEEN,
        Status.base("{old}"),
        Status.on("{new}"),
        "{old}",
        "why");
  }

  private static List<Message> told(String key) {
    return List.of(Message.alert(key, PHONE, "", Urgency.NORMAL, Body.of(RichText.of("a change"))));
  }
}
