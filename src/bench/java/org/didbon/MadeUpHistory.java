package org.didbon;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.didbon.domain.Actor;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.match.Corpus;

/**
 * A year of news in an SQLite file: items of {@link Corpus}, two to three to a story, every other
 * one about an actor, nearly as many about topics, the first of each far oftener than the last.
 */
final class MadeUpHistory {

  static final Instant END = Instant.parse("2024-04-06T12:00:00Z");

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int BATCH = 5_000;
  private static final int WARM_STORIES = 200;
  private static final double NEW_STORY = 0.4;
  private static final double NAMES_ACTOR = 0.5;
  private static final double NAMES_ANOTHER = 0.2;
  private static final double HAS_TOPIC = 0.4;

  private final Random random = new Random(5);
  private final List<Actor> actors;
  private final List<Rule> rules;
  private final int count;

  MadeUpHistory(List<Actor> actors, List<Rule> rules, int count) {
    this.actors = actors;
    this.rules = rules;
    this.count = count;
  }

  /** Writes it into the tables, which are there and empty. */
  void write(Path file) throws SQLException {
    Corpus corpus = new Corpus();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("pragma synchronous = off");
      }
      connection.setAutoCommit(false);
      try (PreparedStatement stories =
              connection.prepareStatement(
                  "insert into story (id, title, first_ms, last_ms) values (?, ?, ?, ?)"
                      + " on conflict (id) do update set last_ms = excluded.last_ms");
          PreparedStatement items =
              connection.prepareStatement(
                  "insert into item (number, turn, feed, id, story, link, own_link, title, text,"
                      + " summary, edition, language, published_ms, seen_ms, when_ms)"
                      + " values (?, ?, ?, ?, ?, ?, 1, ?, ?, '', '', ?, ?, ?, ?)");
          PreparedStatement matches =
              connection.prepareStatement(
                  "insert into match (number, kind, subject, ground, when_ms, spans, story, feed)"
                      + " values (?, ?, ?, 'query', ?, 'title:0-5', ?, ?)"
                      + " on conflict do nothing")) {
        int lastStory = 0;
        for (int number = 1; number <= count; number++) {
          Item item = corpus.item(number);
          boolean fresh = lastStory == 0 || random.nextDouble() < NEW_STORY;
          lastStory += fresh ? 1 : 0;
          int back = fresh ? 0 : random.nextInt(Math.min(lastStory, WARM_STORIES));
          String story = "%012x".formatted(lastStory - back);
          long when = END.minus(YEAR.multipliedBy(count - number).dividedBy(count)).toEpochMilli();
          set(stories, story, item.title(), when, when);
          set(
              items,
              number,
              number / 100 + 1,
              item.feed(),
              item.id(),
              story,
              "https://news.example/" + number,
              item.title(),
              item.text(),
              item.language(),
              when,
              when,
              when);
          if (random.nextDouble() < NAMES_ACTOR) {
            actor(matches, number, when, story, item.feed());
          }
          if (random.nextDouble() < NAMES_ANOTHER) {
            actor(matches, number, when, story, item.feed());
          }
          if (random.nextDouble() < HAS_TOPIC) {
            String rule = rules.get(rank(rules.size())).id();
            set(matches, number, "rule", rule, when, story, item.feed());
          }
          if (number % BATCH == 0 || number == count) {
            stories.executeBatch();
            items.executeBatch();
            matches.executeBatch();
            connection.commit();
          }
        }
      }
    }
  }

  private void actor(PreparedStatement matches, int number, long when, String story, String feed)
      throws SQLException {
    String actor = actors.get(rank(actors.size())).id();
    set(matches, number, "actor", actor, when, story, feed);
  }

  /** A place in a list, the first ones oftener: Zipf. */
  private int rank(int size) {
    return (int) Math.min(size - 1, Math.pow(size, random.nextDouble()) - 1);
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  /** Made-up feeds of Russia, {@code feed-0} and on. */
  static List<Feed> feeds(int count) {
    return IntStream.range(0, count).mapToObj(MadeUpHistory::feed).toList();
  }

  /** Rules of one word each, the commoner the earlier, {@code topic-0} and on. */
  static List<Rule> topics(int count, Corpus corpus) {
    return IntStream.range(0, count).mapToObj(number -> topic(number, corpus)).toList();
  }

  private static Feed feed(int number) {
    return new Feed(
        "feed-" + number,
        "Feed " + number,
        URI.create("https://news.example/" + number),
        "ru",
        "RU",
        Duration.ofMinutes(10),
        false);
  }

  private static Rule topic(int number, Corpus corpus) {
    return new Rule(
        "topic-" + number,
        "Topic " + number,
        corpus.russian(500 + number),
        Rule.Severity.NORMAL,
        List.of(),
        List.of());
  }
}
