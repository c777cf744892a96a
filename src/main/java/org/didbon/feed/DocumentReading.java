package org.didbon.feed;

import java.util.List;

/**
 * What was read in a document.
 *
 * @param feed its items without those that are the same as before
 * @param outline of all its items
 */
record DocumentReading(ParsedFeed feed, DocumentOutline outline) {

  /** That of a document of which nothing is known, nor can be told. */
  static DocumentReading whole(String text, FeedParser.Origin origin) {
    return whole(FeedParser.parse(text, origin, List.of()).feed());
  }

  /** One of a document read as a whole. */
  static DocumentReading whole(ParsedFeed feed) {
    return new DocumentReading(feed, DocumentOutline.NONE);
  }
}
