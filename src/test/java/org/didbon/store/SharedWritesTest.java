package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.didbon.domain.Items.SEEN;
import static org.didbon.domain.Items.item;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.didbon.alert.Digest;
import org.didbon.command.OwnFeedBook.WantedFeed;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.Schedule;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.pipeline.Decision;
import org.didbon.pipeline.Decision.Gathered;
import org.didbon.pipeline.Decision.NewItem;
import org.didbon.pipeline.Decision.Portion;
import org.didbon.pipeline.DigestStore.WantedDigest;
import org.didbon.pipeline.RetentionStore.Age;
import org.didbon.pipeline.RetentionStore.AgePlace;
import org.didbon.rule.OwnFeedLimits;
import org.didbon.story.Assignment;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions of several processes that come across each other on one PostgreSQL. */
class SharedWritesTest {

  private static final ChatAddress ONE = ChatAddress.of("telegram:1");
  private static final ChatAddress TWO = ChatAddress.of("telegram:2");
  private static final Schedule HOURLY = Schedule.HOURLY;

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
  void whoSettlesAnEditAndWhoWritesTheNextWithNewsDoNotStopEachOther() throws Exception {
    database.outbox().add(List.of(message("1", ONE), edit("1+", ONE, "1", "more")), SEEN);
    first.begin();
    SettledRows.failed(first, List.of("1+"), "a row of it, as whoever settles it has");

    Future<Boolean> written =
        meanwhile(
            () ->
                database
                    .outbox()
                    .add(List.of(message("2", ONE), edit("1+", ONE, "1", "yet more")), SEEN));
    LaneTable.recount(first, ONE.toString());
    first.commit();

    assertThat(written.get()).isTrue();
  }

  @Test
  void whoWriteForTheSameChatsInAnotherOrderDoNotStopEachOther() throws Exception {
    first.begin();
    LaneTable.add(first, List.of(message("1", ONE)), Set.of(), 0);

    Future<Boolean> written =
        meanwhile(() -> database.outbox().add(List.of(message("b", TWO), message("a", ONE)), SEEN));
    LaneTable.add(first, List.of(message("2", TWO)), Set.of(), 0);
    first.commit();

    assertThat(written.get()).isTrue();
  }

  @Test
  void whoWritesAnEditForOneChatAndNewsForAnotherStopsNobody() throws Exception {
    database.outbox().add(List.of(message("1", ONE)), SEEN);
    first.begin();
    LaneTable.add(first, List.of(message("3", ONE)), Set.of(), 0);

    Future<Boolean> written =
        meanwhile(
            () ->
                database
                    .outbox()
                    .add(List.of(message("2", TWO), edit("1+", ONE, "1", "more")), SEEN));
    LaneTable.add(first, List.of(message("4", TWO)), Set.of(), 0);
    first.commit();

    assertThat(written.get()).isTrue();
  }

  @Test
  void whoPausesANetworkStopsNobodyWhoWritesForItsChats() throws Exception {
    database.outbox().add(List.of(message("2", TWO)), SEEN);
    database.outbox().add(List.of(message("1", ONE)), SEEN);
    first.begin();
    LaneTable.add(first, List.of(message("3", ONE)), Set.of(), 0);

    Future<Boolean> paused =
        meanwhile(() -> database.outbox().pause("telegram", SEEN.plusSeconds(60)));
    LaneTable.add(first, List.of(message("4", TWO)), Set.of(), 0);
    first.commit();

    assertThat(paused.get()).isTrue();
  }

  @Test
  void whoSendsADigestAndWhoGathersForItDoNotStopEachOther() throws Exception {
    expectDigest(ONE);
    first.begin();
    first.execute("delete from digest"); // as sending it begins

    Future<Boolean> recorded = meanwhile(() -> record("s", gathered(ONE, "s"), message("1", ONE)));
    MessageWriter.add(first, List.of(message("digest", ONE)), SEEN);
    first.commit();

    assertThat(recorded.get()).isTrue();
  }

