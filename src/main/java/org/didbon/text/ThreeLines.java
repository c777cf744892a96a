package org.didbon.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps a headline to three lines of a chat, whatever its outlet wrote there. */
public final class ThreeLines {

  /** Three lines of sixty letters. */
  private static final int MOST = 180;

  /** Outlets that tell the story in the headline write up to so much, and nothing of it is cut. */
  private static final int LONGEST_WHOLE = 300;

  private static final String MORE = " …";

  private static final Pattern AS_SEEN = Pattern.compile("\\X");

  private ThreeLines() {}

  /**
   * The whole of a short one; of a longer one as many whole words as fit, or else letters as people
   * see them, and a sign that there was more.
   */
  public static String of(String headline) {
    if (headline.length() <= LONGEST_WHOLE) {
      return headline;
    }
    int most = MOST - MORE.length();
    int space = headline.lastIndexOf(' ', most);
    int end = space > most / 2 ? space : characterEnd(headline, most);
    return headline.substring(0, end).stripTrailing() + MORE;
  }

  private static int characterEnd(String text, int most) {
    int end = 0;
    Matcher seen = AS_SEEN.matcher(text).region(0, Math.min(text.length(), 2 * most));
    while (seen.find() && seen.end() <= most) {
      end = seen.end();
    }
    // one letter with marks beyond all measure: then its beginning
    return end > 0 ? end : text.offsetByCodePoints(0, text.codePointCount(0, most - 1));
  }
}
