package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.didbon.archive.PastItems.KeptItem;
import org.didbon.command.PastNews.Recorded;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.FeedState.Validators;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.domain.VisitTrace;
import org.didbon.domain.VisitTrace.TraceOutcome;
import org.didbon.feed.Imprint;
import org.didbon.feed.ItemPrint;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Portion;
import org.didbon.pipeline.NewsStore.Acquaintance;
import org.didbon.story.KnownItem;
import org.junit.jupiter.api.Test;

/** What every database promises of the one transaction that writes what was decided. */
abstract class NewsContract extends StoreCase {

  @Test
  void aDecisionIsRecordedWhole() {
    Item item = item("1").title("Слова Патрушева").text("О посольстве").build();
    Match match = new Match(PATRUSHEV, Ground.FULL_NAME, List.of(new Span(Field.TITLE, 6, 15)));

    boolean recorded = news.record(decision(news.turn(), item, List.of(match), message("1", DESK)));

    assertThat(recorded).isTrue();
    Recorded found = database.items().about(PATRUSHEV, 9).get(0);
    assertThat(found.item().title()).isEqualTo("Слова Патрушева");
    assertThat(found.matches()).containsExactly(match);
    assertThat(found.summary()).isEqualTo("summary");
    assertThat(database.items().story(found.story(), DESK)).hasSize(1);
    assertThat(news.stories(List.of("key-1", "other"))).containsOnlyKeys("key-1");
    assertThat(database.items().lastAlerted(DESK)).contains("story-1");
    assertThat(outbox.counts(NOW).waiting()).isEqualTo(1);
  }

  @Test
  void placesKeptForFeedsThatAnsweredTakeNoOthers() {
    Instant until = NOW.plusSeconds(60);
    List<Feed> feeds =
        List.of(
            feed("answered", "http://a.example/"),
            feed("fails", "http://b.example/"),
            feed("never", "http://c.example/"));
    news.watch(feeds, NOW);
    news.visited(FeedState.visited("answered", NOW));
    news.visited(
        new FeedState(
            "fails",
            FeedState.Validators.NONE,
            NOW,
            FeedState.Failure.NONE.again("no_feed", NOW),
            NOW,
            null));

    assertThat(news.claimKnown(NOW, until, 9)).extracting(FeedState::feed).containsOnly("answered");
    assertThat(news.claimDue(NOW, until, 9))
        .extracting(FeedState::feed)
        .contains("fails", "never")
        .doesNotContain("answered");
  }

  @Test
  void whoElseMayBeMeantIsReadAgain() {
    List<Span> place = List.of(new Span(Field.TITLE, 6, 15));
    List<Match> matches =
        Match.withOthers(
            List.of(
                new Match(PATRUSHEV, Ground.ONE_OF, place),
                new Match(Subject.actor("other"), Ground.ONE_OF, place)));
    Item item = item("1").title("Слова Патрушева").text("О посольстве").build();

    news.record(decision(news.turn(), item, matches, message("1", DESK)));

    assertThat(database.items().about(PATRUSHEV, 9).get(0).matches())
        .containsExactlyInAnyOrderElementsOf(matches);
  }

  @Test
  void aDecisionOnWhatIsStaleWritesNothing() {
    long turn = news.turn();
    news.record(decision(turn, item("1").build(), List.of(), message("1", DESK)));

    boolean recorded =
        news.record(decision(turn, item("2").build(), List.of(), message("2", DESK)));

    assertThat(recorded).isFalse();
    assertThat(database.items().items()).isEqualTo(1);
    assertThat(outbox.counts(NOW).waiting()).isEqualTo(1);
  }

  @Test
  void whatWasDecidedForAChatBeforeItWasForgottenIsDecidedAgain() {
    long turn = news.turn();
    database.kept().forget(DESK, "");

    assertThat(news.record(decision(turn, item("1").build(), List.of(), message("1", DESK))))
        .isFalse();

    turn = news.turn();
    outbox.moved(DESK, PHONE, NOW);
    assertThat(news.record(decision(turn, item("1").build(), List.of(), message("1", DESK))))
        .isFalse();

    turn = news.turn();
    outbox.chatGone(PHONE, "kicked", NOW);
    assertThat(news.record(decision(turn, item("1").build(), List.of(), message("1", PHONE))))
        .isFalse();
    assertThat(outbox.counts(NOW).waiting()).isZero();
  }

