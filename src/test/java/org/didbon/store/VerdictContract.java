package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.didbon.command.VerdictBook.ChatCount;
import org.didbon.command.VerdictBook.HourCount;
import org.didbon.command.VerdictBook.Sending;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Ruling;
import org.didbon.domain.Subject;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.didbon.pipeline.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The same for every database: why chats heard of items as they did, and for how long it is known.
 */
abstract class VerdictContract extends StoreCase {

  private static final Ruling MUTED =
      new Ruling(VerdictReason.MUTED_RULE, Subject.rule("migrants"), "", NOW.plusSeconds(60));

  @Test
  void aVerdictIsReadAsItWasWritten() {
    Verdict muted = verdict("1", DESK, MUTED, NOW);
    Verdict told = verdict("1", PHONE, Ruling.of(VerdictReason.ALERTED, "m"), NOW);
    decide(muted, told);

    assertThat(database.verdicts().of("asiaplus", "1", "s", DESK)).contains(muted);
    assertThat(database.verdicts().of("asiaplus", "2", "s", DESK)).isEmpty();
    assertThat(database.verdicts().all("asiaplus", "1", "s", 9)).containsExactly(told, muted);
    assertThat(database.verdicts().all("asiaplus", "1", "s", 1)).hasSize(1);
  }

  @Test
  void whatIsSoForAllChatsIsSoForEach() {
    Verdict old = verdict("1", null, Ruling.of(VerdictReason.TOO_OLD), NOW);
    decide(old);

    assertThat(database.verdicts().of("asiaplus", "1", "s", DESK)).contains(old);
    assertThat(database.kept().of(DESK, "").verdicts()).isZero();
  }

  @Test
  void theLastVerdictCountsButThatAChatWasToldIsNotUnsaid() {
    decide(verdict("1", DESK, MUTED, NOW));
    decide(verdict("1", DESK, Ruling.of(VerdictReason.ALERTED, "m"), NOW));
    decide(verdict("1", DESK, MUTED, NOW));

    assertThat(reason("1", DESK)).isEqualTo(VerdictReason.ALERTED);

    decide(verdict("1", DESK, Ruling.of(VerdictReason.ADDED, "m+"), NOW));

    assertThat(reason("1", DESK)).isEqualTo(VerdictReason.ADDED);
  }

  @Test
  void whatIsOlderThanAWeekGoesAFewWithEachDecision() {
    decide(verdict("old", DESK, MUTED, NOW));
    Instant later = NOW.plus(Duration.ofDays(7));

    decide(verdict("a", DESK, MUTED, later));
    assertThat(database.verdicts().of("asiaplus", "old", "s", DESK)).isPresent();

    decide(verdict("b", DESK, MUTED, later.plusMillis(1)));
    assertThat(database.verdicts().of("asiaplus", "old", "s", DESK)).isEmpty();
    assertThat(database.verdicts().of("asiaplus", "a", "s", DESK)).isPresent();
  }

  @Test
  void onlyTheLatestAreKeptHoweverManyThereAre() {
    List<Verdict> many = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      many.add(verdict("i" + i, DESK, MUTED, NOW));
    }
    decide(verdict("first", DESK, MUTED, NOW));

    database.verdicts().put(many, 500);

