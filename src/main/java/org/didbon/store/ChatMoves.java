package org.didbon.store;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.jdbi.v3.core.Handle;

/** What all tables do where the networks tell that a chat is gone or has another address. */
final class ChatMoves {

  private static final String GIVE_UP_CHAT =
      """
      update message set settled_ms = :now, outcome = 'given_up', reason = :reason
      where address = :address and settled_ms is null
      """;

  private static final String MOVE =
      "update message set address = :to where address = :address and settled_ms is null";

  private ChatMoves() {}

  /** Forgets what a chat and its topics want, and gives up what waits for them. */
  static void leave(Handle handle, ChatAddress chat, String reason, Instant now) {
    // nobody decides on what it wanted, or asks for a feed as the last who did leaves
    TurnTable.next(handle);
    OwnFeedUpkeep.lock(handle);
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
  }

  /**
   * A chat has another address, and so have its topics; what waits for it goes there.
   *
   * @return how many chats and topics moved
   */
  static int move(Handle handle, ChatAddress from, ChatAddress to, Instant now) {
    TargetRows.move(handle, from, to);
    List<ChatAddress> all = LaneTable.withTopics(handle, from);
    for (ChatAddress each : all) {
      String rest = each.chat().substring(from.chat().length());
      moveOne(handle, each, new ChatAddress(to.network(), to.chat() + rest), now);
    }
    return all.size();
  }

  private static void moveOne(Handle handle, ChatAddress from, ChatAddress to, Instant now) {
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
}
