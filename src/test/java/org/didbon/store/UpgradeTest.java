package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.didbon.domain.Item;
import org.didbon.pipeline.NewsStore.Acquaintance;
import org.didbon.story.KnownItem;
import org.didbon.story.Recognition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the version before: what it holds stays known, and no feed is new again. */
class UpgradeTest {

  private static final String BEFORE = "12";
  private static final Instant NOW = Instant.parse("2026-05-06T12:00:00Z");
  private static final String LINK = "http://paper.example/ferry";
  private static final String TITLE = "Паром ходит снова";
  private static final String TEXT = "Рейсы дважды в день, билеты подешевели.";

  @TempDir private Path folder;

  /** As the former version wrote them: an item by its guid and link, one by its words alone. */
  @BeforeEach
  void writeAsBefore() throws Exception {
    String url = "jdbc:sqlite:" + file();
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .target(BEFORE)
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url);
        Statement sql = connection.createStatement()) {
      sql.execute(
          "insert into feed (id, url, watched, etag, last_modified, due_ms, failures, reason,"
              + " visited_ms, fresh_ms, leased_ms) values"
              + " ('paper', 'http://a.example/', 1, '', '', 0, 3, 'slow', 5, 4, 0),"
              + " ('empty', 'http://b.example/', 1, '', '', 0, 0, '', 5, null, 0),"
              + " ('never', 'http://c.example/', 1, '', '', 0, 2, 'slow', 5, null, 0)");
      sql.execute("insert into story (id, title, first_ms, last_ms) values ('s', 't', 1, 1)");
      add(connection, 1, "g-1", List.of(words(), "guid:g-1", "link:" + LINK, "lt:x"));
      add(connection, 2, words(), List.of(words() + "2"));
    }
  }

  @Test
  void anItemIsStillKnownByEachOfItsSigns() throws Exception {
    try (Database database = Database.open(DatabaseSettings.sqlite(file()))) {
      assertThat(recognised(database, item("g-1", LINK, TITLE, TEXT))).isEqualTo("g-1");
      assertThat(recognised(database, item("g-1", LINK, TITLE + ", но редко", TEXT)))
          .isEqualTo("g-1");
      assertThat(recognised(database, item("", "https://www.paper.example/ferry/", TITLE, TEXT)))
          .as("by its words")
          .isEqualTo("g-1");
      assertThat(recognised(database, item("", "https://paper.example/ferry", TITLE + "!", TEXT)))
          .as("by its link, which is https now")
          .isEqualTo("g-1");
      assertThat(recognised(database, item("g-1", "http://paper.example/x", "Зубр", "Роща")))
          .as("a guid that is used again")
          .isEmpty();
    }
  }

  @Test
  void aFeedThatWasReadIsKnownAndOneThatNeverAnsweredIsNew() {
    try (Database database = Database.open(DatabaseSettings.sqlite(file()))) {
      assertThat(database.news().acquaintance("paper")).isEqualTo(Acquaintance.KNOWN);
      assertThat(database.news().acquaintance("empty")).isEqualTo(Acquaintance.KNOWN);
      assertThat(database.news().acquaintance("never")).isEqualTo(Acquaintance.NEW);
    }
  }

  private static String recognised(Database database, Item item) {
    List<KnownItem> candidates = database.news().candidates("paper", List.of(item));
    return new Recognition()
        .of(List.of(item), candidates).values().stream()
            .map(known -> known.item().id())
            .findFirst()
            .orElse("");
  }

  private static Item item(String guid, String link, String title, String text) throws Exception {
    List<String> marks =
        guid.isEmpty()
            ? List.of(words(title, text))
            : List.of(words(title, text), Item.GUID + guid);
    return new Item("paper", "new", marks, link, true, title, text, NOW, NOW, "ru");
  }

  private static void add(Connection connection, int number, String id, List<String> marks)
      throws Exception {
    try (PreparedStatement item =
            connection.prepareStatement(
                "insert into item (number, feed, id, story, link, own_link, title, text, summary,"
                    + " edition, language, published_ms, seen_ms, when_ms, turn)"
                    + " values (?, 'paper', ?, 's', ?, 1, ?, ?, '', ?, 'ru', ?, 1, 1, 0)");
        PreparedStatement mark =
            connection.prepareStatement(
                "insert into item_mark (feed, mark, number) values ('paper', ?, ?)")) {
      item.setInt(1, number);
      item.setString(2, id);
      item.setString(3, number == 1 ? LINK : "");
      item.setString(4, number == 1 ? TITLE : "Другое");
      item.setString(5, number == 1 ? TEXT : "Совсем другое дело");
      item.setString(6, marks.get(0));
      item.setLong(7, NOW.toEpochMilli());
      item.execute();
      for (String one : marks) {
        mark.setString(1, one);
        mark.setInt(2, number);
        mark.execute();
      }
    }
  }

  private static String words() throws Exception {
    return words(TITLE, TEXT);
  }

  /** As the former version hashed them, and this one does. */
  private static String words(String title, String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest((title + '\0' + text).getBytes(StandardCharsets.UTF_8));
    return "tt:" + HexFormat.of().formatHex(hash, 0, 10);
  }

  private Path file() {
    return folder.resolve("old.db");
  }
}
