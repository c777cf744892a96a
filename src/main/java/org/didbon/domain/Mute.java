package org.didbon.domain;

import java.time.Instant;

/**
 * What a chat does not want to hear of for a while.
 *
 * @param chat whose wish it is
 * @param kind of what
 * @param id of the story, actor, rule, feed or saved query; that of a {@link NotMeant}; {@code ""}
 *     for everything
 * @param until its end
 */
public record Mute(ChatAddress chat, Kind kind, String id, Instant until) {

  /** What can be muted. */
  public enum Kind {
    ALL,
    STORY,
    ACTOR,
    RULE,
    FEED,
    QUERY,
    /** An actor in one story, see {@link NotMeant}. */
    NOT_MEANT
  }
}
