package org.didbon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.archive.Archive;
import org.didbon.domain.Actor;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.Subject;
import org.didbon.fixture.TestClock;
import org.didbon.match.Corpus;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.OutageRound;
import org.didbon.pipeline.SpikePast;
import org.didbon.pipeline.SpikeRound;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;

/**
 * Prints what alarms and the queries of chats cost over a long history: {@code mvn -q -Pbench
 * -Dbench.main=org.didbon.AlarmFigures}, of a million items or of {@code -Dbench.only=COUNT}.
 */
public final class AlarmFigures {

  private static final int MILLION = 1_000_000;
  private static final int WATCHED = 450;
  private static final int TOPICS = 20;
  private static final int FEEDS = 40;
  private static final int WISHES = 1_000;
  private static final int QUERIES = 5_000;
  private static final int ITEMS = 2_000;
  private static final Clock NOW = Clock.fixed(MadeUpHistory.END, ZoneOffset.UTC);
  private static final ChatAddress OWNER = ChatAddress.of("telegram:9");

  private AlarmFigures() {}

  public static void main(String[] args) throws IOException, SQLException {
    System.setProperty("didbon.log.level", "WARN");
    int count = args.length > 0 ? Integer.parseInt(args[0]) : MILLION;
    Corpus corpus = new Corpus();
    List<Actor> actors = corpus.actors(WATCHED);
    List<Rule> rules = MadeUpHistory.topics(TOPICS, corpus);
    Watchlist watchlist = Watchlist.of(MadeUpHistory.feeds(FEEDS), actors, rules);
    Path folder = Files.createTempDirectory(Path.of("target"), "alarms");
    Path file = folder.resolve("didbon.db");
    System.out.printf(Locale.ROOT, "%nAlarms and queries over %,d items, SQLite%n", count);
    try (Database database = Database.open(DatabaseSettings.sqlite(file));
        Archive archive = Archive.open(folder.resolve("archive"), database.items())) {
      new MadeUpHistory(actors, rules, count).write(file.toAbsolutePath());
      database.news().watch(MadeUpHistory.feeds(FEEDS), MadeUpHistory.END);
      spikes(database, watchlist, archive, subjects(actors, rules));
      silences(database, watchlist, file);
      queries(database, watchlist, corpus);
    }
    System.exit(0);
  }

  private static void spikes(
      Database database, Watchlist watchlist, Archive archive, List<Subject> subjects) {
    for (int i = 0; i < WISHES; i++) {
      ChatAddress chat = ChatAddress.of("telegram:" + (100 + i / 4));
      database.spikes().want(chat, subjects.get(i % subjects.size()), MadeUpHistory.END);
    }
    SpikeRound round =
        new SpikeRound(
            database.spikes(),
            new SpikePast(database.spikes(), () -> watchlist, archive),
            () -> watchlist,
            Catalogues.of(ZoneOffset.UTC),
            NOW);
    for (String turn : List.of("first", "second")) {
      String what = "%s look for spikes of %d wishes".formatted(turn, WISHES);
      timed(what, round::announce);
    }
  }

  /** A day after the last item of all feeds but one: everything is looked at closely, and told. */
  private static void silences(Database database, Watchlist watchlist, Path file)
      throws SQLException {
    Instant day = MadeUpHistory.END.plus(Duration.ofHours(26));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update feed set fresh_ms = case when id = 'feed-0' then %d else %d end"
              .formatted(day.toEpochMilli(), MadeUpHistory.END.toEpochMilli()));
    }
    TestClock clock = new TestClock(day);
    OutageRound round =
        new OutageRound(
            database.outages(),
            () -> watchlist,
            () -> List.of(OWNER),
            Catalogues.of(ZoneOffset.UTC),
            clock);
    round.announce();
    for (int look = 1; look <= 5; look++) {
      clock.set(clock.instant().plus(Duration.ofMinutes(10)));
      timed(
          "look for silences, " + look * 10 + " min after a start", () -> round.announce() ? 1 : 0);
      System.out.printf(Locale.ROOT, "  silent: %d%n", database.outages().announced().size());
    }
  }

  private static void queries(Database database, Watchlist watchlist, Corpus corpus) {
    timed(
        "writing %,d queries of as many chats".formatted(QUERIES),
        () -> {
          for (int i = 0; i < QUERIES; i++) {
            String near =
                "%s NEAR/5 %s"
                    .formatted(corpus.russian(50 + i % 2_000), corpus.russian(100 + i * 7 % 5_000));
            ChatAddress chat = ChatAddress.of("telegram:" + (10_000 + i));
            database.subscriptions().add(chat, SavedQuery.of(near), MadeUpHistory.END);
          }
          return QUERIES;
        });
    List<SavedQuery> saved = database.savedQueries().all();
    timed("compiling them", () -> watchlist.with(saved).queries().size());
    Watchlist asked = watchlist.with(saved);
    SavedQuery more = SavedQuery.of("одно NEAR/5 другое");
    timed(
        "one more",
        () -> asked.with(Stream.concat(saved.stream(), Stream.of(more)).toList()).queries().size());
    List<Item> items = corpus.items(ITEMS);
    for (int turn = 0; turn < 2; turn++) {
      timed("matching %,d items without".formatted(ITEMS), () -> matches(watchlist, items).size());
      timed("matching them with the queries", () -> matches(asked, items).size());
    }
    Set<Subject> found = matches(asked, items);
    timed(
        "who hears of %,d subjects".formatted(found.size()),
        () -> database.news().audience(found, MadeUpHistory.END).subscriptions().size());
  }

  private static Set<Subject> matches(Watchlist watchlist, List<Item> items) {
    return items.stream()
        .flatMap(item -> watchlist.matcher().match(item).matches().stream())
        .map(Match::subject)
        .collect(Collectors.toSet());
  }

  /** Something whose result is a number. */
  private interface Work {
    int run();
  }

  private static void timed(String what, Work work) {
    long start = System.nanoTime();
    int result = work.run();
    double took = (System.nanoTime() - start) / 1e6;
    System.out.printf(Locale.ROOT, "%-48s %9.1f ms   (%,d)%n", what, took, result);
  }

  private static List<Subject> subjects(List<Actor> actors, List<Rule> rules) {
    return Stream.concat(
            actors.stream().limit(WATCHED / 3).map(Actor::subject),
            rules.stream().map(Rule::subject))
        .toList();
  }
}
