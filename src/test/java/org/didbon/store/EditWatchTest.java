package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.domain.SavedQuery;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one process edits, and when another on the same PostgreSQL hears of it. */
class EditWatchTest {

  private static final Duration SOON = Duration.ofSeconds(2);

  private final DatabaseSettings settings =
      new DatabaseSettings(Databases.freshPostgres(), Path.of("unused"));
  private final Database one = Database.open(settings);
  private final Database other = Database.open(settings);
  private final AtomicInteger heard = new AtomicInteger();
  private AutoCloseable watch;

  @BeforeEach
  void listen() {
    watch = other.whenEdited(heard::incrementAndGet);
    await().atMost(Duration.ofSeconds(30)).until(() -> heard.get() == 1);
  }

  @AfterEach
  void close() throws Exception {
    watch.close();
    one.close();
    other.close();
  }

  @Test
  void aQueryThatIsSavedIsHeardOfAtOnce() {
    one.subscriptions().add(StoreCase.PHONE, SavedQuery.of("дождь"), SEEN);

    await().atMost(SOON).until(() -> heard.get() > 1);
  }

  @Test
  void soIsAnEditOfTheRuleBook() {
    Jdbi.create(settings.url())
        .useHandle(
            handle ->
                handle.execute(
                    "insert into revision (number, kind, id, action, person, chat, when_ms,"
                        + " before_state, before_text, after_state, after_text, base, note) values"
                        + " (1, 'rule', 'r', 'add', 'x', 'telegram:1', 1, 'absent', '', 'watched',"
                        + " '', '', '')"));

    await().atMost(SOON).until(() -> heard.get() > 1);
  }

  @Test
  void whatIsRecordedIsNoEdit() {
    one.news().watch(List.of(StoreCase.feed("asiaplus", "https://a.example/rss")), SEEN);
    one.news()
        .record(
            StoreCase.decision(
                one.news().turn(),
                item("a").build(),
                List.of(),
                StoreCase.message("a", StoreCase.PHONE)));

    await().during(Duration.ofSeconds(1)).atMost(SOON).until(() -> heard.get() == 1);
  }

  @Test
  void itListensAgainAfterItsConnectionWasLost() {
    Jdbi.create(settings.url())
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where query = 'listen didbon' and datname = current_database()")
                    .mapTo(Boolean.class)
                    .list());

    await().atMost(Duration.ofSeconds(10)).until(() -> heard.get() == 2);
    aQueryThatIsSavedIsHeardOfAtOnce();
  }

  @Test
  void aTransactionThatNobodyGoesOnWithIsEndedByTheServer() throws Exception {
    try (DatabasePool pool = DatabasePool.of(settings);
        Connection connection = pool.source().getConnection();
        Statement sql = connection.createStatement();
        ResultSet shown = sql.executeQuery("show idle_in_transaction_session_timeout")) {
      shown.next();

      assertThat(shown.getString(1)).isEqualTo("15s");
    }
  }
}
