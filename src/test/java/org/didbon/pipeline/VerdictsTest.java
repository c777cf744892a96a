package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.alert.Audience;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.Decider.Arrivals;
import org.didbon.pipeline.Decider.Known;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.pipeline.NewsStore.SentAlerts;
import org.didbon.story.StoryFinder;
import org.didbon.story.StoryMemory;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of each item and chat, by what the chat heard before. */
class VerdictsTest {

  private static final ChatAddress CHAT = ChatAddress.of("fake:7");
  private static final String TITLE = "Три мигранта погибли в Душанбе";
  private static final Watchlist WATCHLIST =
      Watchlist.of(
          List.of(),
          List.of(),
          List.of(
              new Rule(
                  "migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of())));

  @ParameterizedTest
  @CsvSource({
    // the story was told by "tass"  , minutes ago, feed   , headline                           ,
    // verdict
    "nothing                         , 0          , tass   , Три мигранта погибли в Душанбе     ,"
        + " ALERTED",
    "an alert                        , 5          , tass   , Три мигранта погибли в Душанбе     ,"
        + " ALREADY_TOLD",
    "an alert                        , 5          , ria    , Три мигранта погибли в Душанбе     ,"
        + " ADDED",
    "an alert                        , 29         , ria    , Восемь мигрантов погибли в Душанбе ,"
        + " RESTING",
    "an alert                        , 30         , ria    , Восемь мигрантов погибли в Душанбе ,"
        + " ALERTED",
    "a digest                        , 5          , ria    , Три мигранта погибли в Душанбе     ,"
        + " ALREADY_TOLD",
  })
  void aReportOfAKnownStoryIsToldAsItAddsToWhatWasTold(
      String told, int minutes, String feed, String title, VerdictReason reason) {
    Instant at = SEEN.minus(Duration.ofMinutes(minutes));
    SentAlerts sent = new SentAlerts(1, "first", "first", Body.of(RichText.of(TITLE)), at);
    Past past =
        told.equals("nothing")
            ? Past.NONE
            : new Past(
                List.of("tass"),
                List.of(TITLE),
                Set.of(Subject.rule("migrants")),
                at,
                told.equals("an alert") ? Map.of(CHAT, sent) : Map.of(),
                told.equals("a digest") ? Set.of(CHAT) : Set.of());

    List<Verdict> verdicts = decide(past, Map.of(), report("1", feed, title));

    assertThat(verdicts)
        .singleElement()
        .satisfies(
            verdict -> {
              assertThat(verdict.reason()).isEqualTo(reason);
              assertThat(verdict.chat()).isEqualTo(CHAT);
              assertThat(verdict.item()).isEqualTo("1");
              assertThat(verdict.story()).isEqualTo("s1");
            });
  }

  @Test
  void aReportOfTheSameMomentJoinsTheAlertOfTheFirst() {
    List<Verdict> verdicts =
        decide(Past.NONE, Map.of(), report("1", "tass", TITLE), report("2", "ria", TITLE));

    assertThat(verdicts)
        .extracting(Verdict::reason)
        .containsExactly(VerdictReason.ALERTED, VerdictReason.JOINED);
    assertThat(verdicts.get(1).ruling().detail()).isEqualTo(verdicts.get(0).ruling().detail());
  }

  @Test
  void whatIsNoNewsIsSaidOnceForAllChatsAndOnlyIfSomebodyCouldAskForIt() {
    Map<String, VerdictReason> silent =
        Map.of(
            "1", VerdictReason.TOO_OLD, "2", VerdictReason.FIRST_VISIT, "3", VerdictReason.TOO_OLD);

    List<Verdict> verdicts =
        decide(
            Past.NONE,
            silent,
            report("1", "tass", TITLE),
            report("2", "ria", TITLE),
            report("3", "ria", "Птицы улетели"));

    assertThat(verdicts)
        .extracting(Verdict::reason)
        .containsExactly(VerdictReason.TOO_OLD, VerdictReason.FIRST_VISIT);
    assertThat(verdicts).extracting(Verdict::chat).containsOnlyNulls();
  }

  @Test
  void nothingIsSaidOfChatsThatAskedForNothingOfTheLike() {
    assertThat(decide(Past.NONE, Map.of(), report("1", "tass", "Птицы улетели"))).isEmpty();
  }

  @Test
  void anEditThatChangesNothingForAChatLeavesWhatWasSaid() {
    Story story = new Story("s1", TITLE, SEEN, SEEN);
    SentAlerts sent = new SentAlerts(1, "first", "first", Body.of(RichText.of(TITLE)), SEEN);
    Past past =
        new Past(
            List.of("tass"),
            List.of(TITLE),
            Set.of(Subject.rule("migrants")),
            SEEN,
            Map.of(CHAT, sent),
            Set.of());
    ReadEdit edit = new ReadEdit(read(report("1", "tass", TITLE + " вчера")), story);

    Decision decision =
        decider()
            .decide(
                Arrivals.news(FeedState.unvisited("tass", SEEN), List.of(), List.of(edit)),
                new Placement(List.of()),
                known(past),
                WATCHLIST,
                SEEN);

    assertThat(decision.verdicts()).isEmpty();
  }

  @Test
  void whatIsNotToldIsCountedByReasonAndWhatIsToldIsNot() {
    Tally tally = new Tally();
    VerdictLog log = new VerdictLog(tally);
    List<ReadItem> items =
        List.of(read(report("1", "tass", TITLE)), read(report("2", "ria", TITLE)));

    log.recorded(
        decider()
            .decide(
                new Arrivals(
                    FeedState.unvisited("tass", SEEN),
                    Decision.Portion.WHOLE,
                    items,
                    Map.of("2", VerdictReason.TOO_OLD),
                    List.of()),
                decider().place(items, Map.of(), StoryMemory.NONE),
                known(Past.NONE),
                WATCHLIST,
                SEEN));
    log.settled(VerdictReason.GIVEN_UP, "s1@fake:7", "it is too large");

    assertThat(tally.suppressed())
        .containsEntry(VerdictReason.TOO_OLD, 1L)
        .containsEntry(VerdictReason.GIVEN_UP, 1L)
        .containsEntry(VerdictReason.MUTED_ALL, 0L)
        .doesNotContainKey(VerdictReason.ALERTED);
  }

  private static List<Verdict> decide(Past past, Map<String, VerdictReason> silent, Item... items) {
    List<ReadItem> read = new ArrayList<>();
    for (Item item : items) {
      read.add(read(item));
    }
    Story story = new Story("s1", TITLE, SEEN.minusSeconds(60), SEEN.minusSeconds(60));
    Map<String, Story> stories = new HashMap<>();
    decider().keys(read).forEach(key -> stories.put(key, story));
    return decider()
        .decide(
            new Arrivals(
                FeedState.unvisited("tass", SEEN), Decision.Portion.WHOLE, read, silent, List.of()),
            decider().place(read, stories, StoryMemory.NONE),
            known(past),
            WATCHLIST,
            SEEN)
        .verdicts();
  }

  private static Known known(Past past) {
    Subscription wish = new Subscription(CHAT, Subject.rule("migrants"), SEEN);
    Audience audience = new Audience(List.of(wish), Map.of(), List.of());
    return new Known(1, Map.of("s1", past), audience);
  }

  private static Decider decider() {
    return new Decider(
        new StoryFinder(Duration.ofDays(3)),
        Catalogues.strict(ZoneOffset.UTC),
        ZoneOffset.UTC,
        new Summarizer(3, 500));
  }

  private static ReadItem read(Item item) {
    return new ItemAnalyzer(new Summarizer(3, 500), new Tally()).read(item, WATCHLIST);
  }

  private static Item report(String id, String feed, String title) {
    return item(id).from(feed).in("ru").title(title).build();
  }
}