    assertThat(database.kept().of(DESK, "").verdicts()).isEqualTo(500);
    assertThat(database.verdicts().of("asiaplus", "first", "s", DESK)).isEmpty();
    assertThat(database.verdicts().of("asiaplus", "i599", "s", DESK)).isPresent();
  }

  @Test
  void decisionsAreCountedByHourAndReasonForAWeek() {
    Instant later = NOW.plus(Duration.ofHours(1));
    decide(verdict("1", DESK, MUTED, NOW), verdict("1", PHONE, MUTED, NOW));
    decide(verdict("2", DESK, MUTED, NOW));
    decide(verdict("3", DESK, Ruling.of(VerdictReason.ALERTED, "m"), later));

    Instant hour = NOW.truncatedTo(ChronoUnit.HOURS);
    HourCount muted = new HourCount(hour, VerdictReason.MUTED_RULE, 3);
    HourCount told = new HourCount(hour.plusSeconds(3600), VerdictReason.ALERTED, 1);
    assertThat(database.verdicts().hours(NOW)).containsExactly(muted, told);
    assertThat(database.verdicts().hours(later)).containsExactly(told);

    decide(verdict("4", DESK, MUTED, later.plus(Duration.ofDays(7))));

    assertThat(database.verdicts().hours(NOW)).doesNotContain(muted).contains(told);
  }

  @Test
  void ofAnItemChatsAreCountedByNetworkReasonAndWhatBecameOfTheirMessages() {
    ChatAddress channel = ChatAddress.of("slack:C1");
    for (String key : List.of("m", "n")) {
      write(message(key, key.equals("m") ? DESK : channel));
    }
    outbox.delivered(List.of("m"), "77", NOW);
    decide(
        verdict("1", DESK, Ruling.of(VerdictReason.ALERTED, "m"), NOW),
        verdict("1", channel, Ruling.of(VerdictReason.ALERTED, "n"), NOW),
        verdict("1", PHONE, MUTED, NOW));

    assertThat(database.verdicts().counted("asiaplus", "1", "s"))
        .containsExactly(
            new ChatCount("slack", VerdictReason.ALERTED, VerdictReason.UNSENT, 1),
            new ChatCount("telegram", VerdictReason.ALERTED, VerdictReason.DELIVERED, 1),
            new ChatCount("telegram", VerdictReason.MUTED_RULE, null, 1));
  }

  @Test
  void ofAnOldItemTheMessagesOfItsStoryAreCounted() {
    write(message("m", DESK));
    outbox.delivered(List.of("m"), "77", NOW);

    assertThat(database.verdicts().counted("asiaplus", "1", "story-m"))
        .containsExactly(
            new ChatCount("telegram", VerdictReason.ALERTED, VerdictReason.DELIVERED, 1));
  }

  @Test
  void whatADecisionThatCameTooLateSaidIsNotWritten() {
    news.record(decision(verdict("1", DESK, MUTED, NOW), news.turn() - 1));

    assertThat(database.verdicts().of("asiaplus", "1", "s", DESK)).isEmpty();
  }

  @Test
  void aChatThatMovesTakesItsVerdictsAlongAndOneThatLeavesLosesThem() {
    decide(verdict("1", DESK, MUTED, NOW), verdict("2", DESK, MUTED, NOW));
    decide(verdict("2", PHONE, Ruling.of(VerdictReason.QUIET), NOW));

    outbox.moved(DESK, PHONE, NOW);

    assertThat(reason("1", PHONE)).isEqualTo(VerdictReason.MUTED_RULE);
    assertThat(reason("2", PHONE)).isEqualTo(VerdictReason.QUIET);
    assertThat(database.kept().of(DESK, "").verdicts()).isZero();

    outbox.chatGone(PHONE, "blocked", NOW);

    assertThat(database.kept().of(PHONE, "").verdicts()).isZero();
  }

  @Test
  void whatBecameOfAMessageIsKnown() {
    database.subscriptions().add(PHONE, PATRUSHEV, NOW);
    for (String key : List.of("waits", "one", "two", "three", "late", "none", "gone")) {
      write(message(key, key.equals("gone") ? PHONE : DESK));
    }
    outbox.failed(List.of("waits"), "timed out");
    outbox.delivered(List.of("one"), "r1", NOW);
    outbox.delivered(List.of("two", "three"), "r2", NOW);
    outbox.superseded("late", NOW);
    outbox.giveUp(List.of("none"), "too large", NOW);
    outbox.chatGone(PHONE, "blocked", NOW);

    assertThat(sending("waits").ruling().reason()).isEqualTo(VerdictReason.UNSENT);
    assertThat(sending("waits").ruling().detail()).isEqualTo("timed out");
    assertThat(sending("one").ruling().reason()).isEqualTo(VerdictReason.DELIVERED);
    assertThat(sending("two").ruling().reason()).isEqualTo(VerdictReason.COMBINED);
    assertThat(sending("late").ruling().reason()).isEqualTo(VerdictReason.SUPERSEDED);
    assertThat(sending("none"))
        .isEqualTo(new Sending(Ruling.of(VerdictReason.GIVEN_UP, "too large"), NOW));
    assertThat(sending("gone"))
        .isEqualTo(new Sending(Ruling.of(VerdictReason.CHAT_GONE, "blocked"), NOW));
    assertThat(database.verdicts().sending("nothing")).isEmpty();
  }

  @Test
  void ofAStoryThatAChatHasAMessageOfItIsKnownThatItWasTold() {
    write(message("a", DESK));

    assertThat(database.verdicts().of("asiaplus", "1", "story-a", DESK))
        .get()
        .extracting(verdict -> verdict.ruling().detail())
        .isEqualTo("a");
    assertThat(database.verdicts().of("asiaplus", "1", "story-a", PHONE)).isEmpty();
    assertThat(database.verdicts().all("asiaplus", "1", "story-a", 9)).hasSize(1);
  }

  private Sending sending(String key) {
    return database.verdicts().sending(key).orElseThrow();
  }

  private VerdictReason reason(String item, ChatAddress chat) {
    return database.verdicts().of("asiaplus", item, "s", chat).orElseThrow().reason();
  }

  private void decide(Verdict... verdicts) {
    Decision decision =
        new Decision(
            news.turn(),
            visit(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(verdicts),
            Decision.Portion.WHOLE);
    assertThat(news.record(decision)).isTrue();
  }

  private Decision decision(Verdict verdict, long turn) {
    return new Decision(
        turn,
        visit(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(verdict),
        Decision.Portion.WHOLE);
  }

  private static Verdict verdict(
      String item, @Nullable ChatAddress chat, Ruling ruling, Instant at) {
    return new Verdict("asiaplus", item, "s", chat, ruling, at);
  }
}
