package org.didbon.poll;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** One database on a local PostgreSQL, as whoever measures those who work on it sees it. */
final class ClusterDatabase {

  private static final double TICKS_A_SECOND = 100;

  /** How late each visit was, as the database itself saw it. */
  private static final String LOG =
      """
      create table visit_log (late_ms bigint not null, holder text not null, at_ms bigint not null);
      create function log_visit() returns trigger language plpgsql as $$
      begin
        insert into visit_log values (new.visited_ms - old.due_ms, old.holder,
          extract(epoch from clock_timestamp()) * 1000);
        return null;
      end
      $$;
      create trigger visit_log after update on feed for each row
        when (old.visited_ms is distinct from new.visited_ms) execute procedure log_visit();
      """;

  private static final String FORGET =
      """
      update message set settled_ms = null, outcome = 'waiting', remote_id = ''
      where key in (
        select key from message
        where outcome = 'delivered' and edits = '' and answers = '' limit :most)
      """;

  private static final String RECOUNT =
      """
      update lane set waiting = (
        select count(*) from message
        where message.address = lane.address and settled_ms is null)
      """;

  private final Jdbi jdbi;
  private final String url;

  private ClusterDatabase(String url) {
    this.url = url;
    this.jdbi = Jdbi.create(url);
  }

  static ClusterDatabase fresh(EmbeddedPostgres server, String name) throws SQLException {
    Jdbi.create(server.getPostgresDatabase())
        .useHandle(handle -> handle.execute("create database " + name));
    return new ClusterDatabase(server.getJdbcUrl("postgres", name));
  }

  Jdbi jdbi() {
    return jdbi;
  }

  String url() {
    return url;
  }

  /** What it had to do. */
  record Load(long visits, long commits, long rows, double cpu) {

    Load since(Load before) {
      return new Load(
          visits - before.visits, commits - before.commits, rows - before.rows, cpu - before.cpu);
    }
  }

  Load load() {
    return new Load(
        number("select count(*) from visit_log"),
        number("select xact_commit from pg_stat_database where datname = current_database()"),
        number(
            "select tup_inserted + tup_updated + tup_deleted from pg_stat_database"
                + " where datname = current_database()"),
        cpu());
  }

  /** From now on visits are counted, those before no more. */
  void log() throws SQLException {
    if (number("select count(*) from pg_tables where tablename = 'visit_log'") == 0) {
      jdbi.useHandle(handle -> handle.getConnection().createStatement().execute(LOG));
    }
    jdbi.useHandle(handle -> handle.execute("delete from visit_log"));
  }

  /** Seconds by which that part of the visits was late at most. */
  double late(double part) {
    return number(
            "select coalesce(percentile_disc("
                + part
                + ") within group (order by late_ms), 0)"
                + " from visit_log")
        / 1e3;
  }

  /** Feeds that are late by more than five seconds. */
  long overdue() {
    return number(
        "select count(*) from feed where watched = 1"
            + " and due_ms < extract(epoch from clock_timestamp()) * 1000 - 5000");
  }

  /** The longest time without a visit, in seconds. */
  double gap() {
    return number(
            "select coalesce(max(gap), 0) from (select at_ms - lag(at_ms) over (order by at_ms)"
                + " as gap from visit_log) as gaps")
        / 1e3;
  }

  /** Percent of the visits by each process. */
  String shares() {
    return strings(
            "select round(100.0 * count(*) / sum(count(*)) over ()) || ' %' from visit_log"
                + " group by holder order by count(*) desc")
        .stream()
        .collect(Collectors.joining(" + "));
  }

  long processes() {
    return table("process") ? number("select count(*) from process") : 0;
  }

  boolean isIn(long pid) {
    return number("select count(*) from process where pid = " + pid) > 0;
  }

  /** Feeds and lanes that a process holds and nobody else may take. */
  long heldBy(long pid) {
    return number("select count(*) from process where pid = " + pid) == 0
        ? 0
        : number(
            """
            select (select count(*) from feed join process on process.id = feed.holder
                where pid = %1$d and leased_ms > 0)
              + (select count(*) from lane join process on process.id = lane.holder
                where pid = %1$d and leased_ms > 0)
              + 1
            """
                .formatted(pid));
  }

  long neverVisited() {
    return table("feed")
        ? number("select count(*) from feed where watched = 1 and visited_ms is null")
            + (number("select count(*) from feed") == 0 ? 1_000_000 : 0)
        : Long.MAX_VALUE;
  }

  long twice() {
    return number(
        "select count(*) - count(distinct feed || ' ' || link) from item where link <> ''");
  }

  /** Messages that are not sent yet. */
  long waiting() {
    return number("select count(*) from message where settled_ms is null");
  }

  /** As if a process had died after it had sent them, and before it wrote that down. */
  void forgetThatWereSent(int messages) {
    jdbi.useTransaction(
        handle -> {
          handle.createUpdate(FORGET).bind("most", messages).execute();
          handle.execute(RECOUNT);
        });
  }

  private boolean table(String name) {
    return number("select count(*) from pg_tables where tablename = '" + name + "'") > 0;
  }

  private long number(String sql) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql.replace("<", "\\<")).mapTo(Long.class).one());
  }

  private List<String> strings(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }

  /** Seconds of processor that those who serve this database have taken. */
  private double cpu() {
    return strings(
            "select pid::text from pg_stat_activity where datname = current_database()"
                + " or backend_type <> 'client backend'")
        .stream()
        .mapToDouble(ClusterDatabase::cpuOf)
        .sum();
  }

  private static double cpuOf(String pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"), StandardCharsets.UTF_8);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }
}
