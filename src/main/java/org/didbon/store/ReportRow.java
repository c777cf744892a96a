package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What of a report says who reported a story when, or of several of one outlet and headline.
 *
 * @param number of the first of them
 * @param first in milliseconds of the epoch, as {@code last}
 * @param silent whether it was told to nobody
 */
record ReportRow(
    long number,
    String story,
    String feed,
    String title,
    String language,
    long first,
    long last,
    boolean silent) {

  /** Of one report. */
  static ReportRow ofOne(ResultSet row) throws SQLException {
    long when = row.getLong("when_ms");
    return of(row, when, when, row.getInt("silent") == 1);
  }

  /** Of several that were not silent. */
  static ReportRow ofSome(ResultSet row) throws SQLException {
    return of(row, row.getLong("first_ms"), row.getLong("last_ms"), false);
  }

  private static ReportRow of(ResultSet row, long first, long last, boolean silent)
      throws SQLException {
    return new ReportRow(
        row.getLong("number"),
        row.getString("story"),
        row.getString("feed"),
        row.getString("title"),
        row.getString("language"),
        first,
        last,
        silent);
  }
}
