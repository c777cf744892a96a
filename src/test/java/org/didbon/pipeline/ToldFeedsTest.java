package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okio.ByteString;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.feed.FeedReader;
import org.didbon.feed.http.FeedSettings;
import org.didbon.fixture.FeedServer;
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

/** Feeds whose hubs tell of what is new: how often they are visited, and what is read. */
class ToldFeedsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final FeedSettings SETTINGS = FeedSettings.DEFAULT.withPrivateAddresses();

  @TempDir private Path folder;

  private final FeedServer server = new FeedServer();
  private final TestClock clock = new TestClock(NOW);
  private final FeedReader reader = new FeedReader(SETTINGS, clock);
  private final List<String> found = new CopyOnWriteArrayList<>();
  private boolean told;
  private Database database;
  private Feed paper;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    server.serve("/rss", rss("1", "Один"));
    paper = feed(Duration.ofMinutes(10));
    database.news().watch(List.of(paper), NOW);
  }

  @AfterEach
  void close() {
    reader.close();
    server.close();
    database.close();
  }

  @Test
  void whatIsToldIsVisitedAQuarterAsOften() throws InterruptedException {
    visit();
    assertThat(pause()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));

    told = true;
    visit();
    assertThat(pause()).isBetween(Duration.ofMinutes(40), Duration.ofMinutes(44));

    told = false;
    visit();
    assertThat(pause()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(11));
  }

  @Test
  void onceAnHourAtLeastAndNeverSoonerThanBefore() throws InterruptedException {
    told = true;
    paper = feed(Duration.ofMinutes(30));
    visit();
    assertThat(pause()).isEqualTo(Duration.ofHours(1));

    paper = feed(Duration.ofHours(3));
    visit();
    assertThat(pause()).isGreaterThanOrEqualTo(Duration.ofHours(3));
  }

  @Test
  void whatIsToldIsReadAsAVisitWouldAndChangesNothingElseThatIsKnown() throws Exception {
    visit();
    FeedState before = state();
    assertThat(found).containsExactly("paper");

    try (PollRound round = round()) {
      round.take("paper", ByteString.encodeUtf8(rss("2", "Два")), "application/rss+xml");
      await().until(() -> titles().contains("Два"));
    }

    assertThat(state()).isEqualTo(before.withFresh(NOW));
    assertThat(found).as("no visit found it").containsExactly("paper");
    assertThat(database.feeds().visits("paper")).hasSize(1);
    assertThat(titles()).containsExactlyInAnyOrder("Один", "Два");
  }

  @Test
  void whatIsToldTwiceOrIsNoFeedBringsNothing() throws Exception {
    visit();

    try (PollRound round = round()) {
      round.take("paper", ByteString.encodeUtf8("<html>404</html>"), "text/html");
      round.take("paper", ByteString.encodeUtf8(rss("1", "Один")), "");
      round.take("paper", ByteString.encodeUtf8(rss("2", "Два")), "");
      await().until(() -> titles().contains("Два"));
      assertThat(round.take("paper", ByteString.of(new byte[20_000_001]), "")).isFalse();
    }

    assertThat(titles()).containsExactlyInAnyOrder("Один", "Два");
    assertThat(state().failing()).isFalse();
  }

  private void visit() throws InterruptedException {
    try (PollRound round = round()) {
      round.visitAll();
    }
  }

  private Duration pause() {
    return Duration.between(NOW, state().due());
  }

  private FeedState state() {
    return database.feeds().state("paper").orElseThrow();
  }

  private List<String> titles() {
    return database.items().newest("paper", 9).stream().map(Item::title).toList();
  }

  private Feed feed(Duration every) {
    return new Feed("paper", "", server.url("/rss"), "ru", "", every, false);
  }

  private static String rss(String guid, String title) {
    return "<rss version=\"2.0\"><channel><title>t</title><item><guid>%s</guid><title>%s</title></item></channel></rss>"
        .formatted(guid, title);
  }

  private PollRound round() {
    Tally tally = new Tally();
    Summarizer summarizer = new Summarizer(3, 500);
    Watchlist watchlist = Watchlist.of(List.of(paper), List.of(), List.of());
    return new PollRound(
        new PollStages(
            reader,
            new ItemAnalyzer(summarizer, tally),
            new Decider(
                new StoryFinder(Duration.ofDays(3)),
                StrictCatalogues.UTC,
                ZoneOffset.UTC,
                summarizer),
            NewsPolicy.ALL,
            tally,
            VisitLimits.of(SETTINGS)),
        database.news(),
        () -> watchlist,
        clock,
        new PollRound.Followers() {
          @Override
          public void recorded() {}

          @Override
          public void found(Feed feed) {
            found.add(feed.id());
          }

          @Override
          public boolean isTold(Feed feed) {
            return told;
          }
        });
  }
}
