package org.didbon.text.name;

import java.util.regex.Pattern;

/** The syllables Chinese, Korean and Vietnamese given names are made of, as Russian writes them. */
final class EasternSyllables {

  private static final String SYLLABLE =
      "(?:(?:чж|цз|дз|нг|чх|тх|пх|кх|[бвгджзйклмнпрстфхцчшщ])?"
          + "(?:я|ю|е|э|а|о|у|и|ы)[ойуаеэяию]?(?:нь|нг|н|м|к|п|т|ль|л|р|й|ь)?)";
  private static final String LATIN =
      "(?:(?:zh|ch|sh|ng|ph|th|kh|[bcdfghjklmnpqrstwxyz])?[aeiouy]{1,3}(?:ng|n|m|k|p|t|l|r|h)?)";
  private static final Pattern NAME =
      Pattern.compile("(?:" + SYLLABLE + "-?){1,2}|(?:" + LATIN + "-?){1,2}");

  private EasternSyllables() {}

  static boolean makeUp(String word) {
    return word.length() <= 9 && NAME.matcher(word).matches();
  }
}
