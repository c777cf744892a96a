package org.didbon.story.likeness;

import java.time.Instant;

/**
 * A report that others may be like.
 *
 * @param key of the item, see {@link org.didbon.domain.Item#key}
 * @param story the id of its story
 * @param at the moment it belongs to
 */
record OpenReport(String key, String feed, String story, Instant at, Traits traits) {

  /** The same report, in another story. */
  OpenReport in(String other) {
    return new OpenReport(key, feed, other, at, traits);
  }
}
