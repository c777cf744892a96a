package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.DatabaseAway;
import org.junit.jupiter.api.Test;

class SteadyOutboxTest {

  private static final Instant NOW = Instant.parse("2024-04-08T09:00:00Z");
  private static final ChatAddress CHAT = ChatAddress.of("fake:7");

  /** Whatever they are of, they are handed on. */
  private static final List<?> QUEUES = new ArrayList<>();

  private static final OutboxStore.OutboxCounts COUNTS =
      new OutboxStore.OutboxCounts(1, 2, 3, Duration.ZERO);

  private final List<String> written = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private boolean away;
  private final SteadyOutbox outbox =
      new SteadyOutbox(
          store(),
          (reason, message, detail) -> heard.add(reason.word() + " " + message + " " + detail));

  @Test
  void whatBecameOfMessagesIsWrittenInOrderOnceTheDatabaseIsBack() {
    away = true;
    outbox.delivered(List.of("one"), "id1", NOW);
    outbox.failed(List.of("two"), "502");
    outbox.release(CHAT, NOW);
    assertThat(written).isEmpty();

    away = false;
    outbox.claim("fake", NOW, NOW, 1, 1);

    assertThat(written).containsExactly("delivered", "failed", "release", "free", "claim");
  }

  @Test
  void nothingIsTakenBeforeThatIsWritten() {
    away = true;
    outbox.release(CHAT, NOW);

    assertThatThrownBy(() -> outbox.claim("fake", NOW, NOW, 1, 1)).isInstanceOf(DatabaseAway.class);
    assertThat(written).isEmpty();
  }

  @Test
  void aLaneThatWasTakenWithoutOurHearingOfItIsFreedBeforeMoreIsTaken() {
    outbox.claim("fake", NOW, NOW, 1, 1);
    away = true;
    assertThatThrownBy(() -> outbox.claim("fake", NOW, NOW, 1, 1)).isInstanceOf(DatabaseAway.class);
    away = false;

    outbox.claim("fake", NOW, NOW, 1, 1);
    outbox.claim("fake", NOW, NOW, 1, 1);

    assertThat(written).containsExactly("claim", "free", "claim", "claim");
  }

  @Test
  void aLaneThatAReplicaTakesForOursIsFreedThoughNobodySawTheDatabaseGo() {
    outbox.claim("fake", NOW, NOW, 1, 1);

    outbox.claim("fake", NOW.plusSeconds(11), NOW, 1, 1);
    outbox.claim("fake", NOW.plusSeconds(12), NOW, 1, 1);

    assertThat(written).containsExactly("claim", "free", "claim", "claim");
  }

  @Test
  void whatComesLaterIsNotWrittenBeforeWhatIsKept() {
    away = true;
    outbox.delivered(List.of("one"), "id1", NOW);
    away = false;

    outbox.release(CHAT, NOW);

    assertThat(written).containsExactly("delivered", "release");
  }

  @Test
  void ofEachMessageItIsHeardOnceWhatBecameOfIt() {
    away = true;
    outbox.delivered(List.of("one"), "id1", NOW);
    outbox.delivered(List.of("two", "three"), "id2", NOW);
    outbox.failed(List.of("four"), "502");
    away = false;
    outbox.superseded("five", NOW);
    outbox.giveUp(List.of("six"), "too large", NOW);
    outbox.chatGone(CHAT, "blocked", NOW);

    assertThat(heard)
        .containsExactly(
            "delivered one ",
            "combined two ",
            "combined three ",
            "unsent four 502",
            "superseded five ",
            "given_up six too large",
            "chat_gone fake:7 blocked");
  }

  @Test
  void eachChangeIsMadeInTheStoreAsItIsCalled() {
    outbox.pause("fake", NOW);
    outbox.failed(List.of("one"), "502");
    outbox.superseded("one", NOW);
    outbox.unchangeable("one", true);
    outbox.giveUp(List.of("one"), "400", NOW);
    outbox.chatGone(CHAT, "blocked", NOW);
    outbox.moved(CHAT, CHAT, NOW);
    outbox.add(List.of(), NOW);

    assertThat(written)
        .containsExactly(
            "pause", "failed", "superseded", "unchangeable", "giveUp", "chatGone", "moved", "add");
  }

  @Test
  void whatIsAskedTheStoreAnswers() {
    assertThat(outbox.claim("fake", NOW, NOW, 1, 1)).isEqualTo(QUEUES);
    assertThat(outbox.dead(1)).isSameAs(QUEUES);
    assertThat(outbox.waiting("fake")).isSameAs(QUEUES);
    assertThat(outbox.counts(NOW)).isSameAs(COUNTS);
    assertThat(outbox.resend("one", NOW)).isTrue();
    assertThat(outbox.resend("none", NOW)).isFalse();
  }

  /** Notes the names of what is called, unless it is away. */
  private OutboxStore store() {
    return (OutboxStore)
        Proxy.newProxyInstance(
            OutboxStore.class.getClassLoader(),
            new Class<?>[] {OutboxStore.class},
            (proxy, method, arguments) -> {
              if (away) {
                throw new DatabaseAway("gone", new IllegalStateException("cut"));
              }
              written.add(method.getName());
              return switch (method.getName()) {
                case "claim", "dead", "waiting" -> QUEUES;
                case "counts" -> COUNTS;
                case "resend" -> arguments[0].equals("one");
                default -> null;
              };
            });
  }
}
