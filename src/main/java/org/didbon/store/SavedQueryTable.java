package org.didbon.store;

import java.util.List;
import java.util.function.Supplier;
import org.didbon.domain.SavedQuery;
import org.didbon.pipeline.SavedQueries;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The queries that chats subscribe to, each once; gone with the last who asked, and with it what
 * was found for it. Thread-safe.
 */
public final class SavedQueryTable implements SavedQueries {

  private static final String NUMBER = "select number from turn where id = 2";

  /** Also the lock of this table: whoever writes it takes it before anything else. */
  private static final String MOVE_ON = "update turn set number = number + 1 where id = 2";

  private static final String ALL = "select * from saved_query order by id";

  private static final String ADD =
      """
      insert into saved_query (id, text) values (:id, :text)
      on conflict (id) do nothing
      """;

  // who was sent away by his network may come back: his wish is still there
  private static final String DROP_UNASKED =
      """
      delete from saved_query
      where not exists (
          select 1 from subscription where kind = 'query' and subject = saved_query.id)
        and not exists (
          select 1 from former_subscription where kind = 'query' and subject = saved_query.id)
      returning id
      """;

  private static final String DROP_MATCHES =
      "delete from match where kind = 'query' and subject = :id";

  private final Jdbi jdbi;

  SavedQueryTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public long number() {
    return jdbi.withHandle(handle -> handle.createQuery(NUMBER).mapTo(Long.class).one());
  }

  @Override
  public List<SavedQuery> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ALL)
                .map((row, context) -> new SavedQuery(row.getString("id"), row.getString("text")))
                .list());
  }

  /** Before the subscription to it is added. */
  static void add(Handle handle, SavedQuery query) {
    handle.createUpdate(MOVE_ON).execute();
    handle.createUpdate(ADD).bind("id", query.id()).bind("text", query.text()).execute();
  }

  /**
   * Removes subscriptions, and then for good the queries that nobody asks any more.
   *
   * <p>The decision that is just being recorded is waited for, and what others have decided by now
   * is stale: they could still write for a chat that is forgotten, or what a query found that goes.
   *
   * @param removal comes after the locks are taken: a decision that is recorded holds one of them
   *     too, and then reaches for the rows of the chat
   */
  static <T> T removing(Handle handle, Supplier<T> removal) {
    TurnTable.next(handle);
    handle.createUpdate(MOVE_ON).execute();
    OwnFeedUpkeep.lock(handle);
    T removed = removal.get();
    dropUnasked(handle);
    OwnFeedUpkeep.settle(handle);
    return removed;
  }

  private static void dropUnasked(Handle handle) {
    List<String> gone = handle.createQuery(DROP_UNASKED).mapTo(String.class).list();
    gone.forEach(id -> handle.createUpdate(DROP_MATCHES).bind("id", id).execute());
  }
}
