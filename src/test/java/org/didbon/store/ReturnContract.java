package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.didbon.command.SpikeBook.WantedSpikes;
import org.didbon.command.Targets.Target;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Mute;
import org.didbon.domain.Preferences;
import org.didbon.domain.Quiet;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.junit.jupiter.api.Test;

/** What a chat that its network said is gone has again when it comes back. */
abstract class ReturnContract extends StoreCase {

  private static final Terms DAILY = Terms.of(Schedule.of("daily 15:00").orElseThrow(), "urgent");
  private static final Mute MUTED =
      new Mute(PHONE, Mute.Kind.ACTOR, "patrushev", NOW.plus(Duration.ofDays(7)));
  private static final Instant LATER = NOW.plus(Duration.ofDays(2));

  @Test
  void allThatWasChosenComesBack() {
    choose(PHONE);
    Preferences preferences = settings.of(PHONE);
    List<Subscription> subscriptions = database.subscriptions().of(PHONE);
    List<WantedSpikes> spikes = database.spikes().wanted(PHONE);

    outbox.chatGone(PHONE, "blocked", NOW);
    outbox.chatGone(PHONE, "blocked", NOW.plusSeconds(5));

    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
    assertThat(database.mutes().of(PHONE, LATER)).isEmpty();
    assertThat(database.spikes().wanted(PHONE)).isEmpty();
    assertThat(database.spikes().watching(LATER)).isEmpty();
    settings.change(PHONE, now -> now.withLanguage("en")); // his client's, as he says /start

    assertThat(database.subscriptions().restore(PHONE, LATER)).isEqualTo(2);

    assertThat(settings.of(PHONE)).isEqualTo(preferences);
    assertThat(database.subscriptions().of(PHONE)).isEqualTo(subscriptions);
    assertThat(database.savedQueries().all()).extracting(SavedQuery::text).contains("дождь");
    assertThat(database.spikes().wanted(PHONE)).isEqualTo(spikes);
    assertThat(database.mutes().of(PHONE, LATER)).containsExactly(MUTED);
    assertThat(database.targets().of(PHONE)).map(Target::chat).contains(DESK);
    assertThat(database.subscriptions().restore(PHONE, LATER)).isZero();
  }

  @Test
  void settingsWithoutASubscriptionComeBackToo() {
    settings.change(PHONE, now -> now.withLanguage("tg"));
    outbox.chatGone(PHONE, "blocked", NOW);

    database.subscriptions().restore(PHONE, LATER);

    assertThat(settings.of(PHONE).language()).isEqualTo("tg");
  }

  @Test
  void aMuteThatIsOverMeanwhileStaysOver() {
    choose(PHONE);
    outbox.chatGone(PHONE, "blocked", NOW);
    Instant after = MUTED.until().plusSeconds(1);

    database.subscriptions().restore(PHONE, after);

    assertThat(database.mutes().of(PHONE, NOW)).isEmpty();
  }

  @Test
  void theTopicsOfAGroupComeBackWithIt() {
    ChatAddress topic = ChatAddress.of(DESK + "/45");
    choose(topic);
    database.subscriptions().add(ChatAddress.of("telegram:-1001"), PATRUSHEV, NOW);
    outbox.chatGone(DESK, "kicked", NOW);
    assertThat(database.subscriptions().of(topic)).isEmpty();

    assertThat(database.subscriptions().restore(DESK, LATER)).isEqualTo(2);

    assertThat(database.subscriptions().of(topic)).hasSize(2);
    assertThat(settings.of(topic).language()).isEqualTo("tg");
    assertThat(database.mutes().of(topic, LATER)).hasSize(1);
  }

  @Test
  void nothingIsKeptForLongerThanThreeMonths() {
    choose(PHONE);
    outbox.chatGone(PHONE, "blocked", NOW);

    assertThat(database.subscriptions().restore(PHONE, NOW.plus(Duration.ofDays(91)))).isZero();

    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
    assertThat(database.spikes().wanted(PHONE)).isEmpty();
  }

  @Test
  void whoIsForgottenDoesNotComeBack() {
    choose(PHONE);
    outbox.chatGone(PHONE, "blocked", NOW);
    database.kept().forget(PHONE, PHONE.toString());

    assertThat(database.subscriptions().restore(PHONE, LATER)).isZero();

    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
    assertThat(database.mutes().of(PHONE, NOW)).isEmpty();
    assertThat(database.spikes().wanted(PHONE)).isEmpty();
  }

  private void choose(ChatAddress chat) {
    database.subscriptions().add(chat, PATRUSHEV, NOW);
    database.subscriptions().change(chat, PATRUSHEV, DAILY);
    database.subscriptions().add(chat, SavedQuery.of("дождь"), NOW);
    settings.change(
        chat,
        now ->
            new Preferences(
                "tg",
                "Asia/Dushanbe",
                "dark",
                Preferences.Size.FULL,
                new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 0), true),
                AlertStyle.of("preview=off;silent;reads=ru,tg")));
    database.mutes().mute(new Mute(chat, MUTED.kind(), MUTED.id(), MUTED.until()), NOW);
    database.spikes().want(chat, Subject.rule("rain"), NOW);
    database.targets().set(chat, new Target(DESK, "@desk"));
  }
}
