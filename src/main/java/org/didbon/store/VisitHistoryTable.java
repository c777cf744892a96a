package org.didbon.store;

import java.util.List;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.VisitTrace;
import org.didbon.domain.VisitTrace.TraceOutcome;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What the last visits to feeds came to: one short row a feed, written with the visit. */
final class VisitHistoryTable {

  private static final String PUT =
      """
      insert into visit_history (feed, visits) values (:feed, :mark)
      on conflict (feed) do update set
        visits = substr(excluded.visits || visit_history.visits, 1, :most)
      """;

  private static final String OF = "select visits from visit_history where feed = :feed";

  private VisitHistoryTable() {}

  /**
   * Adds what led to these states, in their order; what chats have for themselves has no history.
   */
  static void put(Handle handle, List<FeedState> visits) {
    PreparedBatch batch = handle.prepareBatch(PUT);
    for (FeedState visit : visits) {
      if (visit.trace().outcome() != TraceOutcome.NONE && !Feed.isOwn(visit.feed())) {
        batch
            .bind("feed", visit.feed())
            .bind("mark", VisitMarks.of(visit.trace()))
            .bind("most", VisitMarks.KEPT * VisitMarks.LENGTH)
            .add();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  static List<VisitTrace> of(Handle handle, String feed) {
    return handle
        .createQuery(OF)
        .bind("feed", feed)
        .mapTo(String.class)
        .findOne()
        .map(VisitMarks::read)
        .orElse(List.of());
  }
}
