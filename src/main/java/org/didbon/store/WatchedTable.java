package org.didbon.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Subject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Since when actors and rules are watched. Thread-safe. */
public final class WatchedTable {

  private static final String ALL = "select kind, subject from watched";

  private static final String ADD =
      """
      insert into watched (kind, subject, since_ms) values (:kind, :subject, :since)
      on conflict (kind, subject) do nothing
      """;

  private static final String REMOVE =
      "delete from watched where kind = :kind and subject = :subject";

  private static final String SINCE =
      "select since_ms from watched where kind = :kind and subject = :subject";

  /** Of a database that is older than this table: what there is of it, it watched. */
  private static final String OLDEST = "select min(seen_ms) from item";

  private final Jdbi jdbi;

  WatchedTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * From now on these are watched and no others; what was watched before keeps its beginning. The
   * first call of all takes them to be watched since the oldest item.
   */
  public void note(Collection<Subject> subjects, Instant now) {
    jdbi.useTransaction(
        handle -> {
          Map<String, Subject> known = new HashMap<>();
          handle
              .createQuery(ALL)
              .map(
                  (row, context) ->
                      new Subject(Subject.Kind.of(row.getString("kind")), row.getString("subject")))
              .forEach(subject -> known.put(key(subject), subject));
          Instant since = known.isEmpty() ? oldest(handle).orElse(now) : now;
          List<Subject> fresh =
              subjects.stream().filter(one -> known.remove(key(one)) == null).toList();
          each(handle, ADD, fresh, since);
          each(handle, REMOVE, known.values(), since);
        });
  }

  private static Optional<Instant> oldest(Handle handle) {
    return handle.createQuery(OLDEST).mapTo(Long.class).findOne().map(Instant::ofEpochMilli);
  }

  private static void each(Handle handle, String sql, Collection<Subject> subjects, Instant since) {
    if (subjects.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(sql);
    for (Subject subject : subjects) {
      batch
          .bind("kind", subject.kind().word())
          .bind("subject", subject.id())
          .bind("since", since.toEpochMilli())
          .add();
    }
    batch.execute();
  }

  private static String key(Subject subject) {
    return subject.kind().word() + ' ' + subject.id();
  }

  static Optional<Instant> since(Handle handle, Subject subject) {
    return handle
        .createQuery(SINCE)
        .bind("kind", subject.kind().word())
        .bind("subject", subject.id())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }
}
