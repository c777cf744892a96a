package org.didbon.alarm;

import java.time.Instant;
import java.util.Locale;

/**
 * That nothing comes where something always came.
 *
 * @param id of the feed, rule or network; {@code ""} for the whole bot
 * @param since the last time something came, or the first time it failed
 */
public record Outage(Kind kind, String id, Instant since) {

  /** What is silent. */
  public enum Kind {
    /** A feed works and brings nothing new. */
    FEED,
    /** A feed cannot be read. */
    FAILING,
    /** No feed brings anything. */
    BOT,
    /** Messages wait and nothing is sent on a network. */
    OUTBOX,
    /** A topic that used to be in the news is found no more. */
    RULE;

    /** As written in the database and in the catalogues. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether {@code other} is about the same. */
  public boolean isOf(Outage other) {
    return kind == other.kind && id.equals(other.id);
  }
}
