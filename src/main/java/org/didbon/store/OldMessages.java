package org.didbon.store;

import java.util.List;
import org.didbon.pipeline.RetentionStore.Age;
import org.didbon.pipeline.RetentionStore.AgePlace;
import org.jdbi.v3.core.Handle;

/**
 * Messages that were settled longer ago than they are to be kept. What stays all the same: those of
 * stories that go on, which would else be told anew; what a message that waits changes or answers;
 * and the last of all, whose number must not be given again.
 */
final class OldMessages {

  private static final String OLD =
      """
      select message.number, message.settled_ms as moment, message.key as key, message.body as about,
        case when message.number = (select max(number) from message)
          or exists (select 1 from story
            where story.id = message.story and story.last_ms >= :open)
          or exists (select 1 from message waiting
            where waiting.address = message.address and waiting.settled_ms is null
              and (waiting.edits = message.key or waiting.answers = message.key))
        then 1 else 0 end as kept
      from message
      where (message.settled_ms, message.number) > (:moment, :number)
        and message.settled_ms < :before
      order by message.settled_ms, message.number limit :limit
      """;

  private static final String DELETE = "delete from message where key in (<keys>)";

  private OldMessages() {}

  static List<OldRow> of(Handle handle, AgePlace after, Age age, int limit) {
    return handle
        .createQuery(OLD)
        .bind("open", age.open().toEpochMilli())
        .bind("before", age.before().toEpochMilli())
        .bind("moment", after.moment())
        .bind("number", after.number())
        .bind("limit", limit)
        .map((row, context) -> OldRow.of(row))
        .list();
  }

  static void delete(Handle handle, List<OldRow> old) {
    List<String> bodies = old.stream().map(OldRow::about).distinct().toList();
    BodyRows.hold(handle, bodies);
    handle.createUpdate(DELETE).bindList("keys", old.stream().map(OldRow::key).toList()).execute();
    BodyRows.dropUnused(handle, bodies); // what others were told too stays
  }
}
