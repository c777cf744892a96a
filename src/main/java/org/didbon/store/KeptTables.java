package org.didbon.store;

import java.util.List;
import org.didbon.command.KeptData;
import org.didbon.domain.ChatAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** All that is kept of a chat, over all tables. Thread-safe. */
public final class KeptTables implements KeptData {

  /** Every table with a chat in it: a new one belongs here, or /forgetme forgets to forget. */
  static final List<String> TABLES =
      List.of(
          "subscription",
          "former_subscription",
          "chat_settings",
          "mute",
          "spike_watch",
          "digest",
          "gathered",
          "misjudged",
          "message",
          "lane",
          "target",
          "chat");

  private final Jdbi jdbi;

  KeptTables(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Counts of(ChatAddress chat) {
    return jdbi.withHandle(
        handle ->
            new Counts(
                count(handle, "message", chat),
                count(handle, "gathered", chat),
                count(handle, "misjudged", chat)));
  }

  @Override
  public void forget(ChatAddress chat) {
    jdbi.useTransaction(handle -> SavedQueryTable.removing(handle, () -> forget(handle, chat)));
  }

  private static int forget(Handle handle, ChatAddress chat) {
    int rows = 0;
    for (String table : TABLES) {
      rows +=
          handle
              .createUpdate("delete from " + table + " where address = :address")
              .bind("address", chat.toString())
              .execute();
    }
    return rows;
  }

  private static int count(Handle handle, String table, ChatAddress chat) {
    return handle
        .createQuery("select count(*) from " + table + " where address = :address")
        .bind("address", chat.toString())
        .mapTo(Integer.class)
        .one();
  }
}
