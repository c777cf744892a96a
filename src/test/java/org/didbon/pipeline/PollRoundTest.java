package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Rule;
import org.didbon.feed.FeedReader;
import org.didbon.feed.http.FeedSettings;
import org.didbon.feed.http.PageLimit;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.LogCapture;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollRoundTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final String RSS =
      "<rss version=\"2.0\"><channel><title>t</title><item><guid>1</guid><title>Один</title></item>"
          + "</channel></rss>";

  @TempDir private Path folder;

  private final FeedServer server = new FeedServer();
  private final TestClock clock = new TestClock(NOW);
  private final Tally tally = new Tally();
  private final FeedSettings settings =
      new FeedSettings(
          Duration.ofSeconds(30),
          100_000,
          4,
          40,
          Duration.ofMinutes(30),
          Duration.ofHours(6),
          true);
  private final List<String> moved = new CopyOnWriteArrayList<>();
  private FeedReader reader;
  private Database database;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    reader = new FeedReader(settings, clock);
  }

  @AfterEach
  void close() {
    reader.close();
    server.close();
    database.close();
  }

  @Test
  void feedsThatHangHoldUpNoneOfTheOthers() {
    List<Feed> feeds = new ArrayList<>();
    for (int number = 0; number < 15; number++) {
      feeds.add(feed("hangs-" + number, server.on("/hangs/" + number, server::hang)));
    }
    feeds.add(feed("fine", server.serve("/fine", RSS)));
    database.news().watch(feeds, NOW);

    try (PollRound round = round(feeds, new VisitLimits(2, ms(100), ms(60_000), ms(60_000)))) {
      round.startDue();

      await().until(() -> state("fine").visited() != null);
      assertThat(state("hangs-0").visited()).isNull();
    }
    assertThat(state("hangs-0").failing()).as("broken off by us").isFalse();
    assertThat(database.news().claimDue(NOW, NOW.plus(LEASE), 99)).hasSize(15);
  }

  @Test
  void newFeedsThatHangHoldUpNoneThatAnswered() {
    List<Feed> feeds = new ArrayList<>();
    for (int number = 0; number < 40; number++) {
      feeds.add(feed("hangs-" + number, server.on("/hangs/" + number, server::hang)));
    }
    Feed fine = feed("fine", server.serve("/fine", RSS));
    feeds.add(fine);
    database.news().watch(feeds, NOW.minus(Duration.ofDays(1)));
    database.news().visited(FeedState.visited("fine", NOW));

    try (PollRound round = round(feeds, new VisitLimits(2, ms(60_000), ms(60_000), ms(60_000)))) {
      round.startDue();

      await().until(() -> state("fine").fresh() != null);
    }
  }

  @Test
  void aFeedThatHungIsVisitedFromPlacesOfItsOwn() {
    Feed slow = feed("slow", server.serve("/slow", RSS));
    database.news().watch(List.of(slow), NOW);
    database
        .news()
        .visited(
            new FeedState(
                "slow",
                FeedState.Validators.NONE,
                NOW,
                new FeedState.Failure(1, "slow", NOW),
                NOW,
                null));

    assertThat(database.news().claimDue(NOW, NOW.plus(LEASE), 9)).isEmpty();
    try (PollRound round = round(List.of(slow), VisitLimits.of(settings))) {
      round.startDue();

      await().until(() -> !state("slow").failing());
    }
  }

  @Test
  void aFeedThatEndsTheProgramAgainAndAgainIsVisitedLessAndLess() throws Exception {
    Feed fatal = feed("fatal", server.serve("/fatal", RSS));
    database.news().watch(List.of(fatal), NOW);
    dieInTheVisit();

    assertThat(claimed(NOW).reason()).isEqualTo("unfinished");
    assertThat(claimed(NOW).failure().visits()).as("another death").isEqualTo(2);
    for (int deaths = 3; deaths <= 5; deaths++) {
      assertThat(claimed(NOW).failure().visits()).isEqualTo(deaths);
    }

    try (PollRound round = round(List.of(fatal), VisitLimits.of(settings))) {
      assertThat(round.visitAll()).isEqualTo(1);
      assertThat(round.visitAll()).as("left alone, also when all are visited").isEqualTo(1);
    }
    assertThat(server.requests()).isEmpty();
    assertThat(state("fatal").due()).isAfterOrEqualTo(NOW.plus(Duration.ofMinutes(20)));
    assertThat(state("fatal").reason()).isEqualTo("unfinished 6");

    clock.set(state("fatal").due());
    try (PollRound round = round(List.of(fatal), VisitLimits.of(settings))) {
      assertThat(round.visitAll()).isZero();
    }
    assertThat(state("fatal").failing()).isFalse();
  }

  @Test
  void aFeedThatWasBeingVisitedWhenTheProgramDiedOnceIsVisitedAtOnce() throws Exception {
    Feed innocent = feed("innocent", server.serve("/innocent", RSS));
    database.news().watch(List.of(innocent), NOW);
    dieInTheVisit();

    try (PollRound round = round(List.of(innocent), VisitLimits.of(settings))) {
      assertThat(round.visitAll()).isZero();
    }
    assertThat(state("innocent").failing()).isFalse();
  }

  @Test
  void aFeedThatThreeVisitsWereSentElsewhereIsSaidToHaveMoved() throws Exception {
    URI there = server.serve("/there", RSS);
    URI here =
        server.on(
            "/here", exchange -> FeedServer.answer(exchange, 301, "", "Location", "" + there));
    Feed moving = feed("moving", here);
    database.news().watch(List.of(moving), NOW);

    try (PollRound round = round(List.of(moving), VisitLimits.of(settings))) {
      round.visitAll();
      round.visitAll();
      assertThat(moved).isEmpty();

      round.visitAll();
      round.visitAll();
    }

    assertThat(moved).containsExactly("moving " + there);
  }

  @Test
  void aFeedUnderAnotherAddressIsKnownByWhatStandsThereAsItWas() throws Exception {
    String more = RSS.replace("</channel>", "<item><title>Мост</title></item></channel>");
    Queue<String> documents = new ArrayDeque<>(List.of(RSS, more));
    URI there =
        server.on("/document", exchange -> FeedServer.answer(exchange, 200, documents.remove()));
    Feed before = feed("moves", redirect("/before", there));
    Feed now = feed("moves", redirect("/now", there));
    database.news().watch(List.of(before), NOW);
    try (PollRound round = round(List.of(before), VisitLimits.of(settings))) {
      round.visitAll();
    }
    database.news().watch(List.of(now), NOW);

    try (PollRound round = round(List.of(now), VisitLimits.of(settings))) {
      round.visitAll();
    }

    assertThat(tally.counts().items()).isEqualTo(2);
    assertThat(tally.takenIn().feeds()).as("visits that were the first one").isEqualTo(1);
  }

  private URI redirect(String path, URI to) {
    return server.on(path, exchange -> FeedServer.answer(exchange, 302, "", "Location", "" + to));
  }

  @Test
  void visitsThatBroughtNothingTakeNoLineOfTheLogOfAService() throws Exception {
    Feed fine = feed("fine", server.serve("/fine", RSS));
    database.news().watch(List.of(fine), NOW);
    try (LogCapture log = new LogCapture(RoundLog.class.getName(), Level.INFO);
        PollRound round = round(List.of(fine), VisitLimits.of(settings))) {
      assertThat(round.visitAll()).isZero();
      assertThat(log.containing("polled feeds=1 new=1")).hasSize(1);
      clock.set(state("fine").due());
      round.startDue();
      Instant before = clock.instant();
      await().until(() -> before.equals(state("fine").visited()));

      await().during(Duration.ofMillis(200)).until(() -> round.startDue() == 0);

      assertThat(log.containing("polled")).hasSize(1);
      round.visitAll();
      assertThat(log.containing("polled feeds=2 new=0")).as("asked for").hasSize(1);
    }
  }

  @Test
  void newsOfAMinuteTakeOneLineOfTheLogOfAService() throws Exception {
    Queue<String> titles =
        new ArrayDeque<>(
            List.of("Дождь", "Пожар", "Мост", "Театр", "Хлеб", "Поезд", "Школа", "Рынок"));
    URI address =
        server.on(
            "/busy",
            exchange ->
                FeedServer.answer(
                    exchange,
                    200,
                    RSS.replace("1</guid>", titles.size() + "</guid>")
                        .replace("Один", titles.remove())));
    Feed busy = new Feed("busy", "", address, "", "", Duration.ofSeconds(10), false);
    database.news().watch(List.of(busy), NOW);
    try (LogCapture log = new LogCapture(RoundLog.class.getName(), Level.INFO)) {
      try (PollRound round = round(List.of(busy), VisitLimits.of(settings))) {
        for (int visit = 1; visit <= 6; visit++) {
          visited(round, busy);
          assertThat(log.containing("polled")).as("visit %d", visit).hasSize(1);
        }
        visited(round, busy);
        assertThat(log.containing("polled feeds=5 new=5")).hasSize(1);
        visited(round, busy);
      }

      assertThat(log.containing("polled")).as("and what was not told at the end").hasSize(3);
    }
  }

  /** Visits a feed once more, and looks again; then it is the moment that it is due. */
  private void visited(PollRound round, Feed feed) {
    long before = tally.counts().items();
    round.startDue();
    await().until(() -> tally.counts().items() > before);
    round.startDue();
    clock.set(state(feed.id()).due());
  }

  @Test
  void aFaultOfOursIsCountedAsOneOfTheFeedAndLeavesItAloneForAWhile() throws Exception {
    Feed feed = feed("breaks", server.serve("/breaks", RSS));
    database.news().watch(List.of(feed), NOW);
    Supplier<Watchlist> broken =
        () -> {
          throw new IllegalStateException("a fault of ours");
        };

    try (PollRound round = round(broken, VisitLimits.of(settings))) {
      assertThat(round.visitAll()).isEqualTo(1);
      clock.set(NOW.plusSeconds(60));
      assertThat(round.visitAll()).isEqualTo(1);
    }

    assertThat(state("breaks").failure()).isEqualTo(new FeedState.Failure(2, "bug", NOW));
    assertThat(state("breaks").due()).isEqualTo(NOW.plusSeconds(660));
  }

  @Test
  void theArticleOfAnItemThatSaysLittleIsReadWhereSomethingIsWatched() throws Exception {
    server.on("/robots.txt", exchange -> FeedServer.answer(exchange, 404, ""));
    URI page =
        server.serve(
            "/page", "<article><p>Рахимова не пустили.</p></article>", "Content-Type", "text/html");
    String item = "<title>Один</title><link>" + page + "</link>";
    Feed feed = feed("short", server.serve("/short", RSS.replace("<title>Один</title>", item)));
    database.news().watch(List.of(feed), NOW);
    Rule rule = new Rule("r", "Rahimov", "Рахимов", Rule.Severity.NORMAL, List.of(), List.of());
    Watchlist idle = Watchlist.of(List.of(feed), List.of(), List.of());
    Watchlist watched = Watchlist.of(List.of(feed), List.of(), List.of(rule));
    reader.close();
    reader = new FeedReader(settings.withArticles(new PageLimit(3)), clock);

    try (PollRound round = round(() -> watched, VisitLimits.of(settings))) {
      assertThat(round.visitAll()).isZero();
    }

    assertThat(server.requests()).as("the feed, robots.txt, the page").hasSize(3);
    assertThat(idle.isIdle()).isTrue();
    assertThat(watched.isIdle()).isFalse();
  }

  private void dieInTheVisit() {
    database.news().claimDue(NOW, NOW.plus(LEASE), 9);
    Databases.died(folder);
  }

  private FeedState claimed(Instant now) {
    FeedState state = database.news().claimDue(now, now.plus(LEASE), 9).get(0);
    Databases.died(folder);
    return state;
  }

  private FeedState state(String feed) {
    return database.feeds().states().stream()
        .filter(state -> state.feed().equals(feed))
        .findFirst()
        .orElseThrow();
  }

  private PollRound round(List<Feed> feeds, VisitLimits limits) {
    Watchlist watchlist = Watchlist.of(feeds, List.of(), List.of());
    return round(() -> watchlist, limits);
  }

  private PollRound round(Supplier<Watchlist> watched, VisitLimits limits) {
    Decider decider =
        new Decider(
            new StoryFinder(Duration.ofDays(3)),
            StrictCatalogues.UTC,
            ZoneOffset.UTC,
            new Summarizer(3, 500));
    return new PollRound(
        new PollStages(
            reader,
            new ItemAnalyzer(new Summarizer(3, 500), tally),
            decider,
            NewsPolicy.ALL,
            tally,
            limits),
        database.news(),
        watched,
        clock,
        new PollRound.Followers() {
          @Override
          public void recorded() {}

          @Override
          public void moved(Feed feed, URI to) {
            moved.add(feed.id() + " " + to);
          }
        });
  }

  private static Feed feed(String id, URI url) {
    return new Feed(id, "", url, "", "", Duration.ofMinutes(10), false);
  }

  private static Duration ms(long millis) {
    return Duration.ofMillis(millis);
  }
}
