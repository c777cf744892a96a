package org.didbon.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.didbon.domain.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Makes one database what another was at one moment, row by row: what is missing or different is
 * written, what is too much is deleted, and in the end each row is compared. So whatever was done
 * before is not done again. One thread.
 */
final class DatabaseCopy {

  private static final int BATCH = 500;

  private final CopySide from;
  private final CopySide to;
  private final Connection writing;
  private final CopyListener listener;
  private final List<CopiedTable> tables;
  private long written;

  /**
   * @param from read at one moment
   * @param to has the same tables
   * @param writing to the other one, apart from its reading; does not commit by itself
   */
  DatabaseCopy(CopySide from, CopySide to, Connection writing, CopyListener listener)
      throws SQLException {
    this.from = from;
    this.to = to;
    this.writing = writing;
    this.listener = listener;
    this.tables = CopiedTable.of(from.reading(), to.reading());
    to.reading().rollback();
  }

  /** What is done with rows that differ; each does nothing unless it is told. */
  @SuppressWarnings("UnusedVariable") // who does nothing reads no row
  private interface RowDifferences {

    /** Is there alone, or is another, in what is copied. */
    default void missing(List<@Nullable Object> row) throws SQLException {}

    /** Is there alone in the copy. */
    default void tooMuch(List<@Nullable Object> row) throws SQLException {}
  }

  /**
   * Copies and compares all.
   *
   * @throws BadInput if a row is not the same in the end
   */
  CopyReport run() throws SQLException {
    List<CopiedTable> last = new ArrayList<>(tables);
    Collections.reverse(last);
    for (CopiedTable table : last) {
      if (to.has(table)) {
        delete(table);
      }
    }
    for (CopiedTable table : tables) {
      put(table);
    }
    long rows = 0;
    for (CopiedTable table : tables) {
      rows += compare(table);
    }
    return new CopyReport(tables.size(), rows, written);
  }

  private void delete(CopiedTable table) throws SQLException {
    try (CopyBatch batch = new CopyBatch(table, table.delete(), table.keys())) {
      walk(
          table,
          new RowDifferences() {
            @Override
            public void tooMuch(List<@Nullable Object> row) throws SQLException {
              batch.add(row);
            }
          });
      batch.write();
    }
  }

  private void put(CopiedTable table) throws SQLException {
    try (CopyBatch batch = new CopyBatch(table, table.put(), table.columns().size())) {
      walk(
          table,
          new RowDifferences() {
            @Override
            public void missing(List<@Nullable Object> row) throws SQLException {
              batch.add(row);
            }
          });
      batch.write();
    }
  }

  private long compare(CopiedTable table) throws SQLException {
    long[] differing = new long[1];
    long rows =
        walk(
            table,
            new RowDifferences() {
              @Override
              public void missing(List<@Nullable Object> row) {
                differing[0]++;
              }

              @Override
              public void tooMuch(List<@Nullable Object> row) {
                differing[0]++;
              }
            });
    if (differing[0] > 0) {
      throw new BadInput(
          "%d rows of table %s are not the same in the copy; make sure that nobody else writes to it, and copy again"
              .formatted(differing[0], table.name()));
    }
    listener.compared(table.name(), rows);
    return rows;
  }

  /** Both tables at once, in the order of their keys; how many rows the first one has. */
  private long walk(CopiedTable table, RowDifferences differences) throws SQLException {
    long count = 0;
    try (CopiedRows all = from.rows(table);
        CopiedRows copied = to.rows(table)) {
      while (!all.isAtEnd() || !copied.isAtEnd()) {
        int order =
            all.isAtEnd()
                ? 1
                : copied.isAtEnd() ? -1 : CopiedRows.compare(table, all.row(), copied.row());
        if (order < 0 || (order == 0 && !all.row().equals(copied.row()))) {
          differences.missing(all.row());
        }
        if (order > 0) {
          differences.tooMuch(copied.row());
        }
        if (order <= 0) {
          all.next();
          count++;
        }
        if (order >= 0) {
          copied.next();
        }
      }
    }
    to.reading().rollback(); // what is read next is what was written meanwhile
    return count;
  }

  /** Rows on their way, some at a time. */
  private final class CopyBatch implements AutoCloseable {

    private final CopiedTable table;
    private final PreparedStatement statement;
    private final int values;
    private int waiting;
    private long done;

    CopyBatch(CopiedTable table, String sql, int values) throws SQLException {
      this.table = table;
      this.statement = writing.prepareStatement(sql);
      this.values = values;
    }

    void add(List<@Nullable Object> row) throws SQLException {
      for (int i = 0; i < values; i++) {
        statement.setObject(i + 1, row.get(i));
      }
      statement.addBatch();
      waiting++;
      if (waiting == BATCH) {
        write();
      }
    }

    void write() throws SQLException {
      if (waiting > 0) {
        statement.executeBatch();
        writing.commit();
        done += waiting;
        written += waiting;
        waiting = 0;
        listener.written(table.name(), done);
      }
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
