package org.didbon.store;

import java.time.Instant;
import java.util.List;
import org.didbon.store.ClaimedEdits.SentWriting;
import org.jdbi.v3.core.Handle;

/** What became of messages that were sent. What is settled is not settled again. */
final class SettledRows {

  private static final String SETTLE =
      """
      update message set settled_ms = :now, outcome = :outcome, remote_id = :remoteId,
        reason = :reason, attempts = attempts + 1
      where key in (<keys>) and settled_ms is null and number <= :number
      returning address
      """;

  /** A later writing of what was sent changes that. */
  private static final String SENT_BEFORE =
      """
      update message set remote_id = :remoteId
      where key in (<keys>) and settled_ms is null and number > :number
      """;

  private static final String SUPERSEDED =
      """
      update message set settled_ms = :now, outcome = 'superseded'
      where key = :key and settled_ms is null and number <= :number
      returning address
      """;

  private static final String FAILED =
      """
      update message set attempts = attempts + 1, reason = :reason
      where key in (<keys>) and settled_ms is null
      """;

  private static final String FIX =
      "update message set fixed = 1 where key = (select edits from message where key = :key)";

  private static final String FORGET_ID = "update message set remote_id = '' where key = :key";

  private SettledRows() {}

  /**
   * They left as one.
   *
   * @param remoteId what the network knows them as
   */
  static void delivered(Handle handle, SentWriting sent, String remoteId, Instant now) {
    settle(handle, sent, "delivered", remoteId, "", now);
    if (sent.isEdit()) {
      handle
          .createUpdate(SENT_BEFORE)
          .bindList("keys", sent.keys())
          .bind("number", sent.number())
          .bind("remoteId", remoteId)
          .execute();
    }
  }

  static void giveUp(Handle handle, SentWriting sent, String reason, Instant now) {
    settle(handle, sent, "given_up", "", reason, now);
  }

  private static void settle(
      Handle handle,
      SentWriting sent,
      String outcome,
      String remoteId,
      String reason,
      Instant now) {
    handle
        .createQuery(SETTLE)
        .bindList("keys", sent.keys())
        .bind("number", sent.number())
        .bind("outcome", outcome)
        .bind("remoteId", remoteId)
        .bind("reason", reason)
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .set()
        .forEach(address -> LaneTable.recount(handle, address));
  }

  /** An edit is told no more: what it was to change is no more as it was. */
  static void superseded(Handle handle, String key, long number, Instant now) {
    handle
        .createQuery(SUPERSEDED)
        .bind("key", key)
        .bind("number", number)
        .bind("now", now.toEpochMilli())
        .mapTo(String.class)
        .findOne()
        .ifPresent(address -> LaneTable.recount(handle, address));
  }

  /** They wait for another attempt. */
  static void failed(Handle handle, List<String> keys, String reason) {
    handle.createUpdate(FAILED).bindList("keys", keys).bind("reason", reason).execute();
  }

  /**
   * The network changes a message no more.
   *
   * @param own whether that is what the edit told itself before, rather than what it edits
   */
  static void unchangeable(Handle handle, String key, boolean own) {
    handle.createUpdate(own ? FORGET_ID : FIX).bind("key", key).execute();
  }
}
