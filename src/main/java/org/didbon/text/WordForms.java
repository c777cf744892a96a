package org.didbon.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Which written words are forms of one word. Each word has keys, and two words are forms of one
 * where they share a key: the listed word where a dictionary knows it (Russian, Ukrainian,
 * English), else a stem. Each key belongs to one language, as one string of letters means different
 * things in several. Derived words are words of their own: таджик, таджикский and Таджикистан are
 * three. Dictionaries are loaded when first needed, together in less than half a second.
 * Thread-safe.
 */
public final class WordForms {

  /** A foreign word in a text is looked for from this length on: shorter ones mean other things. */
  private static final int SHORTEST_GUEST = 5;

  /** What is longer is no word. */
  private static final int LONGEST = 40;

  private static final FormPool OF_TEXTS = new FormPool(WordForms::read);

  private WordForms() {}

  /**
   * The keys of a word of a rule, whose language nobody told: those of each language that can write
   * it. A word as dictionaries list it means that word alone: банка is the jar, not the bank's.
   *
   * @param word folded
   * @return one at least
   */
  public static List<String> ofQuery(String word) {
    Script script = script(word);
    if (script == Script.OTHER) {
      return List.of(word);
    }
    List<String> keys = new ArrayList<>();
    if (script == Script.LATIN) {
      add(keys, "en", word, true);
      add(keys, "uz", word, true);
      add(keys, "tk", word, true);
      return keys;
    }
    for (Alphabet alphabet : Alphabet.values()) {
      if (alphabet.has(word)) {
        add(keys, alphabet.language, word, true);
      }
    }
    return keys.isEmpty() ? List.of(word) : keys;
  }

  /**
   * The keys of a word of a text: those of the text's language, and those of others that it may
   * quote, first of all Russian; a word with letters that its language lacks is taken for one of
   * the languages that have them.
   *
   * @param word folded
   * @param language of the text, BCP 47, {@code und} if unknown
   * @return one at least; not to be changed
   */
  public static List<String> ofText(String word, String language) {
    return OF_TEXTS.keys(word, language);
  }

  private static List<String> read(String word, String language) {
    return switch (script(word)) {
      case OTHER -> List.of(word);
      case LATIN -> latin(word, language);
      case CYRILLIC -> cyrillic(word, language);
    };
  }

  /** Whether the Russian, the Ukrainian or (in small letters) the English dictionary lists it. */
  public static boolean isListed(String word) {
    return switch (script(word)) {
      case OTHER -> false;
      case LATIN -> EnglishWords.knowsCommon(word);
      case CYRILLIC -> RussianWords.knows(word) || UkrainianWords.knows(word);
    };
  }

  /** Whether English says the word after "will": resign, not resigned. */
  public static boolean isEnglishInfinitive(String word) {
    return EnglishWords.isInfinitive(word);
  }

  /** Whether English says the word of a subject: signs, rose, may. */
  public static boolean isEnglishPredicate(String word) {
    return EnglishWords.isPredicate(word);
  }

  /** Whether Russian says the word of a subject: стал, идёт. */
  public static boolean isRussianPredicate(String word) {
    return RussianWords.isPredicate(word);
  }

  private static List<String> latin(String word, String language) {
    List<String> keys = new ArrayList<>(2);
    boolean known = language.equals("uz") || language.equals("tk");
    if (known) {
      add(keys, language, word, false);
    }
    if (!known || (word.length() >= SHORTEST_GUEST && EnglishWords.knows(word))) {
      add(keys, "en", word, false);
    }
    if (language.equals(Languages.UNKNOWN)) {
      add(keys, "uz", word, false);
      add(keys, "tk", word, false);
    }
    return keys;
  }

  private static List<String> cyrillic(String word, String language) {
    List<String> keys = new ArrayList<>(3);
    for (Alphabet alphabet : Alphabet.values()) {
      if (alphabet.language.equals(language) && alphabet.has(word)) {
        add(keys, language, word, false);
      }
    }
    boolean atHome = !keys.isEmpty();
    if (!language.equals("ru") && Alphabet.RUSSIAN.has(word)) {
      boolean guest = word.length() >= SHORTEST_GUEST && RussianWords.knows(word);
      if (!atHome || guest) {
        add(keys, "ru", word, false);
      }
    }
    if (language.equals(Languages.UNKNOWN) || keys.isEmpty()) {
      for (Alphabet alphabet : Alphabet.values()) {
        if (alphabet != Alphabet.RUSSIAN && alphabet.has(word)) {
          add(keys, alphabet.language, word, false);
        }
      }
    }
    return keys.isEmpty() ? List.of(word) : keys;
  }

  private static Script script(String word) {
    return word.length() > LONGEST ? Script.OTHER : Script.of(word);
  }

  private static void add(List<String> keys, String language, String word, boolean asListed) {
    switch (language) {
      case "ru" -> RussianWords.of(word, asListed).forEach(form -> keys.add("ru:" + form));
      case "uk" -> UkrainianWords.of(word, asListed).forEach(form -> keys.add("uk:" + form));
      case "en" -> EnglishWords.of(word, asListed).forEach(form -> keys.add("en:" + form));
      case "uz" ->
          keys.add("uz:" + Suffixes.endings("uz").stem(UzbekLetters.latin(word), any -> false));
      case "tk" -> keys.add("tk:" + Suffixes.endings("tk").stem(word, any -> false));
      case "tg" ->
          keys.add(
              "tg:"
                  + TajikLetters.plain(
                      Suffixes.endings("tg").stem(word, RussianWords::isWholeNoun)));
      default ->
          keys.add(
              language + ":" + Suffixes.endings(language).stem(word, RussianWords::isWholeNoun));
    }
  }
}
