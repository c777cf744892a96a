package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.didbon.command.Targets.Target;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of the chats that people settle things for from their own. */
abstract class TargetContract extends StoreCase {

  private static final Target CHANNEL = new Target(DESK, "@desk");
  private static final Target OTHER = new Target(ChatAddress.of("telegram:-1001"), "@other");
  private static final ChatAddress THERE = ChatAddress.of("telegram:-200");
  private static final ChatAddress COLLEAGUE = ChatAddress.of("telegram:8");

  private TargetTable targets;
  private OwnChatTable own;

  @BeforeEach
  void take() {
    targets = database.targets();
    own = database.ownChats();
  }

  @Test
  void aPersonSettlesThingsForOneUntilHeSaysOtherwise() {
    targets.set(PHONE, OTHER);
    targets.set(PHONE, CHANNEL);

    assertThat(targets.of(PHONE)).contains(CHANNEL);
    assertThat(targets.of(COLLEAGUE)).isEmpty();
    targets.clear(PHONE);
    assertThat(targets.of(PHONE)).isEmpty();
  }

  @Test
  void hisChatsStandInTheOrderTheyCameAndAreSoMany() {
    assertThat(own.add(PHONE, OTHER, NOW, 2)).isTrue();
    assertThat(own.add(PHONE, CHANNEL, NOW.plusSeconds(1), 2)).isTrue();

    Target renamed = new Target(OTHER.chat(), "@renamed");
    assertThat(own.add(PHONE, new Target(THERE, "@there"), NOW, 2)).isFalse();
    assertThat(own.add(PHONE, renamed, NOW.plusSeconds(2), 2)).isTrue();

    assertThat(own.of(PHONE)).containsExactly(renamed, CHANNEL);
    assertThat(own.of(COLLEAGUE)).isEmpty();
    assertThat(own.remove(PHONE, OTHER.chat())).isTrue();
    assertThat(own.remove(PHONE, OTHER.chat())).isFalse();
    assertThat(own.of(PHONE)).containsExactly(CHANNEL);
  }

  @Test
  void nobodySettlesThingsForAChatThatIsGone() {
    take(PHONE, CHANNEL);
    take(COLLEAGUE, new Target(ChatAddress.of(DESK + "/5"), "@desk/5"));
    own.add(PHONE, OTHER, NOW, 9);

    outbox.chatGone(DESK, "kicked", NOW);

    assertThat(targets.of(PHONE)).isEmpty();
    assertThat(own.of(PHONE)).containsExactly(OTHER);
    assertThat(targets.of(COLLEAGUE)).isEmpty();
    assertThat(own.of(COLLEAGUE)).isEmpty();
  }

  @Test
  void whoSettlesThingsForAChatThatMovesDoesSoThere() {
    take(PHONE, CHANNEL);
    take(COLLEAGUE, new Target(ChatAddress.of(DESK + "/5"), "@desk/5"));
    own.add(PHONE, OTHER, NOW.plusSeconds(1), 9);
    own.add(COLLEAGUE, new Target(ChatAddress.of(THERE + "/5"), "@there"), NOW, 9);

    outbox.moved(DESK, THERE, NOW);

    assertThat(targets.of(PHONE)).contains(new Target(THERE, "@desk"));
    assertThat(own.of(PHONE)).containsExactly(new Target(THERE, "@desk"), OTHER);
    ChatAddress topic = ChatAddress.of(THERE + "/5");
    assertThat(targets.of(COLLEAGUE)).contains(new Target(topic, "@desk/5"));
    assertThat(own.of(COLLEAGUE)).containsExactly(new Target(topic, "@there"));
  }

  @Test
  void whoComesBackHasHisAndWhoStaysAwayDoesNot() {
    take(PHONE, CHANNEL);
    take(COLLEAGUE, CHANNEL);
    outbox.chatGone(PHONE, "blocked", NOW);
    outbox.chatGone(COLLEAGUE, "blocked", NOW);

    database.subscriptions().restore(PHONE, 9, NOW.plus(Duration.ofDays(80)));
    database.subscriptions().restore(PHONE, 9, NOW.plus(Duration.ofDays(100)));

    assertThat(targets.of(PHONE)).contains(CHANNEL);
    assertThat(own.of(PHONE)).containsExactly(CHANNEL);
    assertThat(targets.of(COLLEAGUE)).isEmpty();
    assertThat(own.of(COLLEAGUE)).isEmpty();
  }

  @Test
  void whoIsForgottenSettlesNothingForAnybody() {
    take(PHONE, CHANNEL);

    database.kept().forget(PHONE, "");

    assertThat(targets.of(PHONE)).isEmpty();
    assertThat(own.of(PHONE)).isEmpty();
  }

  private void take(ChatAddress person, Target target) {
    targets.set(person, target);
    own.add(person, target, NOW, 9);
  }
}
