package org.didbon.web.console.feeds;

/** Where the pages of feeds stand. */
final class FeedPaths {

  static final String ROOM = "/console/feeds";

  private FeedPaths() {}

  /** That of one feed. */
  static String of(String feed) {
    return ROOM + "/of/" + feed;
  }
}