  @Test
  void aStoryThatIsGatheredWhileItsDigestIsSentWaitsForTheNext() throws Exception {
    expectDigest(ONE);
    Digest digest = database.digests().due(SEEN, 9).get(0);
    first.begin();
    story(first, "s");
    DigestTable.gather(first, List.of(gathered(ONE, "s")), SEEN);

    Future<Boolean> sent = meanwhile(() -> database.digests().send(digest, List.of(), SEEN));
    first.commit();
    sent.get();

    assertThat(database.digests().due(SEEN.plusSeconds(3600), 9))
        .flatExtracting(Digest::lines)
        .extracting(Digest.DigestLine::story)
        .containsExactly("s");
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

  @Test
  void aFeedOfAChatIsVisitedThatAnotherAskedForAsTheLastOneLeft() throws Exception {
    String feed = ask(database, ONE);
    first.begin();
    first.execute("update turn set number = number where id = 3"); // as the one who asks has
    OwnFeedUpkeep.watch(first, feed);
    SubscriptionTable.add(first, TWO, Subject.feed(feed), SEEN);

    Future<Boolean> left = meanwhile(() -> database.outbox().chatGone(ONE, "kicked", SEEN));
    first.commit();

    assertThat(left.get()).isTrue();
    assertThat(database.ownFeeds().states(TWO)).hasSize(1);
    assertThat(database.news().claimDue(SEEN, SEEN.plusSeconds(60), 9))
        .extracting(state -> state.feed())
        .contains(feed);
  }

  @Test
  void nobodySubscribesToAFeedOfAChatThatIsJustGoing() throws Exception {
    String feed = ask(database, ONE);
    first.begin();
    SavedQueryTable.removing(
        first, () -> first.execute("delete from subscription where address = '" + ONE + "'"));

    Future<Boolean> added =
        meanwhile(() -> database.subscriptions().add(TWO, Subject.feed(feed), SEEN));
    first.commit();

    assertThat(added.get()).isFalse();
    assertThat(database.subscriptions().of(TWO)).isEmpty();
  }

  @Test
  void aReportThatIsDeletedWhileItIsLearntStopsNobody() {
    record("s", gathered(ONE, "s"), message("1", ONE));

    database.news().keep(Map.of(1L, "words", 99L, "of one that is gone"), "v", 9);

    assertThat(database.news().keptAfter(0, 100, 9, "v")).hasSize(1);
  }

  private static String ask(Database database, ChatAddress chat) {
    WantedFeed wish = new WantedFeed(URI.create("https://own.example/rss"), "Own", "ru", true);
    return database.ownFeeds().add(chat, List.of(wish), new OwnFeedLimits(3, 5), SEEN).get(0).id();
  }

  private void expectDigest(ChatAddress chat) {
    database.digests().expect(Map.of(new WantedDigest(chat, HOURLY, Preferences.NONE), SEEN));
  }

  private static void story(Handle handle, String id) {
    handle.execute("insert into story (id, title, first_ms, last_ms) values (?, 'S', 1, 1)", id);
  }

  private boolean record(String story, Gathered gathered, Message message) {
    NewsTables news = database.news();
    Assignment assignment =
        new Assignment(new Story(story, "S", SEEN, SEEN), true, List.of("key-" + story));
    return news.record(
        new Decision(
            news.turn(),
            StoreCase.visit(),
            List.of(new NewItem(item("i-" + story).build(), List.of(), "", assignment)),
            List.of(),
            List.of(message),
            List.of(gathered),
            List.of(),
            Portion.WHOLE));
  }

  private static Gathered gathered(ChatAddress chat, String story) {
    return new Gathered(
        chat, HOURLY, SEEN.plusSeconds(3600), story, StoreCase.PATRUSHEV, false, false);
  }

  private static Message message(String key, ChatAddress chat) {
    return Message.alert(key, chat, "", Urgency.NORMAL, Body.of(RichText.of("x")));
  }

  private static Message edit(String key, ChatAddress chat, String edits, String text) {
    return new Message(key, chat, "", Urgency.DIGEST, Body.of(RichText.of(text)), edits, "");
  }
}
