package org.didbon.story;

import java.util.Locale;
import java.util.Map;

/**
 * Why an item is in its story.
 *
 * @param by what decided
 * @param report the key of the report that it was found to go with, {@code ""} if none is known
 * @param score how sure that is: log-odds above what is asked for; 0 unless likeness decided
 * @param features what was measured of the two, by name, without what is 0; empty unless likeness
 *     of more than headlines decided
 */
public record JoinReason(By by, String report, double score, Map<String, Double> features) {

  /** What decides. */
  public enum By {
    /** It tells of what no other tells of. */
    FIRST,
    /** They have one address. */
    LINK,
    /** They have one headline. */
    HEADLINE,
    /** They are alike. */
    LIKENESS;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of the first report of a story, or of one of which nothing is known. */
  public static final JoinReason FIRST = new JoinReason(By.FIRST, "", 0, Map.of());
}
