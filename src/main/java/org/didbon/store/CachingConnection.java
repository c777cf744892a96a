package org.didbon.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection to an SQLite file that keeps what it compiled: the same few dozen statements come
 * with each visit of a feed, and to compile one takes as long as to run it. A statement that is
 * closed waits for the next who asks for the same; with the connection all of them are gone. Used
 * by one thread at a time.
 */
final class CachingConnection extends JDBC4Connection {

  /** More than one visit needs; each takes some kilobytes, and there are eight connections. */
  static final int MOST = 100;

  /** What a pragma does it may do while it is compiled (sqlite.org/pragma.html). */
  private static final String PRAGMA = "pragma";

  /** Those that nobody uses, by what they say; the least recently used first. */
  private final Map<String, CachedStatement> idle = new LinkedHashMap<>(16, 0.75f, true);

  CachingConnection(String file, Properties settings) throws SQLException {
    super(JDBC.PREFIX + file, file, settings);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holding)
      throws SQLException {
    if (sql.stripLeading().regionMatches(true, 0, PRAGMA, 0, PRAGMA.length())) {
      return super.prepareStatement(sql, type, concurrency, holding);
    }
    checkOpen();
    checkCursor(type, concurrency, holding);
    CachedStatement kept = idle.remove(sql);
    return kept == null ? new CachedStatement(sql) : kept;
  }

  /** How many wait for somebody. */
  int idle() {
    return idle.size();
  }

  private void keep(String sql, CachedStatement statement) throws SQLException {
    CachedStatement other = idle.put(sql, statement);
    if (other != null) { // two were in use at once
      other.finish();
    }
    if (idle.size() > MOST) {
      Iterator<CachedStatement> oldest = idle.values().iterator();
      CachedStatement gone = oldest.next();
      oldest.remove();
      gone.finish();
    }
  }

  /** One that is kept when it is closed, without what was bound to it. */
  private final class CachedStatement extends JDBC4PreparedStatement {

    private final String text;

    private CachedStatement(String text) throws SQLException {
      super(CachingConnection.this, text);
      this.text = text;
    }

    @Override
    public void close() throws SQLException {
      if (isClosed() || idle.get(text) == this) {
        return;
      }
      if (CachingConnection.this.isClosed() || resultsWaiting) {
        finish(); // rows that nobody fetched would keep it from being run anew
        return;
      }
      rs.close();
      clearBatch();
      clearParameters();
      keep(text, this);
    }

    private void finish() throws SQLException {
      super.close();
    }
  }
}
