package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.didbon.alarm.Backlog;
import org.didbon.alarm.Baseline;
import org.didbon.alarm.Outage;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;
import org.didbon.pipeline.OutageStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** What is silent, and how what comes used to come. Thread-safe. */
public final class OutageTable implements OutageStore {

  private static final String TOLD =
      "select * from silence where kind <> 'alive' order by since_ms, kind, id";

  private static final String ALIVE = "select since_ms from silence where kind = 'alive'";

  private static final String RHYTHM =
      """
      select count(*) as times, max(gap) as longest from (
        select when_ms - lag(when_ms) over (order by when_ms) as gap from %s
        and when_ms >= :from and when_ms <= :to) as gaps
      """;

  private static final String OF_FEED = RHYTHM.formatted("item where feed = :id");

  private static final String OF_ALL =
      RHYTHM.formatted("item where :id = '' and feed not like 'own--%'");

  private static final String OF_RULE =
      RHYTHM.formatted(
          """
          match where kind = 'rule' and subject = :id and when_ms >= coalesce((
            select max(when_ms) from revision where kind = 'rule' and id = :id), 0)\
          """);

  private static final String LAST_MATCH =
      """
      select max(when_ms) from match
      where kind = 'rule' and subject = :id and when_ms <= :now
      """;

  /** A lane is due at the time of its next try; one that is leased is being tried. */
  private static final String BACKLOGS =
      """
      select lane.network, count(*) as chats, min(oldest_ms) as since_ms,
        sum(case when lane.due_ms <= :before and lane.leased_ms <= :now then 1 else 0 end)
          as untried
      from (
        select address, min(created_ms) as oldest_ms from message
        where settled_ms is null group by address) as waiting
      join lane on lane.address = waiting.address
      where oldest_ms <= :before
      group by lane.network order by lane.network
      """;

  private static final String DELIVERED =
      """
      select count(*) from (
        select 1 from message join lane on lane.address = message.address
        where outcome = 'delivered' and settled_ms > :before and lane.network = :network
        limit 1) as any_one
      """;

  private static final String FIRST_SIGN =
      """
      insert into silence (kind, id, since_ms, told) values ('alive', '', :now, 1)
      on conflict (kind, id) do nothing
      """;

  /** Also the lock: whoever moves it on first writes, and the others look again. */
  private static final String SIGN =
      """
      update silence set since_ms = :now
      where kind = 'alive' and since_ms = :before and since_ms < :now
      """;

  private static final String BEGIN =
      """
      insert into silence (kind, id, since_ms, told) values (:kind, :id, :since, 1)
      on conflict (kind, id) do nothing
      """;

  private static final String END = "delete from silence where kind = :kind and id = :id";

  private final Jdbi jdbi;

  OutageTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Outage> announced() {
    return jdbi.withHandle(
        handle -> handle.createQuery(TOLD).map((row, context) -> silence(row)).list());
  }

  @Override
  public Optional<Instant> alive() {
    return jdbi.withHandle(handle -> moment(handle.createQuery(ALIVE)));
  }

  @Override
  public List<FeedState> feeds() {
    return jdbi.withHandle(handle -> FeedTable.states(handle));
  }

  @Override
  public Baseline ofFeed(String feed, Instant from, Instant to) {
    return rhythm(OF_FEED, feed, from, to);
  }

  @Override
  public Baseline ofAll(Instant from, Instant to) {
    return rhythm(OF_ALL, "", from, to);
  }

  @Override
  public Baseline ofRule(String rule, Instant from, Instant to) {
    return rhythm(OF_RULE, rule, from, to);
  }

  @Override
  public Optional<Instant> lastMatch(String rule, Instant now) {
    return jdbi.withHandle(
        handle ->
            moment(
                handle.createQuery(LAST_MATCH).bind("id", rule).bind("now", now.toEpochMilli())));
  }

  @Override
  public List<Backlog> backlogs(Instant before, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BACKLOGS)
                .bind("before", before.toEpochMilli())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> backlog(row))
                .list()
                .stream()
                .filter(backlog -> !isServed(handle, backlog.network(), before))
                .toList());
  }

  @Override
  public Preferences preferences(ChatAddress chat) {
    return jdbi.withHandle(handle -> ChatSettingsTable.of(handle, chat));
  }

  @Override
  public boolean note(
      Optional<Instant> before,
      List<Outage> begun,
      List<Outage> ended,
      List<Message> messages,
      Instant now) {
    return jdbi.inTransaction(
        handle -> {
          if (!isFirst(handle, before, now)) {
            return false;
          }
          begun.forEach(
              one ->
                  handle
                      .createUpdate(BEGIN)
                      .bind("kind", one.kind().word())
                      .bind("id", one.id())
                      .bind("since", one.since().toEpochMilli())
                      .execute());
          ended.forEach(
              one ->
                  handle
                      .createUpdate(END)
                      .bind("kind", one.kind().word())
                      .bind("id", one.id())
                      .execute());
          MessageWriter.add(handle, messages, now);
          return true;
        });
  }

  private static boolean isFirst(Handle handle, Optional<Instant> before, Instant now) {
    return before
            .map(
                last ->
                    handle
                        .createUpdate(SIGN)
                        .bind("before", last.toEpochMilli())
                        .bind("now", now.toEpochMilli()))
            .orElseGet(() -> handle.createUpdate(FIRST_SIGN).bind("now", now.toEpochMilli()))
            .execute()
        > 0;
  }

  private Baseline rhythm(String query, String id, Instant from, Instant to) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(query)
                .bind("id", id)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map(
                    (row, context) ->
                        new Baseline(
                            row.getInt("times"), Duration.ofMillis(row.getLong("longest"))))
                .one());
  }

  private static Optional<Instant> moment(Query query) {
    return query
        .map((row, context) -> Optional.ofNullable(row.getObject(1)).map(Object::toString))
        .findOne()
        .flatMap(ms -> ms)
        .map(ms -> Instant.ofEpochMilli(Long.parseLong(ms)));
  }

  private static boolean isServed(Handle handle, String network, Instant since) {
    return handle
            .createQuery(DELIVERED)
            .bind("network", network)
            .bind("before", since.toEpochMilli())
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private static Backlog backlog(ResultSet row) throws SQLException {
    return new Backlog(
        row.getString("network"),
        row.getInt("chats"),
        Instant.ofEpochMilli(row.getLong("since_ms")),
        row.getInt("untried") == 0);
  }

  private static Outage silence(ResultSet row) throws SQLException {
    return new Outage(
        Outage.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("since_ms")));
  }
}
