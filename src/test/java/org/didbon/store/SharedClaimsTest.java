package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.didbon.domain.Items.SEEN;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several processes that take feeds and lanes of one PostgreSQL at the same moment. */
class SharedClaimsTest {

  private static final int FEEDS = 400;
  private static final Instant UNTIL = SEEN.plusSeconds(600);
  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  private final String url = Databases.freshPostgres();
  private final List<Database> processes = new ArrayList<>();

  @BeforeEach
  void open() {
    for (int process = 0; process < 3; process++) {
      processes.add(Database.open(new DatabaseSettings(url, Path.of("unused"))));
    }
    one().news().watch(feeds(), SEEN);
  }

  private static List<Feed> feeds() {
    return IntStream.range(0, FEEDS)
        .mapToObj(feed -> StoreCase.feed("f" + feed, "https://a.example/" + feed))
        .toList();
  }

  @AfterEach
  void close() {
    processes.forEach(Database::close);
  }

  @Test
  void whatAnotherIsJustTakingIsNotWaitedFor() {
    one().outbox().add(List.of(message(1), message(2)), SEEN);
    try (Handle other = Jdbi.create(url).open()) {
      other.begin();
      other.execute("select * from feed where id <> 'f7' for update");
      other.execute("select * from lane where address <> 'telegram:2' for update");

      assertThat(
              assertTimeoutPreemptively(AT_ONCE, () -> one().news().claimDue(SEEN, UNTIL, FEEDS)))
          .extracting(FeedState::feed)
          .containsExactly("f7");
      assertThat(
              assertTimeoutPreemptively(
                  AT_ONCE, () -> one().outbox().claim("telegram", SEEN, UNTIL, 9, 9)))
          .extracting(lane -> lane.to().toString())
          .containsExactly("telegram:2");
      other.rollback();
    }
  }

  @Test
  void aStartWaitsForNobodyAndLeavesTheFeedsThatAreTheSame() {
    try (Handle other = Jdbi.create(url).open()) {
      other.begin();
      other.execute("select * from feed where id <> 'f7' for update");
      List<Feed> feeds = new ArrayList<>(feeds());
      feeds.set(7, StoreCase.feed("f7", "https://b.example"));

      assertTimeoutPreemptively(AT_ONCE, () -> processes.get(1).news().watch(feeds, SEEN));
      other.rollback();
    }
  }

  @Test
  void eachTakesAsManyAsItAskedForWhileThereAreEnough() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(processes.size());
    List<Callable<List<FeedState>>> takers = new ArrayList<>();
    for (int taker = 0; taker < FEEDS / 20; taker++) {
      NewsTables news = processes.get(taker % processes.size()).news();
      takers.add(() -> news.claimDue(SEEN, UNTIL, 20));
    }

    List<String> taken = new ArrayList<>();
    for (Future<List<FeedState>> claim : threads.invokeAll(takers)) {
      assertThat(claim.get()).hasSize(20);
      claim.get().forEach(feed -> taken.add(feed.feed()));
    }
    threads.shutdown();

    assertThat(taken).hasSize(FEEDS).doesNotHaveDuplicates();
  }

  @Test
  void whatIsWrittenWhileAnotherIsSettledIsNotForgotten() throws Exception {
    one().outbox().add(List.of(message(1)), SEEN);
    one().outbox().claim("telegram", SEEN, UNTIL, 9, 9);
    ExecutorService sender = Executors.newSingleThreadExecutor();
    try (Handle writer = Jdbi.create(url).open()) {
      writer.begin();
      MessageWriter.add(writer, List.of(message(1, "later")), SEEN);
      Future<?> settled = sender.submit(() -> one().outbox().delivered(List.of("m1"), "77", SEEN));
      await().until(() -> somebodyWaits(writer));
      writer.commit();
      settled.get();
    } finally {
      sender.shutdown();
    }
    one().outbox().release(ChatAddress.of("telegram:1"), SEEN);

    assertThat(processes.get(1).outbox().claim("telegram", SEEN, UNTIL, 9, 9))
        .flatExtracting(ChatQueue::messages)
        .extracting(claimed -> claimed.message().key())
        .containsExactly("later");
  }

  private static boolean somebodyWaits(Handle handle) {
    return handle
            .createQuery("select count(*) from pg_locks where not granted")
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private Database one() {
    return processes.get(0);
  }

  private static Message message(int chat) {
    return message(chat, "m" + chat);
  }

  private static Message message(int chat, String key) {
    return Message.alert(
        key, ChatAddress.of("telegram:" + chat), "", Urgency.NORMAL, Body.of(RichText.of("x")));
  }
}
