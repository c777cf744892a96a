package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.outbox.OutboxStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The messages that wait and what became of the others; see {@link LaneTable}. Thread-safe. */
public final class OutboxTable implements OutboxStore {

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

  private static final String SUPERSEDED =
      """
      update message set settled_ms = :now, outcome = 'superseded'
      where key = :key and settled_ms is null
      returning address
      """;

  private static final String FIX =
      "update message set fixed = 1 where key = (select edits from message where key = :key)";

  private static final String FORGET_ID = "update message set remote_id = '' where key = :key";

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

  private static final String WAITING =
      """
      select lane.address, lane.waiting, lane.due_ms,
        (select message.attempts from message
          where message.address = lane.address and message.settled_ms is null
          order by message.urgency desc, message.number limit 1) as attempts
      from lane where network = :network and waiting > 0
      """;

  /** How long a lane rests that has nothing which may leave. */
  private static final Duration IDLE = Duration.ofSeconds(1);

  private final Jdbi jdbi;
  private final Holder holder;
  private final MessageCounts counts = new MessageCounts(MessageCounts.MANY);

  /**
   * @param holder what leases are signed with
   */
  OutboxTable(Jdbi jdbi, Holder holder) {
    this.jdbi = jdbi;
    this.holder = holder;
  }

  @Override
  public List<ChatQueue> claim(String network, Instant now, Instant until, int lanes, int perLane) {
    return jdbi.inTransaction(
        handle -> {
          List<ChatQueue> claimed = new ArrayList<>();
          for (String address : LaneTable.claim(handle, holder, network, now, until, lanes)) {
            List<Claimed> next = next(handle, address, perLane);
            if (next.isEmpty()) {
              // nothing of it may leave: it was counted wrong, and nobody would give it back
              LaneTable.recount(handle, address);
              LaneTable.release(handle, holder, address, now.plus(IDLE));
            } else {
              ChatAddress to = ChatAddress.of(address);
              claimed.add(new ChatQueue(to, next, ChatSettingsTable.of(handle, to).style()));
            }
          }
          return claimed;
        });
  }

  @Override
  public void free(Set<ChatAddress> held) {
    jdbi.useTransaction(handle -> LaneTable.free(handle, holder, held));
  }

  @Override
  public boolean isOurs(ChatAddress to) {
    return holder.alone()
        || jdbi.withHandle(handle -> LaneTable.isOurs(handle, holder, to.toString()));
  }

  @Override
  public void release(ChatAddress to, Instant due) {
    jdbi.useTransaction(handle -> LaneTable.release(handle, holder, to.toString(), due));
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
  public void superseded(String key, Instant now) {
    jdbi.useTransaction(
        handle ->
            handle
                .createQuery(SUPERSEDED)
                .bind("key", key)
                .bind("now", now.toEpochMilli())
                .mapTo(String.class)
                .findOne()
                .ifPresent(address -> LaneTable.recount(handle, address)));
  }

  @Override
  public void unchangeable(String key, boolean own) {
    jdbi.useTransaction(
        handle -> handle.createUpdate(own ? FORGET_ID : FIX).bind("key", key).execute());
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
          TargetRows.leave(handle, chat, now);
          for (ChatAddress each : LaneTable.withTopics(handle, chat)) {
            FormerTables.leave(handle, each, now);
            SubscriptionTable.forget(handle, each);
            MuteTable.ROWS.forget(handle, each);
            SpikeTable.ROWS.forget(handle, each);
            DigestTable.forget(handle, each);
            BestTable.ROWS.forget(handle, each);
            AliasTable.ROWS.forget(handle, each);
            VerdictTable.ROWS.forget(handle, each);
            ChatSettingsTable.forget(handle, each);
            handle
                .createUpdate(GIVE_UP_CHAT)
                .bind("address", each.toString())
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .execute();
            LaneTable.recount(handle, each.toString());
          }
          OwnFeedUpkeep.watch(handle);
        });
  }

  @Override
  public void moved(ChatAddress from, ChatAddress to, Instant now) {
    jdbi.useTransaction(
        handle -> SavedQueryTable.removing(handle, () -> moveAll(handle, from, to, now)));
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
  public int resend(String network, int most, Instant before, Instant now) {
    return jdbi.inTransaction(handle -> MessageLines.resend(handle, network, most, before, now));
  }

  @Override
  public DropOutcome drop(String key, String reason, Instant now) {
    return jdbi.inTransaction(handle -> MessageLines.drop(handle, key, reason, now));
  }

  @Override
  public List<MessageLine> lines(MessageState state, String network, String after, int limit) {
    return jdbi.withHandle(handle -> MessageLines.of(handle, state, network, after, limit));
  }

  @Override
  public Optional<String> keyOf(String id) {
    return jdbi.withHandle(handle -> MessageLines.keyOf(handle, id));
  }

  @Override
  public List<Waiting> waiting(String network) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WAITING)
                .bind("network", network)
                .map(
                    (row, context) ->
                        new Waiting(
                            ChatAddress.of(row.getString("address")),
                            row.getLong("waiting"),
                            Instant.ofEpochMilli(row.getLong("due_ms")),
                            row.getInt("attempts") == 0))
                .list());
  }

  @Override
  public OutboxCounts counts(Instant now) {
    return jdbi.withHandle(handle -> counts.of(handle, now));
  }

  /** The chat and its topics; returns how many of them. */
  private static int moveAll(Handle handle, ChatAddress from, ChatAddress to, Instant now) {
    OwnFeedUpkeep.lock(handle);
    TargetRows.move(handle, from, to);
    List<ChatAddress> all = LaneTable.withTopics(handle, from);
    for (ChatAddress each : all) {
      String rest = each.chat().substring(from.chat().length());
      move(handle, each, new ChatAddress(to.network(), to.chat() + rest), now);
    }
    return all.size();
  }

  private static void move(Handle handle, ChatAddress from, ChatAddress to, Instant now) {
    SubscriptionTable.move(handle, from, to);
    ChatSettingsTable.move(handle, from, to);
    MuteTable.ROWS.move(handle, from, to);
    SpikeTable.ROWS.move(handle, from, to);
    DigestTable.move(handle, from, to);
    VerdictTable.ROWS.move(handle, from, to);
    KeepTable.ROWS.move(handle, from, to);
    BestTable.ROWS.move(handle, from, to);
    AliasTable.ROWS.move(handle, from, to);
    LaneTable.open(handle, to, now);
    handle.createUpdate(MOVE).bind("address", from.toString()).bind("to", to.toString()).execute();
    LaneTable.recount(handle, from.toString());
    LaneTable.recount(handle, to.toString());
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
