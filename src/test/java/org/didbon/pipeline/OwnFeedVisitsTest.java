package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.didbon.command.OwnFeedBook.WantedFeed;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.Message;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.feed.FeedReader;
import org.didbon.feed.http.FeedSettings;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.rule.FileRules;
import org.didbon.rule.LiveRules;
import org.didbon.rule.OwnFeedLimits;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What feeds of chats' own bring, beside those of the house. */
class OwnFeedVisitsTest {

  private static final Instant START = Instant.parse("2026-05-06T12:00:00Z");
  private static final ChatAddress OWNER = ChatAddress.of("telegram:1");
  private static final ChatAddress STRANGER = ChatAddress.of("telegram:2");
  private static final String NEWS = "Мигранты из Таджикистана вышли на площадь в Москве";

  @TempDir private Path folder;

  private final TestClock clock = new TestClock(START);
  private final FeedServer server = new FeedServer();
  private final FeedReader reader =
      new FeedReader(FeedSettings.DEFAULT.withPrivateAddresses(), clock);
  private final Map<String, String> documents = new ConcurrentHashMap<>();
  private Database database;
  private LiveWatchlist watchlist;

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    Feed house =
        new Feed("house", "House", serve("/house"), "ru", "", Duration.ofMinutes(1), false);
    Rule rule =
        new Rule("migrants", "Migrants", "мигрант", Rule.Severity.NORMAL, List.of(), List.of());
    watchlist =
        new LiveWatchlist(
            new LiveRules(
                new FileRules(List.of(), List.of(rule), List.of(house)), database.revisions()),
            database.savedQueries(),
            database.ownFeeds(),
            feeds -> database.news().watch(feeds, clock.instant()));
    database.subscriptions().add(STRANGER, Subject.EVERYTHING, START);
    add(OWNER, serve("/own"));
  }

  @AfterEach
  void close() {
    reader.close();
    server.close();
    database.close();
  }

  @Test
  void whatIsThereAlreadyIsNotToldWhateverTheSettings() throws InterruptedException {
    visit("", item("1", NEWS));

    assertThat(messages(OWNER)).isEmpty();
    visit("", item("1", NEWS) + item("2", "Погода на завтра"));
    assertThat(messages(OWNER)).singleElement().asString().startsWith("Погода на завтра");
    assertThat(messages(STRANGER)).isEmpty();
  }

  @Test
  void itsItemsJoinNoStoryOfOthersInEitherDirection() throws InterruptedException {
    visit("", "");
    visit(item("h1", NEWS), "");
    visit(item("h1", NEWS), item("o1", NEWS));
    visit(item("h1", NEWS) + item("h2", NEWS + " снова"), item("o1", NEWS));

    assertThat(messages(OWNER))
        .singleElement()
        .asString()
        .contains("Own", NEWS)
        .doesNotContain("House");
    assertThat(database.items().lastAlerted(OWNER))
        .hasValueSatisfying(story -> assertThat(story).startsWith("own--"));
    assertThat(messages(STRANGER))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).doesNotContain("Own"));
  }

  @Test
  void whoeverAlsoAskedForItHearsOfIt() throws InterruptedException {
    visit("", "");
    add(STRANGER, server.url("/own"));

    visit("", item("1", "Погода на завтра"));

    assertThat(messages(OWNER)).hasSize(1);
    assertThat(messages(STRANGER)).hasSize(1);
  }

  @Test
  void anEditOfItIsNotToldAsNewsOfAnother() throws InterruptedException {
    visit("", "");
    visit("", item("1", "Погода на завтра"));
    visit("", item("1", "Погода на завтра: дождь, мигранты, град"));

    assertThat(messages(STRANGER)).isEmpty();
    assertThat(database.items().newest("house", 9)).isEmpty();
  }

  private void add(ChatAddress chat, URI url) {
    database
        .ownFeeds()
        .add(
            chat,
            List.of(new WantedFeed(url, "Own", "ru")),
            OwnFeedLimits.DEFAULT,
            clock.instant());
    watchlist.refresh();
  }

  private URI serve(String path) {
    return server.on(
        path,
        exchange -> FeedServer.answer(exchange, 200, documents.getOrDefault(path, document(""))));
  }

  /** Visits both, some time later. */
  private void visit(String house, String own) throws InterruptedException {
    documents.put("/house", document(house));
    documents.put("/own", document(own));
    clock.set(clock.instant().plus(Duration.ofMinutes(40)));
    try (PollRound round = new PollRound(stages(), database.news(), watchlist, clock, () -> {})) {
      round.visitAll();
    }
  }

  private List<String> messages(ChatAddress chat) {
    Instant now = clock.instant();
    return database.outbox().claim("telegram", now, now, 9, 100_000).stream()
        .flatMap(queue -> queue.messages().stream())
        .map(claimed -> claimed.message())
        .filter(message -> message.to().equals(chat))
        .map(OwnFeedVisitsTest::text)
        .toList();
  }

  private static String text(Message message) {
    return message.body().text().plain();
  }

  private static String item(String guid, String title) {
    return "<item><guid isPermaLink=\"false\">%s</guid><title>%s</title></item>"
        .formatted(guid, title);
  }

  private static String document(String items) {
    return "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example/</link>"
        + "<description>d</description>"
        + items
        + "</channel></rss>";
  }

  private PollStages stages() {
    Tally tally = new Tally();
    Summarizer summarizer = new Summarizer(3, 500);
    return new PollStages(
        reader,
        new ItemAnalyzer(summarizer, tally),
        new Decider(
            new StoryFinder(Duration.ofDays(3)), StrictCatalogues.UTC, ZoneOffset.UTC, summarizer),
        NewsPolicy.ALL,
        tally,
        VisitLimits.of(FeedSettings.DEFAULT));
  }
}
