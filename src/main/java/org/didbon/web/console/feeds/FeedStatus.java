package org.didbon.web.console.feeds;

import java.util.Locale;

/** How a feed stands, the worst that holds of it. */
enum FeedStatus {
  FAILING("bad"),
  LATE("warn"),
  SILENT("warn"),
  UNVISITED(""),
  PAUSED(""),
  ON_TIME("good");

  private final String style;

  FeedStatus(String style) {
    this.style = style;
  }

  /** As written in addresses and keys of phrases. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String style() {
    return style;
  }

  String key() {
    return "console.feeds.state." + word();
  }
}
