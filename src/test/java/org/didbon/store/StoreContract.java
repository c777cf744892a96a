package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;
import static org.didbon.domain.Preferences.NONE;
import static org.didbon.domain.Sound.LOUD;
import static org.didbon.domain.Sound.SILENT;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.didbon.alert.Digest;
import org.didbon.alert.Digest.DigestLine;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Preferences;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Gathered;
import org.didbon.pipeline.Decision.Portion;
import org.didbon.pipeline.DigestStore.WantedDigest;
import org.junit.jupiter.api.Test;

/** What every database promises of chats and feeds. */
abstract class StoreContract extends StoreCase {

  @Test
  void aChatThatChoseNothingHasNoPreferences() {
    assertThat(settings.of(DESK)).isEqualTo(Preferences.NONE);
  }

  @Test
  void aChangeLeavesTheOthersChoicesAlone() {
    settings.change(DESK, before -> before.withLanguage("tg"));

    assertThat(settings.change(DESK, before -> before.withZone("Asia/Dushanbe")))
        .isEqualTo(new Preferences("tg", "Asia/Dushanbe"));
    assertThat(settings.of(DESK)).isEqualTo(new Preferences("tg", "Asia/Dushanbe"));
    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
  }

  @Test
  void aDigestSoundsLikeTheLoudestThingThatIsToldInIt() {
    Terms silent = Terms.of(Schedule.HOURLY, "silent");
    for (Subject subject : List.of(Subject.rule("rain"), Subject.rule("snow"))) {
      database.subscriptions().add(DESK, subject, NOW);
      database.subscriptions().change(DESK, subject, silent);
    }
    database.digests().expect(Map.of(new WantedDigest(DESK, Schedule.HOURLY, NONE), NOW));

    assertThat(database.digests().due(NOW, 1)).extracting(Digest::sound).containsOnly(SILENT);

    database.subscriptions().change(DESK, Subject.rule("snow"), silent.with(LOUD));
    assertThat(database.digests().due(NOW, 1)).extracting(Digest::sound).containsOnly(LOUD);
  }

  @Test
  void aStoryThatWasGatheredSinceADigestWasReadIsNotForgottenWithIt() {
    gather("1");
    Digest read = database.digests().due(NOW, 1).get(0);
    gather("2");

    assertThat(database.digests().send(read, List.of(), NOW)).isFalse();

    Digest again = database.digests().due(NOW, 1).get(0);
    assertThat(again.lines()).extracting(DigestLine::story).containsExactly("story-1", "story-2");
    assertThat(database.digests().send(again, List.of(), NOW)).isTrue();
    assertThat(database.digests().due(NOW, 1)).isEmpty();
  }

  private void gather(String item) {
    Decision plain = decision(news.turn(), item(item).build(), List.of(), message(item, PHONE));
    Gathered gathered =
        new Gathered(DESK, Schedule.HOURLY, NOW, "story-" + item, PATRUSHEV, false, false);
    news.record(
        new Decision(
            plain.turn(),
            plain.visit(),
            plain.reports(),
            List.of(),
            List.of(),
            List.of(gathered),
            List.of(),
            Portion.WHOLE));
  }

