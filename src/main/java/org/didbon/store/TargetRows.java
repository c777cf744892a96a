package org.didbon.store;

import java.time.Instant;
import java.util.List;
import org.didbon.command.Targets.Target;
import org.didbon.domain.ChatAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.statement.Update;

/**
 * Whom people settle things for, when chats come and go: what {@link TargetTable} and {@link
 * OwnChatTable} hold, within somebody's transaction.
 */
final class TargetRows {

  /** A chat and its topics, as {@code telegram:-100} and {@code telegram:-100/5}. */
  private static final String NAMED = "(%1$s = :chat or substr(%1$s, 1, :length) = :prefix)";

  private static final String NAMED_TARGET = NAMED.formatted("target");
  private static final String NAMED_CHAT = NAMED.formatted("chat");

  /** Nobody settles anything for a chat that is gone. */
  private static final List<String> DROP =
      List.of(
          "delete from target where " + NAMED_TARGET, "delete from own_chat where " + NAMED_CHAT);

  private static final List<String> FOLLOW =
      List.of(
          "update target set target = :to || substr(target, :length) where " + NAMED_TARGET,
          """
          insert into own_chat (address, chat, name, added_ms, left_ms)
          select address, :to || substr(chat, :length), name, added_ms, left_ms from own_chat
          where %s
          on conflict (address, chat) do nothing
          """
              .formatted(NAMED_CHAT),
          "delete from own_chat where " + NAMED_CHAT);

  private static final List<String> LEAVE =
      List.of(
          "update target set left_ms = :now where address = :address and left_ms is null",
          "update own_chat set left_ms = :now where address = :address and left_ms is null");

  private static final List<String> BACK =
      List.of(
          "update target set left_ms = null where address = :address",
          "update own_chat set left_ms = null where address = :address");

  private static final List<String> FORGET_LEFT =
      List.of(
          "delete from target where left_ms < :before",
          "delete from own_chat where left_ms < :before");

  private TargetRows() {}

  /** What a query for {@code chat} and {@code name} finds of the private chat {@code own}. */
  static ResultIterable<Target> of(Handle handle, String query, ChatAddress own) {
    return handle
        .createQuery(query)
        .bind("address", own.toString())
        .map(
            (row, context) ->
                new Target(ChatAddress.of(row.getString("chat")), row.getString("name")));
  }

  /** A chat is gone: it is nobody's any more, and what it chose itself waits for its return. */
  static void leave(Handle handle, ChatAddress chat, Instant now) {
    DROP.forEach(sql -> named(handle, sql, chat).execute());
    LEAVE.forEach(
        sql ->
            handle
                .createUpdate(sql)
                .bind("address", chat.toString())
                .bind("now", now.toEpochMilli())
                .execute());
  }

  static void back(Handle handle, ChatAddress chat) {
    BACK.forEach(sql -> handle.createUpdate(sql).bind("address", chat.toString()).execute());
  }

  /** Of chats that left before then. */
  static void forgetLeft(Handle handle, Instant before) {
    FORGET_LEFT.forEach(
        sql -> handle.createUpdate(sql).bind("before", before.toEpochMilli()).execute());
  }

  /** Who settles things for a chat that moved does so for it where it is now. */
  static void move(Handle handle, ChatAddress from, ChatAddress to) {
    FOLLOW.forEach(sql -> named(handle, sql, from).bind("to", to.toString()).execute());
  }

  private static Update named(Handle handle, String sql, ChatAddress chat) {
    String prefix = chat + "/";
    return handle
        .createUpdate(sql)
        .bind("chat", chat.toString())
        .bind("prefix", prefix)
        .bind("length", prefix.length());
  }
}
