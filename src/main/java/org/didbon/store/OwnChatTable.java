package org.didbon.store;

import java.time.Instant;
import java.util.List;
import org.didbon.command.OwnChats;
import org.didbon.command.Targets.Target;
import org.didbon.domain.ChatAddress;
import org.jdbi.v3.core.Jdbi;

/** For which chats people subscribe from their own. Thread-safe. */
public final class OwnChatTable implements OwnChats {

  private static final String OF =
      "select chat, name from own_chat where address = :address order by added_ms, chat";

  private static final String ADD =
      """
      insert into own_chat (address, chat, name, added_ms)
      select :address, :chat, :name, :now
      where (select count(*) from own_chat where address = :address and chat <> :chat) < :most
      on conflict (address, chat) do update set name = excluded.name, left_ms = null
      """;

  private static final String REMOVE =
      "delete from own_chat where address = :address and chat = :chat";

  private final Jdbi jdbi;

  OwnChatTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Target> of(ChatAddress own) {
    return jdbi.withHandle(handle -> TargetRows.of(handle, OF, own).list());
  }

  @Override
  public boolean add(ChatAddress own, Target target, Instant now, int most) {
    return jdbi.inTransaction(
        handle ->
            handle
                    .createUpdate(ADD)
                    .bind("address", own.toString())
                    .bind("chat", target.chat().toString())
                    .bind("name", target.name())
                    .bind("now", now.toEpochMilli())
                    .bind("most", most)
                    .execute()
                > 0);
  }

  @Override
  public boolean remove(ChatAddress own, ChatAddress chat) {
    return jdbi.inTransaction(
        handle ->
            handle
                    .createUpdate(REMOVE)
                    .bind("address", own.toString())
                    .bind("chat", chat.toString())
                    .execute()
                > 0);
  }
}
