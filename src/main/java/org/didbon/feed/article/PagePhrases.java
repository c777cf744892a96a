package org.didbon.feed.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What outlets write around and instead of articles. Immutable. */
final class PagePhrases {

  private static final WordFile FILE = new WordFile("page-phrases.txt", "\\s\\|\\s");
  private static final Set<String> LINES = FILE.of("line");
  private static final Set<String> STARTS = FILE.of("start");
  private static final Set<String> WALLS = FILE.of("wall");
  private static final Set<String> GONE = FILE.of("gone");
  private static final Set<String> NOTHING = FILE.of("nothing");

  /** What parts a title from the name of its outlet. */
  private static final Pattern PARTS = Pattern.compile("\\s[|•·:–—-]+\\s|:\\s|\\|");

  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}©]+|[^\\p{L}\\p{N}]+$");

  /** Longer lines are sentences of an article that begins so. */
  private static final int SHORT = 200;

  /** A notice is no longer. */
  private static final int NOTICE = 300;

  private static final int LONGEST_HEADING = 60;

  /** Comments (5) */
  private static final Pattern COUNT = Pattern.compile("[\\s(\\[]*\\d{1,6}[)\\]\\s]*$");

  private PagePhrases() {}

  /** Whether a line is none of the article's. */
  static boolean isClutter(String line) {
    if (line.length() > SHORT) {
      return false;
    }
    String low = low(line);
    return low.isEmpty() || LINES.contains(low) || STARTS.stream().anyMatch(low::startsWith);
  }

  /** Whether a heading says that what is below it is none of the article: comments, other news. */
  static boolean isOfOthers(String heading) {
    return heading.length() <= LONGEST_HEADING
        && LINES.contains(low(COUNT.matcher(heading).replaceFirst("")));
  }

  /** Whether a line stands in front of an article. */
  static boolean isWall(String line) {
    String low = line.length() > NOTICE ? "" : line.toLowerCase(Locale.ROOT).replace('’', '\'');
    return WALLS.stream().anyMatch(low::contains);
  }

  /** Whether a title, or a first line, says that there is no such page. */
  static boolean isGone(String title) {
    if (title.length() > SHORT) {
      return false;
    }
    String low = low(title.replace('’', '\''));
    return GONE.stream().anyMatch(low::contains)
        || PARTS.splitAsStream(low).map(PagePhrases::low).anyMatch(NOTHING::contains);
  }

  private static String low(String line) {
    return AROUND.matcher(line.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}
