package org.didbon.text;

import java.util.List;
import org.didbon.text.Lexicon.Reading;

/**
 * Ukrainian words and their forms: those of a dictionary, for the rest stems by rule. Thread-safe.
 */
final class UkrainianWords {

  private static final Lexicon LEXICON = new Lexicon("/ua/net/nlp/ukrainian");

  private static final GuessedStems GUESSED =
      new GuessedStems(
          "ами ями ого ому єму ьому ові еві єві ими іми ою ею єю ів їв ей ий ій ом ем єм им ім ам ям"
              + " ах ях их іх ую юю а я о е є и і ї у ю ь й",
          "ець:ц ок:к",
          "");

  /** Where an apostrophe stands that folding took out: об'єкт, п'ять. */
  private static final String AFTER_APOSTROPHE = "яюєї";

  private static final String VOWELS = "аеєиіїоуюяьй";

  private UkrainianWords() {}

  /**
   * The words that a form may be of.
   *
   * @param asListed whether a form that is itself a listed word is taken for that word alone
   */
  static List<String> of(String folded, boolean asListed) {
    String form = folded.replace('ґ', 'г');
    List<Reading> known = readings(form);
    return known.isEmpty() ? GUESSED.of(form) : Lexicon.words(known, form, asListed);
  }

  static boolean knows(String folded) {
    return !readings(folded.replace('ґ', 'г')).isEmpty();
  }

  private static List<Reading> readings(String form) {
    List<Reading> known = LEXICON.readings(form);
    for (int at = 1; known.isEmpty() && at < form.length(); at++) {
      if (AFTER_APOSTROPHE.indexOf(form.charAt(at)) >= 0
          && VOWELS.indexOf(form.charAt(at - 1)) < 0) {
        known = LEXICON.readings(form.substring(0, at) + '\'' + form.substring(at));
      }
    }
    return known;
  }
}
