package org.didbon.command;

import java.time.Instant;
import java.util.Map;

/** How the program itself is doing. */
public interface Health {

  /**
   * What happened since the start.
   *
   * @param visits to feeds
   * @param items that were new
   * @param alerts written for chats
   * @param failedRules on how many items each failing rule failed; rules that work are absent
   */
  record Counters(
      Instant started, long visits, long items, long alerts, Map<String, Long> failedRules) {}

  Counters report();
}
