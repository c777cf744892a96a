package org.didbon.web.console.feeds;

import org.didbon.web.console.ConsolePaths;

/** Where the pages of feeds stand. */
final class FeedPaths {

  static final String ROOM = "/console/feeds";

  private FeedPaths() {}

  /** That of one feed. */
  static String of(String feed) {
    return ConsolePaths.feed(feed);
  }
}
