package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.pipeline.hub.HubStore;
import org.didbon.pipeline.hub.HubSubscription;
import org.didbon.pipeline.hub.HubSubscription.HubState;
import org.jdbi.v3.core.Jdbi;

/** What hubs were asked. Thread-safe. */
public final class HubTable implements HubStore {

  private static final String ALL = "select * from hub_subscription";

  private static final String OF = "select * from hub_subscription where feed = :key";
  private static final String AT = "select * from hub_subscription where path = :key";

  private static final String PUT =
      """
      insert into hub_subscription (feed, topic, hub, path, secret, state, due_ms, asked_ms,
        until_ms, heard_ms, missed, ignored)
      values (:feed, :topic, :hub, :path, :secret, :state, :due, :asked, :until, :heard, :missed,
        :ignored)
      on conflict (feed) do update set topic = excluded.topic, hub = excluded.hub,
        path = excluded.path, secret = excluded.secret, state = excluded.state,
        due_ms = excluded.due_ms, asked_ms = excluded.asked_ms, until_ms = excluded.until_ms,
        heard_ms = excluded.heard_ms, missed = excluded.missed, ignored = excluded.ignored
      """;

  private static final String REMOVE = "delete from hub_subscription where feed = :feed";

  /** The time is tested twice: see HOUSE on PostgreSQL and rows picked by two. */
  private static final String CLAIM =
      """
      update hub_subscription set due_ms = :next
      where due_ms <= :now and feed in (
        select feed from hub_subscription where due_ms <= :now order by due_ms limit :limit)
      returning *
      """;

  private static final String ASKED =
      "update hub_subscription set asked_ms = :now, due_ms = :due where feed = :feed";

  private static final String TOLD =
      """
      update hub_subscription set state = 'told', until_ms = :until, due_ms = :due, missed = 0
      where path = :path
      """;

  private static final String DENIED =
      """
      update hub_subscription set state = 'denied', until_ms = 0, due_ms = :due where path = :path
      """;

  private static final String HEARD =
      "update hub_subscription set heard_ms = :now, missed = 0 where feed = :feed";

  private static final String MISSED =
      "update hub_subscription set missed = missed + 1 where feed = :feed";

  private static final String IGNORED =
      "update hub_subscription set ignored = ignored + 1 where path = :path";

  private final Jdbi jdbi;

  HubTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<HubSubscription> all() {
    return jdbi.withHandle(
        handle -> handle.createQuery(ALL).map((row, context) -> subscription(row)).list());
  }

  @Override
  public Optional<HubSubscription> of(String feed) {
    return one(OF, feed);
  }

  @Override
  public Optional<HubSubscription> at(String path) {
    return one(AT, path);
  }

  private Optional<HubSubscription> one(String which, String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(which)
                .bind("key", key)
                .map((row, context) -> subscription(row))
                .findOne());
  }

  @Override
  public void put(HubSubscription one) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(PUT)
                .bind("feed", one.feed())
                .bind("topic", one.topic())
                .bind("hub", one.hub())
                .bind("path", one.path())
                .bind("secret", one.secret())
                .bind("state", one.state().word())
                .bind("due", one.due().toEpochMilli())
                .bind("asked", Rows.ms(one.asked()))
                .bind("until", one.until().toEpochMilli())
                .bind("heard", Rows.ms(one.heard()))
                .bind("missed", one.missed())
                .bind("ignored", one.ignored())
                .execute());
  }

  @Override
  public void remove(String feed) {
    jdbi.useTransaction(handle -> handle.createUpdate(REMOVE).bind("feed", feed).execute());
  }

  @Override
  public List<HubSubscription> claimDue(Instant now, Instant next, int limit) {
    return jdbi.inTransaction(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("now", now.toEpochMilli())
                .bind("next", next.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> subscription(row))
                .list());
  }

  @Override
  public void asked(String feed, Instant now, Instant due) {
    change(ASKED, Map.of("feed", feed, "now", now.toEpochMilli(), "due", due.toEpochMilli()));
  }

  @Override
  public void told(String path, Instant until, Instant due) {
    change(TOLD, Map.of("path", path, "until", until.toEpochMilli(), "due", due.toEpochMilli()));
  }

  @Override
  public void denied(String path, Instant due) {
    change(DENIED, Map.of("path", path, "due", due.toEpochMilli()));
  }

  @Override
  public void heard(String feed, Instant now) {
    change(HEARD, Map.of("feed", feed, "now", now.toEpochMilli()));
  }

  @Override
  public void missed(String feed) {
    change(MISSED, Map.of("feed", feed));
  }

  @Override
  public void ignored(String path) {
    change(IGNORED, Map.of("path", path));
  }

  private void change(String how, Map<String, ?> values) {
    jdbi.useTransaction(handle -> handle.createUpdate(how).bindMap(values).execute());
  }

  private static HubSubscription subscription(ResultSet row) throws SQLException {
    return new HubSubscription(
        row.getString("feed"),
        row.getString("topic"),
        row.getString("hub"),
        row.getString("path"),
        row.getString("secret"),
        HubState.of(row.getString("state")),
        Instant.ofEpochMilli(row.getLong("due_ms")),
        Rows.moment(row, "asked_ms"),
        Instant.ofEpochMilli(row.getLong("until_ms")),
        Rows.moment(row, "heard_ms"),
        row.getInt("missed"),
        row.getLong("ignored"));
  }
}
