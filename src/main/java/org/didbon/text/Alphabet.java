package org.didbon.text;

/** The letters that the languages we know of write words with, folded. */
enum Alphabet {
  RUSSIAN("ru", ""),
  UKRAINIAN("uk", "іїєґ"),
  TAJIK("tg", "ғқҳҷ"),
  UZBEK("uz", "ўқғҳ"),
  KAZAKH("kk", "әғқңөұүһі"),
  KYRGYZ("ky", "ңөү");

  private static final String NOT_UKRAINIAN = "ыэъ";

  final String language;
  private final String own;

  Alphabet(String language, String own) {
    this.language = language;
    this.own = own;
  }

  /** Whether a Cyrillic word has no letter that this language lacks. */
  boolean has(String folded) {
    for (int i = 0; i < folded.length(); i++) {
      char letter = folded.charAt(i);
      if (!isRussian(letter) && own.indexOf(letter) < 0 && !Character.isDigit(letter)) {
        return false;
      }
      if (this == UKRAINIAN && NOT_UKRAINIAN.indexOf(letter) >= 0) {
        return false;
      }
    }
    return true;
  }

  static boolean isRussian(char folded) {
    return folded >= 'а' && folded <= 'я';
  }
}
