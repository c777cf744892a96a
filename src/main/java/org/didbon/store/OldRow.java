package org.didbon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.didbon.pipeline.RetentionStore.AgePlace;

/**
 * An item or message that is old enough to go.
 *
 * @param key of a message; {@code ""} of an item
 * @param about the story of an item, the body of a message
 * @param kept whether it stays all the same
 */
record OldRow(AgePlace place, String key, String about, boolean kept) {

  static OldRow of(ResultSet row) throws SQLException {
    return new OldRow(
        new AgePlace(row.getLong("moment"), row.getLong("number")),
        row.getString("key"),
        row.getString("about"),
        row.getInt("kept") == 1);
  }

  long number() {
    return place.number();
  }
}
