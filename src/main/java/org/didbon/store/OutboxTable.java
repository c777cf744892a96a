package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.outbox.OutboxStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The messages that wait and what became of the others; see {@link LaneTable}. Thread-safe. */
public final class OutboxTable implements OutboxStore {

  /**
   * An edit without a message of its own to change: that one was never delivered, or left together
   * with others as one.
   */
  private static final String DROP_EDITS =
      """
      update message set settled_ms = :now, outcome = 'superseded'
      where address = :address and settled_ms is null and edits <> '' and not exists (
        select 1 from message told
        where told.key = message.edits and told.address = message.address
          and (told.settled_ms is null or (told.remote_id <> '' and 1 = (
            select count(*) from message together
            where together.address = told.address and together.remote_id = told.remote_id
              and together.edits = ''))))
      """;

  private static final String NEXT =
      """
      select message.*, body.json,
        (select e.remote_id from message e where e.key = message.edits) as edits_id,
        (select a.remote_id from message a where a.key = message.answers) as answers_id
      from message join body on body.hash = message.body
      where message.address = :address and message.settled_ms is null
      order by message.urgency desc, message.number limit :limit
      """;

  private static final String SETTLE =
      """
      update message set settled_ms = :now, outcome = :outcome, remote_id = :remoteId,
        reason = :reason, attempts = attempts + 1
      where key in (<keys>) and settled_ms is null
      returning address
      """;

  private static final String FAILED =
      """
      update message set attempts = attempts + 1, reason = :reason
      where key in (<keys>) and settled_ms is null
      """;

  private static final String GIVE_UP_CHAT =
      """
      update message set settled_ms = :now, outcome = 'given_up', reason = :reason
      where address = :address and settled_ms is null
      """;

  private static final String MOVE =
      "update message set address = :to where address = :address and settled_ms is null";

  private static final String DEAD =
      """
      select * from message where outcome = 'given_up' order by settled_ms desc, number desc
      limit :limit
      """;

  private static final String RESEND =
      """
      update message set settled_ms = null, outcome = 'waiting', attempts = 0, reason = '',
        created_ms = :now
      where key = :key and outcome = 'given_up'
      returning address
      """;

  private static final String COUNTS =
      """
      select
        (select count(*) from message where settled_ms is null) as waiting,
        (select count(*) from message where outcome = 'delivered') as delivered,
        (select count(*) from message where outcome = 'given_up') as given_up,
        (select min(created_ms) from message where settled_ms is null) as oldest_ms
      """;

  private final Jdbi jdbi;

  OutboxTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Lane> claim(String network, Instant now, Instant until, int lanes, int perLane) {
    return jdbi.inTransaction(
        handle -> {
          List<Lane> claimed = new ArrayList<>();
          for (String address : LaneTable.claim(handle, network, now, until, lanes)) {
            List<Claimed> next = next(handle, address, perLane);
            if (next.stream().anyMatch(one -> !one.message().edits().isEmpty())) {
              dropEdits(handle, address, now);
              next = next(handle, address, perLane);
            }
            if (!next.isEmpty()) {
              claimed.add(new Lane(ChatAddress.of(address), next));
            }
          }
          return claimed;
        });
  }

  @Override
  public void release(ChatAddress to, Instant due) {
    jdbi.useTransaction(handle -> LaneTable.release(handle, to.toString(), due));
  }

  @Override
  public void pause(String network, Instant until) {
    jdbi.useTransaction(handle -> LaneTable.pause(handle, network, until));
  }

  @Override
  public void delivered(List<String> keys, String remoteId, Instant now) {
    settle(keys, "delivered", remoteId, "", now);
  }

  @Override
  public void failed(List<String> keys, String reason) {
    jdbi.useTransaction(
        handle ->
            handle.createUpdate(FAILED).bindList("keys", keys).bind("reason", reason).execute());
  }

  @Override
  public void giveUp(List<String> keys, String reason, Instant now) {
    settle(keys, "given_up", "", reason, now);
  }

  @Override
  public void chatGone(ChatAddress chat, String reason, Instant now) {
    jdbi.useTransaction(
        handle -> {
          for (ChatAddress each : LaneTable.withTopics(handle, chat)) {
            SubscriptionTable.leave(handle, each, now);
            MuteTable.forget(handle, each);
            SpikeTable.forget(handle, each);
            DigestTable.forget(handle, each);
            ChatSettingsTable.forget(handle, each);
            handle
                .createUpdate(GIVE_UP_CHAT)
                .bind("address", each.toString())
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .execute();
            LaneTable.recount(handle, each.toString());
          }
        });
  }

