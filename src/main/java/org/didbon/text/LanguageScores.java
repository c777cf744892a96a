package org.didbon.text;

/** What speaks for each language in one text. Used once. */
final class LanguageScores {

  // shared evenly by the languages that have the clue
  private static final int LETTER = 6;
  private static final int WORD = 12;
  private static final int END = 4;

  private static final int LONGEST_END = 4;
  private static final int SHORTEST_STEM = 3;

  /** Uzbek alone writes oʻ and gʻ, and q without u. */
  private static final int UZBEK = LanguageFeatures.index("uz");

  /** Hardly a sentence of Kazakh lacks the letters that Kyrgyz has not. */
  private static final int KAZAKH = LanguageFeatures.index("kk");

  private static final int KYRGYZ = LanguageFeatures.index("ky");
  private static final int NOT_KAZAKH = 4;

  private final int[] scores = new int[LanguageFeatures.languages()];
  private final int[] latin = new int[LanguageFeatures.languages()];
  private boolean kazakh;
  private int latinLetters;
  private int cyrillicLetters;

  int letters() {
    return latinLetters + cyrillicLetters;
  }

  void read(String text, int length) {
    long key = 0;
    long tail = 0;
    int size = 0;
    boolean cyrillic = false;
    for (int i = 0; i <= length; i++) {
      char written = i < length ? text.charAt(i) : ' ';
      char letter = written < 'a' ? lower(written) : Character.toLowerCase(written);
      if (LookAlikes.script(letter) != LookAlikes.NEITHER && Character.isLetter(letter)) {
        cyrillic = letter >= 0x400;
        key = LanguageFeatures.extend(key, letter);
        tail = tail << 16 | letter;
        size++;
        int telling = LanguageFeatures.ofLetter(letter);
        if (telling != 0) {
          kazakh |= (telling >> KAZAKH & ~(telling >> KYRGYZ) & 1) != 0;
          share(LETTER, telling, cyrillic);
        }
      } else if (size > 0 && i < length && LetterTable.fold(written) == LetterTable.APOSTROPHE) {
        char last = (char) tail;
        if ((last == 'o' || last == 'g')
            && i + 1 < length
            && Character.isLetter(text.charAt(i + 1))) {
          latin[UZBEK] += LETTER;
        }
      } else if (size > 0 && LetterTable.fold(written) != LetterTable.SILENT) {
        word(key, tail, size, cyrillic);
        key = 0;
        tail = 0;
        size = 0;
      }
    }
  }

  private static char lower(char ascii) {
    return ascii >= 'A' && ascii <= 'Z' ? (char) (ascii + 32) : ascii;
  }

  private void word(long key, long tail, int size, boolean cyrillic) {
    if (cyrillic) {
      cyrillicLetters += size;
    } else {
      latinLetters += size;
    }
    int languages = LanguageFeatures.ofWord(key);
    if (languages != 0) {
      share(WORD, languages, cyrillic);
      return;
    }
    for (int length = Math.min(LONGEST_END, size - SHORTEST_STEM); length > 1; length--) {
      int ending = LanguageFeatures.ofEnd(tail, length);
      if (ending != 0) {
        share(END, ending, cyrillic);
        return;
      }
    }
  }

  private void share(int weight, int languages, boolean cyrillic) {
    int each = Math.max(1, weight / Integer.bitCount(languages));
    int[] of = cyrillic ? scores : latin;
    for (int rest = languages; rest != 0; rest &= rest - 1) {
      of[Integer.numberOfTrailingZeros(rest)] += each;
    }
  }

  /** Adds to a language, if it is one we know and has the alphabet that prevails. */
  void add(String language, int points) {
    int index = LanguageFeatures.index(language);
    Script script = prevailing() == scores ? Script.CYRILLIC : Script.LATIN;
    if (index >= 0 && LanguageFeatures.writes(index, script)) {
      prevailing()[index] += points;
    }
  }

  private int[] prevailing() {
    return cyrillicLetters >= latinLetters ? scores : latin;
  }

  /** Ends the count of clues in the text. */
  void settle() {
    if (!kazakh && scores[KYRGYZ] > 0) {
      scores[KAZAKH] -= NOT_KAZAKH;
    }
  }

  /** The language that most speaks for, {@code ""} if nothing speaks for any. */
  String best() {
    int[] of = prevailing();
    int best = 0;
    for (int i = 1; i < of.length; i++) {
      best = of[i] > of[best] ? i : best;
    }
    return of[best] > 0 ? LanguageFeatures.language(best) : "";
  }

  /** By how much the best language is ahead of the next. */
  int lead() {
    int first = 0;
    int second = 0;
    for (int score : prevailing()) {
      if (score > first) {
        second = first;
        first = score;
      } else if (score > second) {
        second = score;
      }
    }
    return first - second;
  }
}
