package org.didbon.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What one visit to a feed came to and cost.
 *
 * @param at when the answer was there
 * @param status of HTTP, 0 if none came
 * @param bytes that came over the line as the document, packed as they were
 * @param took from look-up to last byte
 */
public record VisitTrace(TraceOutcome outcome, Instant at, int status, long bytes, Duration took) {

  /** Of a visit that never was. */
  public static final VisitTrace NONE =
      new VisitTrace(TraceOutcome.NONE, Instant.EPOCH, 0, 0, Duration.ZERO);

  /** What it came to. */
  public enum TraceOutcome {
    NONE,
    /** The server said that nothing changed. */
    UNCHANGED,
    /** A document came, with nothing new in it. */
    SAME,
    /** With something new. */
    NEWS,
    /** A document came of which a part could be read. */
    DAMAGED,
    /** Nothing came that could be read. */
    FAILED
  }

  /** The same, which brought something new; one that failed in part did that as well. */
  VisitTrace withNews() {
    return outcome == TraceOutcome.SAME
        ? new VisitTrace(TraceOutcome.NEWS, at, status, bytes, took)
        : this;
  }
}
