package org.didbon.store;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.pipeline.RestStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What took stories further, told at the end of their rest: the verdicts say so. Thread-safe. */
public final class RestTable implements RestStore {

  private static final String RESTED =
      """
      select item.*, verdict.story as in_story, verdict.address as chat
      from verdict join item on item.feed = verdict.feed and item.id = verdict.item
      where verdict.reason = 'resting' and verdict.at_ms >= :since
        and not exists (select 1 from message
          where message.story = verdict.story and message.address = verdict.address
            and message.edits = '' and message.created_ms > :before)
      order by verdict.number desc limit :limit
      """;

  /** It was added to the alert that had left, and is no more than that. */
  private static final String SETTLE =
      """
      update verdict set reason = 'added'
      where reason = 'resting' and story = :story and address = :address
      """;

  private final Jdbi jdbi;

  RestTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Resting> rested(Instant before, Instant since, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(RESTED)
                .bind("before", before.toEpochMilli())
                .bind("since", since.toEpochMilli())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Resting(
                            Rows.item(row),
                            row.getString("in_story"),
                            ChatAddress.of(row.getString("chat"))))
                .list());
  }

  @Override
  public boolean tell(long turn, AfterRest told) {
    return jdbi.inTransaction(
        handle -> {
          if (!TurnTable.take(handle, turn)) {
            return false;
          }
          told.waited().forEach(one -> settle(handle, one.story(), one.chat()));
          DigestTable.gather(handle, told.gathered(), told.at());
          VerdictTable.put(handle, told.verdicts());
          MessageWriter.add(handle, told.messages(), told.at());
          return true;
        });
  }

  /** What waits of a story for a chat waits no more. */
  static void settle(Handle handle, String story, ChatAddress chat) {
    handle.createUpdate(SETTLE).bind("story", story).bind("address", chat.toString()).execute();
  }
}
