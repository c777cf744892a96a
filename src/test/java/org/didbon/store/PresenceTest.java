package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.didbon.command.Intake;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Items;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.store.Presence.Machine;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes on one PostgreSQL, some of which die. */
class PresenceTest {

  private static final Machine ELSEWHERE = new Machine("elsewhere", 1, 1);
  private static final Machine KILLED = new Machine(Machine.ours().host(), Integer.MAX_VALUE, 1);

  private final String url = Databases.freshPostgres();
  private final Jdbi jdbi = Jdbi.create(url);
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(new DatabaseSettings(url, Path.of("unused")));
    Message message =
        Message.alert(
            "1", ChatAddress.of("telegram:1"), "", Urgency.NORMAL, Body.of(RichText.of("x")));
    database.outbox().add(List.of(message), Items.SEEN);
    database.news().watch(List.of(StoreCase.feed("a", "https://a.example")), Items.SEEN);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatAKilledProcessOfThisMachineHeldIsItsSuccessorsAtOnce() {
    Presence killed = Presence.silent(jdbi, KILLED);
    assertThat(claimsBy(killed)).isEqualTo(2);

    try (Database successor = Database.open(new DatabaseSettings(url, Path.of("unused")))) {
      assertThat(claims(successor.outbox(), successor.news())).isEqualTo(2);
    }
  }

  @Test
  void whatAProcessElsewhereHoldsIsItsOwnWhileItsHeartBeats() {
    Presence other = Presence.silent(jdbi, ELSEWHERE);
    assertThat(claimsBy(other)).isEqualTo(2);
    Presence us = Presence.silent(jdbi, Machine.ours());

    for (int look = 0; look < 20; look++) {
      other.beat();
      us.beat();
    }

    assertThat(claimsBy(us)).isZero();
  }

  @Test
  void itIsFreeOnceTheBeatStoodStillForLong() {
    database.close();
    Presence other = Presence.silent(jdbi, ELSEWHERE);
    assertThat(claimsBy(other)).isEqualTo(2);
    Presence us = Presence.silent(jdbi, Machine.ours());

    for (int look = 0; look < 5; look++) {
      us.beat();
      assertThat(claimsBy(us)).isZero();
    }
    us.beat();

    assertThat(claimsBy(us)).isEqualTo(2);
  }

  @Test
  void whoStopsInOrderLeavesWhatHeHeld() {
    Presence other = Presence.silent(jdbi, ELSEWHERE);
    assertThat(claimsBy(other)).isEqualTo(2);

    other.close();

    assertThat(claims(database.outbox(), database.news())).isEqualTo(2);
  }

  @Test
  void whoWasTakenForGoneIsBackWithHisNextBeat() {
    Presence us = Presence.silent(jdbi, Machine.ours());
    jdbi.useHandle(handle -> handle.execute("delete from process"));

    us.beat();
    assertThat(claimsBy(us)).isEqualTo(2);

    assertThat(claims(database.outbox(), database.news())).isZero();
  }

  @Test
  void anotherProcessOfThisMachineIsNotTakenForGone() {
    assertThat(claims(database.outbox(), database.news())).isEqualTo(2);

    try (Database other = Database.open(new DatabaseSettings(url, Path.of("unused")))) {
      assertThat(claims(other.outbox(), other.news())).isZero();
    }
  }

  @Test
  void whoHeldALaneBeforeDoesNotGiveItAwayAgain() {
    Presence killed = Presence.silent(jdbi, KILLED);
    OutboxTable before = new OutboxTable(jdbi, holder(killed));
    claimsBy(killed);
    killed.close();
    assertThat(claims(database.outbox(), database.news())).isEqualTo(2);

    before.release(ChatAddress.of("telegram:1"), Items.SEEN);

    assertThat(claimsBy(Presence.silent(jdbi, ELSEWHERE))).isZero();
  }

  @Test
  void whoWasTakenForGoneFindsOutWhatIsNoLongerHis() {
    Presence paused = Presence.silent(jdbi, ELSEWHERE);
    OutboxTable before = new OutboxTable(jdbi, holder(paused));
    claimsBy(paused);
    assertThat(before.isOurs(ChatAddress.of("telegram:1"))).isTrue();
    jdbi.useHandle(handle -> handle.execute("delete from process where host = 'elsewhere'"));
    assertThat(claims(database.outbox(), database.news())).isEqualTo(2);

    paused.beat();

    assertThat(before.isOurs(ChatAddress.of("telegram:1"))).isFalse();
    assertThat(database.outbox().isOurs(ChatAddress.of("telegram:1"))).isTrue();
  }

  @Test
  void oneOfThemHearsPeopleUntilHeIsGoneOrGivesItUp() {
    Presence killed = Presence.silent(jdbi, ELSEWHERE);
    Intake before = intake(killed);
    Intake after = database.intake("telegram 1", Clock.systemUTC());
    assertThat(before.take()).isTrue();
    assertThat(before.take()).as("and goes on").isTrue();
    assertThat(after.take()).isFalse();
    assertThat(database.intake("telegram 2", Clock.systemUTC()).take()).as("another bot").isTrue();

    killed.close();
    assertThat(after.take()).isTrue();

    after.giveBack();
    assertThat(intake(Presence.silent(jdbi, ELSEWHERE)).take()).isTrue();
  }

  @Test
  void whatOneAnsweredOrIsAboutToAnswerNoOtherDoes() {
    Presence other = Presence.silent(jdbi, ELSEWHERE);
    Intake before = intake(other);
    Intake after = database.intake("telegram 1", Clock.systemUTC());
    assertThat(before.begin("answered")).isTrue();
    before.answered("answered");
    assertThat(before.begin("begun")).isTrue();
    assertThat(after.begin("begun")).isFalse();

    other.close();

    assertThat(after.begin("answered")).isFalse();
    assertThat(after.begin("begun")).isTrue();
    assertThat(after.begin("new")).isTrue();
  }

  private Intake intake(Presence process) {
    return new IntakeTable(jdbi, holder(process), "telegram 1", Clock.systemUTC());
  }

  private static Holder holder(Presence process) {
    return new Holder(process.id(), false);
  }

  private int claimsBy(Presence process) {
    return claims(
        new OutboxTable(jdbi, holder(process)),
        new NewsTables(jdbi, holder(process), new RecordedFeeds()));
  }

  /** How many lanes and feeds could be had. */
  private static int claims(OutboxTable outbox, NewsTables news) {
    return outbox.claim("telegram", Items.SEEN, Items.SEEN.plusSeconds(600), 9, 9).size()
        + news.claimAll(Items.SEEN, Items.SEEN.plusSeconds(600)).size();
  }
}
