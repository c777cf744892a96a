package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.didbon.command.ChatSettings;
import org.didbon.domain.AlertStyle;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Preferences;
import org.didbon.domain.Quiet;
import org.didbon.domain.Subject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How chats want to be spoken to. Thread-safe. */
public final class ChatSettingsTable implements ChatSettings {

  private static final String OF = "select * from chat_settings where address = :address";

  // the row is made if need be, and locked: PostgreSQL lets another change wait here
  private static final String TAKE =
      """
      insert into chat_settings (address, language, zone, theme) values (:address, '', '', '')
      on conflict (address) do update set address = excluded.address
      returning *
      """;

  private static final String PUT =
      """
      update chat_settings set language = :language, zone = :zone, theme = :theme, size = :size,
        quiet = :quiet, style = :style
      where address = :address
      """;

  private static final String OF_SUBJECT =
      """
      select chat_settings.* from chat_settings
      join subscription on subscription.address = chat_settings.address
      where kind = :kind and subject = :subject
      """;

  private static final String OF_ALERTED =
      """
      select * from chat_settings where address in (
        select address from message where story in (<stories>) and edits = '')
      """;

  private static final String FORGET = "delete from chat_settings where address = :address";

  private static final String COPY =
      """
      insert into chat_settings (address, language, zone, theme, size, quiet, style)
      select :to, language, zone, theme, size, quiet, style from chat_settings where address = :address
      on conflict (address) do nothing
      """;

  private final Jdbi jdbi;

  ChatSettingsTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Preferences of(ChatAddress chat) {
    return jdbi.withHandle(handle -> of(handle, chat));
  }

  static Preferences of(Handle handle, ChatAddress chat) {
    return handle
        .createQuery(OF)
        .bind("address", chat.toString())
        .map((row, context) -> preferences(row))
        .findOne()
        .orElse(Preferences.NONE);
  }

  @Override
  public Preferences change(ChatAddress chat, UnaryOperator<Preferences> change) {
    return jdbi.inTransaction(
        handle -> {
          Preferences before =
              handle
                  .createQuery(TAKE)
                  .bind("address", chat.toString())
                  .map((row, context) -> preferences(row))
                  .one();
          Preferences after = change.apply(before);
          handle
              .createUpdate(PUT)
              .bind("address", chat.toString())
              .bind("language", after.language())
              .bind("zone", after.zone())
              .bind("size", after.size().name().toLowerCase(Locale.ROOT))
              .bind("quiet", after.quiet().toString())
              .bind("theme", after.theme())
              .bind("style", after.style().written())
              .execute();
          return after;
        });
  }

  /** Of those who asked for any of {@code subjects} or for everything, and chose anything. */
  static Map<ChatAddress, Preferences> to(Handle handle, Set<Subject> subjects) {
    Map<ChatAddress, Preferences> all = new HashMap<>();
    put(handle, Subject.EVERYTHING, all);
    subjects.forEach(subject -> put(handle, subject, all));
    return all;
  }

  /** Of those who were alerted of any of {@code stories}, and chose anything. */
  static Map<ChatAddress, Preferences> alerted(Handle handle, List<String> stories) {
    Map<ChatAddress, Preferences> all = new HashMap<>();
    handle
        .createQuery(OF_ALERTED)
        .bindList("stories", SqlLists.filledUp(stories))
        .map((row, context) -> Map.entry(row.getString("address"), preferences(row)))
        .forEach(found -> all.put(ChatAddress.of(found.getKey()), found.getValue()));
    return all;
  }

  static void forget(Handle handle, ChatAddress chat) {
    handle.createUpdate(FORGET).bind("address", chat.toString()).execute();
  }

  static void move(Handle handle, ChatAddress from, ChatAddress to) {
    handle.createUpdate(COPY).bind("address", from.toString()).bind("to", to.toString()).execute();
    forget(handle, from);
  }

  private static void put(Handle handle, Subject subject, Map<ChatAddress, Preferences> all) {
    handle
        .createQuery(OF_SUBJECT)
        .bind("kind", subject.kind().word())
        .bind("subject", subject.id())
        .map((row, context) -> Map.entry(row.getString("address"), preferences(row)))
        .forEach(found -> all.put(ChatAddress.of(found.getKey()), found.getValue()));
  }

  private static Preferences preferences(ResultSet row) throws SQLException {
    return new Preferences(
        row.getString("language"),
        row.getString("zone"),
        row.getString("theme"),
        Preferences.Size.valueOf(row.getString("size").toUpperCase(Locale.ROOT)),
        Quiet.of(row.getString("quiet")).orElse(Quiet.NEVER),
        AlertStyle.of(row.getString("style")));
  }
}
