package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.didbon.command.ConsoleDoor;
import org.didbon.command.ConsoleKey;
import org.didbon.command.ConsoleKey.KeyKind;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Items;
import org.didbon.fixture.TestClock;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of the keys of the console. */
abstract class ConsoleKeyContract {

  private static final ChatAddress CHAT = ChatAddress.of("telegram:7");
  private static final String PERSON = "telegram:7";
  private static final String OTHER = "telegram:8";

  private final TestClock clock = new TestClock(Items.SEEN);
  private Database database;
  private ConsoleDoor door;

  abstract Database open();

  @BeforeEach
  void openIt() {
    database = open();
    door = new ConsoleDoor(database.consoleKeys(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aLinkOpensASessionOnceAndOnlyOneOfManyWhoTryAtOnce() {
    String link = door.link(CHAT, PERSON).secret();

    List<Optional<ConsoleDoor.NewKey>> tries =
        IntStream.range(0, 16).parallel().mapToObj(i -> door.enter(link)).toList();

    assertThat(tries.stream().flatMap(Optional::stream)).hasSize(1);
    assertThat(door.open(PERSON)).hasSize(1);
  }

  @Test
  void eachOpensItsOwnDoorAndNoOther() {
    String link = door.link(CHAT, PERSON).secret();
    String token = door.token(KeyKind.WRITE, CHAT, PERSON, "board").secret();
    String session = door.enter(door.link(CHAT, PERSON).secret()).orElseThrow().secret();

    assertThat(door.session(link)).isEmpty();
    assertThat(door.session(token)).isEmpty();
    assertThat(door.token(session)).isEmpty();
    assertThat(door.enter(session)).isEmpty();
    assertThat(door.enter(token)).isEmpty();
    assertThat(door.session(session)).map(ConsoleKey::person).contains(PERSON);
    assertThat(door.token(token)).map(ConsoleKey::label).contains("board");
  }

  @Test
  void eachHoldsUntilItsTimeIsOver() {
    String link = door.link(CHAT, PERSON).secret();
    String late = door.link(CHAT, PERSON).secret();
    String session = door.enter(link).orElseThrow().secret();

    after(ConsoleDoor.LINK);
    assertThat(door.enter(late)).isEmpty();
    after(ConsoleDoor.SESSION.minusMillis(1));
    assertThat(door.session(session)).isPresent();
    after(ConsoleDoor.SESSION);
    assertThat(door.session(session)).isEmpty();
    assertThat(door.open(PERSON)).isEmpty();
  }

  @Test
  void nobodyEndsTheKeysOfAnother() {
    String id = door.token(KeyKind.READ, CHAT, PERSON, "").key().id();

    assertThat(door.end(OTHER, id)).isFalse();
    assertThat(door.endAll(OTHER)).isZero();
    assertThat(door.open(PERSON)).hasSize(1);
    assertThat(door.end(PERSON, id)).isTrue();
    assertThat(door.open(PERSON)).isEmpty();
  }

  @Test
  void whoIsOfTheStaffNoMoreLosesHisAndOthersKeepTheirs() {
    door.token(KeyKind.READ, CHAT, PERSON, "");
    door.token(KeyKind.READ, CHAT, OTHER, "");

    database.revisions().add(role(1, Status.NONE, Status.on("editor")), List.of());
    assertThat(door.open(PERSON)).hasSize(1);

    database.revisions().add(role(2, Status.on("editor"), Status.NONE), List.of());
    assertThat(door.open(PERSON)).isEmpty();
    assertThat(door.open(OTHER)).hasSize(1);
  }

  @Test
  void thoseWhomNobodyKnowsAnyMoreAreEndedAtTheStart() {
    door.token(KeyKind.READ, CHAT, PERSON, "");
    door.token(KeyKind.READ, CHAT, OTHER, "");

    door.endOthers(OTHER::equals);

    assertThat(door.open(PERSON)).isEmpty();
    assertThat(door.open(OTHER)).hasSize(1);
  }

  @Test
  void ofASecretTheDatabaseKnowsTheHashAlone() {
    ConsoleDoor.NewKey key = door.token(KeyKind.READ, CHAT, PERSON, "");

    assertThat(key.secret()).hasSize(43);
    assertThat(key.toString()).doesNotContain(key.secret());
    assertThat(door.open(PERSON).toString()).doesNotContain(key.secret());
  }

  private void after(Duration span) {
    clock.set(Items.SEEN.plus(span));
  }

  private static Revision role(long number, Status before, Status after) {
    return new Revision(
        number,
        Editable.ROLE,
        PERSON,
        after.isOn() ? Action.ADD : Action.DELETE,
        new Author("telegram:1", ChatAddress.of("telegram:1")),
        Instant.EPOCH,
        before,
        after,
        "",
        "");
  }
}
