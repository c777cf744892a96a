package org.didbon.text;

import java.util.List;
import java.util.Locale;

/**
 * Which language a text is in, told by its alphabet, by letters that other languages lack, by the
 * words that stand in almost every sentence, and by ends of words: one pass, some microseconds.
 * What the feed says of itself breaks a tie only, for outlets mix languages in one feed. A title
 * too short to tell is looked up in the Russian, Ukrainian and English dictionaries.
 *
 * <p>No language detection library: OpenNLP's, the one that knows these languages, takes 2 ms a
 * call and 1.6 s to load, fails on titles of three words, and takes Turkmen for Turkish.
 * Thread-safe.
 */
public final class Languages {

  /** Those whose words have forms that we know of, and the one of texts we cannot tell. */
  public static final List<String> ANALYSED =
      List.of("ru", "uk", "en", "tg", "uz", "kk", "ky", "tk", "und");

  /** The tag of a text whose language is not known (BCP 47). */
  public static final String UNKNOWN = "und";

  /** The beginning of a text tells. */
  private static final int ENOUGH = 1_500;

  /** What the feed says weighs less than one word that stands in every sentence. */
  private static final int HINT = 3;

  /** Below this, and with less than this between the first and the second, it is a guess. */
  private static final int CERTAIN = 10;

  private Languages() {}

  /**
   * The language of an item.
   *
   * @param hint what the feed says of itself, BCP 47, {@code ""} if it says nothing; may be wrong
   * @return BCP 47 primary tag, {@link #UNKNOWN} if nothing tells
   */
  public static String of(String title, String text, String hint) {
    LanguageScores scores = new LanguageScores();
    scores.read(title, title.length());
    scores.read(text, Math.min(text.length(), ENOUGH));
    String told = primary(hint);
    if (scores.letters() == 0) {
      return told.isEmpty() ? UNKNOWN : told;
    }
    scores.settle();
    scores.add(told, HINT);
    if (scores.lead() < CERTAIN) {
      lookUp(title, text, scores);
    }
    String best = scores.best();
    if (!best.isEmpty()) {
      return best;
    }
    return told.isEmpty() || LanguageFeatures.knows(told) ? UNKNOWN : told;
  }

  private static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Counts the words that a dictionary lists; short ones are in every dictionary. */
  private static void lookUp(String title, String text, LanguageScores scores) {
    Tokens tokens = Tokens.of(title, text.substring(0, Math.min(text.length(), ENOUGH / 5)));
    if (tokens.size() < 2) {
      return;
    }
    // what both languages may have is Russian: far more of what we read is
    scores.add("ru", 1);
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.word(i);
      if (word.length() < 4) {
        continue;
      }
      if (Script.of(word) == Script.LATIN) {
        scores.add("en", EnglishWords.knows(word) ? 4 : -2);
      } else if (Script.of(word) == Script.CYRILLIC) {
        scores.add("ru", RussianWords.knows(word) ? 4 : -2);
        scores.add("uk", UkrainianWords.knows(word) ? 4 : -2);
      }
    }
  }
}
