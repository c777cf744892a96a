package org.didbon.story.evidence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When the page of a report is looked at that its feed no longer has: seldom, and not for long. */
public final class PageLooks {

  /** A report that leaves its feed later has only made room for others. */
  public static final Duration WATCHED = Duration.ofDays(7);

  private static final List<Duration> AFTER =
      List.of(Duration.ofHours(6), Duration.ofHours(24), Duration.ofHours(48));

  /** Of a page that was gone at the last look: some come back. */
  private static final Duration AGAIN = Duration.ofDays(3);

  private PageLooks() {}

  /**
   * The next look; empty if there is none.
   *
   * @param left when the report left its feed
   * @param looks so far
   * @param removed whether the page was gone at the last of them
   */
  public static Optional<Instant> next(Instant left, int looks, boolean removed) {
    if (looks < AFTER.size()) {
      return Optional.of(left.plus(AFTER.get(looks)));
    }
    return removed && looks == AFTER.size() ? Optional.of(left.plus(AGAIN)) : Optional.empty();
  }
}
