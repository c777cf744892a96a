package org.didbon.feed;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as the outlet wrote it, before anything is made of it.
 *
 * @param title the feed's own, may hold markup; {@code ""} if not told
 * @param home address of the outlet's page, {@code ""} if not told
 * @param language as the feed says, {@code ""} if not told
 */
record RawFeed(String title, String home, String language, Duration ttl, List<RawItem> items) {

  /**
   * An item in the outlet's own words.
   *
   * @param guid {@code ""} if there is none
   * @param link as written, {@code ""} if there is none
   * @param title may hold markup
   * @param html the longest of the texts given
   * @param published milliseconds since 1970; null if not told or not readable
   */
  record RawItem(String guid, String link, String title, String html, @Nullable Long published) {}

  RawFeed {
    items = List.copyOf(items);
  }
}
