package org.didbon.store;

import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Stories from which reports went into others, and those others. */
final class MovedStories {

  private static final String SINCE =
      """
      select item.story as story from moved join item on item.number = moved.number
      where moved.turn > :turn
      union select origin as story from moved where turn > :turn
      """;

  private MovedStories() {}

  /**
   * The ids of those that lost or got reports so since a turn; {@code ""} among them where a report
   * went from nobody knows which.
   */
  static Set<String> since(Handle handle, long turn) {
    return new HashSet<>(handle.createQuery(SINCE).bind("turn", turn).mapTo(String.class).list());
  }
}
