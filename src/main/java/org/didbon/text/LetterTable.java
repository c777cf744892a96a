package org.didbon.text;

import java.text.Normalizer;

/**
 * What each character by itself is folded to, see {@link Letters}. One table look-up a character.
 */
final class LetterTable {

  /** Stands between words. */
  static final char NONE = 0;

  /** Has no weight inside a word: accents, soft hyphens, joiners, marks of direction. */
  static final char SILENT = 1;

  /** Belongs to a word between two letters, and has no weight there. */
  static final char APOSTROPHE = 2;

  /** Parts words, though nobody sees it; all other invisible characters do not. */
  private static final char ZERO_WIDTH_BLANK = '\u200b';

  private static final char BREVE = '\u0306';
  private static final char DIAERESIS = '\u0308';
  private static final String APOSTROPHES =
      "'`\u00b4\u02b9\u02bb\u02bc\u02bd\u2018\u2019\u201b\u2032";
  private static final char HAN = '\u3400';
  private static final char HAN_END = '\ua000';
  private static final char HANGUL = '\uac00';
  private static final char HANGUL_END = '\ud7a4';

  /** The consonants that Hangul syllables begin with (unicode.org, ch. 3.12). */
  private static final char JAMO = '\u1100';

  private static final int SYLLABLES_OF_A_JAMO = 588;
  private static final char[] TABLE = table();

  private LetterTable() {}

  /** The folded letter or digit, or one of {@link #NONE}, {@link #SILENT}, {@link #APOSTROPHE}. */
  static char fold(char written) {
    return TABLE[written];
  }

  /** Whether a silent character is drawn with the letter before it. */
  static boolean isAccent(char silent) {
    return Character.getType(silent) != Character.FORMAT;
  }

  /** The letter that {@code base} and a mark typed after it make, where it is one of its own. */
  static char join(char base, char mark) {
    if (mark == BREVE) {
      return base == 'и' ? 'й' : base == 'у' ? 'ў' : base;
    }
    return mark == DIAERESIS && base == 'і' ? 'ї' : base;
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = classify((char) c);
    }
    for (int i = 0; i < APOSTROPHES.length(); i++) {
      table[APOSTROPHES.charAt(i)] = APOSTROPHE;
    }
    return table;
  }

  private static char classify(char c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.FORMAT && c != ZERO_WIDTH_BLANK)) {
      return SILENT;
    }
    if (!Character.isLetterOrDigit(c)) {
      return NONE;
    }
    return bare(Character.toLowerCase(c));
  }

  private static char bare(char letter) {
    switch (letter) {
      case 'ё', 'ѐ' -> {
        return 'е';
      }
      case 'ӣ', 'ѝ' -> {
        return 'и';
      }
      case 'ӯ' -> {
        return 'у';
      }
      case 'й', 'ў', 'ї' -> {
        return letter;
      }
      case 'ı' -> {
        return 'i';
      }
      case 'ø' -> {
        return 'o';
      }
      case 'ł' -> {
        return 'l';
      }
      case 'đ' -> {
        return 'd';
      }
      default -> {
        char lower = Character.toLowerCase(first(letter));
        return lower == letter ? letter : bare(lower);
      }
    }
  }

  /** The first letter or digit of what a letter is made of. */
  private static char first(char letter) {
    if (letter >= HAN && letter < HAN_END) {
      return letter; // most of the table, and made of nothing
    }
    if (letter >= HANGUL && letter < HANGUL_END) {
      return (char) (JAMO + (letter - HANGUL) / SYLLABLES_OF_A_JAMO);
    }
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (Character.isLetterOrDigit(part) && Character.getType(part) != Character.MODIFIER_LETTER) {
        return part;
      }
    }
    return letter;
  }
}