  @Override
  public void moved(ChatAddress from, ChatAddress to, Instant now) {
    jdbi.useTransaction(
        handle -> {
          for (ChatAddress each : LaneTable.withTopics(handle, from)) {
            String rest = each.chat().substring(from.chat().length());
            move(handle, each, new ChatAddress(to.network(), to.chat() + rest), now);
          }
        });
  }

  @Override
  public void add(List<Message> messages, Instant now) {
    jdbi.useTransaction(handle -> MessageWriter.add(handle, messages, now));
  }

  @Override
  public List<Dead> dead(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DEAD)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Dead(
                            row.getString("key"),
                            ChatAddress.of(row.getString("address")),
                            row.getInt("attempts"),
                            Instant.ofEpochMilli(row.getLong("created_ms")),
                            Instant.ofEpochMilli(row.getLong("settled_ms")),
                            row.getString("reason")))
                .list());
  }

  @Override
  public boolean resend(String key, Instant now) {
    return jdbi.inTransaction(
        handle -> {
          Optional<String> address =
              handle
                  .createQuery(RESEND)
                  .bind("key", key)
                  .bind("now", now.toEpochMilli())
                  .mapTo(String.class)
                  .findOne();
          address.ifPresent(lane -> LaneTable.recount(handle, lane));
          return address.isPresent();
        });
  }

  @Override
  public Counts counts(Instant now) {
    return jdbi.withHandle(
        handle -> handle.createQuery(COUNTS).map((row, context) -> counts(row, now)).one());
  }

  @Override
  public void releaseAll() {
    jdbi.useTransaction(LaneTable::releaseAll);
  }

  private static void dropEdits(Handle handle, String address, Instant now) {
    int dropped =
        handle
            .createUpdate(DROP_EDITS)
            .bind("address", address)
            .bind("now", now.toEpochMilli())
            .execute();
    if (dropped > 0) {
      LaneTable.recount(handle, address);
    }
  }

  private static void move(Handle handle, ChatAddress from, ChatAddress to, Instant now) {
    SubscriptionTable.move(handle, from, to);
    ChatSettingsTable.move(handle, from, to);
    MuteTable.move(handle, from, to);
    SpikeTable.move(handle, from, to);
    DigestTable.move(handle, from, to);
    LaneTable.open(handle, to, now);
    handle.createUpdate(MOVE).bind("address", from.toString()).bind("to", to.toString()).execute();
    LaneTable.recount(handle, from.toString());
    LaneTable.recount(handle, to.toString());
  }

  private static Urgency urgency(int rank) {
    return rank == 2 ? Urgency.URGENT : rank == 1 ? Urgency.NORMAL : Urgency.DIGEST;
  }

  private void settle(
      List<String> keys, String outcome, String remoteId, String reason, Instant now) {
    jdbi.useTransaction(
        handle ->
            handle
                .createQuery(SETTLE)
                .bindList("keys", keys)
                .bind("outcome", outcome)
                .bind("remoteId", remoteId)
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .set()
                .forEach(address -> LaneTable.recount(handle, address)));
  }

  private static List<Claimed> next(Handle handle, String address, int limit) {
    return handle
        .createQuery(NEXT)
        .bind("address", address)
        .bind("limit", limit)
        .map((row, context) -> claimed(row))
        .list();
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    Message message =
        new Message(
            row.getString("key"),
            ChatAddress.of(row.getString("address")),
            row.getString("story"),
            urgency(row.getInt("urgency")),
            Rows.body(row.getString("json")),
            row.getString("edits"),
            row.getString("answers"));
    return new Claimed(
        message,
        row.getInt("attempts"),
        Instant.ofEpochMilli(row.getLong("created_ms")),
        text(row, "edits_id"),
        text(row, "answers_id"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  private static Counts counts(ResultSet row, Instant now) throws SQLException {
    Instant oldest = Rows.moment(row, "oldest_ms");
    return new Counts(
        row.getLong("waiting"),
        row.getLong("delivered"),
        row.getLong("given_up"),
        oldest == null ? Duration.ZERO : Duration.between(oldest, now));
  }
}
