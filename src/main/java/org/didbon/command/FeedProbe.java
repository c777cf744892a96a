package org.didbon.command;

import java.net.URI;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.ParsedFeed;

/** Reads a feed once. Implementations are thread-safe. */
public interface FeedProbe {

  /**
   * What the address brings now; a fault of it is part of the answer.
   *
   * @param source what to call it
   * @param language BCP 47, {@code ""} if not known
   */
  ParsedFeed read(String source, URI url, String language);

  /** Whether an address is refused as it stands there, without a look. */
  default boolean isRefused(URI address) {
    return false;
  }

  /** The feeds at an address that may be a page's. */
  default FoundFeeds find(URI address) {
    return FoundFeeds.of(address, read(address.toString(), address, ""));
  }
}
