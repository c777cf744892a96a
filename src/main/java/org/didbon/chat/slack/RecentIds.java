package org.didbon.chat.slack;

import org.didbon.cache.LatestMap;

/**
 * The ids of what came in lately; Slack sends again what it believes was not heard. Thread-safe.
 */
final class RecentIds {

  private static final int MOST = 10_000;

  private final LatestMap<String, Boolean> ids = new LatestMap<>(MOST);

  /** Notes it; whether it is here for the first time. */
  boolean isNew(String id) {
    return ids.putIfAbsent(id, true).isEmpty();
  }

  /** Takes a note back: the next one of that id is new again. */
  void forget(String id) {
    ids.remove(id);
  }
}
