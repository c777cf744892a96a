package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.didbon.alert.Audience;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Catalogues;
import org.didbon.story.StoryFinder;
import org.didbon.story.StoryMemory;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.Test;

/** Who hears of an item in which words. */
class DeciderTest {

  private static final ChatAddress RUSSIAN = ChatAddress.of("telegram:1");
  private static final ChatAddress TAJIK = ChatAddress.of("telegram:2");
  private static final ChatAddress TAJIK_TOO = ChatAddress.of("telegram:3");
  private static final ChatAddress ABROAD = ChatAddress.of("telegram:4");
  private static final ChatAddress UNKNOWN = ChatAddress.of("slack:C1");

  @Test
  void chatsHearInTheirLanguageAndZoneAndShareABodyWhereTheseAreEqual() {
    Watchlist watchlist = Watchlist.of(List.of(), List.of(), List.of(rule()));
    ReadItem read =
        new ItemAnalyzer(new Summarizer(3, 500), new Tally())
            .read(item("1").in("ru").title("Мигранты уехали").build(), watchlist);
    Map<ChatAddress, Preferences> preferences =
        Map.of(
            RUSSIAN, new Preferences("ru", ""),
            TAJIK, new Preferences("tg", "Asia/Dushanbe"),
            TAJIK_TOO, new Preferences("tg", "Asia/Dushanbe"),
            ABROAD, new Preferences("tg", "+03:00"));
    List<Subscription> subscriptions =
        List.of(RUSSIAN, TAJIK, TAJIK_TOO, ABROAD, UNKNOWN).stream()
            .map(chat -> new Subscription(chat, Subject.EVERYTHING, SEEN))
            .toList();

    Decider decider =
        new Decider(
            new StoryFinder(Duration.ofDays(3)),
            Catalogues.strict(ZoneOffset.UTC),
            ZoneOffset.UTC,
            new Summarizer(3, 500));
    List<Message> messages =
        decider
            .decide(
                Decider.Arrivals.news(
                    FeedState.unvisited("asiaplus", SEEN), List.of(read), List.of()),
                decider.place(List.of(read), Map.of(), StoryMemory.NONE),
                new Decider.Known(1, Map.of(), new Audience(subscriptions, preferences, List.of())),
                watchlist,
                SEEN)
            .messages();

    assertThat(messages)
        .extracting(message -> message.body().text().plain().lines().skip(1).toList())
        .containsExactly(
            List.of("asiaplus · 8 апреля 2024, 12:00 (UTC)", "Почему: Migrants — «Мигранты»"),
            List.of("asiaplus · 8 апрели 2024, 17:00 (Душанбе)", "Сабаб: Migrants — «Мигранты»"),
            List.of("asiaplus · 8 апрели 2024, 17:00 (Душанбе)", "Сабаб: Migrants — «Мигранты»"),
            List.of("asiaplus · 8 апрели 2024, 15:00 (UTC+3)", "Сабаб: Migrants — «Мигранты»"),
            List.of("asiaplus · 8 Apr 2024, 12:00 (UTC)", "Why: Migrants — “Мигранты”"));
    Body shared = messages.get(1).body();
    assertThat(messages.get(2).body()).isSameAs(shared);
  }

  private static Rule rule() {
    return new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of());
  }
}
