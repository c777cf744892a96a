package org.didbon.store;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.didbon.domain.Feed;
import org.didbon.domain.Items;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.Test;

/** Where thousands of feeds are due for the first time, the others are found by indexes. */
abstract class FeedLanesContract {

  private static final int FEEDS = 20_000;
  private static final Instant NOW = Items.SEEN;
  private static final Holder HOLDER = new Holder("me", true);

  abstract Database open();

  /** Another connection to the same database. */
  abstract Jdbi plain();

  /** What stands before a statement of which the plan is asked. */
  abstract String explain();

  @Test
  void feedsAreFoundByTheIndexesOfTheirLanes() {
    try (Database database = open()) {
      List<Feed> feeds =
          IntStream.range(0, FEEDS)
              .mapToObj(feed -> StoreCase.feed("f" + feed, "https://a.example/" + feed))
              .toList();
      database.news().watch(feeds, NOW);
      try (Handle handle = plain().open()) {
        handle.execute("update feed set visited_ms = 1 where id in ('f1', 'f2', 'f3')");
        handle.execute("update feed set reason = 'slow' where id in ('f4', 'f5')");
        handle.execute("update feed set leased_ms = 9, holder = 'me' where id in ('f6', 'f7')");
        handle.execute("analyze");

        String again = plan(handle, claiming(FeedTable.CLAIM_KNOWN));
        String slow = plan(handle, claiming(FeedTable.CLAIM_SLOW));
        String held = plan(handle, some -> FeedTable.free(some, HOLDER, Set.of("f6", "f7")));

        assertSoftly(
            softly -> {
              softly.assertThat(again).contains("feed_due_again");
              softly.assertThat(slow).contains("feed_due_slow");
              softly.assertThat(held).contains("feed_held");
            });
      }
    }
  }

  private static Consumer<Handle> claiming(String which) {
    return handle ->
        FeedTable.claim(handle, which, HOLDER, NOW, NOW.toEpochMilli(), NOW.plusSeconds(60), 20);
  }

  /** How the database goes about the first statement of an action, which is taken back. */
  private String plan(Handle handle, Consumer<Handle> action) {
    AtomicReference<String> asked = new AtomicReference<>("");
    SqlStatements statements = handle.getConfig(SqlStatements.class);
    statements.setUnusedBindingAllowed(true);
    statements.setSqlLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            asked.compareAndSet("", context.getRenderedSql());
          }
        });
    handle.begin();
    action.accept(handle);
    handle.rollback();
    statements.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    return handle
        .createQuery(explain() + " " + asked.get())
        .bind("holder", HOLDER.id())
        .bind("now", NOW.toEpochMilli())
        .bind("due", NOW.toEpochMilli())
        .bind("until", NOW.plusSeconds(60).toEpochMilli())
        .bind("limit", 20)
        .mapToMap()
        .list()
        .toString();
  }
}
