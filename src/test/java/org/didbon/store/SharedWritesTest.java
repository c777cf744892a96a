package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.didbon.domain.Items.SEEN;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.pipeline.RetentionStore.Age;
import org.didbon.pipeline.RetentionStore.AgePlace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions of several processes that come across each other on one PostgreSQL. */
class SharedWritesTest {

  private static final ChatAddress ONE = ChatAddress.of("telegram:1");
  private static final ChatAddress TWO = ChatAddress.of("telegram:2");

  private final ExecutorService others = Executors.newCachedThreadPool();
  private Database database;
  private Handle first;
  private Handle looker;

  @BeforeEach
  void open() {
    String url = Databases.freshPostgres();
    database = Database.open(new DatabaseSettings(url, Path.of("unused")));
    database.news().watch(List.of(StoreCase.feed("asiaplus", "https://a.example/rss")), SEEN);
    first = Jdbi.create(url).open();
    looker = Jdbi.create(url).open();
  }

  @AfterEach
  void close() {
    others.shutdownNow();
    first.close();
    looker.close();
    database.close();
  }

  /** Starts what comes across the transaction of {@link #first}, up to where it waits for that. */
  private <T> Future<T> meanwhile(Callable<T> second) {
    long before = waiting();
    Future<T> result = others.submit(second);
    await().until(() -> result.isDone() || waiting() > before);
    return result;
  }

  private Future<Boolean> meanwhile(Runnable second) {
    return meanwhile(
        () -> {
          second.run();
          return true;
        });
  }

  /** How many wait for a lock of this database. */
  private long waiting() {
    return looker
        .createQuery(
            """
            select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """)
        .mapTo(Long.class)
        .one();
  }

  @Test
  void aMessageIsWrittenWhoseWordsAreJustForgotten() throws Exception {
    database.outbox().add(List.of(message("1", ONE)), SEEN);
    first.begin();
    MessageWriter.add(first, List.of(message("2", TWO)), SEEN);

    Future<Boolean> forgotten = meanwhile(() -> database.kept().forget(ONE, ""));
    first.commit();

    assertThat(forgotten.get()).isTrue();
    assertThat(database.outbox().keyOf(".2")).contains("2");
  }

  @Test
  void wordsThatAreDeletedWithAnOldMessageStayWhereAnotherIsWrittenWithThem() throws Exception {
    database
        .outbox()
        .add(List.of(message("1", ONE), edit("last", ONE, "", "in other words")), SEEN);
    database.outbox().delivered(List.of("1", "last"), "77", SEEN);
    first.begin();
    MessageWriter.add(first, List.of(message("2", TWO)), SEEN);

    Instant later = SEEN.plusSeconds(60);
    Future<Integer> deleted =
        meanwhile(
            () ->
                database.retention().dropMessages(AgePlace.START, new Age(later, later), 9).gone());
    first.commit();

    assertThat(deleted.get()).isEqualTo(1);
  }

  @Test
  void theWordsOfAMessageAreNotForgottenWhileItIsWritten() throws Exception {
    database.outbox().add(List.of(message("1", ONE)), SEEN);
    first.begin();
    MessageWriter.add(first, List.of(edit("2", TWO, "", "it has the key")), SEEN);

    Future<Boolean> written =
        meanwhile(() -> database.outbox().add(List.of(message("2", TWO)), SEEN));
    Future<Boolean> forgotten = meanwhile(() -> database.kept().forget(ONE, ""));
    first.rollback();

    assertThat(written.get()).isTrue();
    assertThat(forgotten.get()).isTrue();
    assertThat(database.outbox().keyOf(".2")).contains("2");
  }

  private static Message message(String key, ChatAddress chat) {
    return Message.alert(key, chat, "", Urgency.NORMAL, Body.of(RichText.of("x")));
  }

  private static Message edit(String key, ChatAddress chat, String edits, String text) {
    return new Message(key, chat, "", Urgency.DIGEST, Body.of(RichText.of(text)), edits, "");
  }
}