  @Test
  void ofChangesAtOnceNoneIsLost() throws Exception {
    List<Callable<Preferences>> changes =
        Collections.nCopies(
            40, () -> settings.change(DESK, before -> before.withZone(before.zone() + "x")));
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (Future<Preferences> change : pool.invokeAll(changes)) {
        change.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(settings.of(DESK).zone()).isEqualTo("x".repeat(40));
  }

  @Test
  void thePreferencesOfThoseWhoHearOfASubjectAreKnown() {
    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    database.subscriptions().add(PHONE, Subject.EVERYTHING, NOW);
    settings.change(DESK, before -> before.withLanguage("tg"));
    settings.change(PHONE, before -> before.withLanguage("ru"));
    settings.change(ChatAddress.of("slack:C1"), before -> before.withLanguage("kk"));

    assertThat(news.audience(Set.of(PATRUSHEV), NOW).preferences())
        .isEqualTo(Map.of(DESK, new Preferences("tg", ""), PHONE, new Preferences("ru", "")));
  }

  @Test
  void aChatThatMovesKeepsItsPreferencesAndOneThatIsGoneLeavesNone() {
    settings.change(DESK, before -> before.withLanguage("tg"));

    outbox.moved(DESK, PHONE, NOW);
    assertThat(settings.of(DESK)).isEqualTo(Preferences.NONE);
    assertThat(settings.of(PHONE).language()).isEqualTo("tg");

    outbox.chatGone(PHONE, "blocked", NOW);
    assertThat(settings.of(PHONE)).isEqualTo(Preferences.NONE);
  }

  @Test
  void aClaimedFeedIsDueAgainOnlyWhenItsLeaseHasRunOut() {
    assertThat(news.claimDue(NOW, UNTIL, 9))
        .extracting(FeedState::feed)
        .containsExactly("asiaplus");

    assertThat(news.claimDue(UNTIL.minusMillis(1), UNTIL.plusSeconds(9), 9)).isEmpty();
    assertThat(news.claimDue(UNTIL, UNTIL.plusSeconds(9), 9)).hasSize(1);
  }

  @Test
  void aVisitedFeedIsDueWhenTheVisitSays() {
    FeedState visit = visit().withFresh(NOW);

    news.claimDue(NOW, UNTIL, 9);
    news.visited(visit);

    assertThat(news.claimDue(visit.due().minusMillis(1), UNTIL, 9)).isEmpty();
    assertThat(news.claimDue(visit.due(), visit.due().plusSeconds(9), 9)).containsExactly(visit);
    assertThat(database.feeds().states()).containsExactly(visit);
  }

  @Test
  void aFeedThatIsNamedNoMoreIsVisitedNoMoreAndKeepsWhatIsKnown() {
    news.visited(visit());

    news.watch(List.of(feed("ozodi", "https://o.example/rss")), NOW);
    assertThat(news.claimAll(NOW, UNTIL)).extracting(FeedState::feed).containsExactly("ozodi");

    news.watch(List.of(feed("asiaplus", "https://a.example/rss")), NOW);
    assertThat(database.feeds().states()).containsExactly(visit());
  }

  @Test
  void aChangedAddressForgetsTheValidatorsAndIsDueAtOnce() {
    news.visited(visit());

    news.watch(List.of(feed("asiaplus", "https://a.example/new")), NOW);

    FeedState state = news.claimDue(NOW, UNTIL, 9).get(0);
    assertThat(state.validators().etag()).isEmpty();
    assertThat(state.validators().lastModified()).isEmpty();
  }

  @Test
  void aChatHearsOfWhatItAskedForUntilItAsksNoMore() {
    SubscriptionTable book = database.subscriptions();

    assertThat(book.add(DESK, PATRUSHEV, NOW)).isTrue();
    assertThat(book.add(DESK, PATRUSHEV, NOW)).isFalse();
    assertThat(book.of(DESK)).containsExactly(new Subscription(DESK, PATRUSHEV, NOW));
    assertThat(news.audience(Set.of(PATRUSHEV), NOW).subscriptions()).hasSize(1);
    assertThat(news.audience(Set.of(Subject.actor("shoigu")), NOW).subscriptions()).isEmpty();
    assertThat(book.remove(DESK, PATRUSHEV)).isTrue();
    assertThat(book.remove(DESK, PATRUSHEV)).isFalse();
    assertThat(news.audience(Set.of(PATRUSHEV), NOW).subscriptions()).isEmpty();
  }

  @Test
  void aChatIsWelcomedOnceAlsoAfterItLeft() {
    SubscriptionTable book = database.subscriptions();

    book.welcome(DESK, NOW);
    book.remove(DESK, Subject.EVERYTHING);
    book.welcome(DESK, NOW);

    assertThat(book.of(DESK)).isEmpty();
  }
}
