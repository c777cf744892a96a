package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.didbon.archive.Archive;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Subject;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.pipeline.NewsStore.Acquaintance;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.pipeline.RetentionStore.Age;
import org.didbon.pipeline.RetentionStore.AgePlace;
import org.didbon.story.KnownItem;
import org.didbon.story.Recognition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the first release, brought up to date: nothing of it is lost, or news again. */
abstract class FirstReleaseContract {

  /** Of the first migration as that release had it: who changes the file locks all of them out. */
  private static final int CHECKSUM = -785_643_800;

  private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");
  private static final ChatAddress CHAT = ChatAddress.of("telegram:7");
  private static final Subject PATRUSHEV = Subject.actor("patrushev");

  @TempDir private Path folder;
  private Database database;

  /** The address of an empty database. */
  abstract String url();

  abstract DatabaseSettings settings();

  @BeforeEach
  void upgrade() throws Exception {
    Flyway.configure()
        .dataSource(url(), null, null)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url());
        Statement sql = connection.createStatement()) {
      for (String line : release().lines().filter(any -> !any.startsWith("--")).toList()) {
        sql.execute(line);
      }
      sql.execute("update flyway_schema_history set checksum = " + CHECKSUM);
    }
    database = Database.open(settings());
  }

  private static String release() throws Exception {
    try (InputStream file = FirstReleaseContract.class.getResourceAsStream("first-release.sql")) {
      return new String(
          Objects.requireNonNull(file, "first-release.sql").readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatTheFeedStillHasIsNoNews() {
    List<Item> document =
        List.of(
            item("p-1", "Николай Патрушев приехал в Душанбе", "http://paper.example/a/1"),
            item("p-2", "Дождь залил рынок в Худжанде", "http://paper.example/a/2"),
            item("p-4", "Patrushev talks about the border", "https://paper.example/a/4"));

    Map<Item, KnownItem> known =
        new Recognition().of(document, database.news().candidates("paper", document));

    assertThat(known).containsOnlyKeys(document);
    assertThat(database.news().acquaintance("paper")).isEqualTo(Acquaintance.KNOWN);
  }

  @Test
  void whatTheChatWasToldOfIsNotToldAgainAndWhatWaitedLeaves() {
    Map<String, Past> pasts = database.news().pasts(List.of("7579fa962e57"));
    assertThat(pasts.get("7579fa962e57").sent()).containsOnlyKeys(CHAT);

    ChatQueue queue = database.outbox().claim("telegram", NOW, NOW.plusSeconds(9), 9, 9).get(0);

    assertThat(queue.messages()).hasSize(1);
    assertThat(queue.messages().get(0).message().body().text().plain())
        .startsWith("Без подписи и без ссылки");
    database.outbox().delivered(List.of(queue.messages().get(0).message().key()), "9", NOW);
    assertThat(database.outbox().counts(NOW).delivered()).isEqualTo(4);
  }

  @Test
  void whatItReadIsShownAndFound() throws Exception {
    assertThat(database.subscriptions().of(CHAT)).hasSize(2);
    assertThat(database.items().about(PATRUSHEV, 9)).hasSize(3);
    assertThat(database.items().story("7579fa962e57", CHAT)).hasSize(1);
    assertThat(database.best().stories(Instant.EPOCH, NOW)).hasSize(4);
    try (Archive archive = Archive.open(folder.resolve("archive"), database.items())) {
      assertThat(archive.catchUp()).isEqualTo(4);
    }
  }

  @Test
  void whatIsOldGoes() {
    Age all = new Age(NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(1)));

    assertThat(database.retention().dropItems(AgePlace.START, all, 9).gone())
        .as("all but what waits, which is the last as well")
        .isEqualTo(3);
    assertThat(database.retention().dropMessages(AgePlace.START, all, 9).gone()).isEqualTo(3);
  }

  private static Item item(String guid, String title, String link) {
    Instant published = Instant.parse("2026-11-24T09:00:00Z");
    return new Item(
        "paper", guid, List.of("guid:" + guid), link, true, title, "", published, NOW, "ru");
  }
}
