package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.didbon.domain.ChatAddress;
import org.didbon.rule.Action;
import org.didbon.rule.Author;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.RevisionFilter;
import org.didbon.rule.Status;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;

/**
 * What SQLite has to do for a page of changes, in steps of its machine: as much after years as in
 * the first week.
 */
class HistoryReadsTest {

  private static final int WEEK = 100;
  private static final int YEARS = 5_000;
  private static final int PAGE = 31;

  @TempDir private Path folder;
  private Database database;
  private Jdbi counted;
  private final AtomicLong steps = new AtomicLong();

  @BeforeEach
  void open() {
    database = Databases.sqlite(folder);
    String url = "jdbc:sqlite:" + folder.resolve("test.db");
    counted = Jdbi.create(() -> counting(DriverManager.getConnection(url)));
    counted
        .getConfig(SqlStatements.class)
        .setTemplateEngine(new SqlLists())
        .setSqlParser(new SqlReader());
  }

  private Connection counting(Connection connection) throws SQLException {
    ProgressHandler.setHandler(
        connection,
        1,
        new ProgressHandler() {
          @Override
          protected int progress() {
            steps.incrementAndGet();
            return 0;
          }
        });
    return connection;
  }

  @Test
  void aPageOfChangesTakesNoMoreWhenThereAreManyOnes() {
    RevisionTable changes = new RevisionTable(counted);
    RevisionFilter thing = RevisionFilter.of(Editable.RULE, "r1");
    add(1, WEEK);
    long latest = steps(() -> changes.latest(PAGE));
    long earlier = steps(() -> changes.before(WEEK - PAGE, RevisionFilter.ALL, PAGE));
    long ofThing = steps(() -> changes.before(Long.MAX_VALUE, thing, PAGE));
    long authors = steps(() -> changes.authors(WEEK - PAGE, WEEK));

    add(WEEK + 1, YEARS);

    assertThat(steps(() -> changes.latest(PAGE))).isLessThan(2 * latest);
    assertThat(steps(() -> changes.before(YEARS - PAGE, RevisionFilter.ALL, PAGE)))
        .isLessThan(2 * earlier);
    assertThat(steps(() -> changes.before(Long.MAX_VALUE, thing, PAGE))).isLessThan(2 * ofThing);
    assertThat(steps(() -> changes.authors(YEARS - PAGE, YEARS))).isLessThan(2 * authors);
  }

  @Test
  void whatWasSaidOfStoriesIsNotLookedForAmongAllItems() {
    ApartTable said = new ApartTable(counted);
    long before = steps(() -> said.latest(PAGE));

    Jdbi.create("jdbc:sqlite:" + folder.resolve("test.db")).useTransaction(HistoryReadsTest::items);

    assertThat(steps(() -> said.latest(PAGE))).isLessThan(2 * before);
  }

  private static void items(Handle handle) {
    handle.execute("insert into story values ('s', 's', 0, 0)");
    handle.execute(
        """
        with recursive n(i) as (select 1 union all select i + 1 from n where i < ?)
        insert into item (number, feed, id, story, link, own_link, title, text, summary, edition,
          language, seen_ms, when_ms)
        select i, 'f', 'i' || i, 's', '', 0, '', '', '', '', '', i, i from n
        """,
        YEARS);
  }

  private long steps(Runnable asked) {
    asked.run(); // a connection reads the tables' names first
    steps.set(0);
    asked.run();
    return steps.get();
  }

  private void add(long first, long last) {
    List<Revision> revisions =
        LongStream.rangeClosed(first, last).mapToObj(HistoryReadsTest::revision).toList();
    database.revisions().addAll(revisions, List.of());
  }

  /** Half of them of one rule. */
  private static Revision revision(long number) {
    ChatAddress chat = ChatAddress.of("telegram:" + number % 7);
    return new Revision(
        number,
        Editable.RULE,
        number % 2 == 0 ? "r1" : "r" + number,
        Action.EDIT,
        new Author(chat.toString(), chat),
        Instant.EPOCH,
        Status.NONE,
        Status.on("{}"),
        "",
        "");
  }
}
