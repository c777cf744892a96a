package org.didbon.poll;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.didbon.domain.Item;
import org.didbon.match.Corpus;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.story.Recognition;

/**
 * Fills a new SQLite file with items as of a month of work, straight through JDBC: some hundred
 * times as fast as feeds could bring them. Each is a story of its own, and one in {@value #MATCHED}
 * is about a topic.
 */
public final class Past {

  private static final Duration SPAN = Duration.ofDays(30);
  private static final int BATCH = 5_000;
  private static final int MATCHED = 20;
  private static final int SUBJECTS = 50;

  private Past() {}

  /**
   * Makes the file.
   *
   * @param feeds the items are spread over so many, named {@code f0} and so on
   */
  public static void fill(Path file, int feeds, int items) throws SQLException {
    Database.open(new DatabaseSettings("", file)).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      try (Statement statement = connection.createStatement()) {
        // what breaks off is made anew
        statement.execute("pragma synchronous = off");
      }
      connection.setAutoCommit(false);
      fill(connection, feeds, items);
      try (Statement statement = connection.createStatement()) {
        statement.execute("update turn set number = " + items);
      }
      connection.commit();
    }
  }

  private static void fill(Connection connection, int feeds, int items) throws SQLException {
    Corpus corpus = new Corpus();
    long end = Instant.now().minusSeconds(60).toEpochMilli();
    long apart = SPAN.toMillis() / items;
    try (PreparedStatement story =
            connection.prepareStatement("insert into story values (?, ?, ?, ?)");
        PreparedStatement item =
            connection.prepareStatement(
                """
                insert into item (number, feed, id, story, link, own_link, title, text, summary,
                  edition, language, published_ms, seen_ms, when_ms, turn, guid)
                values (?, ?, ?, ?, ?, 1, ?, ?, '', ?, ?, ?, ?, ?, ?, ?)
                """);
        PreparedStatement mark =
            connection.prepareStatement("insert or ignore into mark values (?, ?, ?)");
        PreparedStatement match =
            connection.prepareStatement(
                """
                insert into match (number, kind, subject, ground, when_ms, spans, story, feed)
                values (?, 'rule', ?, 'query', ?, '', ?, ?)
                """)) {
      for (int number = 1; number <= items; number++) {
        Item made = corpus.item(number);
        long when = end - (items - number) * apart;
        String feed = "f" + number % feeds;
        String link = "http://outlet.example/past/" + number;
        String id = "s" + number;
        set(story, id, made.title(), when, when);
        set(
            item,
            number,
            feed,
            link,
            id,
            link,
            made.title(),
            made.text(),
            made.contentMark(),
            made.language(),
            when,
            when,
            when,
            number,
            link);
        for (String sign : Recognition.marks(made)) {
          set(mark, feed, sign + number, number);
        }
        if (number % MATCHED == 0) {
          set(match, number, "made-" + number % SUBJECTS, when, id, feed);
        }
        if (number % BATCH == 0 || number == items) {
          for (PreparedStatement one : new PreparedStatement[] {story, item, mark, match}) {
            one.executeBatch();
          }
          connection.commit();
        }
      }
    }
  }

  private static void set(PreparedStatement row, Object... values) throws SQLException {
    for (int at = 0; at < values.length; at++) {
      row.setObject(at + 1, values[at]);
    }
    row.addBatch();
  }
}
