package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.didbon.alert.BestComposer.BestLine;
import org.didbon.alert.DayStories.ChatTaste;
import org.didbon.alert.DayStory;
import org.didbon.command.BestBook.BestWish;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Mute;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.pipeline.BestStore.BestWanted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database promises of the daily word of what mattered. */
abstract class BestContract extends StoreCase {

  private static final BestWish AT_EIGHT = new BestWish(LocalTime.of(8, 0), true);
  private static final Instant DAY_BEFORE = NOW.minus(Duration.ofDays(1));

  private BestTable best;

  @BeforeEach
  void take() {
    best = database.best();
  }

  @Test
  void aChatHasOneWishUntilItHasNone() {
    best.set(DESK, new BestWish(LocalTime.of(7, 30), false), NOW);
    best.set(DESK, AT_EIGHT, NOW.plusSeconds(1));

    assertThat(best.wish(DESK)).contains(AT_EIGHT);
    assertThat(best.wanted(NOW))
        .containsExactly(
            new BestWanted(
                DESK, AT_EIGHT.at(), true, NOW.plusSeconds(1), false, settings.of(DESK)));
    assertThat(best.wish(PHONE)).isEmpty();
    assertThat(best.clear(DESK)).isTrue();
    assertThat(best.clear(DESK)).isFalse();
    assertThat(best.wanted(NOW)).isEmpty();
  }

  @Test
  void ofSeveralWhoTellItOneDoes() {
    best.set(DESK, AT_EIGHT, NOW);
    BestWanted wanted = best.wanted(NOW).get(0);

    assertThat(best.told(wanted, List.of(message("1", DESK)), NOW.plusSeconds(9))).isTrue();
    assertThat(best.told(wanted, List.of(message("2", DESK)), NOW.plusSeconds(9))).isFalse();

    assertThat(outbox.counts(NOW).waiting()).isEqualTo(1);
    assertThat(best.wanted(NOW).get(0).told()).isEqualTo(NOW.plusSeconds(9));
  }

  @Test
  void aChatThatHearsNothingIsKnown() {
    best.set(DESK, AT_EIGHT, NOW);
    database.mutes().mute(new Mute(DESK, Mute.Kind.ALL, "", NOW.plusSeconds(60)), NOW);

    assertThat(best.wanted(NOW).get(0).muted()).isTrue();
    assertThat(best.wanted(NOW.plusSeconds(61)).get(0).muted()).isFalse();
  }

  @Test
  void itGoesWhereTheChatGoes() {
    best.set(DESK, AT_EIGHT, NOW);

    outbox.moved(DESK, ChatAddress.of("telegram:-200"), NOW);

    assertThat(best.wish(DESK)).isEmpty();
    assertThat(best.wish(ChatAddress.of("telegram:-200"))).contains(AT_EIGHT);
  }

  @Test
  void theStoriesOfADayAreToldWithWhatTheyAreAbout() {
    Item item = item("1").title("Слова Патрушева").link("https://a.example/1").build();
    Match match = new Match(PATRUSHEV, Ground.FULL_NAME, List.of(new Span(Field.TITLE, 6, 15)));
    news.record(decision(news.turn(), item, List.of(match), message("1", DESK)));
    DayStory story = new DayStory("story-1", 1, NOW, Set.of(PATRUSHEV));

    assertThat(best.stories(DAY_BEFORE, NOW)).containsExactly(story);
    assertThat(best.stories(NOW.plusSeconds(1), NOW.plusSeconds(9))).isEmpty();
    assertThat(best.lines(List.of(new DayStory("gone", 1, NOW, Set.of()), story)))
        .containsExactly(
            new BestLine("story-1", "Слова Патрушева", "asiaplus", "https://a.example/1", 1, "en"));
    assertThat(best.lines(List.of())).isEmpty();
  }

  @Test
  void whatAChatDoesNotWantToHearOfIsKnown() {
    Item item = item("1").title("Слова Патрушева").build();
    news.record(decision(news.turn(), item, List.of(), message("1", DESK)));
    database.subscriptions().add(DESK, PATRUSHEV, NOW);
    mute(Mute.Kind.STORY, "s");
    mute(Mute.Kind.RULE, "rain");
    mute(Mute.Kind.FEED, "asiaplus");

    assertThat(best.taste(DESK, DAY_BEFORE, NOW))
        .isEqualTo(
            new ChatTaste(
                Set.of(PATRUSHEV), Set.of("s", "story-1"), Set.of(Subject.rule("rain")), Set.of()));
    assertThat(best.taste(PHONE, DAY_BEFORE, NOW))
        .isEqualTo(new ChatTaste(Set.of(), Set.of(), Set.of(), Set.of()));
  }

  private void mute(Mute.Kind kind, String id) {
    database.mutes().mute(new Mute(DESK, kind, id, NOW.plusSeconds(60)), NOW);
  }
}
