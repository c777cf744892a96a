package org.didbon.feed.article;

import java.util.Locale;

/**
 * Makes a page short enough to be built: most of a large one is programs and styles, and what goes
 * on after tens of thousands of tags is no article. One pass, linear.
 */
final class ShortenedPage {

  /** Characters that are left; those of long articles with all around them are a fifth of it. */
  private static final int LONGEST = 1_500_000;

  private static final int MOST_TAGS = 40_000;

  /** What tells search engines of the article is short. */
  private static final int LONGEST_DATA = 500_000;

  private static final String[] HIDDEN = {"script", "style", "svg", "noscript"};

  private final String html;
  private final StringBuilder kept;

  /** The parts of {@link #HIDDEN} that are not closed any more. */
  private final boolean[] open = new boolean[HIDDEN.length];

  private boolean openRemark;
  private int copied;

  private ShortenedPage(String html) {
    this.html = html;
    this.kept = new StringBuilder(Math.min(html.length(), LONGEST));
  }

  static String of(String html) {
    return new ShortenedPage(html).run();
  }

  private String run() {
    int tags = 0;
    int at = html.indexOf('<');
    while (at >= 0 && tags < MOST_TAGS && kept.length() + at - copied < LONGEST) {
      int behind = behindHidden(at);
      if (behind > at) {
        kept.append(html, copied, at);
        copied = behind;
      } else {
        tags++;
      }
      at = html.indexOf('<', Math.max(behind, at + 1));
    }
    int end = at < 0 ? html.length() : at;
    kept.append(html, copied, Math.min(end, copied + Math.max(0, LONGEST - kept.length())));
    return kept.toString();
  }

  /** Where what nobody sees ends that begins at {@code at}; {@code at} if nothing does. */
  private int behindHidden(int at) {
    if (!openRemark && html.startsWith("<!--", at)) {
      int end = html.indexOf("-->", at + 4);
      openRemark = end < 0;
      return end < 0 ? at : end + 3;
    }
    for (int i = 0; i < HIDDEN.length; i++) {
      String name = HIDDEN[i];
      if (!open[i] && html.regionMatches(true, at + 1, name, 0, name.length())) {
        int close = closing(name, at);
        open[i] = close < 0;
        boolean told = name.equals("script") && isData(at) && close - at <= LONGEST_DATA;
        return close < 0 || told ? at : close;
      }
    }
    return at;
  }

  /** Behind the tag that closes it; below zero if none does. */
  private int closing(String name, int from) {
    int at = html.indexOf("</", from);
    while (at >= 0 && !html.regionMatches(true, at + 2, name, 0, name.length())) {
      at = html.indexOf("</", at + 2);
    }
    int end = at < 0 ? -1 : html.indexOf('>', at);
    return end < 0 ? -1 : end + 1;
  }

  private boolean isData(int at) {
    int end = html.indexOf('>', at);
    String tag = html.substring(at, Math.min(end, at + 300));
    return tag.toLowerCase(Locale.ROOT).contains("ld+json");
  }
}
