package org.didbon.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about an item for a chat.
 *
 * @param item its id within the feed
 * @param story the id of the item's story
 * @param chat null if it is so for all chats, as with what is too old
 */
public record Verdict(
    String feed, String item, String story, @Nullable ChatAddress chat, Ruling ruling, Instant at) {

  public VerdictReason reason() {
    return ruling.reason();
  }
}
