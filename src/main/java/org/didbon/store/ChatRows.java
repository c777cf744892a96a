package org.didbon.store;

import org.didbon.domain.ChatAddress;
import org.jdbi.v3.core.Handle;

/**
 * The rows of one chat in a table with a column {@code address}, when the chat goes or moves.
 * Within somebody's transaction. Thread-safe.
 */
final class ChatRows {

  private final String forget;
  private final String move;

  /**
   * @param key the columns that with {@code address} make up the key of the table; none where a
   *     chat has but one row
   */
  ChatRows(String table, String... key) {
    StringBuilder same = new StringBuilder();
    for (String column : key) {
      same.append(" and there.%1$s = %2$s.%1$s".formatted(column, table));
    }
    this.forget = "delete from %s where address = :address".formatted(table);
    this.move =
        """
        update %1$s set address = :to where address = :address and not exists (
          select 1 from %1$s there where there.address = :to%2$s)
        """
            .formatted(table, same);
  }

  /** Drops what the chat has, and says how many rows it was. */
  int forget(Handle handle, ChatAddress chat) {
    return handle.createUpdate(forget).bind("address", chat.toString()).execute();
  }

  /** Gives all of it to another address; where that has a row of the same key, its own stays. */
  void move(Handle handle, ChatAddress from, ChatAddress to) {
    handle.createUpdate(move).bind("address", from.toString()).bind("to", to.toString()).execute();
    forget(handle, from);
  }
}
