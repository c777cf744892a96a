package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.didbon.command.MuteBook;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Mute;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What chats do not want to hear of for a while. Thread-safe. */
public final class MuteTable implements MuteBook {

  private static final String PUT =
      """
      insert into mute (address, kind, id, until_ms) values (:address, :kind, :id, :until)
      on conflict (address, kind, id) do update set until_ms = excluded.until_ms
      """;

  private static final String FORGET_PAST = "delete from mute where until_ms <= :now";

  private static final String REMOVE =
      "delete from mute where address = :address and kind = :kind and id = :id";

  private static final String OF =
      "select * from mute where address = :address and until_ms > :now order by until_ms";

  private static final String ALL = "select * from mute where until_ms > :now";

  static final ChatRows ROWS = new ChatRows("mute", "kind", "id");

  private final Jdbi jdbi;

  MuteTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void mute(Mute mute, Instant now) {
    jdbi.useTransaction(
        handle -> {
          handle.createUpdate(FORGET_PAST).bind("now", now.toEpochMilli()).execute();
          handle
              .createUpdate(PUT)
              .bind("address", mute.chat().toString())
              .bind("kind", word(mute.kind()))
              .bind("id", mute.id())
              .bind("until", mute.until().toEpochMilli())
              .execute();
        });
  }

  @Override
  public boolean unmute(ChatAddress chat, Mute.Kind kind, String id) {
    return jdbi.inTransaction(
        handle ->
            handle
                    .createUpdate(REMOVE)
                    .bind("address", chat.toString())
                    .bind("kind", word(kind))
                    .bind("id", id)
                    .execute()
                > 0);
  }

  @Override
  public int unmuteAll(ChatAddress chat) {
    return jdbi.inTransaction(handle -> ROWS.forget(handle, chat));
  }

  @Override
  public List<Mute> of(ChatAddress chat, Instant now) {
    return jdbi.withHandle(handle -> of(handle, chat, now));
  }

  static List<Mute> of(Handle handle, ChatAddress chat, Instant now) {
    return handle
        .createQuery(OF)
        .bind("address", chat.toString())
        .bind("now", now.toEpochMilli())
        .map((row, context) -> mute(row))
        .list();
  }

  static List<Mute> all(Handle handle, Instant now) {
    return handle
        .createQuery(ALL)
        .bind("now", now.toEpochMilli())
        .map((row, context) -> mute(row))
        .list();
  }

  private static String word(Mute.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Mute mute(ResultSet row) throws SQLException {
    return new Mute(
        ChatAddress.of(row.getString("address")),
        Mute.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("id"),
        Instant.ofEpochMilli(row.getLong("until_ms")));
  }
}
