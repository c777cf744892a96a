package org.didbon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okio.ByteString;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.feed.FeedReader;
import org.didbon.feed.http.FeedSettings;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.fixture.TestClock;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.store.Database;
import org.didbon.store.Databases;
import org.didbon.story.StoryFinder;
import org.didbon.summary.Summarizer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real feeds as they changed over weeks: one alert for each matching item, none lost, none twice.
 */
class HistoryReplayTest {

  private static final Path HISTORIES = Path.of("..", "shared", "data", "feeds", "history");
  private static final ChatAddress DESK = ChatAddress.of("telegram:1");
  private static final Rule RULE =
      new Rule(
          "r",
          "",
          "Россия OR Украина OR Путин OR США OR мигрант",
          Rule.Severity.NORMAL,
          List.of(),
          List.of());

  @TempDir private Path folder;

  private final TestClock clock = new TestClock(Instant.EPOCH);
  private volatile ByteString served = ByteString.EMPTY;

  @ParameterizedTest
  @ValueSource(strings = {"meduza", "bbc-russian", "svoboda"})
  void eachMatchingItemIsToldOnce(String outlet) throws Exception {
    Path history = HISTORIES.resolve(outlet);
    assumeTrue(Files.isDirectory(history), "the polling histories are not here");
    Map<String, Set<String>> matching = new HashMap<>();
    try (FeedServer server = new FeedServer();
        Database database = Databases.sqlite(folder);
        FeedReader reader = new FeedReader(FeedSettings.DEFAULT.withPrivateAddresses(), clock)) {
      Feed feed = feed(server);
      Watchlist watchlist = Watchlist.of(List.of(feed), List.of(), List.of(RULE));
      database.news().watch(List.of(feed), clock.instant());
      database.subscriptions().add(DESK, Subject.EVERYTHING, clock.instant());
      try (PollRound round = round(reader, database, watchlist)) {
        for (Path version : versions(history)) {
          clock.set(moment(version));
          served = ByteString.of(Files.readAllBytes(version));
          assertThat(round.visitAll()).as(version.toString()).isZero();
          for (Item item :
              reader.parse(served, "", outlet, feed.url(), "ru", clock.instant()).items()) {
            if (!watchlist.matcher().match(item).matches().isEmpty()) {
              // an edited headline under an address of its own is the same item
              String identity = item.ownLink() ? item.link() : item.title();
              matching.computeIfAbsent(identity, key -> new HashSet<>()).add(item.title());
            }
          }
        }
      }
      List<String> told = headlines(database);

      assertThat(told).isNotEmpty();
      assertThat(lost(database, matching, new HashSet<>(told))).isEmpty();
      assertThat(told).as("told twice").doesNotHaveDuplicates();
    }
  }

  /** Titles that no alert had, and whose story had no alert under another headline either. */
  private static List<String> lost(
      Database database, Map<String, Set<String>> matching, Set<String> told) {
    Set<String> toldOtherwise = new HashSet<>();
    database
        .items()
        .about(RULE.subject(), Integer.MAX_VALUE)
        .forEach(
            recorded -> {
              boolean heard =
                  database.items().story(recorded.story(), DESK).stream()
                      .anyMatch(report -> told.contains(report.item().title()));
              if (heard) {
                toldOtherwise.add(recorded.item().title());
              }
            });
    Set<String> known = new HashSet<>(told);
    known.addAll(toldOtherwise);
    return matching.values().stream()
        .filter(titles -> Collections.disjoint(titles, known))
        .flatMap(Set::stream)
        .toList();
  }

  private List<String> headlines(Database database) {
    List<String> headlines = new ArrayList<>();
    Instant now = clock.instant();
    List<ChatQueue> lanes =
        database.outbox().claim("telegram", now, now.plusSeconds(9), 9, 100_000);
    lanes.forEach(
        queue ->
            queue
                .messages()
                .forEach(
                    claimed -> {
                      RichText text = claimed.message().body().text();
                      StringBuilder headline = new StringBuilder();
                      text.lines().get(0).forEach(piece -> headline.append(piece.text()));
                      headlines.add(headline.toString());
                    }));
    return headlines;
  }

  private PollRound round(FeedReader reader, Database database, Watchlist watchlist) {
    Tally tally = new Tally();
    Decider decider =
        new Decider(
            new StoryFinder(Duration.ofDays(3)),
            StrictCatalogues.UTC,
            ZoneOffset.UTC,
            new Summarizer(3, 500));
    PollStages stages =
        new PollStages(
            reader,
            new ItemAnalyzer(new Summarizer(3, 500), tally),
            decider,
            NewsPolicy.ALL,
            tally,
            VisitLimits.of(FeedSettings.DEFAULT));
    return new PollRound(stages, database.news(), () -> watchlist, clock, () -> {});
  }

  private Feed feed(FeedServer server) {
    URI url = server.on("/rss", exchange -> FeedServer.answer(exchange, 200, served.utf8()));
    return new Feed("outlet", "", url, "ru", "", Duration.ofMinutes(1), false);
  }

  private static List<Path> versions(Path history) throws IOException {
    try (Stream<Path> files = Files.list(history)) {
      return files.sorted(Comparator.comparing(HistoryReplayTest::moment)).toList();
    }
  }

  /** The file's name is the Unix time of the visit. */
  private static Instant moment(Path version) {
    String name = version.getFileName().toString();
    return Instant.ofEpochSecond(Long.parseLong(name.substring(0, name.indexOf('.'))));
  }
}
