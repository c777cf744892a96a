package org.didbon.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.didbon.pipeline.RetentionStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes what is old, each portion in a transaction that nobody decides beside. Thread-safe.
 *
 * <p>See {@link OldItems} and {@link OldMessages} for what stays.
 */
public final class RetentionTable implements RetentionStore {

  private static final String NAME = "retention";

  private static final String FIRST =
      """
      insert into chore (name, done_ms) values (:name, :now) on conflict (name) do nothing
      """;

  private static final String BEGIN =
      "update chore set done_ms = :now where name = :name and done_ms <= :before";

  private static final String BEGUN = "select done_ms from chore where name = :name";

  private static final String POSTPONE = "update chore set done_ms = :when where name = :name";

  private final Jdbi jdbi;
  private final StorageTable storage;

  RetentionTable(Jdbi jdbi, StorageTable storage) {
    this.jdbi = jdbi;
    this.storage = storage;
  }

  @Override
  public boolean begin(Instant now, Duration rest) {
    return jdbi.inTransaction(
        handle ->
            handle.createUpdate(FIRST).bind("name", NAME).bind("now", now.toEpochMilli()).execute()
                    == 0
                && handle
                        .createUpdate(BEGIN)
                        .bind("name", NAME)
                        .bind("now", now.toEpochMilli())
                        .bind("before", now.minus(rest).toEpochMilli())
                        .execute()
                    > 0);
  }

  @Override
  public Instant begun() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BEGUN)
                .bind("name", NAME)
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli)
                .orElse(Instant.EPOCH));
  }

  @Override
  public void postpone(Instant when) {
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate(POSTPONE)
                .bind("name", NAME)
                .bind("when", when.toEpochMilli())
                .execute());
  }

  @Override
  public DropPortion dropTexts(AgePlace after, Age age, int limit) {
    return portion(
        after,
        limit,
        handle -> OldItems.worded(handle, after, age, limit),
        (handle, old) -> OldItems.empty(handle, TurnTable.next(handle), old));
  }

  @Override
  public DropPortion dropItems(AgePlace after, Age age, int limit) {
    return portion(
        after, limit, handle -> OldItems.of(handle, after, age, limit), OldItems::delete);
  }

  @Override
  public DropPortion dropMessages(AgePlace after, Age age, int limit) {
    return portion(
        after, limit, handle -> OldMessages.of(handle, after, age, limit), OldMessages::delete);
  }

  /** Rows in the order in which they are looked at. */
  private interface OldLook {
    List<OldRow> rows(Handle handle);
  }

  /** Deletes those that may go. */
  private interface Drop {
    void rows(Handle handle, List<OldRow> old);
  }

  private DropPortion portion(AgePlace after, int limit, OldLook look, Drop drop) {
    return jdbi.inTransaction(
        handle -> {
          // before anything is read: nobody decides on what is about to go
          TurnTable.next(handle);
          List<OldRow> rows = look.rows(handle);
          List<OldRow> old = rows.stream().filter(row -> !row.kept()).toList();
          if (!old.isEmpty()) {
            drop.rows(handle, old);
          }
          AgePlace end = rows.isEmpty() ? after : rows.get(rows.size() - 1).place();
          return new DropPortion(old.size(), end, rows.size() < limit);
        });
  }

  @Override
  public boolean giveBack() {
    return storage.giveBack();
  }

  @Override
  public void note(LocalDate day) {
    storage.note(day);
  }
}
