package org.didbon.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Of which feeds something was recorded lately, by this process: visits decide one after the other,
 * but hardly ever two of one feed. Thread-safe.
 */
final class RecordedFeeds {

  /** More than decide between a visit's first look and its turn. */
  static final int MOST = 1_000;

  /** The last turn of each feed, the least recent first. */
  private final Map<String, Long> turns = new LinkedHashMap<>();

  /** Up to this turn some may be missing. */
  private long forgotten;

  private final Object lock = new Object();

  void recorded(String feed, long turn) {
    synchronized (lock) {
      turns.remove(feed);
      turns.put(feed, turn);
      if (turns.size() > MOST) {
        Iterator<Long> oldest = turns.values().iterator();
        forgotten = oldest.next();
        oldest.remove();
      }
    }
  }

  /** Whether something of a feed may have been recorded after a turn since which we know. */
  boolean mayHaveRecorded(String feed, long turn) {
    synchronized (lock) {
      return turn < forgotten || turns.getOrDefault(feed, Long.MIN_VALUE) > turn;
    }
  }
}
