package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.outbox.OutboxStore.Claimed;
import org.didbon.store.ClaimedEdits.Taken;
import org.jdbi.v3.core.Handle;

/** The messages of a chat that may leave next, each with what its sender has to know. */
final class ClaimedRows {

  /**
   * An edit waits for what it is to change. It can change a message that left alone, and what it
   * told itself before in its place. What an edit waits for leaves as the edit would have it: not
   * every network can change it later.
   */
  private static final String NEXT =
      """
      select message.*, body.json, wider_body.json as wider_json,
        coalesce(told.remote_id, '') as told_id,
        case when told.remote_id <> '' and told.fixed = 0 and 1 = (
          select count(*) from message together
          where together.address = told.address and together.remote_id = told.remote_id
            and together.edits = '') then 1 else 0 end as changeable,
        (select a.remote_id from message a where a.key = message.answers) as answers_id
      from message join body on body.hash = message.body
      left join message told on told.key = message.edits and told.address = message.address
      left join message wider on wider.key = message.key || '+' and wider.edits = message.key
        and wider.address = message.address and wider.settled_ms is null
      left join body wider_body on wider_body.hash = wider.body
      where message.address = :address and message.settled_ms is null
        and (told.key is null or told.settled_ms is not null)
      order by message.urgency desc, message.number limit :limit
      """;

  private ClaimedRows() {}

  /**
   * In the order in which they leave.
   *
   * @param limit so many at most
   */
  static List<Taken> next(Handle handle, String address, int limit) {
    return handle
        .createQuery(NEXT)
        .bind("address", address)
        .bind("limit", limit)
        .map((row, context) -> new Taken(claimed(row), row.getLong("number")))
        .list();
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    Message message =
        new Message(
            row.getString("key"),
            ChatAddress.of(row.getString("address")),
            row.getString("story"),
            Rows.urgency(row.getInt("urgency")),
            body(row),
            row.getString("edits"),
            row.getString("answers"),
            Rows.sound(row));
    Claimed claimed =
        new Claimed(
            message,
            row.getInt("attempts"),
            Instant.ofEpochMilli(row.getLong("created_ms")),
            "",
            text(row, "answers_id"),
            false);
    return message.edits().isEmpty() ? claimed : edit(claimed, row);
  }

  /** As it was written, or with what an edit that waits for it tells. */
  private static Body body(ResultSet row) throws SQLException {
    Body written = Rows.body(row.getString("json"));
    String wider = row.getString("wider_json");
    return wider == null ? written : Rows.body(wider).withBrief(written.brief());
  }

  /** An edit with what it can change. */
  private static Claimed edit(Claimed claimed, ResultSet row) throws SQLException {
    String told = row.getString("told_id");
    String own = row.getString("remote_id");
    boolean inBrief = row.getInt("changeable") == 0 || !(own.isEmpty() || own.equals(told));
    String edits = !inBrief ? told : own.equals(told) ? "" : own;
    return new Claimed(
        claimed.message(),
        claimed.attempts(),
        claimed.created(),
        edits,
        edits.isEmpty() ? told : "",
        inBrief);
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }
}
