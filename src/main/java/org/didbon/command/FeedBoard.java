package org.didbon.command;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alarm.Outage;
import org.didbon.domain.FeedState;
import org.didbon.domain.VisitTrace;

/** How the watched feeds are doing. */
public interface FeedBoard {

  /** Every watched feed, by id. */
  List<FeedState> states();

  /** That of one feed, watched or not any more; empty if it never was. */
  Optional<FeedState> state(String feed);

  /** What the last 200 visits to a feed came to and cost, the newest first. */
  List<VisitTrace> visits(String feed);

  /**
   * How many items each of these feeds brought since {@code from}; those without any are absent.
   */
  Map<String, Long> itemsSince(Collection<String> feeds, Instant from);

  /** How many items a feed brought on each of {@code days} days after {@code from}. */
  List<Integer> itemsPerDay(String feed, Instant from, int days);

  /** What fell silent, feeds and else, and is still. */
  List<Outage> silent();
}
