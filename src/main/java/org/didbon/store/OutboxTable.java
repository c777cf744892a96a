package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.outbox.OutboxStore;
import org.didbon.store.ClaimedEdits.Taken;
import org.jdbi.v3.core.Jdbi;

/** The messages that wait and what became of the others; see {@link LaneTable}. Thread-safe. */
public final class OutboxTable implements OutboxStore {

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
  private final ClaimedEdits edits = new ClaimedEdits();

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
            List<Taken> next = ClaimedRows.next(handle, address, perLane);
            edits.claimed(address, next);
            if (next.isEmpty()) {
              // nothing of it may leave: it was counted wrong, and nobody would give it back
              LaneTable.recount(handle, address);
              LaneTable.release(handle, holder, address, now.plus(IDLE));
            } else {
              ChatAddress to = ChatAddress.of(address);
              List<Claimed> messages = next.stream().map(Taken::claimed).toList();
              claimed.add(new ChatQueue(to, messages, ChatSettingsTable.of(handle, to).style()));
            }
          }
          return claimed;
        });
  }

  @Override
  public void free(Set<ChatAddress> held) {
    jdbi.useTransaction(handle -> LaneTable.free(handle, holder, held));
    edits.keep(held);
  }

  @Override
  public boolean isOurs(ChatAddress to) {
    return holder.alone()
        || jdbi.withHandle(handle -> LaneTable.isOurs(handle, holder, to.toString()));
  }

  @Override
  public void release(ChatAddress to, Instant due) {
    jdbi.useTransaction(handle -> LaneTable.release(handle, holder, to.toString(), due));
    edits.released(to.toString());
  }

  @Override
  public void pause(String network, Instant until) {
    jdbi.useTransaction(handle -> LaneTable.pause(handle, holder, network, until));
  }

  @Override
  public void delivered(List<String> keys, String remoteId, Instant now) {
    jdbi.useTransaction(handle -> SettledRows.delivered(handle, edits.sent(keys), remoteId, now));
  }

  @Override
  public void superseded(String key, Instant now) {
    long number = edits.sent(List.of(key)).number();
    jdbi.useTransaction(handle -> SettledRows.superseded(handle, key, number, now));
  }

  @Override
  public void unchangeable(String key, boolean own) {
    jdbi.useTransaction(handle -> SettledRows.unchangeable(handle, key, own));
  }

  @Override
  public void failed(List<String> keys, String reason) {
    jdbi.useTransaction(handle -> SettledRows.failed(handle, keys, reason));
  }

  @Override
  public void giveUp(List<String> keys, String reason, Instant now) {
    jdbi.useTransaction(handle -> SettledRows.giveUp(handle, edits.sent(keys), reason, now));
  }

  @Override
  public void chatGone(ChatAddress chat, String reason, Instant now) {
    jdbi.useTransaction(handle -> ChatMoves.leave(handle, chat, reason, now));
  }

  @Override
  public void moved(ChatAddress from, ChatAddress to, Instant now) {
    jdbi.useTransaction(
        handle -> SavedQueryTable.removing(handle, () -> ChatMoves.move(handle, from, to, now)));
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
}
