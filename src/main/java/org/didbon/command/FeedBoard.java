package org.didbon.command;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alarm.Outage;
import org.didbon.domain.FeedState;
import org.didbon.domain.VisitTrace;
import org.jspecify.annotations.Nullable;

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

  /**
   * What the hub of a feed was asked (WebSub).
   *
   * @param host of the hub
   * @param state asked, told or denied
   * @param reliable whether it tells all there is, as far as is known
   * @param until how long its word holds
   * @param heard when it told something last; null if it never did
   * @param ignored how often something came in its name that could not be from it
   */
  record HubNote(
      String host,
      String state,
      boolean reliable,
      Instant until,
      @Nullable Instant heard,
      long ignored) {}

  /** How the hub of a feed does; empty if it names none, or none is asked. */
  Optional<HubNote> hub(String feed, Instant now);

  /** What fell silent, feeds and else, and is still. */
  List<Outage> silent();
}
