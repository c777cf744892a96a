package org.didbon.text;

import java.util.List;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * Which written words are forms of one word. Each word has keys, and two words are forms of one
 * where they share a key. Thread-safe.
 */
public final class WordForms {

  private WordForms() {}

  /**
   * The keys of a word of a rule, whose language nobody told.
   *
   * @param word folded
   */
  public static List<String> ofQuery(String word) {
    return keys(word);
  }

  /**
   * The keys of a word of a text.
   *
   * @param word folded
   * @param language of the text, BCP 47, {@code und} if unknown
   */
  public static List<String> ofText(String word, String language) {
    return keys(word);
  }

  private static List<String> keys(String word) {
    return switch (Script.of(word)) {
      case CYRILLIC -> List.of("ru:" + stem(new RussianStemmer(), word));
      case LATIN -> List.of("en:" + stem(new EnglishStemmer(), word));
      case OTHER -> List.of(word);
    };
  }

  private static String stem(SnowballStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }
}
