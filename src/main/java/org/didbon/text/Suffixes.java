package org.didbon.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names behind a written form in the languages that hang endings on any name, also on foreign
 * ones: Tajik, Uzbek, Kazakh, Kyrgyz, Turkmen. Thread-safe.
 */
public final class Suffixes {

  private static final Map<String, Endings> LOADED = new ConcurrentHashMap<>();

  private Suffixes() {}

  /**
   * What a word may be a form of: itself first, then what is left when endings of case, plural,
   * possessive and "is" are taken off, one after the other, and the last letter is what it was
   * before them. Most of these are no names: they are for looking up among those that are.
   *
   * @param foldedWord as {@link Letters#fold} leaves it
   * @param language BCP 47; for a language without such endings the word alone is returned
   */
  public static List<String> bases(String foldedWord, String language) {
    return switch (language) {
      case "tg", "kk", "ky", "tk" -> endings(language).bases(foldedWord);
      case "uz" ->
          endings(Script.of(foldedWord) == Script.CYRILLIC ? "uz-cyrl" : "uz").bases(foldedWord);
      default -> List.of(foldedWord);
    };
  }

  /**
   * Whether a word is another with endings, by the rules of a language rather than as far as any
   * name might be.
   *
   * @param language as in {@link #bases}; no word has endings in another
   */
  static boolean areOneWord(String word, String form, String language) {
    return switch (language) {
      case "tg", "kk", "ky", "tk" -> haveOneStem(word, form, endings(language));
      case "uz" -> haveOneStem(UzbekLetters.latin(word), UzbekLetters.latin(form), endings("uz"));
      default -> word.equals(form);
    };
  }

  private static boolean haveOneStem(String word, String form, Endings endings) {
    return endings.stem(word, any -> false).equals(endings.stem(form, any -> false));
  }

  static Endings endings(String table) {
    return LOADED.computeIfAbsent(table, Endings::of);
  }
}
