package org.didbon.pipeline;

import java.time.Duration;
import org.didbon.feed.http.FeedSettings;

/**
 * How many visits are under way at once, and how long they may take.
 *
 * @param visitors at once, not counting those whose host was found to be slow
 * @param patience after which a visit no longer counts among the visitors
 * @param reading of a feed, look-up to last item
 * @param recording of what it brought, since something of it was last written
 */
public record VisitLimits(int visitors, Duration patience, Duration reading, Duration recording) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** For a document that is as hard to read as one can be. */
  private static final Duration PARSING = Duration.ofSeconds(60);

  private static final Duration RECORDING = Duration.ofMinutes(8);

  public static VisitLimits of(FeedSettings settings) {
    return new VisitLimits(
        settings.maxRequests(), PATIENCE, settings.timeout().plus(PARSING), RECORDING);
  }

  /** Nobody else visits a claimed feed for so long, whatever becomes of us. */
  Duration lease() {
    return whole().plusMinutes(1);
  }

  /** All of a visit: within its lease. */
  Duration whole() {
    return reading.plus(recording).plusMinutes(5);
  }

  /** Of the visitors, those who visit only feeds that answered the last time. */
  int reserved() {
    return visitors == 1 ? 0 : Math.max(1, visitors / 4);
  }

  /** Visits at once to hosts that were slow the last time. */
  int slow() {
    return Math.max(2, visitors / 2);
  }

  /** Visits at once that went on after our patience ended. */
  int guests() {
    return 8 * visitors;
  }

  /** Threads of visits that were given up and do not end. */
  int stuck() {
    return 2 * visitors;
  }
}
