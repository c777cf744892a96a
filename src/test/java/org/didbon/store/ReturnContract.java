package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.didbon.command.AliasBook;
import org.didbon.command.AliasBook.Alias;
import org.didbon.command.BestBook.BestWish;
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
  private static final BestWish BEST = new BestWish(LocalTime.of(8, 30), true);
  private static final Instant LATER = NOW.plus(Duration.ofDays(2));

  @Test
  void allThatWasChosenComesBack() {
    choose(PHONE);
    Preferences preferences = settings.of(PHONE);
    List<Subscription> subscriptions = database.subscriptions().of(PHONE);
    List<WantedSpikes> spikes = database.spikes().wanted(PHONE);
    List<Alias> aliases = database.aliases().of(PHONE);

    outbox.chatGone(PHONE, "blocked", NOW);
    outbox.chatGone(PHONE, "blocked", NOW.plusSeconds(5));

    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
    assertThat(database.mutes().of(PHONE, LATER)).isEmpty();
    assertThat(database.spikes().wanted(PHONE)).isEmpty();
    assertThat(database.spikes().watching(LATER)).isEmpty();
    assertThat(database.aliases().of(PHONE)).isEmpty();
    assertThat(database.best().wish(PHONE)).isEmpty();
    settings.change(PHONE, now -> now.withLanguage("en")); // his client's, as he says /start

    assertThat(database.subscriptions().restore(PHONE, 9, LATER)).isEqualTo(3);

    assertThat(settings.of(PHONE)).isEqualTo(preferences);
    assertThat(database.aliases().of(PHONE)).isEqualTo(aliases).hasSize(2);
    assertThat(database.best().wish(PHONE)).contains(BEST);
    assertThat(database.best().wanted(LATER).get(0).told())
        .as("what happened meanwhile is not told")
        .isEqualTo(LATER);
    assertThat(database.subscriptions().of(PHONE)).isEqualTo(subscriptions);
    assertThat(database.savedQueries().all()).extracting(SavedQuery::text).contains("дождь");
    assertThat(database.spikes().wanted(PHONE)).isEqualTo(spikes);
    assertThat(database.mutes().of(PHONE, LATER)).containsExactly(MUTED);
    assertThat(database.targets().of(PHONE)).map(Target::chat).contains(DESK);
    assertThat(database.subscriptions().restore(PHONE, 9, LATER)).isZero();
  }

  @Test
  void settingsWithoutASubscriptionComeBackToo() {
    settings.change(PHONE, now -> now.withLanguage("tg"));
    outbox.chatGone(PHONE, "blocked", NOW);

    database.subscriptions().restore(PHONE, 9, LATER);

    assertThat(settings.of(PHONE).language()).isEqualTo("tg");
  }

  @Test
  void aMuteThatIsOverMeanwhileStaysOver() {
    choose(PHONE);
    outbox.chatGone(PHONE, "blocked", NOW);
    Instant after = MUTED.until().plusSeconds(1);

    database.subscriptions().restore(PHONE, 9, after);

    assertThat(database.mutes().of(PHONE, NOW)).isEmpty();
  }

  @Test
  void theTopicsOfAGroupComeBackWithIt() {
    ChatAddress topic = ChatAddress.of(DESK + "/45");
    choose(topic);
    database.subscriptions().add(ChatAddress.of("telegram:-1001"), PATRUSHEV, NOW);
    outbox.chatGone(DESK, "kicked", NOW);
    assertThat(database.subscriptions().of(topic)).isEmpty();

    assertThat(database.subscriptions().restore(DESK, 9, LATER)).isEqualTo(3);

    assertThat(database.subscriptions().of(topic)).hasSize(2);
    assertThat(settings.of(topic).language()).isEqualTo("tg");
    assertThat(database.mutes().of(topic, LATER)).hasSize(1);
    assertThat(database.aliases().of(topic)).hasSize(2);
    assertThat(database.best().wish(topic)).contains(BEST);
  }

  @Test
  void nothingIsKeptForLongerThanThreeMonths() {
    choose(PHONE);
    outbox.chatGone(PHONE, "blocked", NOW);

    assertThat(database.subscriptions().restore(PHONE, 9, NOW.plus(Duration.ofDays(91)))).isZero();

    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
    assertThat(database.spikes().wanted(PHONE)).isEmpty();
    assertThat(database.aliases().of(PHONE)).isEmpty();
    assertThat(database.best().wish(PHONE)).isEmpty();
  }

  @Test
  void whatWasSaidAfterTheReturnHolds() {
    choose(PHONE);
    outbox.chatGone(PHONE, "blocked", NOW);
    BestWish evening = new BestWish(LocalTime.of(20, 0), false);
    database.best().set(PHONE, evening, LATER);
    database.aliases().add(PHONE, new Alias("ввп", "product"), 9);

    database.subscriptions().restore(PHONE, 9, LATER);

    assertThat(database.best().wish(PHONE)).contains(evening);
    assertThat(database.aliases().of(PHONE)).contains(new Alias("ввп", "product")).hasSize(2);
  }

  @Test
  void noChatComesToMoreNamesThanItMayHave() {
    call("a");
    outbox.chatGone(PHONE, "blocked", NOW);
    call("b");

    database.subscriptions().restore(PHONE, 9, LATER);

    assertThat(database.aliases().of(PHONE)).hasSize(AliasBook.MOST);
  }

  private void call(String letter) {
    for (int i = 0; i < AliasBook.MOST - 10; i++) {
      database.aliases().add(PHONE, new Alias(letter + i, "putin"), AliasBook.MOST);
    }
  }

  @Test
  void whoIsForgottenDoesNotComeBack() {
    choose(PHONE);
    outbox.chatGone(PHONE, "blocked", NOW);
    database.kept().forget(PHONE, PHONE.toString());

    assertThat(database.subscriptions().restore(PHONE, 9, LATER)).isZero();

    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
    assertThat(database.mutes().of(PHONE, NOW)).isEmpty();
    assertThat(database.spikes().wanted(PHONE)).isEmpty();
    assertThat(database.aliases().of(PHONE)).isEmpty();
    assertThat(database.best().wish(PHONE)).isEmpty();
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
    database.aliases().add(chat, new Alias("ВВП", "putin"), 9);
    database.aliases().add(chat, new Alias("the chief", "patrushev"), 9);
    database.best().set(chat, BEST, NOW);
    database.targets().set(chat, new Target(DESK, "@desk"));
  }
}
