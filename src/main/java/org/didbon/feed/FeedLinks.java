package org.didbon.feed;

import java.net.URI;

/** The addresses that outlets write, in whatever way they write them. Pure. */
final class FeedLinks {

  private FeedLinks() {}

  /**
   * An absolute http address, or {@code ""}: nothing else is a place to read news.
   *
   * @param link as the outlet wrote it
   * @param base what it stands relative to: the document's address with its xml:base applied
   */
  static String resolve(String link, URI base) {
    if (link.isBlank()) {
      return "";
    }
    try {
      URI absolute = base.resolve(link.strip().replace(" ", "%20"));
      String scheme = absolute.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web ? absolute.toString() : "";
    } catch (IllegalArgumentException e) {
      return link.startsWith("http://") || link.startsWith("https://") ? link.strip() : "";
    }
  }
}