  @Test
  void aVisitToAnAddressThatIsNoLongerTheFeedsSaysNothingOfTheNewOne() {
    news.read(FeedState.visited("asiaplus", NOW));
    assertThat(news.claimDue(NOW.plusSeconds(600), NOW.plusSeconds(1200), 9)).hasSize(1);
    news.watch(List.of(feed("asiaplus", "https://new.example/rss")), NOW.plusSeconds(600));

    news.record(
        new Decision(
            news.turn(),
            visit(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Portion(false, false)));
    news.record(new Decision(news.turn(), visit(), List.of(), List.of(), List.of()));
    news.present(
        "asiaplus",
        id -> true,
        new Imprint(7, List.of(new ItemPrint(1, 2, 3, 4, 5, -6))),
        NOW.plusSeconds(600));

    assertThat(news.acquaintance("asiaplus")).isEqualTo(Acquaintance.MOVED);
    assertThat(news.imprint("asiaplus")).isEqualTo(Imprint.NONE);
    List<FeedState> due = news.claimDue(NOW.plusSeconds(600), NOW.plusSeconds(1200), 9);
    assertThat(due).extracting(FeedState::validators).containsExactly(Validators.NONE);
    news.record(new Decision(news.turn(), visit(), List.of(), List.of(), List.of()));
    assertThat(news.acquaintance("asiaplus")).isEqualTo(Acquaintance.KNOWN);
  }

  @Test
  void oneKeyIsOneMessage() {
    news.record(decision(news.turn(), item("1").build(), List.of(), message("1", DESK)));

    news.record(decision(news.turn(), item("2").build(), List.of(), message("1", DESK)));

    assertThat(outbox.counts(NOW).waiting()).isEqualTo(1);
    assertThat(outbox.claim("telegram", NOW, UNTIL, 9, 9).get(0).messages()).hasSize(1);
  }

  @Test
  void whatAnItemMayBeIsFoundByItsIdAndByAnyOfItsMarks() {
    Item item = marked("1", "tt:a", "guid:1", "title:x");
    news.record(decision(news.turn(), item, List.of(), message("1", DESK)));

    assertThat(candidates(marked("1", "guid:9"))).containsExactly("1");
    assertThat(candidates(marked("2", "title:x"))).containsExactly("1");
    assertThat(candidates(marked("3", "guid:3"))).isEmpty();
    assertThat(news.candidates("ozodi", List.of(item))).isEmpty();
  }

  @Test
  void whatIsRecordedJustAsItIsIsFoundWithoutComparingWords() {
    Item item = marked("1", "tt:a", "guid:1", "title:x");
    news.record(decision(news.turn(), item, List.of(), message("1", DESK)));

    assertThat(unchanged(item)).containsExactly("1");
    assertThat(unchanged(marked("1", "tt:b", "guid:1"))).isEmpty();
    assertThat(unchanged(marked("1", "tt:a", "guid:2"))).isEmpty();
    assertThat(unchanged(marked("2", "tt:a", "guid:1"))).isEmpty();
    assertThat(unchanged(item.withOwnLink(!item.ownLink()))).isEmpty();
    assertThat(unchanged(published(item, NOW.minusSeconds(86_400)))).isEmpty();
    assertThat(news.unchanged("ozodi", List.of(item))).isEmpty();
  }

  @Test
  void anImprintHoldsForTheDocumentThatWasRecordedLastAlone() {
    Imprint imprint = new Imprint(7, List.of(new ItemPrint(1, 2, 3, 4, 5, -6)));
    FeedState state = FeedState.visited("asiaplus", NOW);
    news.present("asiaplus", id -> true, imprint, NOW);
    assertThat(news.imprint("asiaplus")).as("no document is recorded").isEqualTo(Imprint.NONE);

    news.read(state.withBody(new FeedState.Fetched("one", Duration.ZERO)));
    news.present("asiaplus", id -> true, imprint, NOW);
    assertThat(news.imprint("asiaplus")).isEqualTo(imprint);
    assertThat(news.imprint("ozodi")).isEqualTo(Imprint.NONE);

    news.read(state.withBody(new FeedState.Fetched("another", Duration.ZERO)));
    assertThat(news.imprint("asiaplus")).isEqualTo(Imprint.NONE);
    news.present("asiaplus", id -> true, Imprint.NONE, NOW);
    assertThat(news.imprint("asiaplus")).isEqualTo(Imprint.NONE);
  }

  private Set<String> unchanged(Item item) {
    return news.unchanged("asiaplus", List.of(item));
  }

  private static Item published(Item item, Instant moment) {
    return new Item(
        item.feed(),
        item.id(),
        item.marks(),
        item.link(),
        item.ownLink(),
        item.title(),
        item.text(),
        moment,
        item.seen(),
        item.language());
  }

  @Test
  void ofThoseThatShareAMarkTheLatestAreLookedAt() {
    for (int i = 0; i < 50; i++) {
      Item item = marked("n" + i, "tt:" + i, "title:weather");
      news.record(decision(news.turn(), item, List.of(), message("m" + i, DESK)));
    }

    assertThat(candidates(marked("other", "title:weather")))
        .hasSize(40)
        .startsWith("n49")
        .endsWith("n10");
    assertThat(candidates(marked("other", "title:weather", "tt:3"))).hasSize(41).endsWith("n3");
  }

  @Test
  void anItemWhoseWordsChangedTakesTheNewOnesAndIsFoundByThem() {
    Item first = marked("1", "tt:a", "guid:1", "title:a");
    Item second = marked("1", "tt:b", "guid:2", "title:b");
    news.record(decision(news.turn(), first, List.of(), message("1", DESK)));
    KeptItem before = database.items().changedAfter(0, 0, 9).get(0);
    Match match = new Match(PATRUSHEV, Ground.POST, List.of());

    Decision.Edit edit = new Decision.Edit(second, List.of(match), "now");
    news.record(new Decision(news.turn(), visit(), List.of(), List.of(edit), List.of()));

    KnownItem known = news.candidates("asiaplus", List.of(marked("x", "title:b"))).get(0);
    assertThat(known.edition()).isEqualTo("tt:b");
    assertThat(known.guid()).isEqualTo("2");
    assertThat(known.story().id()).isEqualTo("story-1");
    assertThat(candidates(marked("x", "title:a"))).isEmpty();
    assertThat(candidates(marked("x", "guid:1"))).containsExactly("1");
    assertThat(database.items().about(PATRUSHEV, 9).get(0).summary()).isEqualTo("now");
    assertThat(database.items().items()).isEqualTo(1);
    assertThat(database.items().changedAfter(before.turn(), before.number(), 9))
        .extracting(KeptItem::number)
        .containsExactly(before.number());
  }

  private List<String> candidates(Item item) {
    return news.candidates("asiaplus", List.of(item)).stream()
        .map(known -> known.item().id())
        .toList();
  }

  @Test
  void itemsAreNumberedInTheOrderOfTheirRecord() {
    for (String id : List.of("a", "b", "c")) {
      news.record(decision(news.turn(), item(id).build(), List.of(), message(id, DESK)));
    }
    ItemTable items = database.items();

    KeptItem first = items.changedAfter(0, 0, 1).get(0);
    assertThat(first.number()).isEqualTo(1);
    assertThat(items.changedAfter(first.turn(), first.number(), 9))
        .extracting(found -> found.item().id())
        .containsExactly("b", "c");
    assertThat(items.recordedBefore(Long.MAX_VALUE, 2))
        .extracting(KeptItem::number)
        .containsExactly(3L, 2L);
    assertThat(items.recordedBefore(2, 9)).extracting(KeptItem::number).containsExactly(1L);
    assertThat(items.numbered(List.of(3L, 99L, 1L)))
        .extracting(found -> found.item().id())
        .containsExactly("c", "a");
  }

  @Test
  void whatSeveralDecideAtOnceIsRecordedOnceEach() throws Exception {
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int first = writer * 10;
      writers.add(
          () -> {
            int retries = 0;
            for (int i = first; i < first + 10; i++) {
              String id = "w" + i;
              while (!news.record(
                  decision(news.turn(), item(id).build(), List.of(), message(id, DESK)))) {
                retries++;
              }
            }
            return retries;
          });
    }

    inParallel(writers);

    assertThat(database.items().items()).isEqualTo(40);
    assertThat(database.items().changedAfter(0, 39, 99)).hasSize(40);
    assertThat(outbox.counts(NOW).waiting()).isEqualTo(40);
  }

  @Test
  void keepsWhatTheLastTwoHundredVisitsCameTo() {
    for (int visit = 0; visit < 202; visit++) {
      news.visited(visit().withTrace(trace(visit)));
    }
    news.visited(visit()); // one that never was

    List<VisitTrace> visits = database.feeds().visits("asiaplus");

    assertThat(visits).hasSize(200).startsWith(trace(201), trace(200)).endsWith(trace(2));
    assertThat(database.feeds().visits("other")).isEmpty();
  }

  private static VisitTrace trace(int number) {
    return new VisitTrace(
        number % 2 == 0 ? TraceOutcome.NEWS : TraceOutcome.FAILED,
        NOW.plusSeconds(number),
        number % 2 == 0 ? 200 : 503,
        100L * number,
        Duration.ofMillis(10L * number));
  }
}
