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
          "former_settings",
          "former_mute",
          "former_spike",
          "former_alias",
          "former_best_digest",
          "chat_settings",
          "mute",
          "spike_watch",
          "digest",
          "gathered",
          "misjudged",
          "message",
          "verdict",
          "lane",
          "target",
          "kept_story",
          "best_digest",
          "alias",
          "own_chat",
          "chat");

  private static final String COUNT = "select count(*) from %s where address = :address";

  private static final String COMPLAINTS =
      """
      select count(*) from misjudged
      where address = :address or (person = :person and person <> '')
      """;

  private static final String CHANGES =
      """
      select (select count(*) from revision
            where chat = :address or (person = :person and person <> ''))
        + (select count(*) from guarded_change
            where settled_ms is null
              and (chat = :address or (person = :person and person <> '')))
      """;

  private static final String KEYS =
      """
      select count(*) from console_key
      where chat = :address or (person = :person and person <> '')
      """;

  private static final String DROP_KEYS =
      """
      delete from console_key where chat = :address or (person = :person and person <> '')
      """;

  private static final String SPLITS =
      """
      select (select count(*) from apart where person = :person and person <> '')
        + (select count(*) from joined where person = :person and person <> '')
        + (select count(*) from rejoined
            where (person = :person and person <> '')
              or (split_person = :person and split_person <> ''))
      """;

  /** What readers say of alerts and stories holds for all, whoever said it. */
  private static final List<String> WITHOUT_NAME =
      List.of(
          "update misjudged set person = '' where person = :person",
          "update apart set person = '' where person = :person",
          "update joined set person = '' where person = :person",
          "update rejoined set person = '' where person = :person",
          "update rejoined set split_person = '' where split_person = :person");

  private static final String BODIES = "select distinct body from message where address = :address";

  private final Jdbi jdbi;
  private final Runnable erase;

  /**
   * @param erase leaves nothing on the disk of what was deleted
   */
  KeptTables(Jdbi jdbi, Runnable erase) {
    this.jdbi = jdbi;
    this.erase = erase;
  }

  @Override
  public KeptCounts of(ChatAddress chat, String person) {
    return jdbi.withHandle(
        handle ->
            new KeptCounts(
                count(handle, COUNT.formatted("message"), chat, person),
                count(handle, COUNT.formatted("gathered"), chat, person),
                count(handle, COUNT.formatted("verdict"), chat, person),
                count(handle, COMPLAINTS, chat, person),
                count(handle, CHANGES, chat, person),
                count(handle, SPLITS, chat, person),
                count(handle, COUNT.formatted("kept_story"), chat, person),
                count(handle, KEYS, chat, person)));
  }

  @Override
  public void forget(ChatAddress chat, String person) {
    int gone =
        jdbi.inTransaction(
            handle ->
                SavedQueryTable.removing(handle, () -> forget(handle, chat))
                    + handle
                        .createUpdate(DROP_KEYS)
                        .bind("address", chat.toString())
                        .bind("person", person)
                        .execute()
                    + nameless(handle, person));
    if (gone > 0) {
      erase.run();
    }
  }

  private static int nameless(Handle handle, String person) {
    return person.isEmpty()
        ? 0
        : WITHOUT_NAME.stream()
            .mapToInt(sql -> handle.createUpdate(sql).bind("person", person).execute())
            .sum();
  }

  private static int forget(Handle handle, ChatAddress chat) {
    List<String> bodies =
        handle.createQuery(BODIES).bind("address", chat.toString()).mapTo(String.class).list();
    BodyRows.hold(handle, bodies);
    int rows = 0;
    for (String table : TABLES) {
      rows +=
          handle
              .createUpdate("delete from " + table + " where address = :address")
              .bind("address", chat.toString())
              .execute();
    }
    return rows + BodyRows.dropUnused(handle, bodies); // what others were told too stays
  }

  private static int count(Handle handle, String query, ChatAddress chat, String person) {
    return handle
        .createQuery(query)
        .bind("address", chat.toString())
        .bind("person", person)
        .mapTo(Integer.class)
        .one();
  }
}
