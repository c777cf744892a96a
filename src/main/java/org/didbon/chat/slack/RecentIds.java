package org.didbon.chat.slack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The ids of what came in lately; Slack sends again what it believes was not heard. Thread-safe.
 */
final class RecentIds {

  private static final int MOST = 10_000;

  private final Set<String> ids =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST;
            }
          });

  /** Notes it; whether it is here for the first time. */
  boolean isNew(String id) {
    synchronized (ids) {
      return ids.add(id);
    }
  }

  /** Takes a note back: the next one of that id is new again. */
  void forget(String id) {
    synchronized (ids) {
      ids.remove(id);
    }
  }
}
