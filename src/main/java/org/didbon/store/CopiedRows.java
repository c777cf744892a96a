package org.didbon.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.didbon.domain.BadInput;
import org.jspecify.annotations.Nullable;

/** The rows of a table, one after the other in the order of their keys. One thread. */
final class CopiedRows implements AutoCloseable {

  /** Rows may hold long texts. */
  private static final int AT_ONCE = 200;

  /** What no text of PostgreSQL can hold; a feed's text has none. */
  private static final String NUL = "\0";

  private final CopiedTable table;
  private final DatabaseSettings settings;
  private final PreparedStatement statement;
  private final ResultSet rows;
  private @Nullable List<@Nullable Object> row;

  CopiedRows(Connection connection, CopiedTable table, DatabaseSettings settings)
      throws SQLException {
    this.table = table;
    this.settings = settings;
    this.statement = connection.prepareStatement(table.select(!settings.isSqlite()));
    try {
      statement.setFetchSize(AT_ONCE);
      this.rows = statement.executeQuery();
      next();
    } catch (SQLException | BadInput e) {
      statement.close();
      throw e;
    }
  }

  boolean isAtEnd() {
    return row == null;
  }

  /** The row it stands at: long numbers, texts and nulls, in the order of the table's columns. */
  List<@Nullable Object> row() {
    return Objects.requireNonNull(row, "at the end");
  }

  /**
   * @throws BadInput if the database cannot be read
   */
  void next() throws SQLException {
    try {
      read();
    } catch (SQLException e) {
      SqlTrouble.of(e).ifPresent(trouble -> Schema.refuse(settings, trouble));
      throw e;
    }
  }

  private void read() throws SQLException {
    if (!rows.next()) {
      row = null;
      return;
    }
    List<@Nullable Object> values = new ArrayList<>(table.columns().size());
    for (int i = 1; i <= table.columns().size(); i++) {
      values.add(value(rows.getObject(i)));
    }
    row = Collections.unmodifiableList(values);
  }

  private static @Nullable Object value(@Nullable Object read) {
    if (read instanceof Number number) {
      return number.longValue();
    }
    return read instanceof String text && text.contains(NUL) ? text.replace(NUL, "") : read;
  }

  /** Which of two rows stands first, by their keys; 0 if those are the same. */
  static int compare(CopiedTable table, List<@Nullable Object> one, List<@Nullable Object> other) {
    for (int i = 0; i < table.keys(); i++) {
      int order = compare(one.get(i), other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Texts as both databases order them: by their bytes. */
  private static int compare(@Nullable Object one, @Nullable Object other) {
    if (Objects.equals(one, other)) {
      return 0;
    }
    return one instanceof Long number && other instanceof Long another
        ? Long.compare(number, another)
        : Arrays.compareUnsigned(
            String.valueOf(one).getBytes(UTF_8), String.valueOf(other).getBytes(UTF_8));
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
